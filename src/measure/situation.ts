import type { AgreedSignal, CharterStatus } from '../../force-app/main/default/lwc/adoptionCharter/adoptionCharter.ts';
import type { FilterClock, QueriedSignal } from '../../force-app/main/default/lwc/adoptionFilters/adoptionFilters.ts';
import { toldApart } from '../org/names.ts';
import type { MeasuredPerson } from '../org/people.ts';
import type { ScoredSignal } from '../../force-app/main/default/lwc/adoptionScores/adoptionScores.ts';
import type { ReviewFacts } from './reviewFacts.ts';
import type { GroupMeanRow, TrainingRow } from './trainings.ts';

/** What measuring reads about a project before it counts. Days are `YYYY-MM-DD`, ids have 18 characters. */
export type Situation = {
  project: MeasuredProject;
  /** What day it is in the rollout, and its calendar. */
  clock: FilterClock;
  /** Signals about people: what scores are made of. */
  signals: MeasuredSignal[];
  /** Signals of the whole project: one count over all records, in no score and no row of a person. */
  projectSignals: MeasuredSignal[];
  groups: RolloutGroup[];
  /** By ascending id. */
  people: Person[];
  /** SOQL sub-query of their ids. */
  idQuery: string;
  objectives: Objective[];
  /** Reviews that ask for their figures, and what these are made of. */
  reviews: ReviewFacts;
  /** Held trainings of groups, and the published means of these groups. */
  trainings: readonly TrainingRow[];
  groupMeans: readonly GroupMeanRow[];
  /** All roles of the org: they decide who sees whose rows. */
  roles: Role[];
};

export type MeasuredProject = {
  id: string;
  key: string;
  name: string;
  charterStatus: CharterStatus;
  teamViewOpensOn: string | null;
  mirrorStartsOn: string | null;
  mirrorWeeks: number | null;
  minimumGroupSize: number;
  /** Weeks for which figures are kept; null while the charter says nothing. */
  retentionWeeks: number | null;
  /** API names of the charter's fields that are empty (or not yet in the past), while the charter is incomplete. */
  missingCharterFields: string[];
};

/** A signal with the weight that the charter gives it: 0 while it is not agreed. */
export type MeasuredSignal = QueriedSignal &
  ScoredSignal &
  AgreedSignal & { id: string; name: string; isAgreed: boolean };

/** All signals: those that the whole project has rates of. */
export function everySignal({
  signals,
  projectSignals,
}: Pick<Situation, 'signals' | 'projectSignals'>): MeasuredSignal[] {
  return [...signals, ...projectSignals];
}

export type RolloutGroup = {
  id: string;
  name: string;
  managerId: string | null;
  managerName: string | null;
  managerUsername: string | null;
  /** Whether the manager is an active user; false without one. */
  isManagerActive: boolean;
  managerRoleId: string | null;
  /** Users above the manager, by `User.ManagerId`. */
  aboveManager: string[];
  /** Who owns the group's figures: the manager while active; the platform takes no inactive owner. */
  ownerId: string | null;
  isManagerReady: boolean;
  /** Who answered in the record that the group shows; nobody inherits the answers of the manager before. */
  readinessManagerId: string | null;
  waveStartsOn: string | null;
  /** Fingerprint of the people at the last measuring; null before the first. */
  peopleKey: string | null;
  peopleChangedOn: string | null;
};

export type Person = MeasuredPerson & {
  /** The day the person received the permission set, where the rollout is. */
  startedOn: string;
  /** Pauses that touch the measured week or the one before. */
  pauses: { from: string; until: string }[];
};

export type Role = { id: string; parentId: string | null };

/** An objective that is measured by a signal, in percent. */
export type Objective = {
  id: string;
  name: string;
  signalKey: string;
  baseline: number | null;
  currentValue: number | null;
};

/** A person with the group of their manager, undefined without one. */
export type GroupMember = { person: Person; group: RolloutGroup | undefined };

/** Everybody with their group, in the order of ids. */
export function membersOf({ people, groups }: Pick<Situation, 'people' | 'groups'>): GroupMember[] {
  const byManager = new Map<string, RolloutGroup>();
  for (const group of groups) {
    if (group.managerId !== null && !byManager.has(group.managerId)) byManager.set(group.managerId, group);
  }
  return people.map((person) => ({ person, group: byManager.get(person.managerId ?? '') }));
}

/** Managers of more than one group, with the names of these: a person belongs to the group of their manager, so one would stay empty. */
export function managersOfSeveral(groups: readonly RolloutGroup[]): { manager: string; groups: string }[] {
  const byManager = Map.groupBy(groups, ({ managerId }) => managerId);
  return [...byManager].flatMap(([managerId, same]) => {
    if (managerId === null || same.length < 2) return [];
    // Groups of one name and one manager differ in nothing but their id.
    const show = toldApart(same.map(({ id, name }) => ({ name, mark: id })));
    const names = same.map(({ id, name }) => show({ name, mark: id })).join(', ');
    const [{ managerName, managerUsername } = { managerName: null, managerUsername: null }] = same;
    return [{ manager: `${managerName ?? managerId} (${managerUsername ?? ''})`, groups: names }];
  });
}
