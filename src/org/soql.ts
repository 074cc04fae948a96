import type { Connection } from '@salesforce/core';
import { isPage, queryUrl, readOn, type Keep } from './pages.ts';
import { send } from './requests.ts';

/** A text as a SOQL literal, with the platform's escapes, so that no input can end the literal. */
export function soqlText(value: string): string {
  return `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}

/** Several texts as the list of an `IN`. The list must not be empty: SOQL has no empty list. */
export function soqlList(values: readonly string[]): string {
  return `(${values.map(soqlText).join(', ')})`;
}

/**
 * All records of a SOQL query and of the child queries in it, whatever the number of pages.
 * @param keep what to keep of each record as its page arrives (see `readOn`); the record unless it says otherwise
 */
export async function queryAll<T extends object>(connection: Connection, soql: string, keep?: Keep): Promise<T[]> {
  const request = { method: 'GET' as const, url: queryUrl(connection, soql) };
  return (await readOn(connection, await send(connection, request, isPage), keep)) as T[];
}

/** Records on the smallest page that an org gives (REST API guide, "Sforce-Query-Options"). */
const SMALLEST_PAGE = 200;

/**
 * Shows all records of a SOQL query one by one and keeps none, with as many small pages as it takes: what is parsed of
 * large ones stays in memory until there is too much of it.
 */
export async function seeAll(connection: Connection, soql: string, see: (record: object) => void): Promise<void> {
  const request = { method: 'GET' as const, url: queryUrl(connection, soql), pageSize: SMALLEST_PAGE };
  await readOn(connection, await send(connection, request, isPage), (record) => void see(record));
}
