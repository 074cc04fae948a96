import { picklistValues } from '../../model/customField.ts';
import { customObjects } from '../../model/customObjects.ts';
import type { Component, PackageModel } from '../../model/packageModel.ts';
import { resolveColumn } from '../../model/reportColumns.ts';
import { childOf, childrenOf, textOf, textsOf, type XmlElement } from '../../xml/element.ts';
import type { Issue, Rule } from '../rule.ts';
import { operationFits } from './filterOperations.ts';
import { listedValues } from './filterValueTypes.ts';

/** What reports keep: values, operators and logic. */
export const reportFilter: Rule = {
  id: 'report-filter',
  layer: 3,
  origin: 'platform',
  severity: 'error',
  statement:
    'Filters of a report use operations that fit the type and values that the picklist has; its logic names every filter.',
  *check(model): Iterable<Issue> {
    for (const component of model.ofType('Report')) {
      for (const filter of childrenOf(component.element, 'filter')) {
        const items = childrenOf(filter, 'criteriaItems');
        for (const item of items) yield* criterion(model, component, item);
        const logic = childOf(filter, 'booleanFilter');
        const numbers = [...(logic?.text ?? '').matchAll(/\d+/g)].map(([number]) => Number(number));
        if (logic && (numbers.some((n) => n < 1 || n > items.length) || new Set(numbers).size < items.length))
          yield {
            component,
            element: logic,
            problem: `The filter logic '${logic.text}' does not use the filters 1 to ${items.length}`,
            fix: 'Name each filter by its number, and only these.',
          };
      }
    }
  },
};

function* criterion(model: PackageModel, component: Component, item: XmlElement): Iterable<Issue> {
  const column = textOf(item, 'column') ?? '';
  const resolved = resolveColumn(model, component, column);
  const operator = childOf(item, 'operator');
  if (!resolved?.field || !operator || textsOf(item, 'columnToColumn').includes('true')) return;
  if (resolved.type !== undefined && !operationFits(resolved.type, operator.text))
    yield {
      component,
      element: operator,
      problem: `The operator ${operator.text} does not fit ${column} of type ${resolved.type}`,
      fix: 'Use an operator that the type knows.',
    };
  const field = model.index(customObjects).field(resolved.field.object, resolved.field.name);
  const values = field && picklistValues(field)?.flatMap(({ name, label }) => [name, label]);
  const value = childOf(item, 'value');
  const unknown = values && value && listedValues(value.text).find((part) => !values.includes(part));
  if (unknown !== undefined && /^(equals|notEqual|includes|excludes)$/.test(operator.text))
    yield {
      component,
      element: value,
      problem: `${column} has no value ${unknown}`,
      fix: 'Use a value of the picklist.',
    };
}
