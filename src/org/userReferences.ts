import type { Connection } from '@salesforce/core';
import {
  filterFields,
  parseFilter,
  type QueriedSignal,
} from '../../force-app/main/default/lwc/adoptionFilters/adoptionFilters.ts';
import { describeObjects, type Described, type DescribedField } from './describe.ts';

/** Says of a path from a signal's object whether the org's own field at its end points to a user. */
export type UserReferences = (object: string, path: readonly string[]) => boolean;

/** The objects that a path leads through, as far as they are described, and the field at its end. */
function follow(
  described: Described,
  object: string,
  path: readonly string[],
): { next: string[]; field: DescribedField | undefined } {
  let current = object.toLowerCase();
  let field: DescribedField | undefined;
  for (const step of path) {
    const fields = described.get(current);
    if (!fields) return { next: [current], field: undefined };
    field = fields.get(step.toLowerCase());
    if (!field) return { next: [], field: undefined };
    current = (field.referenceTo[0] ?? '').toLowerCase();
  }
  return { next: [], field };
}

/** Paths of a signal's filters; none for filters that cannot be read, which counting refuses by name. */
function pathsOf({ population, pass }: QueriedSignal): string[][] {
  try {
    return [population, pass].flatMap((json) => filterFields(parseFilter(json))).map((path) => path.split('.'));
  } catch {
    return [];
  }
}

/**
 * Reads which fields of the signals' objects point to users: one HTTP request, and one more for each step that filters
 * follow to parents. Names that every object has (`OwnerId` ...) need none of it.
 */
export async function readUserReferences(
  connection: Connection,
  signals: readonly QueriedSignal[],
): Promise<UserReferences> {
  const described: Described = new Map();
  const asked = new Set<string>();
  for (;;) {
    const missing = signals
      .flatMap((signal) => pathsOf(signal).flatMap((path) => follow(described, signal.object, path).next))
      .filter((name) => name !== '' && !asked.has(name));
    if (missing.length === 0) break;
    const names = [...new Set(missing)];
    for (const name of names) asked.add(name);
    // The parents of a path are known only once its first object is.
    for (const [name, fields] of await describeObjects(connection, names)) described.set(name, fields);
  }
  return (object, path) => follow(described, object, path).field?.referenceTo.includes('User') === true;
}
