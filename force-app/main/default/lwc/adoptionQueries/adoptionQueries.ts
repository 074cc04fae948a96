/** GraphQL texts of the components and typed rows of their answers. */
export { type Along, isOwnAsked, lessThan } from './along.ts';
export {
  AGREEING,
  CHARTER_SIGNAL_PAGES,
  CHARTER_SIGNALS_QUERY,
  type CharterSignal,
  charterSignalsIn,
  type Contact,
  CONTACTS_QUERY,
  contactsIn,
} from './charter.ts';
export { countsIn, countsQuery } from './counts.ts';
export { type Group, type GroupWeek, SCOPE_VALUE, type TeamGroup } from './groups.ts';
export {
  type Irritant,
  IRRITANT,
  IRRITANT_FIELD,
  IRRITANT_PAGES,
  IRRITANTS_QUERY,
  irritantsIn,
  type TeamIrritant,
  waitOf,
} from './irritants.ts';
export { type ManagerReadiness, type Readiness, READINESS_FIELD } from './managerReadiness.ts';
export { type FailingRecord, type FieldsOf, type Mirror, mirrorQuery, mirrorsIn, SIGNALS_TOGETHER } from './mirror.ts';
export { describedIn, failureIn } from './objectInfos.ts';
export {
  areRecordsOf,
  inQueries,
  objectsOf,
  PART_NAMES,
  type PartName,
  partPages,
  type PartRecords,
  partRecordsIn,
  partsQuery,
  partVariables,
  readableParts,
} from './parts.ts';
export type { HeldTraining } from './heldTrainings.ts';
export { type Mine, mineIn } from './mine.ts';
export { type Pause, PAUSE } from './pauses.ts';
export {
  clockOf,
  type Project,
  type ProjectChoice,
  projectOn,
  projectPages,
  projectsIn,
  projectsQuery,
  type StoredProject,
} from './projects.ts';
export { fieldsOfSignals, filtersOf, remediesOf, writtenFields } from './recordFields.ts';
export { areOf, type UiApiData } from './selection.ts';
export { type Setup, setupIn, type SetupSignal } from './setup.ts';
export { type Signal, type TeamSignal } from './signals.ts';
export {
  type MetricRow,
  metricsIn,
  OWN_WEEKS,
  type PersonWeek,
  personWeeksIn,
  type SnapshotWeek,
  TEAM_PAGES,
  TEAM_WEEKS_QUERY,
} from './snapshots.ts';
export { type OfferedTraining, type TeamPage, TEAM_PAGE_PAGES, teamPageIn, teamPageQuery } from './teamPage.ts';
export { hasMoreUsers, OFFERED, type OfferedUser, patternOf, USERS_QUERY, usersIn } from './users.ts';
export {
  type GroupSession,
  type GroupSize,
  type SignalGroupRate,
  type TrainedSignal,
  trainedSignalsIn,
  type Training,
  TRAINING,
  TRAINING_EFFECT_PAGES,
  TRAINING_EFFECT_QUERY,
  TRAINING_PAGES,
  TRAINING_REGISTERED,
  trainingEffectIn,
  TRAININGS_QUERY,
  trainingsIn,
  type WholeRate,
  wholeRatesIn,
} from './trainings.ts';
