import type { Connection } from '@salesforce/core';
import { isPage, readOn, type Keep } from './pages.ts';
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
  const url = `${connection.baseUrl()}/query?q=${encodeURIComponent(soql)}`;
  const records = await readOn(connection, await send(connection, { method: 'GET', url }, isPage), keep);
  return records as T[];
}
