import {
  metricsIn,
  OWN_WEEKS_QUERY,
  ownWeeksIn,
  personWeeksIn,
  TEAM_WEEKS_QUERY,
  type UiApiData,
} from 'c/adoptionQueries';
import { answer, node } from '../../__tests__/wire.ts';
import { askedIn, PAGE_INFO, pagedFrom } from './asked.ts';

const WEEK_FIELDS = ['Id', 'WeekStart__c', 'Score__c', 'Band__c', 'FourWeekChange__c'];

describe("a person's own history", () => {
  it('is half a year of the weeks of that person in one rollout, newest first', () => {
    expect(askedIn(OWN_WEEKS_QUERY)).toEqual({
      AdoptionSnapshot__c: {
        arguments: {
          where: { and: [{ Project__c: { eq: '$project' } }, { OwnerId: { eq: '$owner' } }] },
          orderBy: { WeekStart__c: { order: 'DESC' } },
          first: 26,
        },
        fields: [...WEEK_FIELDS, ...PAGE_INFO],
      },
    });
  });

  it('is read week by week', () => {
    const data = answer({
      AdoptionSnapshot__c: [
        node('s1', { WeekStart__c: '2026-10-12', Score__c: 71, Band__c: 'Amber', FourWeekChange__c: -4 }),
        node('s2', { WeekStart__c: '2026-10-05', Score__c: null, Band__c: null, FourWeekChange__c: null }),
      ],
    }) as UiApiData;
    expect(ownWeeksIn(data)).toEqual([
      { id: 's1', weekStart: '2026-10-12', score: 71, band: 'Amber', fourWeekChange: -4 },
      { id: 's2', weekStart: '2026-10-05', score: null, band: null, fourWeekChange: null },
    ]);
  });
});

describe('the weeks of a team', () => {
  const asked = askedIn(TEAM_WEEKS_QUERY);

  it('are those of one group but the reader, in one rollout, since a day', () => {
    expect(asked.AdoptionSnapshot__c).toEqual({
      arguments: {
        where: {
          and: [
            { Project__c: { eq: '$project' } },
            { Group__c: { eq: '$group' } },
            { OwnerId: { ne: '$reader' } },
            { WeekStart__c: { gte: { value: '$since' } } },
          ],
        },
        orderBy: { WeekStart__c: { order: 'DESC' } },
        ...pagedFrom('afterWeeks'),
      },
      fields: [...WEEK_FIELDS, 'OwnerId', 'Owner.Name', 'Owner.Username', ...PAGE_INFO],
    });
  });

  it('come with the signals of one week of the same people', () => {
    expect(asked.AdoptionMetric__c).toEqual({
      arguments: {
        where: {
          and: [
            { Snapshot__r: { Project__c: { eq: '$project' } } },
            { Snapshot__r: { Group__c: { eq: '$group' } } },
            { Snapshot__r: { OwnerId: { ne: '$reader' } } },
            { Snapshot__r: { WeekStart__c: { eq: { value: '$week' } } } },
          ],
        },
        ...pagedFrom('afterMetrics'),
      },
      fields: ['Id', 'Snapshot__c', 'Signal__c', 'Population__c', 'Passed__c', 'Rate__c', 'Points__c', ...PAGE_INFO],
    });
  });

  it('are read with the person they belong to', () => {
    const data = answer({
      AdoptionSnapshot__c: [
        node('s1', { WeekStart__c: '2026-10-12', Score__c: 71, OwnerId: '0051', 'Owner.Name': 'Ann Able' }),
      ],
      AdoptionMetric__c: [
        node('m1', { Snapshot__c: 's1', Signal__c: 'a01', Population__c: 10, Passed__c: 7, Rate__c: 70, Points__c: 8 }),
        node('m2', {
          Snapshot__c: 's1',
          Signal__c: 'a02',
          Population__c: 0,
          Passed__c: 0,
          Rate__c: null,
          Points__c: null,
        }),
      ],
    }) as UiApiData;
    expect(personWeeksIn(data)).toEqual([
      expect.objectContaining({ id: 's1', ownerId: '0051', ownerName: 'Ann Able', weekStart: '2026-10-12', score: 71 }),
    ]);
    expect(metricsIn(data)).toEqual([
      { id: 'm1', snapshotId: 's1', signalId: 'a01', population: 10, passed: 7, rate: 70, points: 8 },
      { id: 'm2', snapshotId: 's1', signalId: 'a02', population: 0, passed: 0, rate: null, points: null },
    ]);
  });
});
