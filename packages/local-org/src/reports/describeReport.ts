import type { Session } from '../org.ts';
import type { Schema } from '../schema/types.ts';
import type { ReportExtendedMetadata, ReportMetadata } from './answers.ts';
import { findColumn, type ReportColumn } from './columns.ts';
import type { PreparedReport } from './prepare.ts';
import { extendedMetadata, reportMetadata, type AnswerContext } from './reportAnswer.ts';
import { mayUseSource } from './source.ts';
import { columnLabel } from './words.ts';

/** Columns by section of the report type. */
interface Category {
  label: string;
  columns: Record<string, { label: string; dataType: string; isCustom: boolean; isLookup: boolean }>;
}

/** What a report and its report type consist of. Source: Reports REST API, "Describe". */
export function describeReport(
  schema: Schema,
  session: Session,
  prepared: PreparedReport,
  context: AnswerContext,
): {
  reportMetadata: ReportMetadata;
  reportExtendedMetadata: ReportExtendedMetadata;
  reportTypeMetadata: { categories: Category[] };
} {
  return {
    reportMetadata: reportMetadata(prepared, context),
    reportExtendedMetadata: extendedMetadata(prepared, context.words),
    reportTypeMetadata: { categories: categoriesOf(schema, session, prepared, context) },
  };
}

/** One category an object, of the columns that the person may read. */
function categoriesOf(
  schema: Schema,
  session: Session,
  prepared: PreparedReport,
  { words }: AnswerContext,
): Category[] {
  const { source } = prepared;
  if (!mayUseSource(session, source)) return [];
  const names = source.listed === null ? generatedNames(prepared) : [...source.listed.keys()];
  const columns = names.flatMap((name) => findColumn(schema, source, name) ?? []);
  return source.levels.map(({ object }, level) => ({
    label: object.label,
    columns: Object.fromEntries(
      columns
        .filter((column) => column.level === level && session.access.canField(column.object, column.field.name, 'read'))
        .map((column) => [column.name, columnInfo(column, columnLabel(words, column))]),
    ),
  }));
}

function generatedNames({ source }: PreparedReport): string[] {
  return source.levels.flatMap(({ object, table }) => [
    ...['NAME', 'OWNER_NAME', 'CREATED_DATE', 'LAST_UPDATE'].map((name) => `${table}_${name}`),
    ...object.fields
      .filter(({ custom }) => custom)
      .map(({ name }) => `${table === 'FK' ? 'FK_$' : ''}${object.name}.${name}`),
  ]);
}

function columnInfo({ field }: ReportColumn, label: string): Category['columns'][string] {
  return { label, dataType: field.type, isCustom: field.custom, isLookup: field.type === 'reference' };
}
