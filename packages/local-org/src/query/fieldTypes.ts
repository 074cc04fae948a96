import type { FieldSchema, FieldType } from '../schema/types.ts';

/** Text areas longer than this are "long": not filterable, sortable or groupable. */
const LONG_TEXT = 255;

const TEXT = new Set<FieldType>([
  ...(['string', 'textarea', 'email', 'phone', 'url', 'picklist', 'multipicklist', 'combobox', 'anyType'] as const),
]);
const NUMBERS = new Set<FieldType>(['int', 'double', 'currency', 'percent']);
const UNGROUPABLE = new Set<FieldType>(['double', 'currency', 'percent', 'datetime', 'time', 'anyType']);
/** Fields without a value of their own; their parts have one each. */
const COMPOUND = new Set<FieldType>(['address', 'location']);

/** Text that compares without case (record ids are not text in this sense). */
export function isTextType(type: FieldType): boolean {
  return TEXT.has(type);
}

/** A record id or a reference to one. */
export function isIdType(type: FieldType): boolean {
  return type === 'id' || type === 'reference';
}

export function isNumberType(type: FieldType): boolean {
  return NUMBERS.has(type);
}

/** Long text area or rich text. */
export function isLongText(field: FieldSchema | undefined): boolean {
  return field?.type === 'textarea' && field.length > LONG_TEXT;
}

/** Whether the field may stand in WHERE (`filterable` of the describe result). */
export function isFilterable(type: FieldType, field: FieldSchema | undefined): boolean {
  return !isLongText(field) && !COMPOUND.has(type);
}

/** Whether the field may stand in ORDER BY (`sortable` of the describe result). */
export function isSortable(type: FieldType, field: FieldSchema | undefined): boolean {
  return isFilterable(type, field) && type !== 'multipicklist';
}

/** Whether the field may stand in GROUP BY (`groupable` of the describe result). Formulas may not (SOQL reference, "Considerations for GROUP BY"). */
export function isGroupable(type: FieldType, field: FieldSchema | undefined): boolean {
  return isSortable(type, field) && !UNGROUPABLE.has(type) && (field?.formula ?? null) === null;
}

/** Whether an aggregate function takes the field (SOQL reference, "Support for Field Types in Aggregate Functions"). */
export function isAggregatable(aggregate: string, type: FieldType, field: FieldSchema | undefined): boolean {
  if (!isSortable(type, field) || type === 'boolean' || type === 'time') {
    return false;
  }
  if (aggregate === 'SUM' || aggregate === 'AVG') {
    return isNumberType(type);
  }
  return aggregate === 'COUNT' || aggregate === 'COUNT_DISTINCT' || !isIdType(type);
}
