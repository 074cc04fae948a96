import { elementsOf, flagOf, textOf, type XmlElement } from '../metadata/xml.ts';
import type { ReportTypeDefinition } from './definition.ts';
import { requiredText, type ProblemSink } from './reading.ts';

/** Objects of a custom report type at most. Source: Salesforce help, "Limits on Report Types". */
const MAX_OBJECTS = 4;

/** Reads a custom report type. */
export function readReportType(name: string, content: XmlElement, report: ProblemSink): ReportTypeDefinition {
  const joins: ReportTypeDefinition['joins'] = [];
  let join = elementsOf(content, 'join')[0];
  while (join !== undefined) {
    joins.push({ relationship: requiredText(join, 'relationship', report), outer: flagOf(join, 'outerJoin') });
    join = elementsOf(join, 'join')[0];
  }
  if (joins.length >= MAX_OBJECTS) report(`A report type can relate at most ${MAX_OBJECTS} objects`);
  const firstOuter = joins.findIndex(({ outer }) => outer);
  if (firstOuter >= 0 && joins.slice(firstOuter).some(({ outer }) => !outer)) {
    report('Once a join is outer, every join below it must be outer too');
  }
  return {
    name,
    label: requiredText(content, 'label', report),
    baseObject: requiredText(content, 'baseObject', report),
    joins,
    columns: elementsOf(content, 'sections')
      .flatMap((section) => elementsOf(section, 'columns'))
      .map((column) => ({
        table: requiredText(column, 'table', report),
        field: requiredText(column, 'field', report),
        label: textOf(column, 'displayNameOverride') ?? null,
      })),
  };
}
