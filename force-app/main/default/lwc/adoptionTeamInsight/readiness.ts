import type { Readiness } from 'c/adoptionQueries';

/** The five elements in the order in which they build on each other (ADKAR, Prosci). */
export const ELEMENTS = ['awareness', 'desire', 'knowledge', 'ability', 'reinforcement'] as const;
export type Element = (typeof ELEMENTS)[number];

/** From here on an element holds, on the scale from 1 to 5. */
const ENOUGH = 4;

/**
 * The element to work on first: the first one below 4. Null while one before it is not assessed, and when all hold. The
 * formula `BarrierPoint__c` says the same of what is stored.
 */
export function barrierOf(readiness: Readiness): Element | null {
  const first = ELEMENTS.find((element) => (readiness[element] ?? 0) < ENOUGH);
  return first !== undefined && readiness[first] !== null ? first : null;
}

/** Whether all five elements hold. Beside them the manager must have been coached (`ManagerReady__c`). */
export function isFullyReady(readiness: Readiness): boolean {
  return ELEMENTS.every((element) => (readiness[element] ?? 0) >= ENOUGH);
}
