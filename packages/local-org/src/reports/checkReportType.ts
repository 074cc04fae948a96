import { childOf, type XmlElement } from '@crm-adoption/metadata-check';
import type { Schema } from '../schema/types.ts';
import { tableColumn } from './columns.ts';
import { columnElements, readReportType } from './readReportType.ts';
import { levelsOf, SourceError, type ReportSource } from './source.ts';

/**
 * Checks a custom report type: its joins, that reports are allowed on its objects, and each column of its sections.
 * @param report takes each problem, with the element of the column's field where it is about one
 */
export function checkReportType(
  schema: Schema,
  name: string,
  content: XmlElement,
  report: (problem: string, element?: XmlElement) => void,
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
  const elements = columnElements(content);
  for (const [index, { table, field }] of type.columns.entries()) {
    if (tableColumn(schema, source, `${table}$${field}`, null) === undefined) {
      report(`In field: field - no CustomField named ${table}.${field} found`, childOf(elements[index], 'field'));
    }
  }
}
