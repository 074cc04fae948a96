/** What pages read of a record, and what they give to components of the package. */
import type { Component, PackageModel } from '../../model/packageModel.ts';
import { childOf, descendantsOf, textOf, type XmlElement } from '../../xml/element.ts';
import type { Issue, Rule } from '../rule.ts';
import { declaredProperties, ownBundle } from './pageComponents.ts';
import { instancesOf, propertiesOf } from './pages.ts';

/** How visibility rules name what they compare. Source: Metadata API Developer Guide, "FlexiPage", UiFormulaCriterion. */
const LEFT_VALUE = /^\{!(Record|\$User|\$Permission|\$Client|[A-Za-z]\w*)\.[\w.$]+\}$/;

const pageExpression: Rule = {
  id: 'page-expression',
  layer: 3,
  origin: 'ours',
  severity: 'error',
  statement:
    'Pages write {!Record.Field__c} in visibility rules and Record.Field__c for a field; only record pages do.',
  *check(model): Iterable<Issue> {
    for (const component of model.ofType('FlexiPage')) {
      for (const element of descendantsOf(component.element, 'leftValue')) {
        if (!LEFT_VALUE.test(element.text))
          yield {
            component,
            element,
            problem: `'${element.text}' is no value that a visibility rule can read`,
            fix: 'Write it as {!Record.Field__c}, {!$User.Field} or {!$Permission.CustomPermission.Name}.',
          };
        else if (/^\{!Record\./.test(element.text) && childOf(component.element, 'sobjectType') === undefined)
          yield {
            component,
            element,
            problem: `The page shows no record that ${element.text} could read`,
            fix: 'Ask for something else, or move the component to a record page.',
          };
      }
      for (const element of descendantsOf(component.element, 'fieldItem')) {
        if (element.text.startsWith('Record.')) continue;
        const fix = `Write Record.${element.text}.`;
        yield { component, element, problem: `The field ${element.text} is of no record`, fix };
      }
    }
  },
};

/** Forms of values by the type that a js-meta.xml gives to a property. */
const FORMS: Readonly<Record<string, RegExp>> = { Boolean: /^(true|false)$/, Integer: /^-?\d+$/ };

const pagePropertyChoice: Rule = {
  id: 'page-property-choice',
  layer: 3,
  origin: 'ours',
  severity: 'error',
  statement:
    'Pages give components of ours values that the js-meta.xml offers: one of its list, a whole number, true or false.',
  *check(model): Iterable<Issue> {
    for (const component of model.ofType('FlexiPage')) {
      for (const instance of instancesOf(component)) yield* choiceIssues(model, component, instance);
    }
  },
};

function* choiceIssues(model: PackageModel, component: Component, instance: XmlElement): Iterable<Issue> {
  const bundle = ownBundle(textOf(instance, 'componentName') ?? '');
  const meta = bundle === undefined ? undefined : model.describe('LightningComponentBundle', bundle);
  const target = `lightning__${textOf(component.element, 'type') ?? ''}`;
  const declared = meta ? declaredProperties(meta, target) : [];
  for (const { name, value, element } of propertiesOf(instance)) {
    const property = declared.find(({ attributes }) => attributes['name'] === name);
    if (!property || bundle === undefined || value.startsWith('{!')) continue;
    const { type = '', datasource = '' } = property.attributes;
    // Apex classes offer values that only an org can list.
    const choices = datasource === '' || datasource.includes('://') ? undefined : datasource.split(',');
    const isOffered = choices?.some((choice) => choice.trim() === value) ?? true;
    if (isOffered && (FORMS[type]?.test(value) ?? true)) continue;
    yield {
      component,
      element: childOf(element, 'value') ?? element,
      problem: `The property ${name} of c:${bundle} cannot be '${value}'`,
      fix: choices ? `Use one of ${choices.join(', ')}.` : `Write a value of type ${type}.`,
    };
  }
}

/** The rules about expressions and choices on pages. */
export const pageExpressionRules: readonly Rule[] = [pageExpression, pagePropertyChoice];
