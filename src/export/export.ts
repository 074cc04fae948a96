import type { Connection } from '@salesforce/core';
import type { DescribedObject } from '../../force-app/main/default/lwc/adoptionFilters/adoptionFilters.ts';
import { describeObjects } from '../org/describe.ts';
import { pagesOf } from '../org/pages.ts';
import { ofSnapshot, peopleRule } from '../org/peopleRule.ts';
import { soqlList } from '../org/soql.ts';
import { cellsOf, columnsOf, hiddenColumns, type Column, type Rows } from './columns.ts';
import { ExportFolder } from './folder.ts';
import { csvPieces, pieces } from './formats.ts';
import { readMeanings, type Meanings } from './meanings.ts';
import { readProjects, type ExportedProject } from './projects.ts';
import { FILE_FORMATS, fileOf, tableName, TABLES, type ExportTable, type FileFormat } from './tables.ts';

export type ExportRequest = {
  /** External key; without it every project that the caller may read. */
  project?: string;
  /** Folder for the files; made when it is missing. */
  directory: string;
  /** With figures about people, as far as the caller is meant to read them. */
  people: boolean;
  /** Of the files of tables; the dictionary is CSV in any case. */
  format: FileFormat;
  /** Begins each CSV file with a mark by which spreadsheets know UTF-8. */
  bom: boolean;
};

export type ExportedTable = { table: string; file: string; rows: number };

export type Exported = {
  directory: string;
  projects: string[];
  tables: ExportedTable[];
  /** Where each column of each table is explained. */
  dictionary: string;
  /** Tables and columns (`Table.Field__c`) that the caller may not read. */
  notReadable: { tables: string[]; columns: string[] };
  /** Keys of projects whose charter is not open, so that there are no figures about people. */
  closedCharters: string[];
  /** Files of tables that are not part of this export, from an earlier one. */
  older: string[];
};

const DICTIONARY = 'dictionary.csv';
const DICTIONARY_COLUMNS = ['table', 'column', 'type', 'unit', 'meaning'];

/** Hears how many rows of a table are written. */
type OnTable = (table: string, rows: number) => void;

/** What is exported, before a record is read. */
type Plan = { table: ExportTable; columns: Column[]; condition: string };

/**
 * Writes what the caller may read of rollouts, a file a table, with a dictionary of all columns. Page after page, so
 * that memory does not grow with the records. All files, or none.
 * @throws SfError for an unknown project, a missing permission, people whom the caller is not meant to read, or a folder that
 * cannot be written
 */
export async function exportRollouts(
  connection: Connection,
  request: ExportRequest,
  onTable: OnTable = () => undefined,
): Promise<Exported> {
  const projects = await readProjects(connection, request.project);
  const wanted = TABLES.filter(({ isAboutPeople }) => request.people || !isAboutPeople);
  const described = new Map(
    await describeObjects(
      connection,
      wanted.map(({ object }) => object),
    ),
  );
  const meanings = readMeanings();
  const plans = await plansOf(connection, { request, projects, wanted, described, meanings });
  const folder = new ExportFolder(request.directory);
  try {
    const tables: ExportedTable[] = [];
    for (const plan of plans) tables.push(await writeTable(connection, folder, plan, { ...request, onTable }));
    await folder.write(DICTIONARY, csvPieces(DICTIONARY_COLUMNS, [dictionaryRows(plans)], request));
    await folder.finish();
    return {
      directory: request.directory,
      projects: projects.map(({ key }) => key),
      tables,
      dictionary: DICTIONARY,
      notReadable: notReadable(wanted, described, meanings),
      closedCharters: request.people ? projects.filter(({ isOpen }) => !isOpen).map(({ key }) => key) : [],
      older: folder.olderOf(TABLES.flatMap(({ object }) => FILE_FORMATS.map((format) => fileOf(object, format)))),
    };
  } finally {
    folder.discard();
  }
}

async function writeTable(
  connection: Connection,
  folder: ExportFolder,
  plan: Plan,
  { format, bom, onTable }: Pick<ExportRequest, 'format' | 'bom'> & { onTable: OnTable },
): Promise<ExportedTable> {
  const { object } = plan.table;
  const written = { table: tableName(object), file: fileOf(object, format), rows: 0 };
  const onRows = (rows: number): void => {
    written.rows += rows;
    onTable(written.table, written.rows);
  };
  await folder.write(written.file, pieces(format, plan.columns, rowsOf(connection, plan, onRows), { bom }));
  return written;
}

type Reading = {
  request: ExportRequest;
  projects: readonly ExportedProject[];
  wanted: readonly ExportTable[];
  described: ReadonlyMap<string, DescribedObject | null>;
  meanings: Meanings;
};

function describedTable(described: Reading['described'], { object }: ExportTable): DescribedObject | null {
  return described.get(object.toLowerCase()) ?? null;
}

async function plansOf(connection: Connection, reading: Reading): Promise<Plan[]> {
  const { request, projects, wanted, described, meanings } = reading;
  const inProjects = soqlList(projects.map(({ id }) => id));
  const open = projects.filter(({ isOpen }) => isOpen).map(({ id }) => id);
  const knowsGroups = described.get('rolloutgroup__c') != null;
  const rule = request.people ? await peopleRule(connection, open, knowsGroups) : undefined;
  rule?.requireHeldBack();
  const people = `Project__c IN ${inProjects} AND ${rule?.condition ?? ''}`;
  return wanted.flatMap((table) => {
    const object = describedTable(described, table);
    if (object === null) return [];
    const condition = table.isAboutPeople ? peopleIn(table, people) : `${table.project} IN ${inProjects}`;
    return { table, columns: columnsOf(table, object, meanings), condition };
  });
}

/** The condition on snapshots, for snapshots and for what stands below them. */
function peopleIn({ object }: ExportTable, condition: string): string {
  return object === 'AdoptionSnapshot__c' ? condition : ofSnapshot(condition);
}

/** The rows of a table, page after page. */
async function* rowsOf(
  connection: Connection,
  { table: { object }, columns, condition }: Plan,
  onRows: (rows: number) => void,
): AsyncGenerator<Rows> {
  const soql = `SELECT ${columns.map(({ path }) => path).join(', ')} FROM ${object} WHERE ${condition} ORDER BY Id`;
  for await (const page of pagesOf(connection, soql)) {
    onRows(page.length);
    yield page.map((record) => cellsOf(record, columns));
  }
}

function dictionaryRows(plans: readonly Plan[]): Rows {
  return plans.flatMap(({ table, columns }) =>
    columns.map(({ path, type, unit, meaning }) => [tableName(table.object), path, type, unit, meaning]),
  );
}

function notReadable(
  wanted: readonly ExportTable[],
  described: Reading['described'],
  meanings: Meanings,
): Exported['notReadable'] {
  const closed = wanted.filter((table) => describedTable(described, table) === null);
  const columns = wanted.flatMap((table) => {
    const object = describedTable(described, table);
    return object === null ? [] : hiddenColumns(table, object, meanings);
  });
  return { tables: closed.map(({ object }) => tableName(object)), columns };
}
