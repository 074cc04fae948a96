import type { Connection } from '@salesforce/core';
import { save, type RowFailure } from './saves.ts';

/** Somebody else deleted the record meanwhile, or it went with its parent: it is gone, as it should be. */
export const ALREADY_GONE = new Set(['ENTITY_IS_DELETED', 'INVALID_CROSS_REFERENCE_KEY']);

/**
 * Deletes records of one object; one that fails keeps no other from being deleted. They go to the Recycle Bin.
 * @returns what is still there, and why
 */
export function deleteByIds(connection: Connection, object: string, ids: readonly string[]): Promise<RowFailure[]> {
  return save(connection, ids, {
    object,
    keyOf: (id) => id,
    requestOf: (part) => ({
      method: 'DELETE',
      url: `${connection.baseUrl()}/composite/sobjects?allOrNone=false&ids=${part.join(',')}`,
    }),
    fineCodes: ALREADY_GONE,
  });
}
