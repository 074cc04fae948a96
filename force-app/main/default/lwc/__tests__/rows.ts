/** Records of a rollout for component tests. */
import type { Group, ManagerReadiness, Project, Signal, SnapshotWeek, TeamSignal } from 'c/adoptionQueries';
import { definitionOf } from 'c/adoptionCharter';
import type { FilterClock } from 'c/adoptionFilters';
import { answer, node, type Values } from './wire.ts';

export const PROJECT_FIELDS = {
  Name: 'CRM that helps',
  ExternalKey__c: 'HELP',
  Lead__c: '005000000000009AAA',
  'Lead__r.Name': 'Lea Lead',
  MeasuringPurpose__c: 'To see where the CRM gets in the way',
  IsPayBanned__c: true,
  IsSanctionBanned__c: true,
  IsRankingBanned__c: true,
  RetentionWeeks__c: 104,
  MinimumGroupSize__c: 5,
  CharterAgreedOn__c: '2026-08-01',
  WorksCouncilConsultedOn__c: '2026-07-20',
  PeopleInformedOn__c: null,
  ImpactAssessmentReference__c: 'IA-7',
  MirrorStartsOn__c: '2026-09-07',
  MirrorWeeks__c: 4,
  TeamViewOpensOn__c: '2026-10-05',
  TimeZone__c: 'Europe/Paris',
  FiscalYearStartMonth__c: 1,
};

export function projectNode(id = 'a00000000000001AAA', values: Values = {}): Values {
  return node(id, { ...PROJECT_FIELDS, ...values });
}

export const PROJECT: Project = {
  id: 'a00000000000001AAA',
  name: 'CRM that helps',
  key: 'HELP',
  leadId: '005000000000009AAA',
  leadName: 'Lea Lead',
  measuringPurpose: 'To see where the CRM gets in the way',
  neverScored: '',
  isPayBanned: true,
  isSanctionBanned: true,
  isRankingBanned: true,
  retentionWeeks: 104,
  minimumGroupSize: 5,
  charterAgreedOn: '2026-08-01',
  worksCouncilConsultedOn: '2026-07-20',
  peopleInformedOn: null,
  impactAssessmentReference: 'IA-7',
  mirrorStartsOn: '2026-09-07',
  mirrorWeeks: 4,
  teamViewOpensOn: '2026-10-05',
  charterStatus: 'Open',
  timeZone: 'Europe/Paris',
  fiscalYearStartMonth: 1,
};

/** A Monday in December. */
export const CLOCK: FilterClock = { today: '2026-12-07', timeZone: 'Europe/Paris', fiscalYearStartMonth: 1 };

/** As the charter stamped it. */
function agreed(signal: Omit<TeamSignal, 'agreedDefinition' | 'isAgreed'>): TeamSignal {
  return { ...signal, agreedDefinition: definitionOf(signal), isAgreed: true };
}

/** Two agreed signals of two pillars: next steps of deals (target 80 %), emails of contacts (target 100 %). Weights 10 and 30. */
export const NEXT_STEP = agreed({
  id: 'a01000000000001AAA',
  projectId: null,
  key: 'next-step',
  name: 'Deals with a next step',
  object: 'Opportunity',
  ownerField: 'OwnerId',
  population: '{"IsClosed":{"eq":false}}',
  pass: '{"NextStep":{"ne":null}}',
  remedies: '[{"key":"save","label":"Save","kind":"fill","field":"NextStep"}]',
  minimumRecords: 5,
  target: 80,
  weight: 10,
  pillar: 'Timeliness',
  decision: 'Where to help with deals',
  readers: 'You and your manager',
  benefit: 'Nothing is forgotten',
  howToFix: 'Write the next step',
  coachingHint: 'Ask what happens next',
  nextReviewOn: '2026-12-01',
});

export const EMAIL = agreed({
  id: 'a01000000000002AAA',
  projectId: null,
  key: 'email',
  name: 'Contacts with an email',
  object: 'Contact',
  ownerField: 'OwnerId',
  population: '{"IsDeleted":{"eq":false}}',
  pass: '{"Email":{"ne":null}}',
  remedies: '',
  minimumRecords: 5,
  target: 100,
  weight: 30,
  pillar: 'Completeness',
  decision: 'Whom a campaign can reach',
  readers: 'You and your manager',
  benefit: 'One search less',
  howToFix: 'Add the email',
  coachingHint: 'Clean ten contacts together',
  nextReviewOn: null,
});

/** Signals of deals without weight: with them, those of contacts are counted by a query of their own. */
export const FOR_CONTEXT = ['a', 'b', 'c', 'd'].map((key) =>
  agreed({ ...NEXT_STEP, id: `a0100000000000${key}AAA`, key, name: `Context ${key}`, weight: 0 }),
);

export function signalNode(signal: Signal | TeamSignal, order = 1): Values {
  return node(signal.id, {
    Key__c: signal.key,
    Name: signal.name,
    Object__c: signal.object,
    OwnerField__c: signal.ownerField,
    Population__c: signal.population,
    Pass__c: signal.pass,
    Remedies__c: signal.remedies,
    MinimumRecords__c: signal.minimumRecords,
    Target__c: signal.target,
    Weight__c: signal.weight,
    Pillar__c: signal.pillar,
    AgreedDefinition__c: signal.agreedDefinition,
    Decision__c: signal.decision,
    Readers__c: signal.readers,
    BenefitToRep__c: signal.benefit,
    HowToFix__c: signal.howToFix,
    NextReviewOn__c: signal.nextReviewOn,
    Order__c: order,
    ...('coachingHint' in signal && { CoachingHint__c: signal.coachingHint }),
  });
}

/** What comes along with a rollout: its signals, and what is kept about the reader; `null` where that is not asked for. */
interface Along {
  id?: string;
  project?: Values;
  kept?: { weeks?: Values[]; pauses?: Values[]; trainings?: Values[] } | null;
}

/** The answer about one rollout, with the signals as `signalNode` makes them. */
export function rolloutData(signals: Values[], { id = 'p1', project = {}, kept = {} }: Along = {}): unknown {
  return answer({
    RolloutProject__c: [projectNode(id, project)],
    AdoptionSignal__c: signals,
    ...(kept && {
      AdoptionSnapshot__c: kept.weeks ?? [],
      AdoptionPause__c: kept.pauses ?? [],
      RolloutTraining__c: kept.trainings ?? [],
    }),
  });
}

/** Records of a signal: how many there are, how many pass, and those that fail by id: their name, or all of their fields. */
export type Counted = [population: number, passed: number, failing?: Record<string, string | Values>];

function failingNode(id: string, record: string | Values): Values {
  return typeof record === 'string'
    ? { Id: id, DisplayValue: record }
    : { ...node(id, record), DisplayValue: record.Name };
}

/** The answer to a query that counts signals, in their order. */
export function mirrorData(...signals: Counted[]): unknown {
  const parts = signals.flatMap(([population, passed, failing = {}], index) => [
    [`passed${index}`, { totalCount: passed }],
    [
      `failing${index}`,
      {
        totalCount: population - passed,
        edges: Object.entries(failing).map(([id, record]) => ({ node: failingNode(id, record) })),
      },
    ],
  ]);
  return { uiapi: { query: Object.fromEntries(parts) as Values } };
}

export function week(
  weekStart: string,
  score: number | null,
  band: string | null,
  fourWeekChange: number | null = null,
): SnapshotWeek {
  return { id: `s${weekStart}`, weekStart, score, band, fourWeekChange };
}

export function group(name: string, values: Partial<Group> = {}): Group {
  return {
    id: `g-${name}`,
    projectId: null,
    name,
    managerId: '005000000000002AAA',
    managerName: 'Max Manager',
    managerUsername: 'max@a.example',
    isManagerActive: true,
    isManagerReady: true,
    ...values,
  };
}

/** What the manager of a group says of the own readiness: all five hold. */
export function readiness(groupName: string, values: Partial<ManagerReadiness> = {}): ManagerReadiness {
  return {
    id: `m-${groupName}`,
    groupId: `g-${groupName}`,
    managerId: '005000000000002AAA',
    coachedOn: '2026-09-01',
    awareness: 5,
    desire: 4,
    knowledge: 4,
    ability: 4,
    reinforcement: 4,
    ...values,
  };
}
