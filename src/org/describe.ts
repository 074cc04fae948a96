import type { Connection } from '@salesforce/core';
import {
  objectsToDescribe,
  SignalError,
  signalFilters,
  type Described,
  type DescribedObject,
  type FilterClock,
  type QueriedSignal,
} from '../../force-app/main/default/lwc/adoptionFilters/adoptionFilters.ts';
import { unexpectedAnswer } from './errors.ts';
import { batches, refusalOf } from './queryBatch.ts';

/** The platform's codes for an object that is not there, or not for this caller. */
const UNKNOWN = new Set(['INVALID_TYPE', 'NOT_FOUND']);

function isDescription(answer: unknown): answer is DescribedObject {
  return Array.isArray((answer as Partial<DescribedObject> | null)?.fields);
}

/**
 * Describes objects, 25 in one HTTP request; null for one that the caller does not know.
 * @throws QueryError when an object cannot be described for another reason, which says nothing of whether it is there
 */
export async function describeObjects(
  connection: Connection,
  objects: readonly string[],
): Promise<[string, DescribedObject | null][]> {
  const version = connection.getApiVersion();
  const urls = objects.map((name) => `v${version}/sobjects/${encodeURIComponent(name)}/describe`);
  const answers = await batches(connection, urls);
  return answers.map((part, index) => {
    const name = (objects[index] ?? '').toLowerCase();
    const error = refusalOf(part);
    if (error && UNKNOWN.has(error.errorCode)) return [name, null];
    if (error) throw error;
    if (!isDescription(part.result)) throw unexpectedAnswer(part.result);
    return [name, part.result];
  });
}

/**
 * Reads what the filters of signals need to know of fields: one HTTP request, and one more for each step that filters
 * follow to parents.
 */
export async function readDescribed(connection: Connection, signals: readonly QueriedSignal[]): Promise<Described> {
  const described = new Map<string, DescribedObject | null>();
  for (;;) {
    const names = signals.flatMap((signal) => objectsToDescribe(signal, described));
    if (names.length === 0) return described;
    // The parents of a path are known only once its first object is.
    const distinct = new Map(names.map((name) => [name.toLowerCase(), name]));
    const found = await describeObjects(connection, [...distinct.values()]);
    for (const [name, object] of found) described.set(name, object);
  }
}

/** What measuring would say of each signal that it would refuse. */
export async function refusedSignals(
  connection: Connection,
  signals: readonly QueriedSignal[],
  clock: FilterClock,
): Promise<SignalError[]> {
  const context = { described: await readDescribed(connection, signals), clock };
  return signals.flatMap((signal) => {
    try {
      signalFilters(signal, context);
      return [];
    } catch (error) {
      if (error instanceof SignalError) return error;
      throw error;
    }
  });
}
