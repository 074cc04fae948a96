import type { Connection } from '@salesforce/core';
import { unexpectedAnswer } from './errors.ts';
import { send } from './requests.ts';

/** A record as the API gives it: fields, and the first page of each child query. */
type Row = Record<string, unknown>;

/** A page of records. */
export type QueryPage = { records: Row[]; done: boolean; nextRecordsUrl?: string };

/** Makes of a record what is kept of it; undefined keeps nothing. Its child pages are whole. */
export type Keep = (record: Row) => object | undefined;

/** Whether a value is a page of records. One that is not the last must say where the next one is. */
export function isPage(value: unknown): value is QueryPage {
  if (typeof value !== 'object' || value === null) return false;
  const { records, done, nextRecordsUrl } = value as Partial<Record<keyof QueryPage, unknown>>;
  const isList = Array.isArray(records) && records.every(isRow);
  return isList && (done === true || (done === false && typeof nextRecordsUrl === 'string'));
}

/** Whether something holds what a record may: plain values, parents, pages of children, but no lists. */
function isRow(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const values: unknown[] = Object.values(value);
  return (
    values.length > 0 && values.every((one) => typeof one !== 'object' || one === null || isPage(one) || isRow(one))
  );
}

/** A value of a record: a parent is a record itself, children are a page. */
function valueWithoutAddress(value: unknown): unknown {
  if (isPage(value)) return { records: value.records.map(withoutAddress) };
  return typeof value === 'object' && value !== null && 'attributes' in value ? withoutAddress(value) : value;
}

/** A record without the type and address that the API adds to it, to its parents and to its children. */
function withoutAddress(row: Row): Row {
  const record: Row = {};
  for (const [field, value] of Object.entries(row)) {
    if (field !== 'attributes') record[field] = valueWithoutAddress(value);
  }
  return record;
}

/** Where the page after this one is. @throws `UnexpectedAnswerError` when that is a page that was read: it would never end */
function nextOf(page: QueryPage, read: Set<string>): string | undefined {
  if (page.done || page.nextRecordsUrl === undefined) return undefined;
  if (read.has(page.nextRecordsUrl)) throw unexpectedAnswer(page);
  read.add(page.nextRecordsUrl);
  return page.nextRecordsUrl;
}

/**
 * Follows a page to the end.
 * @param keep called for each record as its page arrives, which is let go then: the records of a large org do not fit
 * into memory beside each other
 * @returns what is kept; without `keep` each record without its address
 */
export async function readOn(connection: Connection, first: QueryPage, keep: Keep = withoutAddress): Promise<object[]> {
  const kept: object[] = [];
  const read = new Set<string>();
  const take = async (page: QueryPage): Promise<string | undefined> => {
    // Whoever asked may still hold the first page, which must not keep its records beside those of the others.
    for (const row of page.records.splice(0)) {
      for (const value of Object.values(row)) {
        if (isPage(value) && !value.done) value.records = (await readOn(connection, value, asItIs)) as Row[];
      }
      const one = keep(row);
      if (one !== undefined) kept.push(one);
    }
    return nextOf(page, read);
  };
  // Each page holds the address of the next one, so pages can only be read one after the other.
  let next = await take(first);
  while (next !== undefined) next = await take(await send(connection, { method: 'GET', url: next }, isPage));
  return kept;
}

function asItIs(row: Row): Row {
  return row;
}

/** Page after page of a query, so that only one is held at a time, however many records there are. */
export async function* pagesOf(connection: Connection, soql: string): AsyncGenerator<QueryPage['records']> {
  const read = new Set<string>();
  let url: string | undefined = `${connection.baseUrl()}/query?q=${encodeURIComponent(soql)}`;
  while (url !== undefined) {
    const page: QueryPage = await send(connection, { method: 'GET', url }, isPage);
    yield page.records;
    url = nextOf(page, read);
  }
}
