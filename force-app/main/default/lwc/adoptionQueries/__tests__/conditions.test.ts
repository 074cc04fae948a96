import {
  describedIn,
  mirrorQuery,
  mirrorsIn,
  projectsQuery,
  SIGNALS_QUERY,
  teamPageQuery,
  type UiApiData,
} from 'c/adoptionQueries';
import { objectInfosOf } from '../../__tests__/objectInfos.ts';
import { CLOCK, mirrorData, NEXT_STEP } from '../../__tests__/rows.ts';
import { askedIn, PAGE_INFO, pagedFrom } from './asked.ts';

const CONTEXT = { described: describedIn(['Opportunity'], objectInfosOf(['Opportunity'])), clock: CLOCK };
const ACTIVE = [{ Project__c: { eq: '$project' } }, { IsActive__c: { eq: true } }, { Scope__c: { ne: 'Project' } }];

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
  it.each([SIGNALS_QUERY, teamPageQuery(true)])('are the active ones of the rollout, in their order', (query) => {
    expect(askedIn(query).AdoptionSignal__c?.arguments).toEqual({
      where: { and: ACTIVE },
      orderBy: { Order__c: { order: 'ASC' } },
      ...pagedFrom('after'),
    });
  });

  it('are due for a review among the active ones only', () => {
    expect(askedIn(SIGNALS_QUERY).reviewsDue).toEqual({
      arguments: {
        where: { and: [...ACTIVE, { NextReviewOn__c: { lt: { value: '$today' } } }] },
        ...pagedFrom('afterReviews'),
      },
      fields: ['Id', ...PAGE_INFO],
    });
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
