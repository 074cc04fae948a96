import {
  areOf,
  CHARTER_SIGNALS_QUERY,
  charterSignalsIn,
  CONTACTS_QUERY,
  contactsIn,
  countsIn,
  countsQuery,
  describedIn,
  failureIn,
  hasMoreUsers,
  isOwnAsked,
  lessThan,
  patternOf,
  setupIn,
  teamPageIn,
  TRAINING_EFFECT_QUERY,
  trainedSignalsIn,
  trainingEffectIn,
  TRAININGS_QUERY,
  type UiApiData,
  USERS_QUERY,
  usersIn,
  wholeRatesIn,
} from 'c/adoptionQueries';
import { objectInfosOf } from '../../__tests__/objectInfos.ts';
import { CLOCK, NEXT_STEP, signalNode } from '../../__tests__/rows.ts';
import { answer, node } from '../../__tests__/wire.ts';
import { askedIn, pagedFrom } from './asked.ts';

const CONTEXT = { described: describedIn(['Opportunity'], objectInfosOf(['Opportunity'])), clock: CLOCK };
const OWN = { Project__c: { eq: '$project' } };
const data = (connections: Parameters<typeof answer>[0]): UiApiData => answer(connections) as UiApiData;

describe('the charter', () => {
  it('asks for all active signals in their order, and for those who answer questions about data', () => {
    expect(askedIn(CHARTER_SIGNALS_QUERY).AdoptionSignal__c?.arguments).toEqual({
      where: { and: [OWN, { IsActive__c: { eq: true } }] },
      orderBy: { Order__c: { order: 'ASC' } },
      ...pagedFrom('after'),
    });
    expect(Object.values(askedIn(CONTACTS_QUERY)).map((asked) => asked.arguments)).toEqual([
      {
        where: { and: [OWN, { Role__c: { in: ['DataProtection', 'WorksCouncil'] } }] },
        orderBy: { Name: { order: 'ASC' } },
        first: 200,
      },
    ]);
  });

  it('reads a signal as it is stored, and people with their role', () => {
    const [signal] = charterSignalsIn(data({ AdoptionSignal__c: [signalNode(NEXT_STEP)] }));
    expect(signal).toMatchObject({ key: 'next-step', weight: 10, pass: NEXT_STEP.pass, decision: NEXT_STEP.decision });
    const [object = ''] = Object.keys(askedIn(CONTACTS_QUERY));
    expect(contactsIn(data({ [object]: [node('m1', { Name: 'Dana', Role__c: 'DataProtection' })] }))).toEqual([
      { id: 'm1', name: 'Dana', role: 'DataProtection' },
    ]);
  });
});

describe('counts', () => {
  const population = { IsClosed: { eq: false } };
  const passed = { NextStep: { ne: null } };

  it('are of all records, or those of an owner', () => {
    const all = askedIn(countsQuery([NEXT_STEP], CONTEXT, false));
    expect(all.population0?.arguments).toEqual({ where: population, first: 1 });
    expect(all.passed0).toEqual({
      arguments: { where: { and: [population, passed] }, first: 1 },
      fields: ['totalCount'],
    });
    const text = countsQuery([NEXT_STEP, NEXT_STEP], CONTEXT, true);
    expect(text).toContain('query adoptionCounts($owner: ID) ');
    expect(Object.keys(askedIn(text))).toEqual(['population0', 'passed0', 'population1', 'passed1']);
    expect(askedIn(text).population1?.arguments.where).toEqual({ and: [{ OwnerId: { eq: '$owner' } }, population] });
  });

  it('are there for signals of which nothing is missing, a zero among them', () => {
    const query = {
      population0: { totalCount: 4 },
      passed0: { totalCount: 0 },
      population1: { totalCount: 2 },
      passed1: null,
      population2: null,
      passed2: { totalCount: 1 },
    };
    const signals = ['a', 'b', 'c', 'd'].map((key) => ({ ...NEXT_STEP, key }));
    expect(countsIn(signals, { uiapi: { query } })).toEqual([{ key: 'a', population: 4, passed: 0 }]);
  });
});

describe('people to choose from', () => {
  it('are the active ones with the text in their name, by name, told apart by username', () => {
    expect(askedIn(USERS_QUERY).User?.arguments).toEqual({
      where: { and: [{ IsActive: { eq: true } }, { Name: { like: '$name' } }] },
      orderBy: { Name: { order: 'ASC' } },
      first: 20,
    });
    const users = data({
      User: [node('u1', { Name: 'Ann', Username: 'ann@a.example' }), { Id: 'u2', Name: { value: 7 } }],
    });
    expect(usersIn(users)).toEqual([
      { id: 'u1', name: 'Ann (ann@a.example)' },
      { id: 'u2', name: ' ()' },
    ]);
  });

  it('are looked for by what was typed, not by what it means in a pattern', () => {
    expect(patternOf('  50% of_A\\B ')).toBe('%50\\% of\\_A\\\\B%');
  });

  it('are more than offered when the org says so', () => {
    const more = (pageInfo: { hasNextPage?: boolean } | undefined): boolean =>
      hasMoreUsers({ uiapi: { query: { User: { edges: [], ...(pageInfo && { pageInfo }) } } } });
    expect([more({ hasNextPage: true }), more({ hasNextPage: false }), more(undefined)]).toEqual([true, false, false]);
    expect(hasMoreUsers({ uiapi: { query: { User: null } } })).toBe(false);
    expect(hasMoreUsers({ uiapi: { query: {} } })).toBe(false);
  });
});

describe('trainings', () => {
  const rates = (scope: string): unknown => ({
    where: { and: [OWN, { Scope__c: { eq: scope } }, { WeekStart__c: { gte: { value: '$since' } } }] },
    orderBy: { WeekStart__c: { order: 'ASC' } },
    ...pagedFrom('afterRates'),
  });
  const sessions = (cursor: string): unknown => ({
    where: OWN,
    orderBy: { HeldOn__c: { order: 'ASC' } },
    ...pagedFrom(cursor),
  });

  it('come with the rates of the whole, and their effect with those of groups', () => {
    const [whole, effect] = [askedIn(TRAININGS_QUERY), askedIn(TRAINING_EFFECT_QUERY)];
    expect(whole.SignalAdoption__c?.arguments).toEqual(rates('Project'));
    expect(whole.RolloutTraining__c?.arguments).toEqual(sessions('afterTrainings'));
    expect(whole.AdoptionSignal__c?.arguments).toEqual({
      where: { and: [OWN, { IsActive__c: { eq: true } }] },
      orderBy: { Order__c: { order: 'ASC' } },
      ...pagedFrom('afterSignals'),
    });
    expect(Object.keys(whole)).not.toContain('RolloutGroup__c');
    expect(effect.SignalAdoption__c?.arguments).toEqual(rates('Group'));
    expect(effect.RolloutTraining__c?.arguments).toEqual(sessions('afterSessions'));
    expect(effect.RolloutGroup__c?.arguments).toEqual({ where: OWN, ...pagedFrom('afterGroups') });
  });

  it('are read with their signals, rates and groups', () => {
    const rate = { Signal__c: 's1', Group__c: 'g1', WeekStart__c: '2026-11-30', Rate__c: 80 };
    const answered = data({
      AdoptionSignal__c: [node('s1', { Name: 'Next step', Target__c: 80, Project__c: 'p1' })],
      RolloutTraining__c: [node('t1', { Signal__c: 's1', Group__c: 'g1', HeldOn__c: '2026-11-12', Status__c: 'Held' })],
      RolloutGroup__c: [node('g1', { Headcount__c: 12 })],
      SignalAdoption__c: [{ ...node('r1', rate), RateText__c: { value: '80-84 %' } }],
    });
    expect(trainedSignalsIn(answered)).toEqual([{ id: 's1', projectId: 'p1', name: 'Next step', target: 80 }]);
    expect(wholeRatesIn(answered)).toEqual([
      { id: 'r1', signalId: 's1', weekStart: '2026-11-30', stepWeek: null, rate: 80, rateText: '80-84 %' },
    ]);
    expect(trainingEffectIn(answered)).toEqual({
      sessions: [{ id: 't1', signalId: 's1', groupId: 'g1', heldOn: '2026-11-12', status: 'Held' }],
      groups: [{ id: 'g1', headcount: 12 }],
      rates: [{ id: 'r1', signalId: 's1', groupId: 'g1', weekStart: '2026-11-30', stepWeek: null, rate: 80 }],
    });
  });
});

describe('what is asked along', () => {
  it('is of the reader for their own page only, and can be less there', () => {
    expect([isOwnAsked('mine'), isOwnAsked('signals'), isOwnAsked('setup'), isOwnAsked(undefined)]).toEqual([
      true,
      false,
      false,
      false,
    ]);
    expect([lessThan('mine'), lessThan('signals'), lessThan(undefined)]).toEqual(['signals', undefined, undefined]);
  });

  it('is read of one rollout: signals, groups and the newest week', () => {
    const week = (id: string, project: string, day: string): ReturnType<typeof node> =>
      node(id, { Project__c: project, WeekStart__c: day });
    const answered = data({
      AdoptionSignal__c: [node('s1', { Project__c: 'p1', Name: 'Mine' }), node('s2', { Project__c: 'p2' })],
      RolloutGroup__c: [node('g1', { Project__c: 'p1', Name: 'North' }), node('g2', { Project__c: 'p2' })],
      SignalAdoption__c: [week('r2', 'p2', '2026-11-30'), week('r1', 'p1', '2026-11-23')],
      GroupAdoption__c: [week('w2', 'p2', '2026-11-30'), week('w1', 'p1', '2026-11-23')],
    });
    const setup = setupIn(answered, 'p1');
    expect([setup.signals.map(({ id }) => id), setup.groups.map(({ id }) => id), setup.newestWeek]).toEqual([
      ['s1'],
      ['g1'],
      '2026-11-23',
    ]);
    expect(setupIn(data({}), 'p1')).toEqual({ signals: [], groups: [], newestWeek: null });
  });
});

describe('a group', () => {
  it('has what its manager of today says, and nothing of what others said', () => {
    const said = (id: string, group: string, manager: string): ReturnType<typeof node> =>
      node(id, { Group__c: group, Manager__c: manager, Awareness__c: 4 });
    const answered = data({
      RolloutGroup__c: [node('g1', { Manager__c: 'max' }), node('g2', { Manager__c: 'ida' })],
      ManagerReadiness__c: [said('x', 'g1', 'gone'), said('y', 'g1', 'max'), said('z', 'g2', 'max')],
    });
    const [one, other] = teamPageIn(answered, true).groups;
    expect(one?.readiness).toMatchObject({ id: 'y', awareness: 4, desire: null });
    expect(other?.readiness).toBeNull();
  });
});

describe('rows', () => {
  it('are of a rollout, as far as they say', () => {
    expect(areOf('p1', [{ projectId: 'p1' }, { projectId: null }])).toBe(true);
    expect(areOf('p1', [{ projectId: 'p1' }, { projectId: 'p2' }])).toBe(false);
  });

  it('of an object that the org could not describe are a failure, not a missing right', () => {
    const failure = (...codes: number[]): unknown =>
      failureIn({ results: codes.map((statusCode) => ({ statusCode, result: [] })) });
    expect([401, 429, 500, 503].map((code) => failure(200, code))).toEqual(
      [401, 429, 500, 503].map((status) => ({ status })),
    );
    expect([failure(200, 403, 404, 499), failure(), failureIn(undefined)]).toEqual([undefined, undefined, undefined]);
  });
});
