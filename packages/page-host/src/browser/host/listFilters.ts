/** Filters of list views as SOQL conditions (https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/meta_listview.htm). */
import type { ListFilter, ListViewData } from '../../contract.ts';
import { combineConditions } from './booleanFilter.ts';
import type { FieldDescribe, ObjectDescribe } from './describe.ts';
import { quote } from './soql.ts';
import { text } from './texts.ts';

const comparisons: Record<string, string> = {
  equals: '=',
  notEqual: '!=',
  lessThan: '<',
  greaterThan: '>',
  lessOrEqual: '<=',
  greaterOrEqual: '>=',
};

const numberTypes = new Set(['double', 'int', 'currency', 'percent', 'long']);

/**
 * The WHERE condition of a list view; empty when it shows everything.
 * @param userId whose records "My ..." lists hold
 * @throws Error that names the field or operation that cannot be filtered by
 */
export function listCondition(object: ObjectDescribe, view: ListViewData, userId: string): string {
  const conditions = view.filters.map((filter) => conditionOf(object, filter));
  const filters = conditions.length > 0 ? combineConditions(view.booleanFilter, conditions) : '';
  const mine = view.isMine ? `OwnerId = ${quote(userId)}` : '';
  return [mine, filters && mine ? `(${filters})` : filters].filter(Boolean).join(' AND ');
}

function conditionOf(object: ObjectDescribe, filter: ListFilter): string {
  const field = object.fields.find(({ name }) => name === filter.field);
  // Fields that the person may not read are not in the describe; the platform does not show such a list either.
  if (!field) throw new Error(text('filterNotSupported', object.label, filter.field));
  // Several values are alternatives: equal to one of them, or different from each.
  const values = filter.value === '' ? [''] : splitValues(filter.value);
  const isNegative =
    filter.operation === 'notEqual' || filter.operation === 'notContain' || filter.operation === 'excludes';
  const parts = values.map((value) => comparisonOf(field, filter.operation, value));
  return parts.length === 1 ? (parts[0] ?? '') : `(${parts.join(isNegative ? ' AND ' : ' OR ')})`;
}

/** Values are separated by commas; one with a comma in it stands in quotes. */
function splitValues(text: string): string[] {
  return [...text.matchAll(/"([^"]*)"|([^,]+)/g)].map(([, quoted, plain]) => quoted ?? plain?.trim() ?? '');
}

function comparisonOf(field: FieldDescribe, operation: string, value: string): string {
  const operator = comparisons[operation];
  if (operator !== undefined) return `${field.name} ${operator} ${literalOf(field, value)}`;
  const pattern = quote(value).slice(1, -1).replaceAll('%', '\\%').replaceAll('_', '\\_');
  switch (operation) {
    case 'contains':
      return `${field.name} LIKE '%${pattern}%'`;
    case 'notContain':
      return `(NOT ${field.name} LIKE '%${pattern}%')`;
    case 'startsWith':
      return `${field.name} LIKE '${pattern}%'`;
    case 'includes':
    case 'excludes':
      return `${field.name} ${operation.toUpperCase()} (${quote(value)})`;
    default:
      throw new Error(text('filterNotSupported', field.label, operation));
  }
}

/** Check boxes hold 1 or 0, dates an ISO day, M/D/YYYY or a relative date such as `LAST_N_DAYS:30` or `THIS MONTH`. */
function literalOf(field: FieldDescribe, value: string): string {
  if (value === '') return 'null';
  if (field.type === 'boolean') return ['1', 'true'].includes(value.toLowerCase()) ? 'true' : 'false';
  if (numberTypes.has(field.type)) return String(Number(value));
  if (field.type === 'date' || field.type === 'datetime') return dateLiteral(field, value);
  return quote(value);
}

function dateLiteral(field: FieldDescribe, value: string): string {
  const [, month = '', day = '', year = ''] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(value) ?? [];
  const iso = year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : value;
  if (/^\d{4}-\d{2}-\d{2}$/.test(iso)) return field.type === 'datetime' ? `${iso}T00:00:00Z` : iso;
  return iso.toUpperCase().replaceAll(/\s+/g, '_');
}
