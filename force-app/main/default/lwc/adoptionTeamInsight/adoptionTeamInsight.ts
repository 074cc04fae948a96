/** What stored weekly rows say about a team, and whether they may exist at all. */
export { concernedGroups, isFullyOpen } from './opening.ts';
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
export { chosenTeam, type Naming, namingOf, teamsOf } from './choice.ts';
export { barrierOf, type Element, ELEMENTS, isFullyReady } from './readiness.ts';
export { isKept, type Standing, standingOf, stepPoint, TEAM_TARGET } from './standing.ts';
export { goodNewsOf, type Talk, talksOf } from './talks.ts';
