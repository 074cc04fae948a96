import type { Connection } from '@salesforce/core';
import { isMissingObject } from '../org/errors.ts';
import { queryAll } from '../org/soql.ts';

/** Rows of an object that not every role may read; undefined when it is closed to the caller. */
export async function readableRows<T extends object>(connection: Connection, soql: string): Promise<T[] | undefined> {
  try {
    return await queryAll<T>(connection, soql);
  } catch (error) {
    // That the package is there is known by now: the project has been read.
    if (isMissingObject(error)) return undefined;
    throw error;
  }
}

/** The order of names in lists. */
export function byName(one: string, other: string): number {
  return one.localeCompare(other, 'en');
}
