import {
  clockOf,
  describedIn,
  fieldsOfSignals,
  irritantsIn,
  mineIn,
  mirrorQuery,
  mirrorsIn,
  projectOn,
  projectsIn,
  projectsQuery,
  TEAM_WEEKS_QUERY,
  teamPageIn,
  teamPageQuery,
  trainingsIn,
  type UiApiData,
} from 'c/adoptionQueries';
import { parse } from 'graphql';
import { objectInfosOf } from '../../__tests__/objectInfos.ts';
import { CLOCK, EMAIL, mirrorData, NEXT_STEP, PROJECT, projectNode, signalNode } from '../../__tests__/rows.ts';
import { answer, node, type Values } from '../../__tests__/wire.ts';

const CONTEXT = { described: describedIn(['Opportunity'], objectInfosOf(['Opportunity'])), clock: CLOCK };
const NAMES = ['Opportunity', 'Contact', 'Account'];
const fields = (): string[] => ['NextStep', 'Account.Industry', 'Owner.Name'];
const data = (connections: Parameters<typeof answer>[0]): UiApiData => answer(connections) as UiApiData;

describe('adoptionQueries', () => {
  it.each([
    ['projects', projectsQuery('open')],
    ['project by key', projectsQuery('key')],
    ['projects and what is kept', projectsQuery('key', 'mine')],
    ['projects and signals', projectsQuery('open', 'signals')],
    ['projects and set-up', projectsQuery('open', 'setup')],
    ['team weeks', TEAM_WEEKS_QUERY],
    ['groups', teamPageQuery(false)],
    ['mirror', mirrorQuery([NEXT_STEP], CONTEXT, fields)],
  ])('writes valid GraphQL for %s', (_, text) => {
    expect(parse(text).definitions).toHaveLength(1);
  });

  it('asks reps for nothing that only managers may read', () => {
    expect(projectsQuery('open', 'mine')).not.toContain('CoachingHint__c');
    expect(teamPageQuery(false)).toContain('CoachingHint__c { value }');
  });

  it('asks for the name of an owner as that of a user', () => {
    expect(TEAM_WEEKS_QUERY).toContain('Owner { ... on User { Name { value } Username { value } } }');
  });

  it('reads a project with its charter', () => {
    const { charterStatus, ...stored } = PROJECT;
    expect(projectsIn(data({ RolloutProject__c: [projectNode()] }))).toEqual([stored]);
    expect(projectOn(stored, CLOCK)).toEqual({ ...stored, charterStatus });
  });

  it('knows what day it is in a rollout; without a time zone that is one, the reader’s counts', () => {
    const evening = Date.parse('2026-12-07T23:30:00Z');
    const today = (timeZone: string): string => clockOf({ ...PROJECT, timeZone }, 'America/New_York', evening).today;
    expect(['Europe/Paris', 'Asia/Kolkata', '', 'Paris', '+05:00'].map(today)).toEqual([
      '2026-12-08',
      '2026-12-08',
      '2026-12-07',
      '2026-12-07',
      '2026-12-07',
    ]);
    expect(clockOf({ ...PROJECT, fiscalYearStartMonth: null }, 'UTC', evening).fiscalYearStartMonth).toBe(1);
    expect(clockOf({ ...PROJECT, fiscalYearStartMonth: 4 }, 'UTC', evening).fiscalYearStartMonth).toBe(4);
  });

  it('reads empty fields as empty', () => {
    const [project] = projectsIn(data({ RolloutProject__c: [node('a00', { Name: 'Bare', IsPayBanned__c: false })] }));
    expect(project).toMatchObject({ isPayBanned: false, retentionWeeks: null, mirrorStartsOn: null, leadName: '' });
  });

  it('reads signals as scoring takes them', () => {
    const { coachingHint, ...signal } = NEXT_STEP;
    expect(coachingHint).not.toBe('');
    expect(mineIn(data({ AdoptionSignal__c: [signalNode(NEXT_STEP)] }), 'p1').signals).toEqual([signal]);
  });

  it.each<[string, Values]>([
    ['added', { AgreedDefinition__c: null }],
    ['changed', { Weight__c: 300 }],
    ['changed in its filter', { Pass__c: '{"IsClosed":{"eq":false}}' }],
  ])('gives no weight to a signal that was %s since the charter was agreed', (_, change) => {
    const values = Object.fromEntries(Object.entries(change).map(([name, value]) => [name, { value }]));
    const answered = data({ AdoptionSignal__c: [{ ...signalNode(NEXT_STEP), ...values }] });
    const [signal] = mineIn(answered, 'p1').signals;
    expect(signal).toMatchObject({ isAgreed: false, weight: 0 });
    const [forTeam] = teamPageIn(data({ AdoptionSignal__c: [{ ...signalNode(NEXT_STEP), ...values }] }), false).signals;
    expect(forTeam).toMatchObject({ isAgreed: false, weight: 0, coachingHint: NEXT_STEP.coachingHint });
  });

  it('reads groups and their weeks', () => {
    const answered = data({
      RolloutGroup__c: [
        node('g1', { Name: 'North', ManagerReady__c: true, 'Manager__r.Name': 'Max', 'Manager__r.IsActive': true }),
        node('g2', { Name: 'South', ManagerReady__c: false, 'Manager__r.Name': 'Gone', 'Manager__r.IsActive': false }),
      ],
      GroupAdoption__c: [
        node('w2', { Scope__c: 'Group', Mean__c: 80, Use__c: '80-84', StepWeek__c: '2026-10-05' }),
        node('w1', { Scope__c: 'Group', 'Group__r.Name': 'North', IsSuppressed__c: true, Reps__c: 3 }),
      ],
    });
    expect(teamPageIn(answered, false).groups).toEqual([
      expect.objectContaining({ name: 'North', isManagerReady: true }),
      expect.objectContaining({ name: 'South', isManagerReady: false, isManagerActive: false }),
    ]);
    expect(teamPageIn(answered, false).weeks).toEqual([
      expect.objectContaining({ mean: 80, use: '80-84', stepWeek: '2026-10-05', isSuppressed: false }),
      expect.objectContaining({ groupName: 'North', isSuppressed: true, reps: 3, mean: null, use: '', stepWeek: null }),
    ]);
  });

  it('tells groups of one name apart, and their managers', () => {
    const north = (id: string, username: string): ReturnType<typeof node> =>
      node(id, { Name: 'North', 'Manager__r.Name': 'Ann Lee', 'Manager__r.Username': username });
    const figure = (id: string, username: string): ReturnType<typeof node> =>
      node(`w${id}`, {
        Group__c: id,
        Scope__c: 'Group',
        'Group__r.Name': 'North',
        'Group__r.Manager__r.Username': username,
      });
    const { groups, weeks } = teamPageIn(
      data({
        RolloutGroup__c: [north('g1', 'ann@a.example'), north('g2', 'ann@b.example')],
        GroupAdoption__c: [figure('g1', 'ann@a.example'), figure('g2', 'ann@b.example')],
      }),
      false,
    );
    expect(groups.map(({ name }) => name)).toEqual(['North (ann@a.example)', 'North (ann@b.example)']);
    expect(groups.map(({ managerName }) => managerName)).toEqual([
      'Ann Lee (ann@a.example)',
      'Ann Lee (ann@b.example)',
    ]);
    expect(weeks.map(({ groupName }) => groupName)).toEqual(['North (ann@a.example)', 'North (ann@b.example)']);
  });

  it('tells the people of irritants and trainings apart', () => {
    const said = irritantsIn(
      data({
        Irritant__c: [
          node('i1', { 'CreatedBy.Name': 'Ann Lee', 'CreatedBy.Username': 'ann@a.example' }),
          node('i2', {
            'CreatedBy.Name': 'Bob',
            'Responsible__r.Name': 'ann lee',
            'Responsible__r.Username': 'ann@b.example',
          }),
        ],
      }),
    );
    expect(said.map(({ author, responsibleName }) => [author, responsibleName])).toEqual([
      ['Ann Lee (ann@a.example)', ''],
      ['Bob', 'ann lee (ann@b.example)'],
    ]);
    const facilitator = (id: string): ReturnType<typeof node> =>
      node(id, { 'Facilitator__r.Name': 'Ann Lee', 'Facilitator__r.Username': `${id}@a.example` });
    const trainings = trainingsIn(data({ RolloutTraining__c: [facilitator('t1'), facilitator('t2')] }));
    expect(trainings.map((training) => training.facilitator)).toEqual([
      'Ann Lee (t1@a.example)',
      'Ann Lee (t2@a.example)',
    ]);
  });

  it('counts a signal for its owner, passing and failing records by the same filters', () => {
    const text = mirrorQuery([NEXT_STEP], CONTEXT, fields);
    expect(text).toContain('passed0: Opportunity(where: {and: [{OwnerId: {eq: $owner}}, {IsClosed: {eq: false}}, ');
    expect(text).toContain('{NextStep: {ne: null}}');
    expect(text).toContain('{NextStep: {eq: null}}');
  });

  it('refuses names that are no API names', () => {
    expect(() => mirrorQuery([{ ...NEXT_STEP, object: 'Account){x' }], CONTEXT, fields)).toThrow('is not an API name');
    expect(() => mirrorQuery([{ ...NEXT_STEP, ownerField: 'Owner Id' }], CONTEXT, fields)).toThrow(
      '"Owner Id" is not an API name',
    );
  });

  it('refuses to count how people sign in', () => {
    expect(() => mirrorQuery([{ ...NEXT_STEP, object: 'LoginHistory' }], CONTEXT, fields)).toThrow(
      'never part of a score',
    );
    const login = { ...NEXT_STEP, pass: '{"Owner":{"LastLoginDate":{"ne":null}}}' };
    expect(() => mirrorQuery([login], CONTEXT, fields)).toThrow('never part of a score');
  });

  it('reads counts, failing records with what people know them by, and whether there are more', () => {
    const values = { Name: 'Chairs', NextStep: null, 'Account.Name': 'Acme', LastModifiedDate: '2026-11-01T08:00:00Z' };
    const [mirror] = mirrorsIn([NEXT_STEP], mirrorData([10, 7, { '006A': values }]) as UiApiData);
    expect(mirror).toEqual({
      count: { key: 'next-step', population: 10, passed: 7 },
      failing: [
        {
          id: '006A',
          object: 'Opportunity',
          name: 'Chairs',
          about: ['Acme'],
          changedAt: '2026-11-01T08:00:00Z',
          values: {
            Id: '006A',
            Name: 'Chairs',
            NextStep: null,
            Account: { Name: 'Acme' },
            LastModifiedDate: '2026-11-01T08:00:00Z',
          },
        },
      ],
      isTruncated: true,
    });
  });

  it('names a record of which nothing else may be read by its id', () => {
    const [mirror] = mirrorsIn([NEXT_STEP], mirrorData([1, 0, { '006A': '' }]) as UiApiData);
    expect(mirror?.failing).toEqual([
      { id: '006A', object: 'Opportunity', name: '006A', about: [], changedAt: '', values: { Id: '006A' } },
    ]);
  });

  it('finds no mirror in an answer that lacks the object', () => {
    expect(mirrorsIn([NEXT_STEP], { uiapi: { query: { passed0: null, failing0: null } } })).toEqual([null]);
  });

  it('asks for what signals of the object read, nothing of other objects, and for what may be hidden only if it is there', () => {
    const joined = {
      ...NEXT_STEP,
      key: 'j',
      pass: '{"accountid":{"inq":{"Contact":{"Email":{"ne":null}},"ApiName":"AccountId"}}}',
    };
    const context = { described: describedIn(NAMES, objectInfosOf(NAMES)), clock: CLOCK };
    const asked = fieldsOfSignals('Opportunity', [NEXT_STEP, joined, EMAIL], context);
    expect(asked).toEqual(['OwnerId', 'IsClosed', 'NextStep', 'AccountId']);
    const text = mirrorQuery([NEXT_STEP], context, () => [...asked, 'Owner.Name']);
    expect(text).toContain('NextStep @optional { value displayValue }');
    expect(text).toContain('Account @optional { Name @optional { value displayValue } }');
    expect(text).toContain('Owner @optional { ... on User { Name @optional { value displayValue } } }');
    expect(text).not.toContain('Amount');
  });
});
