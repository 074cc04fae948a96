/** What measuring reads, made by hand: no org is asked. */
import { definitionOf } from '../../../force-app/main/default/lwc/adoptionCharter/adoptionCharter.ts';
import type { Counts } from '../../../src/measure/counts.ts';
import type {
  MeasuredProject,
  MeasuredSignal,
  Objective,
  Person,
  RolloutGroup,
  Situation,
} from '../../../src/measure/situation.ts';
import type { Stored } from '../../../src/measure/stored.ts';
import { clockOn } from '../../fixtures/clock.ts';

/** A Monday on which everything is open. */
export const WEEK = '2026-03-02';

export function projectWith(given: Partial<MeasuredProject> = {}): MeasuredProject {
  return {
    id: 'a00',
    key: 'CRM',
    name: 'CRM',
    charterStatus: 'Open',
    teamViewOpensOn: '2026-02-02',
    mirrorStartsOn: '2026-01-05',
    mirrorWeeks: 4,
    minimumGroupSize: 5,
    retentionWeeks: 104,
    missingCharterFields: [],
    ...given,
  };
}

export function groupOf(key: string, given: Partial<RolloutGroup> = {}): RolloutGroup {
  return {
    id: `id-${key}`,
    name: `Team ${key}`,
    managerId: `boss-${key}`,
    managerName: `Boss ${key}`,
    managerUsername: `boss-${key}@example.com`,
    isManagerActive: true,
    managerRoleId: `lead-${key}`,
    aboveManager: [],
    ownerId: `boss-${key}`,
    isManagerReady: true,
    readinessManagerId: given.managerId === undefined ? `boss-${key}` : given.managerId,
    waveStartsOn: null,
    peopleKey: null,
    peopleChangedOn: null,
    ...given,
  };
}

/** Somebody of the team of a key; their role is below that of their manager. */
export function person(id: string, team: string, given: Partial<Person> = {}): Person {
  return {
    id,
    name: `Rep ${id}`,
    username: `${id}@example.com`,
    managerId: `boss-${team}`,
    manager: { id: `boss-${team}`, name: `Boss ${team}`, username: `boss-${team}@example.com`, isActive: true },
    roleId: `reps-${team}`,
    startedAt: '2025-01-06T09:00:00Z',
    startedOn: '2025-01-06',
    pauses: [],
    ...given,
  };
}

/** Five people of one team: the fewest with figures. */
export function team(key: string, given: Partial<Person> = {}): Person[] {
  return [1, 2, 3, 4, 5].map((number) => person(`${key}${number}`, key, given));
}

export function signal(key: string, pillar: string): MeasuredSignal {
  const definition = {
    object: 'Opportunity',
    ownerField: 'OwnerId',
    population: '{"IsClosed":{"eq":false}}',
    pass: '{"NextStep":{"ne":null}}',
    minimumRecords: 5,
    target: 100,
    weight: 50,
  };
  return {
    id: `id-${key}`,
    key,
    name: key,
    pillar,
    ...definition,
    agreedDefinition: definitionOf(definition),
    isAgreed: true,
  };
}

export function objective(id: string, given: Partial<Objective> = {}): Objective {
  return { id, name: `Objective ${id}`, signalKey: 'step', baseline: 10, currentValue: null, ...given };
}

/** Two signals of two pillars, and a role below each manager's. */
export function situationOf(given: Partial<Situation> = {}): Situation {
  const groups = given.groups ?? [groupOf('north')];
  return {
    project: projectWith(),
    clock: clockOn('2027-03-03'),
    signals: [signal('step', 'Hygiene'), signal('amount', 'Completeness')],
    projectSignals: [],
    groups,
    people: team('north'),
    idQuery: 'SELECT AssigneeId FROM PermissionSetAssignment',
    objectives: [],
    trainings: [],
    groupMeans: [],
    reviews: { reviews: [], objectives: [], loads: [], irritants: [], money: [] },
    roles: groups.flatMap(({ id }) => {
      const key = id.replace('id-', '');
      return [
        { id: `lead-${key}`, parentId: null },
        { id: `reps-${key}`, parentId: `lead-${key}` },
      ];
    }),
    ...given,
  };
}

/** Ten records of each signal for each person, of which so many pass: 5 makes a score of 50. */
export function countsOf(people: readonly Person[], passed = 5): Counts {
  const byPerson = new Map(people.map(({ id }) => [id, { population: 10, passed }]));
  return new Map([
    ['step', byPerson],
    ['amount', byPerson],
  ]);
}

export function storedWith(given: Partial<Stored> = {}): Stored {
  return {
    groupRows: [],
    signalRows: [],
    last: new Map(),
    expired: { old: { snapshots: [], groupRows: [], signalRows: [], readiness: [] }, closed: [] },
    fourWeeksAgo: new Map(),
    ...given,
  };
}
