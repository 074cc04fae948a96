import { isFormula, picklistValues } from '../../model/customField.ts';
import { customObjects, type CustomObjects } from '../../model/customObjects.ts';
import type { Component, PackageModel } from '../../model/packageModel.ts';
import { childOf, childrenOf, type XmlElement } from '../../xml/element.ts';
import type { Issue, Rule } from '../rule.ts';
import { operationFits } from './filterOperations.ts';
import { listedValues, valueProblem } from './filterValueTypes.ts';
import { missing, MISSING_FIX } from './missing.ts';

const sharingRuleObject: Rule = {
  id: 'sharing-rule-object',
  layer: 3,
  origin: 'platform',
  severity: 'error',
  statement: 'Sharing rules belong to an object that exists, and that is Private or Read without them.',
  *check(model): Iterable<Issue> {
    const objects = model.index(customObjects);
    for (const component of model.ofType('SharingRules')) {
      const object = component.fullName;
      if (!objects.hasObject(object))
        yield { component, problem: missing('object', 'CustomObject', object), fix: MISSING_FIX };
      const sharing = childOf(objects.definition(object)?.element, 'sharingModel')?.text;
      if (sharing !== undefined && /^(ReadWrite\w*|FullAccess|ControlledByParent)$/.test(sharing))
        yield {
          component,
          problem: `${object} is ${sharing}: sharing rules cannot open it further`,
          fix: 'Set the sharingModel to Private or Read, or remove the rules.',
        };
    }
  },
};

/** Types of sharing rules that say which records they share by what these hold. */
const BY_CRITERIA = ['SharingCriteriaRule', 'SharingGuestRule'];

const sharingRuleCriteria: Rule = {
  id: 'sharing-rule-criteria',
  layer: 3,
  origin: 'platform',
  severity: 'error',
  statement:
    'Criteria of sharing rules name stored fields that exist, with an operation and a value that fit them; a rule has one or more.',
  *check(model): Iterable<Issue> {
    for (const component of BY_CRITERIA.flatMap((type) => model.ofType(type))) {
      const criteria = childrenOf(component.element, 'criteriaItems');
      if (criteria.length === 0)
        yield {
          component,
          problem: `The sharing rule ${component.fullName} has no criteria`,
          fix: 'Add criteriaItems.',
        };
      for (const item of criteria) yield* criterionIssues(model, component, item);
    }
  },
};

function* criterionIssues(model: PackageModel, component: Component, item: XmlElement): Iterable<Issue> {
  const objects = model.index(customObjects);
  const [object = ''] = component.fullName.split('.');
  const field = childOf(item, 'field');
  const name = field?.text ?? '';
  if (!objects.hasField(object, name)) {
    yield {
      component,
      element: field ?? item,
      problem: missing('field', 'CustomField', `${object}.${name}`),
      fix: MISSING_FIX,
    };
    return;
  }
  const own = objects.field(object, name);
  if (own && isFormula(own))
    yield {
      component,
      element: field,
      problem: `${object}.${name} is a formula: sharing rules compare stored fields`,
      fix: 'Name a field that holds its value.',
    };
  yield* comparisonIssues(objects, component, item, name);
}

function* comparisonIssues(
  objects: CustomObjects,
  component: Component,
  item: XmlElement,
  name: string,
): Iterable<Issue> {
  const [object = ''] = component.fullName.split('.');
  const type = objects.known(object, name)?.type;
  const operation = childOf(item, 'operation');
  if (type !== undefined && operation && !operationFits(type, operation.text))
    yield {
      component,
      element: operation,
      problem: `The operation ${operation.text} does not fit ${name} of type ${type}`,
      fix: 'Use an operation that the type knows, for example equals.',
    };
  const value = childOf(item, 'value');
  const expected = value && type !== undefined ? valueProblem(type, value.text) : undefined;
  if (expected !== undefined)
    yield {
      component,
      element: value,
      problem: `'${value?.text ?? ''}' is not a valid value for ${name} of type ${type ?? ''}`,
      fix: `Write ${expected}.`,
    };
  const own = objects.field(object, name);
  const values = own && picklistValues(own)?.map((each) => each.name);
  const unknown = values && listedValues(value?.text ?? '').find((part) => !values.includes(part));
  if (unknown !== undefined && /^(equals|notEqual|includes|excludes)$/.test(operation?.text ?? ''))
    yield {
      component,
      element: value,
      problem: `${name} has no value ${unknown}`,
      fix: `Use one of ${values?.join(', ') ?? ''}.`,
    };
}

/** The rules about sharing rules. */
export const sharingRuleRules: readonly Rule[] = [sharingRuleObject, sharingRuleCriteria];
