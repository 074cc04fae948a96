/** GraphQL texts of the components and typed rows of their answers. */
export { type Group, type GroupWeek, GROUPS_QUERY, groupsIn, groupWeeksIn, SCOPE_VALUE } from './groups.ts';
export { type FailingRecord, type Mirror, mirrorIn, mirrorQuery } from './mirror.ts';
export { describedIn, failureIn } from './objectInfos.ts';
export { type Pause, PAUSE, PAUSE_QUERY, pausesIn } from './pauses.ts';
export { CHARTER, clockOf, type Project, projectsIn, projectsQuery } from './projects.ts';
export { areOf, type UiApiData } from './selection.ts';
export {
  reviewsDueIn,
  type Signal,
  SIGNALS_QUERY,
  signalsIn,
  TEAM_SIGNALS_QUERY,
  type TeamSignal,
  teamSignalsIn,
} from './signals.ts';
export {
  type MetricRow,
  metricsIn,
  OWN_WEEKS_QUERY,
  ownWeeksIn,
  type PersonWeek,
  personWeeksIn,
  type SnapshotWeek,
  TEAM_WEEKS_QUERY,
} from './snapshots.ts';
