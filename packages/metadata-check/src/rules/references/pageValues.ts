import { isCalculated } from '../../model/customField.ts';
import { customObjects } from '../../model/customObjects.ts';
import { childOf, childrenOf, descendantsOf, textOf, type XmlElement } from '../../xml/element.ts';
import type { Issue, Rule } from '../rule.ts';
import { missing, MISSING_FIX } from './missing.ts';
import { instancesOf, propertiesOf } from './pages.ts';

const BEHAVIOURS = ['none', 'readonly', 'required'];
/** Operators of visibility rules. Source: Metadata API Developer Guide, "FlexiPage", UiFormulaCriterion. */
const OPERATORS = ['CONTAINS', 'EQUAL', 'GE', 'GT', 'LE', 'LT', 'NE'];

const pageValue: Rule = {
  id: 'page-value',
  layer: 3,
  origin: 'platform',
  severity: 'error',
  statement: 'Fields on pages behave as none, readonly or required; visibility rules use operators that exist.',
  *check(model): Iterable<Issue> {
    for (const component of model.ofType('FlexiPage')) {
      for (const property of descendantsOf(component.element, 'fieldInstanceProperties')) {
        const element = childOf(property, 'value');
        if (textOf(property, 'name') === 'uiBehavior' && element && !BEHAVIOURS.includes(element.text))
          yield {
            component,
            element,
            problem: `'${element.text}' is not a valid value for uiBehavior`,
            fix: `Use one of ${BEHAVIOURS.join(', ')}.`,
          };
      }
      for (const rule of descendantsOf(component.element, 'criteria')) {
        const element = childOf(rule, 'operator');
        if (element && !OPERATORS.includes(element.text))
          yield {
            component,
            element,
            problem: `'${element.text}' is not an operator of visibility rules`,
            fix: `Use one of ${OPERATORS.join(', ')}.`,
          };
      }
    }
  },
};

const pageCalculated: Rule = {
  id: 'page-field-behavior',
  layer: 3,
  origin: 'ours',
  severity: 'error',
  statement: 'Formulas, roll-ups and auto-numbers are readonly or none on pages, never required.',
  *check(model): Iterable<Issue> {
    const objects = model.index(customObjects);
    for (const component of model.ofType('FlexiPage')) {
      const object = textOf(component.element, 'sobjectType') ?? '';
      for (const instance of descendantsOf(component.element, 'fieldInstance')) {
        const name = (textOf(instance, 'fieldItem') ?? '').replace(/^Record\./, '');
        const field = objects.field(object, name);
        const value = childrenOf(instance, 'fieldInstanceProperties').flatMap((one) => childOf(one, 'value') ?? [])[0];
        if (!field || !isCalculated(field) || value?.text !== 'required') continue;
        yield {
          component,
          element: value,
          problem: `${object}.${name} cannot be required: the platform computes it`,
          fix: 'Set uiBehavior to readonly.',
        };
      }
    }
  },
};

/** Properties that hold names of objects, and those that hold true or false. */
const OBJECT_LISTS: Readonly<Record<string, string>> = { 'flexipage:recentItems': 'entityNames' };
const FLAGS =
  /^(collapsed|decorate|eager|enableActionsConfiguration|enableActionsInNative|enableInlineEdit|hideActionBar|hideChatterActions|hideOnError|hideSearchBar|horizontalAlignment|scrollable|showActionBar)$/;

const pageProperty: Rule = {
  id: 'page-property-value',
  layer: 3,
  origin: 'ours',
  severity: 'error',
  statement:
    "Properties of the platform's components on pages are true or false where they must be, and name objects that exist.",
  *check(model): Iterable<Issue> {
    const objects = model.index(customObjects);
    for (const component of model.ofType('FlexiPage')) {
      for (const instance of instancesOf(component)) {
        const componentName = textOf(instance, 'componentName') ?? '';
        for (const { name, value, element } of propertiesOf(instance)) {
          const place: XmlElement = childOf(element, 'value') ?? element;
          if (
            componentName.includes(':') &&
            !componentName.startsWith('c:') &&
            FLAGS.test(name) &&
            !/^(true|false)$/.test(value)
          )
            yield {
              component,
              element: place,
              problem: `${name} of ${componentName} is '${value}'`,
              fix: 'Write true or false.',
            };
          const listed = OBJECT_LISTS[componentName] === name ? descendantsOf(element, 'value') : [];
          for (const item of listed) {
            if (objects.hasObject(item.text)) continue;
            yield { component, element: item, problem: missing(name, 'CustomObject', item.text), fix: MISSING_FIX };
          }
        }
      }
    }
  },
};

/** The rules about values on pages. */
export const pageValueRules: readonly Rule[] = [pageValue, pageCalculated, pageProperty];
