import type { Connection } from '@salesforce/core';
import { send } from './requests.ts';

/** A page of records as the API gives them: fields, and the first page of each child query. */
export type QueryPage = { records: Record<string, unknown>[]; done: boolean; nextRecordsUrl?: string };

/** Whether a value is a page of records. One that is not the last must say where the next one is. */
export function isPage(value: unknown): value is QueryPage {
  if (typeof value !== 'object' || value === null) return false;
  const { records, done, nextRecordsUrl } = value as Partial<Record<keyof QueryPage, unknown>>;
  const isList = Array.isArray(records) && records.every((record) => typeof record === 'object' && record !== null);
  return isList && (done === true || (done === false && typeof nextRecordsUrl === 'string'));
}

/** Follows a page to the end. @returns all records, without the type and address that the API adds to each */
export async function readOn(connection: Connection, first: QueryPage): Promise<object[]> {
  const records: object[] = [];
  let page = first;
  for (;;) {
    for (const row of page.records) {
      const record: Record<string, unknown> = {};
      for (const [field, value] of Object.entries(row)) {
        if (field === 'attributes') continue;
        record[field] = isPage(value) ? { records: await readOn(connection, value) } : value;
      }
      records.push(record);
    }
    if (page.done || page.nextRecordsUrl === undefined) return records;
    // Each page holds the address of the next one, so pages can only be read one after the other.
    page = await send(connection, { method: 'GET', url: page.nextRecordsUrl }, isPage);
  }
}

/** Page after page of a query, so that only one is held at a time, however many records there are. */
export async function* pagesOf(connection: Connection, soql: string): AsyncGenerator<QueryPage['records']> {
  let url: string | undefined = `${connection.baseUrl()}/query?q=${encodeURIComponent(soql)}`;
  while (url !== undefined) {
    const page: QueryPage = await send(connection, { method: 'GET', url }, isPage);
    yield page.records;
    url = page.done ? undefined : page.nextRecordsUrl;
  }
}
