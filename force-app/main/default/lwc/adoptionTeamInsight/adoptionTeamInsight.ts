/** What stored weekly rows say about a team, and whether they may exist at all. */
export { concernedGroups, isFullyOpen, managesReadyGroup } from './opening.ts';
export {
  type Lever,
  NEAR_FROM,
  type Nearness,
  orderPeople,
  type Person,
  type PersonOrder,
  type PersonSignal,
  readPeople,
  weeksBefore,
} from './people.ts';
export { barrierOf, type Element, ELEMENTS, isFullyReady, readinessOf } from './readiness.ts';
export { goodNewsOf, type Talk, talksOf } from './talks.ts';
