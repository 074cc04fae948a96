import type { FieldSchema, FieldType, ObjectSchema, Schema, Summary, SummaryOperator } from '../schema/types.ts';
import { childrenOf, textOf, type XmlElement } from '@crm-adoption/metadata-check';

/** Digits of a roll-up summary. */
export const summaryPrecision = 18;

/** Types whose sums and extremes are numbers. */
const numeric: readonly FieldType[] = ['double', 'int', 'currency', 'percent'];

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
    filters: childrenOf(element, 'summaryFilterItems').map((item) => ({
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
  return { ...field, type, scale, precision: numeric.includes(type) ? summaryPrecision : 0 };
}

function summarizedField(schema: Schema, summary: Summary): FieldSchema | undefined {
  const child = schema.findObject(summary.child);
  return child && summary.summarized !== null ? schema.findField(child, summary.summarized) : undefined;
}

/**
 * Why this org cannot work out a roll-up that the rules take: standard lookups carry roll-ups on the platform, and filter
 * operations for several values fit no field that a filter may compare.
 */
export function summaryProblems(schema: Schema, { child, foreignKey, filters }: Summary): string[] {
  const object = schema.findObject(child);
  const reference = object && schema.findField(object, foreignKey);
  const problems = filters
    .filter(({ operator }) => !operators.has(operator))
    .map(({ operator }) => `The local org does not support the filter operation ${operator}`);
  if (reference?.relationshipKind !== 'masterDetail')
    problems.unshift(
      `The local org does not support roll-ups through ${child}.${foreignKey}, which is no master-detail`,
    );
  return problems;
}
