import type { QueriedSignal } from '../../force-app/main/default/lwc/adoptionFilters/adoptionFilters.ts';
import type { ScoredSignal } from '../../force-app/main/default/lwc/adoptionScoring/adoptionScoring.ts';

/** What measuring reads about a project before it counts. Days are `YYYY-MM-DD`, ids have 18 characters. */
export type Situation = {
  project: MeasuredProject;
  signals: MeasuredSignal[];
  groups: RolloutGroup[];
  /** Active users with the permission set CrmAdoptionRep, by ascending id. */
  people: Person[];
  objectives: Objective[];
  /** All roles of the org: they decide who sees whose rows. */
  roles: Role[];
};

export type MeasuredProject = {
  id: string;
  key: string;
  name: string;
  charterStatus: 'Incomplete' | 'Mirror only' | 'Open';
  teamViewOpensOn: string | null;
  minimumGroupSize: number;
  /** Weeks for which figures are kept; null while the charter says nothing. */
  retentionWeeks: number | null;
  /** API names of the charter's fields that are empty (or not yet in the past), while the charter is incomplete. */
  missingCharterFields: string[];
};

export type MeasuredSignal = QueriedSignal & ScoredSignal & { id: string; name: string };

export type RolloutGroup = {
  id: string;
  /** Unique in the project. */
  key: string;
  name: string;
  managerId: string | null;
  managerRoleId: string | null;
  isManagerReady: boolean;
};

export type Person = {
  id: string;
  name: string;
  username: string;
  managerId: string | null;
  roleId: string | null;
};

export type Role = { id: string; parentId: string | null };

/** An objective that is measured by a signal, in percent. */
type Objective = {
  id: string;
  signalKey: string;
  currentValue: number | null;
};
