import { metricsIn, mineIn, personWeeksIn, TEAM_WEEKS_QUERY, type UiApiData } from 'c/adoptionQueries';
import { answer, node, type Values } from '../../__tests__/wire.ts';
import { askedIn, PAGE_INFO, pagedFrom } from './asked.ts';

const WEEK_FIELDS = ['Id', 'WeekStart__c', 'Score__c', 'Band__c', 'FourWeekChange__c'];

describe("a person's own history", () => {
  const weeks = (count: number, project: string): Values[] =>
    Array.from({ length: count }, (_, index) =>
      node(`${project}${index}`, { WeekStart__c: '2026-10-12', Project__c: project }),
    );
  const kept = (nodes: Values[]) =>
    mineIn(answer({ AdoptionSnapshot__c: nodes, AdoptionPause__c: [] }) as UiApiData, 'p1').kept;

  it('is read week by week', () => {
    const stored = [
      node('s1', { WeekStart__c: '2026-10-12', Score__c: 71, Band__c: 'Amber', FourWeekChange__c: -4 }),
      node('s2', { WeekStart__c: '2026-10-05', Score__c: null, Band__c: null, FourWeekChange__c: null }),
    ];
    expect(kept(stored)?.weeks).toEqual([
      { id: 's1', projectId: null, weekStart: '2026-10-12', score: 71, band: 'Amber', fourWeekChange: -4 },
      { id: 's2', projectId: null, weekStart: '2026-10-05', score: null, band: null, fourWeekChange: null },
    ]);
  });

  it('is half a year of one rollout, and says whether there is more', () => {
    const half = kept([...weeks(3, 'p2'), ...weeks(26, 'p1')]);
    expect(half).toMatchObject({ hasOlder: false });
    expect(half?.weeks.map(({ id }) => id.slice(0, 2))).toEqual(Array.from({ length: 26 }, () => 'p1'));
    const more = kept(weeks(27, 'p1'));
    expect(more).toMatchObject({ hasOlder: true });
    expect(more?.weeks).toHaveLength(26);
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
