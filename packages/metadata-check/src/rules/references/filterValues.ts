import { picklistValues } from '../../model/customField.ts';
import { customObjects } from '../../model/customObjects.ts';
import type { Component, PackageModel } from '../../model/packageModel.ts';
import { resolveColumn } from '../../model/reportColumns.ts';
import { childOf, childrenOf, descendantsOf, textOf, type XmlElement } from '../../xml/element.ts';
import type { Issue, Rule } from '../rule.ts';
import { operationFits } from './filterOperations.ts';
import { isFilterLogic, listedValues, valueProblem } from './filterValueTypes.ts';

/** One condition of a filter, with the type of what it compares. */
interface Condition {
  component: Component;
  name: string;
  type: string | undefined;
  value: XmlElement | undefined;
}

function* listConditions(model: PackageModel): Iterable<Condition> {
  const objects = model.index(customObjects);
  for (const component of model.ofType('ListView')) {
    const [object = ''] = component.fullName.split('.');
    for (const filter of childrenOf(component.element, 'filters')) {
      const name = textOf(filter, 'field') ?? '';
      yield { component, name, type: objects.field(object, name)?.type, value: childOf(filter, 'value') };
    }
  }
}

/** The type of a field by its full name; formulas have the type of their result. */
function typeOf(model: PackageModel, fullName: string): string | undefined {
  const [object = '', name = ''] = fullName.split('.');
  return model.index(customObjects).known(object, name)?.type;
}

function* rollUpConditions(model: PackageModel): Iterable<Condition> {
  for (const { component } of model.index(customObjects).fields()) {
    for (const filter of childrenOf(component.element, 'summaryFilterItems')) {
      const name = textOf(filter, 'field') ?? '';
      yield { component, name, type: typeOf(model, name), value: childOf(filter, 'value') };
    }
  }
}

function* reportConditions(model: PackageModel): Iterable<Condition> {
  for (const component of model.ofType('Report')) {
    for (const filter of childrenOf(component.element, 'filter')) {
      for (const item of childrenOf(filter, 'criteriaItems')) {
        if (textOf(item, 'columnToColumn') === 'true') continue;
        const name = textOf(item, 'column') ?? '';
        yield { component, name, type: resolveColumn(model, component, name)?.type, value: childOf(item, 'value') };
      }
    }
  }
}

const filterValue: Rule = {
  id: 'filter-value',
  layer: 3,
  origin: 'platform',
  severity: 'error',
  statement:
    'Values of filters in list views, reports and roll-ups are numbers, dates or true and false as their field.',
  *check(model): Iterable<Issue> {
    for (const { component, name, type, value } of [
      ...listConditions(model),
      ...reportConditions(model),
      ...rollUpConditions(model),
    ]) {
      const expected = value && type !== undefined ? valueProblem(type, value.text) : undefined;
      if (expected !== undefined)
        yield {
          component,
          element: value,
          problem: `'${value?.text ?? ''}' is not a valid value for ${name} of type ${type ?? ''}`,
          fix: `Write ${expected}.`,
        };
    }
  },
};

const filterLogic: Rule = {
  id: 'filter-logic',
  layer: 3,
  origin: 'platform',
  severity: 'error',
  statement: 'The logic of filters is numbers, AND, OR, NOT and brackets that close.',
  *check(model): Iterable<Issue> {
    for (const type of ['ListView', 'Report', 'CustomField', 'FlexiPage']) {
      for (const component of model.ofType(type)) {
        for (const element of descendantsOf(component.element, 'booleanFilter')) {
          if (element.text === '' || isFilterLogic(element.text)) continue;
          yield {
            component,
            element,
            problem: `The filter logic '${element.text}' is not valid`,
            fix: 'Write it as 1 AND (2 OR 3).',
          };
        }
      }
    }
  },
};

const rollUpFilter: Rule = {
  id: 'roll-up-filter',
  layer: 3,
  origin: 'platform',
  severity: 'error',
  statement: 'Filters of roll-ups use operations that fit the type of their field and values that its picklist has.',
  *check(model): Iterable<Issue> {
    const objects = model.index(customObjects);
    for (const { component } of objects.fields()) {
      for (const filter of childrenOf(component.element, 'summaryFilterItems')) {
        const name = textOf(filter, 'field') ?? '';
        const type = typeOf(model, name);
        const operation = childOf(filter, 'operation');
        if (type !== undefined && operation && !operationFits(type, operation.text))
          yield {
            component,
            element: operation,
            problem: `The operation ${operation.text} does not fit ${name} of type ${type}`,
            fix: 'Use an operation that the type knows, for example equals.',
          };
        const [object = '', fieldName = ''] = name.split('.');
        const field = objects.field(object, fieldName);
        const values = field && picklistValues(field)?.flatMap((value) => [value.name, value.label]);
        const value = childOf(filter, 'value');
        const unknown = values && listedValues(value?.text ?? '').find((part) => !values.includes(part));
        if (unknown !== undefined && /^(equals|notEqual|includes|excludes)$/.test(operation?.text ?? ''))
          yield {
            component,
            element: value,
            problem: `${name} has no value ${unknown}`,
            fix: 'Use a value of the picklist.',
          };
      }
    }
  },
};

/** The rules about what filters of any kind compare with. */
export const filterRules: readonly Rule[] = [filterValue, filterLogic, rollUpFilter];
