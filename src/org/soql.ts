import type { Connection } from '@salesforce/core';

/** More rows than any project writes; the platform pages in 2,000s below it. */
const MAXIMUM_ROWS = 1_000_000;

/** A text as a SOQL literal, with the platform's escapes, so that no input can end the literal. */
export function soqlText(value: string): string {
  return `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}

/** Several texts as the list of an `IN`. The list must not be empty: SOQL has no empty list. */
export function soqlList(values: readonly string[]): string {
  return `(${values.map(soqlText).join(', ')})`;
}

/** All records of a SOQL query, whatever the number of pages. */
export async function queryAll<T extends object>(connection: Connection, soql: string): Promise<T[]> {
  const answer = await connection.query<T>(soql, { autoFetch: true, maxFetch: MAXIMUM_ROWS });
  return answer.records;
}
