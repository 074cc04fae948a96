import { childOf, childrenOf, flagOf, textOf, type XmlElement } from '@crm-adoption/metadata-check';
import type { ReportTypeDefinition } from './definition.ts';
import { requiredText, type ProblemSink } from './reading.ts';

/** Objects of a custom report type at most. Source: Salesforce help, "Limits on Report Types". */
const MAX_OBJECTS = 4;

/** Reads a custom report type. */
export function readReportType(name: string, content: XmlElement, report: ProblemSink): ReportTypeDefinition {
  const joins: ReportTypeDefinition['joins'] = [];
  let join = childOf(content, 'join');
  while (join !== undefined) {
    joins.push({ relationship: requiredText(join, 'relationship', report), outer: flagOf(join, 'outerJoin') });
    join = childOf(join, 'join');
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
    columns: columnElements(content).map((column) => ({
      table: requiredText(column, 'table', report),
      field: requiredText(column, 'field', report),
      label: textOf(column, 'displayNameOverride') ?? null,
    })),
  };
}

/** The elements of the columns, in the order of the definition's columns. */
export function columnElements(content: XmlElement): XmlElement[] {
  return childrenOf(content, 'sections').flatMap((section) => childrenOf(section, 'columns'));
}
