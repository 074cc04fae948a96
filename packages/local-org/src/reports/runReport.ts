import { OrgError } from '../errors.ts';
import type { LocalOrg, Session } from '../org.ts';
import type { Condition } from '../query/types.ts';
import { joinByLogic } from './booleanLogic.ts';
import type { ReportColumn } from './columns.ts';
import { criterionCondition, NEVER } from './criteria.ts';
import { timeFrameCondition } from './dateValues.ts';
import { ROW_COUNT, summaryKey } from './definition.ts';
import type { Viewpoint } from './granularity.ts';
import { groupRows, type Group } from './groups.ts';
import type { ValueWords } from './labels.ts';
import type { PreparedGrouping, PreparedReport } from './prepare.ts';
import { RowReader, type RawRow, type RawValue } from './rows.ts';
import { mayUseSource } from './source.ts';
import { summarise } from './summaries.ts';

/** A report as one person gets it. */
export interface ReportRun {
  /** What the person may see of the report: columns that field-level security hides are gone, with their summaries. */
  visible: PreparedReport;
  rows: RawRow[];
  down: Group[];
  across: Group[];
  /** Value of a column in a row. */
  valueOf(row: RawRow, column: ReportColumn): RawValue;
  /** Value of a summary over some rows; null when it is blank. Percent formulas are whole numbers (80 is 80 %). */
  summaryOf(rows: RawRow[], key: string): number | null;
}

/**
 * Runs a report as one person: their object permissions, field-level security and sharing decide on every row.
 * @throws OrgError FORBIDDEN without the permission Run Reports, without read permission on an object of the report
 *   type, or when a filter or grouping reads a field that the person may not read
 */
export function runReport(
  org: LocalOrg,
  session: Session,
  prepared: PreparedReport,
  context: { viewpoint: Viewpoint; words: ValueWords },
): ReportRun {
  requireRunReports(session);
  if (!mayUseSource(session, prepared.source)) throw forbidden('you may not read an object of its report type');
  const reader = new RowReader(org, session, prepared.source);
  const visible = visibleReport(prepared, reader);
  const columns = columnsOf(visible);
  const at = new Map(columns.map((column, index) => [column.name, index]));
  const filterAt = (deepest: number): Condition => filterOf(visible, reader, deepest);
  const scopeOwner = visible.definition.scope === 'user' ? session.userId : null;
  const found = reader.read(columns, filterAt, scopeOwner);
  const summaryOf = (rows: RawRow[], key: string): number | null => summaryValue(visible, at, rows, key);
  const valueOf = (row: RawRow, column: ReportColumn): RawValue =>
    row[at.get(column.name) ?? -1] ?? { value: null, name: null };
  const rows = limited(sorted(found, visible, valueOf, context.viewpoint), visible);
  const group = (groupings: PreparedGrouping[]): Group[] =>
    groupRows(
      rows,
      groupings.map(({ definition, column }) => ({
        definition,
        object: column.object,
        field: column.field,
        at: at.get(column.name) ?? -1,
      })),
      { ...context, summaryOf },
    );
  return { visible, rows, down: group(visible.down), across: group(visible.across), valueOf, summaryOf };
}

/** @throws OrgError FORBIDDEN */
export function requireRunReports(session: Session): void {
  if (!session.access.has('RunReports')) throw forbidden('it takes the permission Run Reports');
}

function forbidden(reason: string): OrgError {
  return new OrgError('FORBIDDEN', `You don't have sufficient privileges to run this report: ${reason}.`, {
    status: 403,
  });
}

/** Hidden columns are left out as on the platform; a hidden filter or grouping would make another report of it. */
function visibleReport(prepared: PreparedReport, reader: RowReader): PreparedReport {
  const { down, across, filters, timeFrame } = prepared;
  const needed = [...[...down, ...across, ...filters].map(({ column }) => column), ...(timeFrame ? [timeFrame] : [])];
  const hidden = needed.find((column) => !reader.canRead(column));
  if (hidden !== undefined) throw forbidden(`it filters or groups by ${hidden.name}, which you may not read`);
  const canReadName = (name: string): boolean => {
    const column = name === '' ? undefined : prepared.find(name);
    return column === undefined || reader.canRead(column);
  };
  return {
    ...prepared,
    columns: prepared.columns.filter(({ column }) => reader.canRead(column)),
    formulas: prepared.formulas.filter(({ compiled }) => compiled.uses.every(({ column }) => canReadName(column))),
    sort: prepared.sort !== null && reader.canRead(prepared.sort) ? prepared.sort : null,
  };
}

/** Every column that a run reads, each once. */
function columnsOf(report: PreparedReport): ReportColumn[] {
  const used = report.formulas.flatMap(({ compiled }) =>
    compiled.uses.flatMap(({ column }) => report.find(column) ?? []),
  );
  const all = [
    ...report.columns.map(({ column }) => column),
    ...[...report.down, ...report.across].map(({ column }) => column),
    ...(report.sort === null ? [] : [report.sort]),
    ...used,
  ];
  return [...new Map(all.map((column) => [column.name, column])).values()];
}

function filterOf(report: PreparedReport, reader: RowReader, deepest: number): Condition {
  const conditions = report.filters.map(({ criterion, column }) =>
    criterionCondition(criterion, {
      field: column.field,
      read: nameRead(column, reader, deepest) ?? reader.readAt(column, deepest),
      readName: reader.readNameAt(column, deepest),
    }),
  );
  const items = [joinByLogic(report.definition.booleanFilter, conditions)];
  const { timeFrame: frame } = report.definition;
  if (frame !== null && report.timeFrame !== null) {
    const read = reader.readAt(report.timeFrame, deepest);
    const condition = timeFrameCondition(frame, read ?? { path: [] }, report.timeFrame.field.type);
    if (condition !== undefined) items.push(read === null ? NEVER : condition);
  }
  return { kind: 'and', items };
}

/** Name columns carry an id as their value, but filter by the name. */
function nameRead(column: ReportColumn, reader: RowReader, deepest: number): { path: string[] } | null {
  return column.field.nameField ? reader.readNameAt(column, deepest) : null;
}

function summaryValue(
  report: PreparedReport,
  at: ReadonlyMap<string, number>,
  rows: RawRow[],
  key: string,
): number | null {
  if (key === ROW_COUNT) return rows.length;
  const formula = report.formulas.find((candidate) => candidate.formula.developerName === key);
  if (formula !== undefined) {
    const { compiled } = formula;
    const values = compiled.uses.map((use): [string, number | null] => [
      use.key,
      use.kind === null ? rows.length : summarise(rows, at.get(use.column) ?? -1, use.kind),
    ]);
    const result = compiled.evaluate(new Map(values));
    return result !== null && formula.formula.dataType === 'percent' ? result * 100 : result;
  }
  for (const { column, summaries } of report.columns) {
    const kind = summaries.find((candidate) => summaryKey(candidate, column.name) === key);
    if (kind !== undefined) return summarise(rows, at.get(column.name) ?? -1, kind);
  }
  return null;
}

/** Rows of a report without a sort column stay in the order of their ids. */
function sorted(
  rows: RawRow[],
  { sort, definition }: PreparedReport,
  valueOf: ReportRun['valueOf'],
  viewpoint: Viewpoint,
): RawRow[] {
  if (sort === null) return rows;
  const direction = definition.sortDescending ? -1 : 1;
  return [...rows].sort((one, other) => direction * compare(valueOf(one, sort), valueOf(other, sort), viewpoint));
}

function compare(one: RawValue, other: RawValue, { language }: Viewpoint): number {
  const [first, second] = [one.name ?? one.value, other.name ?? other.value];
  if (first === null || second === null) return Number(first !== null) - Number(second !== null);
  if (typeof first === 'string' && typeof second === 'string') {
    return first.localeCompare(second, language.replaceAll('_', '-'));
  }
  return Number(first) - Number(second);
}

function limited(rows: RawRow[], { definition }: PreparedReport): RawRow[] {
  return definition.rowLimit === null ? rows : rows.slice(0, definition.rowLimit);
}
