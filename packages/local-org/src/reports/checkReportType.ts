import type { XmlElement } from '../metadata/xml.ts';
import type { Schema } from '../schema/types.ts';
import { tableColumn } from './columns.ts';
import { readReportType } from './readReportType.ts';
import { levelsOf, SourceError, type ReportSource } from './source.ts';

/**
 * Checks a custom report type: its joins, that reports are allowed on its objects, and each column of its sections.
 * @param report takes each problem, with the column's field where it is about one
 */
export function checkReportType(
  schema: Schema,
  name: string,
  content: XmlElement,
  report: (problem: string, field?: string) => void,
): void {
  const type = readReportType(name, content, report);
  let source: ReportSource;
  try {
    source = { name, label: type.label, levels: levelsOf(schema, type), listed: null };
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    return report(error.message);
  }
  for (const { object } of source.levels) {
    if (object.reportable === false) report(`Reports are not allowed on ${object.name}: its enableReports is false`);
  }
  for (const { table, field } of type.columns) {
    if (tableColumn(schema, source, `${table}$${field}`, null) === undefined) {
      report(`In field: field - no CustomField named ${table}.${field} found`, field);
    }
  }
}
