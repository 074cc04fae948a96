import { picklistValues } from '../../model/customField.ts';
import { customObjects } from '../../model/customObjects.ts';
import { childOf, childrenOf, textOf } from '../../xml/element.ts';
import type { Issue, Rule } from '../rule.ts';
import { columnExists } from './columns.ts';
import { operationFits } from './filterOperations.ts';
import { listedValues } from './filterValueTypes.ts';
import { missing, MISSING_FIX } from './missing.ts';

/** Most columns of a list view. Source: Salesforce Help, "Create Custom List Views". */
const MOST_COLUMNS = 15;

const listViewColumn: Rule = {
  id: 'list-view-column',
  layer: 3,
  origin: 'platform',
  severity: 'error',
  statement: 'List views show at most 15 columns that exist, each once, and have a label of at most 40 characters.',
  *check(model): Iterable<Issue> {
    const objects = model.index(customObjects);
    for (const component of model.ofType('ListView')) {
      const [object = '', name = ''] = component.fullName.split('.');
      const columns = childrenOf(component.element, 'columns');
      for (const [index, element] of columns.entries()) {
        const issue = (problem: string, fix: string): Issue => ({ component, element, problem, fix });
        if (!columnExists(objects, object, element.text))
          yield issue(`Could not resolve list view column: ${element.text}`, MISSING_FIX);
        if (columns.findIndex(({ text }) => text === element.text) < index)
          yield issue(`The list view ${name} shows ${element.text} twice`, 'Remove one of them.');
        if (index === MOST_COLUMNS)
          yield issue(`The list view ${name} has more than ${MOST_COLUMNS} columns`, 'Remove columns.');
      }
      const label = textOf(component.element, 'label');
      if (label === undefined || label.length > 40)
        yield {
          component,
          element: childOf(component.element, 'label'),
          problem: `The label of the list view ${name} needs 1 to 40 characters`,
          fix: 'Shorten the label.',
        };
    }
  },
};

const listViewFilter: Rule = {
  id: 'list-view-filter',
  layer: 3,
  origin: 'platform',
  severity: 'error',
  statement:
    'Filters of list views name fields that exist, with an operation that fits their type and values that picklists have.',
  *check(model): Iterable<Issue> {
    const objects = model.index(customObjects);
    for (const component of model.ofType('ListView')) {
      const [object = ''] = component.fullName.split('.');
      const filters = childrenOf(component.element, 'filters');
      for (const filter of filters) {
        const element = childOf(filter, 'field');
        const name = element?.text ?? '';
        if (!columnExists(objects, object, name)) {
          yield { component, element, problem: missing('field', 'CustomField', `${object}.${name}`), fix: MISSING_FIX };
          continue;
        }
        const field = objects.field(object, name);
        const operation = childOf(filter, 'operation');
        if (!field || !operation) continue;
        if (!operationFits(field.type, operation.text))
          yield {
            component,
            element: operation,
            problem: `The operation ${operation.text} does not fit ${name} of type ${field.type}`,
            fix: 'Use an operation that the type knows, for example equals.',
          };
        const values = picklistValues(field)?.map((value) => value.name);
        const value = childOf(filter, 'value');
        const unknown = values && listedValues(value?.text ?? '').find((part) => !values.includes(part));
        if (unknown !== undefined && /^(equals|notEqual|includes|excludes)$/.test(operation.text))
          yield {
            component,
            element: value,
            problem: `${name} has no value ${unknown}`,
            fix: `Use one of ${values?.join(', ') ?? ''}.`,
          };
      }
      yield* badLogic(component, filters.length);
    }
  },
};

function* badLogic(component: Issue['component'] & object, filters: number): Iterable<Issue> {
  const logic = childOf(component.element, 'booleanFilter');
  if (!logic) return;
  const numbers = [...logic.text.matchAll(/\d+/g)].map(([number]) => Number(number));
  const isUnknown = numbers.some((number) => number < 1 || number > filters);
  const lacks = Array.from({ length: filters }, (_value, index) => index + 1).find((n) => !numbers.includes(n));
  if (isUnknown || lacks !== undefined)
    yield {
      component,
      element: logic,
      problem: `The filter logic '${logic.text}' does not use the filters 1 to ${filters}`,
      fix: 'Name each filter by its number, and only these.',
    };
}

const compactLayout: Rule = {
  id: 'compact-layout-field',
  layer: 3,
  origin: 'platform',
  severity: 'error',
  statement: 'Compact layouts show 1 to 10 fields that exist, each once, and no long text.',
  *check(model): Iterable<Issue> {
    const objects = model.index(customObjects);
    for (const component of model.ofType('CompactLayout')) {
      const [object = '', name = ''] = component.fullName.split('.');
      const fields = childrenOf(component.element, 'fields');
      if (fields.length === 0 || fields.length > 10)
        yield { component, problem: `The compact layout ${name} needs 1 to 10 fields`, fix: 'Add or remove fields.' };
      for (const [index, element] of fields.entries()) {
        const type = objects.field(object, element.text)?.type ?? '';
        if (!objects.hasField(object, element.text))
          yield {
            component,
            element,
            problem: missing('fields', 'CustomField', `${object}.${element.text}`),
            fix: MISSING_FIX,
          };
        else if (/^(LongTextArea|Html|MultiselectPicklist|TextArea)$/.test(type))
          yield {
            component,
            element,
            problem: `The compact layout ${name} cannot show ${element.text} of type ${type}`,
            fix: 'Remove the field: compact layouts hold no text areas or multi-select picklists.',
          };
        if (fields.findIndex(({ text }) => text === element.text) < index)
          yield {
            component,
            element,
            problem: `The compact layout ${name} names ${element.text} twice`,
            fix: 'Remove one.',
          };
      }
    }
  },
};

/** The rules about list views and compact layouts. */
export const listRules: readonly Rule[] = [listViewColumn, listViewFilter, compactLayout];
