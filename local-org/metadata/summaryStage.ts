import { findUnsteadyReads } from '../formulas/check.ts';
import { isLongText } from '../query/fieldTypes.ts';
import type { FieldSchema, FieldType, ObjectSchema, Schema, Summary, SummaryOperator } from '../schema/types.ts';
import { missing } from './findings.ts';
import { elementsOf, textOf, type XmlElement } from './xml.ts';

/** Digits of a roll-up summary. */
export const summaryPrecision = 18;

/** Types that can be summed up. Source: Salesforce help, "Roll-Up Summary Field". */
const summable: readonly FieldType[] = ['double', 'int', 'currency', 'percent'];
const comparable: readonly FieldType[] = [...summable, 'date', 'datetime'];

const operators: ReadonlySet<string> = new Set<SummaryOperator>([
  'equals',
  'notEqual',
  'lessThan',
  'greaterThan',
  'lessOrEqual',
  'greaterOrEqual',
  'contains',
  'notContain',
  'startsWith',
]);

/** Reads what a field of type `Summary` sums up; what it names is checked when all objects are known. */
export function readSummary(element: XmlElement): Summary {
  const [child = '', foreignKey = ''] = (textOf(element, 'summaryForeignKey') ?? '').split('.');
  const summarized = textOf(element, 'summarizedField');
  return {
    operation: (textOf(element, 'summaryOperation') ?? 'count') as Summary['operation'],
    child,
    foreignKey,
    summarized: summarized === undefined ? null : nameIn(child, summarized),
    filters: elementsOf(element, 'summaryFilterItems').map((item) => ({
      field: nameIn(child, textOf(item, 'field') ?? ''),
      operator: (textOf(item, 'operation') ?? '') as SummaryOperator,
      value: textOf(item, 'value') ?? '',
    })),
  };
}

/** `Child.Field` as the name of a field of the child; a field of another object keeps its full name and is not found. */
function nameIn(child: string, reference: string): string {
  return reference.startsWith(`${child}.`) ? reference.slice(child.length + 1) : reference;
}

/** The object with the types of its summaries, which are those of the fields they sum up. */
export function withSummaryTypes(schema: Schema, object: ObjectSchema): ObjectSchema {
  if (object.fields.every((field) => field.summary === undefined)) return object;
  return { ...object, fields: object.fields.map((field) => withSummaryType(schema, field)) };
}

function withSummaryType(schema: Schema, field: FieldSchema): FieldSchema {
  const source = field.summary && summarizedField(schema, field.summary);
  if (source === undefined) return field;
  const { type, scale } = withSummaryType(schema, source);
  return { ...field, type, scale, precision: summable.includes(type) ? summaryPrecision : 0 };
}

function summarizedField(schema: Schema, summary: Summary): FieldSchema | undefined {
  const child = schema.findObject(summary.child);
  return child && summary.summarized !== null ? schema.findField(child, summary.summarized) : undefined;
}

/** Why a roll-up summary cannot be deployed. */
export function summaryProblems(schema: Schema, master: ObjectSchema, summary: Summary): string[] {
  // A field without its foreign key has been refused when it was read.
  if (summary.child === '') return [];
  const key = `${summary.child}.${summary.foreignKey}`;
  const child = schema.findObject(summary.child);
  const reference = child && schema.findField(child, summary.foreignKey);
  if (!child || !reference) return [missing('summaryForeignKey', 'CustomField', key)];
  if (reference.relationshipKind !== 'masterDetail' || reference.referenceTo[0] !== master.name) {
    return [`summaryForeignKey ${key} must be a master-detail field that points to ${master.name}`];
  }
  return [
    ...operationProblems(schema, child, summary),
    ...summary.filters.flatMap((filter) => filterProblems(schema, child, filter)),
  ];
}

function operationProblems(schema: Schema, child: ObjectSchema, summary: Summary): string[] {
  const { operation, summarized } = summary;
  if (!['count', 'sum', 'min', 'max'].includes(operation)) return [`Invalid summaryOperation: ${operation}`];
  if (operation === 'count') {
    return summarized === null ? [] : ["Can not specify 'summarizedField' when summaryOperation is count"];
  }
  if (summarized === null) return [`Must specify 'summarizedField' when summaryOperation is ${operation}`];
  const field = schema.findField(child, summarized);
  if (!field) return [missing('summarizedField', 'CustomField', `${child.name}.${summarized}`)];
  const allowed = operation === 'sum' ? summable : comparable;
  if (!allowed.includes(field.type)) {
    return [
      `Cannot use ${operation} on ${child.name}.${field.name}: a field of type ${field.type} is not summarizable`,
    ];
  }
  return unsteadyProblems(schema, child, field);
}

function filterProblems(schema: Schema, child: ObjectSchema, filter: Summary['filters'][number]): string[] {
  const field = schema.findField(child, filter.field);
  if (!field) return [missing('summaryFilterItems', 'CustomField', `${child.name}.${filter.field}`)];
  if (!operators.has(filter.operator))
    return [`The local org does not support the filter operation ${filter.operator}`];
  if (isLongText(field) || field.type === 'multipicklist' || field.type === 'reference') {
    return [`Cannot filter a roll-up summary by ${child.name}.${field.name} of type ${field.type}`];
  }
  return unsteadyProblems(schema, child, field);
}

/** What changes without the detail being saved cannot be summed up: other records, and the time. */
function unsteadyProblems(schema: Schema, child: ObjectSchema, field: FieldSchema): string[] {
  return findUnsteadyReads(schema, child, field).map(
    (read) => `Cannot roll up the formula field ${child.name}.${field.name}: it refers to ${read}`,
  );
}
