import { isId } from '../engine/ids.ts';
import { isLongText, isNumberType } from '../query/fieldTypes.ts';
import type { CompareOperator, Condition, FieldRead, Literal, Operand } from '../query/types.ts';
import type { FieldSchema } from '../schema/types.ts';
import { dateOperand } from './dateValues.ts';
import type { Criterion } from './definition.ts';

/** A filter that the local org cannot apply. */
export class CriterionError extends Error {}

/** Always and never: filters on columns that a row cannot have (an outer join without a child). */
export const ALWAYS: Condition = { kind: 'and', items: [] };
export const NEVER: Condition = { kind: 'or', items: [] };

const ORDERED: Readonly<Record<string, CompareOperator>> = {
  lessThan: 'lt',
  greaterThan: 'gt',
  lessOrEqual: 'lte',
  greaterOrEqual: 'gte',
};
const OPERATORS = [
  ...['equals', 'notEqual', 'contains', 'notContain', 'startsWith', 'includes', 'excludes'],
  ...Object.keys(ORDERED),
];

/** A filtered column: its field, and how to read it; null where a row has no record of its level. */
export interface FilteredColumn {
  field: FieldSchema;
  read: FieldRead | null;
  /** The name of the record that a lookup points to: lookups compare by name, as on the platform. */
  readName: FieldRead | null;
}

/**
 * A filter as a condition of a query.
 * @throws CriterionError for an operator or value that does not go with the column, by name
 */
export function criterionCondition(criterion: Criterion, column: FilteredColumn): Condition {
  const { field } = column;
  const { operator } = criterion;
  if (!OPERATORS.includes(operator)) {
    throw new CriterionError(`The local org does not support the filter operator ${operator}`);
  }
  if (isLongText(field) || field.type === 'address' || field.type === 'location') {
    throw new CriterionError(
      `The local org does not support filters on ${criterion.column}: its type is ${field.type}`,
    );
  }
  const values = alternatives(criterion.value);
  const byName = field.type === 'reference' && !values.every((value) => value === '' || isId(value));
  const read = byName ? column.readName : column.read;
  const condition = conditionOf(criterion, field, byName, values, read ?? { path: [] });
  return read === null ? (holdsForNothing(operator, values) ? ALWAYS : NEVER) : condition;
}

function conditionOf(
  { operator, column }: Criterion,
  field: FieldSchema,
  byName: boolean,
  values: string[],
  left: FieldRead,
): Condition {
  const isText = byName || !(isNumberType(field.type) || ['boolean', 'date', 'datetime'].includes(field.type));
  const operands = values.map((value): Operand => (isText ? value : typedOperand(field, value, column)));
  const ordered = ORDERED[operator];
  if (ordered !== undefined) {
    const [value, ...others] = operands;
    if (value === undefined || others.length > 0) throw new CriterionError(`The filter on ${column} takes one value`);
    return { kind: 'compare', left, operator: ordered, value };
  }
  switch (operator) {
    case 'equals':
      return oneOf(left, operands);
    case 'notEqual':
      return { kind: 'not', item: oneOf(left, operands) };
    case 'includes':
    case 'excludes':
      if (field.type !== 'multipicklist')
        throw new CriterionError(`${operator} takes multi-select picklists, not ${column}`);
      return { kind: 'includes', left, negated: operator === 'excludes', values };
    default: {
      if (!isText) throw new CriterionError(`The filter operator ${operator} takes text, not ${column}`);
      const patterns = values.map((value): Condition => {
        const literal = value.replaceAll(/[\\%_]/gu, (character) => `\\${character}`);
        const pattern = operator === 'startsWith' ? `${literal}%` : `%${literal}%`;
        return { kind: 'compare', left, operator: 'like', value: pattern };
      });
      const any: Condition = { kind: 'or', items: patterns };
      return operator === 'notContain' ? { kind: 'not', item: any } : any;
    }
  }
}

/** Date literals stand for ranges, so each alternative is compared on its own. */
function oneOf(left: FieldRead, operands: Operand[]): Condition {
  return { kind: 'or', items: operands.map((value) => ({ kind: 'compare', left, operator: 'eq', value })) };
}

/** Whether a filter lets a blank pass. */
function holdsForNothing(operator: string, values: string[]): boolean {
  const isBlank = values.every((value) => value === '');
  if (operator === 'equals') return values.includes('');
  return operator === 'notEqual' ? !isBlank : operator === 'notContain' || operator === 'excludes';
}

function typedOperand(field: FieldSchema, value: string, column: string): Literal | Operand {
  if (value === '') return null;
  if (field.type === 'boolean') {
    const known: Readonly<Record<string, boolean>> = { '0': false, '1': true, false: false, true: true };
    const flag = known[value.toLowerCase()];
    if (flag === undefined) throw new CriterionError(`The filter on ${column} must be 0 or 1, not '${value}'`);
    return flag;
  }
  if (field.type === 'date' || field.type === 'datetime') {
    const operand = dateOperand(value, field.type);
    if (operand === undefined)
      throw new CriterionError(`The filter on ${column} has no date the local org can read: '${value}'`);
    return operand;
  }
  const number = Number(value);
  if (!Number.isFinite(number)) throw new CriterionError(`The filter on ${column} must be a number, not '${value}'`);
  return number;
}

/** Values between commas; quotes keep a comma inside one (`"Paris, France",Rome`). */
function alternatives(value: string): string[] {
  const parts = value.match(/"[^"]*"|[^,]+/gu) ?? [''];
  return parts.map((part) => part.trim().replace(/^"(.*)"$/u, '$1'));
}
