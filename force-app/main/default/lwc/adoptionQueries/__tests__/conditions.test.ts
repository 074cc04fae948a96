import { describedIn, mirrorQuery, mirrorsIn, projectsQuery, teamPageQuery, type UiApiData } from 'c/adoptionQueries';
import { objectInfosOf } from '../../__tests__/objectInfos.ts';
import { CLOCK, mirrorData, NEXT_STEP } from '../../__tests__/rows.ts';
import { askedIn, pagedFrom } from './asked.ts';

const CONTEXT = { described: describedIn(['Opportunity'], objectInfosOf(['Opportunity'])), clock: CLOCK };
const ACTIVE = [{ IsActive__c: { eq: true } }, { Scope__c: { ne: 'Project' } }];
const OPEN = { Status__c: { ne: 'Closed' } };

describe('rollouts', () => {
  it('are the open ones, or the one with a key', () => {
    expect(askedIn(projectsQuery('open')).RolloutProject__c?.arguments.where).toEqual({ Status__c: { ne: 'Closed' } });
    expect(projectsQuery('open')).not.toContain('$key');
    expect(askedIn(projectsQuery('key')).RolloutProject__c?.arguments.where).toEqual({
      ExternalKey__c: { eq: '$key' },
    });
    expect(projectsQuery('key')).toContain('($key: String, ');
  });
});

describe('signals', () => {
  it.each([
    ['of the rollout', teamPageQuery(true), { Project__c: { eq: '$project' } }, 'after'],
    ['of the open rollouts', projectsQuery('open', 'signals'), { Project__r: OPEN }, 'afterSignals'],
    [
      'of the rollout with a key',
      projectsQuery('key', 'mine'),
      { Project__r: { ExternalKey__c: { eq: '$key' } } },
      'afterSignals',
    ],
  ])('are the active ones %s, in their order', (_, query, rollout, cursor) => {
    expect(askedIn(query).AdoptionSignal__c?.arguments).toEqual({
      where: { and: [rollout, ...ACTIVE] },
      orderBy: { Order__c: { order: 'ASC' } },
      ...pagedFrom(cursor),
    });
  });
});

describe('what comes along with rollouts', () => {
  const along = askedIn(projectsQuery('open', 'mine'));

  it.each(['mine', 'signals', 'setup'] as const)('fits into one query of ten parts: %s', (name) => {
    expect(Object.keys(askedIn(projectsQuery('key', name))).length).toBeLessThanOrEqual(10);
  });

  it('are the weeks and pauses of the reader, and the trainings that took place', () => {
    expect(along.AdoptionSnapshot__c?.arguments).toEqual({
      where: { and: [{ Project__r: OPEN }, { OwnerId: { eq: '$owner' } }] },
      orderBy: { WeekStart__c: { order: 'DESC' } },
      first: 200,
    });
    expect(along.AdoptionPause__c?.arguments).toEqual({
      where: { OwnerId: { eq: '$owner' } },
      orderBy: { Until__c: { order: 'DESC' } },
      first: 200,
    });
    expect(along.RolloutTraining__c?.arguments.where).toEqual({
      and: [{ Project__r: OPEN }, { Status__c: { eq: 'Held' } }, { HeldOn__c: { ne: null } }],
    });
  });

  it('are left out where the reader may have no right to them', () => {
    expect(Object.keys(askedIn(projectsQuery('open', 'signals')))).toEqual(['RolloutProject__c', 'AdoptionSignal__c']);
    expect(projectsQuery('open', 'signals')).not.toContain('$owner');
  });
});

describe('the mirror of a signal', () => {
  it('asks for the records of the owner: those that pass, and those that fail', () => {
    const asked = askedIn(
      mirrorQuery([NEXT_STEP, { ...NEXT_STEP, pass: '{"NextStep":{"eq":"x"}}' }], CONTEXT, () => []),
    );
    const [own, population] = [{ OwnerId: { eq: '$owner' } }, { IsClosed: { eq: false } }];
    expect(Object.keys(asked)).toEqual(['passed0', 'failing0', 'passed1', 'failing1']);
    expect(asked.passed0?.arguments.where).toEqual({ and: [own, population, { NextStep: { ne: null } }] });
    expect(asked.passed1?.arguments.where).toEqual({ and: [own, population, { NextStep: { eq: 'x' } }] });
    expect(asked.failing0?.arguments).toEqual({
      where: { and: [own, population, { NextStep: { eq: null } }] },
      orderBy: { LastModifiedDate: { order: 'ASC' } },
      first: 50,
    });
  });

  it('is none when either count is missing', () => {
    const { uiapi } = mirrorData([10, 7]) as UiApiData;
    for (const missing of ['failing0', 'passed0']) {
      expect(mirrorsIn([NEXT_STEP], { uiapi: { query: { ...uiapi.query, [missing]: null } } })).toEqual([null]);
    }
  });

  it('holds all failing records, or says that there are more', () => {
    const truncated = (data: unknown): unknown => mirrorsIn([NEXT_STEP], data as UiApiData)[0]?.isTruncated;
    expect(truncated(mirrorData([10, 9, { '006A': 'Chairs' }]))).toBe(false);
    expect(truncated(mirrorData([10, 8, { '006A': 'Chairs' }]))).toBe(true);
  });
});
