/** What the Rollout page says, calculated from the rollout's records. Pure: no wire, no words. */
export { agendaOf, type AgendaItem, AGENDA_DAYS } from './agenda.ts';
export { bulletOf, type Bullet, type RevisedObjective, revisedObjectives } from './bullets.ts';
export { collectionOf, type Collection } from './collection.ts';
export { type Owed, owedThisWeek, type OwedKind, OWED_KINDS } from './owed.ts';
export type { SteeringRecords, SteeringRows } from './records.ts';
export { type Status, statusOf } from './status.ts';
export { type TimelineRow, timelineOf, type Timeline } from './timeline.ts';
