import type { Connection } from '@salesforce/core';

/** Records the platform deletes in one call. */
const CALL_SIZE = 200;

/** Somebody else deleted the record meanwhile, or it went with its parent: it is gone, as it should be. */
const ALREADY_GONE = new Set(['ENTITY_IS_DELETED', 'INVALID_CROSS_REFERENCE_KEY']);

/** A record that was not deleted. */
export type DeletionFailure = { object: string; key: string; message: string };

type SaveResult = { success: boolean; errors: { statusCode: string; message: string }[] };

/**
 * Deletes records of one object, 200 a call; one that fails keeps no other from being deleted. They go to the Recycle Bin.
 * @returns what is still there, and why
 */
export async function deleteByIds(
  connection: Connection,
  object: string,
  ids: readonly string[],
): Promise<DeletionFailure[]> {
  const failures: DeletionFailure[] = [];
  for (let start = 0; start < ids.length; start += CALL_SIZE) {
    const call = ids.slice(start, start + CALL_SIZE);
    const results = await connection.request<SaveResult[]>({
      method: 'DELETE',
      url: `${connection.baseUrl()}/composite/sobjects?allOrNone=false&ids=${call.join(',')}`,
    });
    results.forEach(({ success, errors }, index) => {
      if (success || errors.every(({ statusCode }) => ALREADY_GONE.has(statusCode))) return;
      const message = errors.map(({ statusCode, message: text }) => `${statusCode}: ${text}`).join('; ');
      failures.push({ object, key: call[index] ?? '', message });
    });
  }
  return failures;
}
