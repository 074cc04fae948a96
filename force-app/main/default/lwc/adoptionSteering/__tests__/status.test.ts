import { revisedObjectives, statusOf, type SteeringRows, timelineOf } from 'c/adoptionSteering';
import { irritantRow, objectiveRow, phaseRow, reviewRow } from '../../__tests__/steeringRows.ts';

const TODAY = '2026-12-07';
const plan = [{ Id: 'p', StartDate__c: '2026-11-01' } as SteeringRows['plan']];

describe('the figures of the status', () => {
  it('count managers who are ready, and irritants that wait too long', () => {
    const group = (ready: boolean): SteeringRows['groups'] => ({ Id: 'g', Name: 'North', ManagerReady__c: ready });
    const status = statusOf(
      {
        groups: [group(true), group(false), group(true)],
        irritants: [irritantRow(), irritantRow({ FiledOn__c: TODAY }), irritantRow({ AnsweredOn__c: TODAY })],
      },
      TODAY,
    );
    expect(status).toEqual({ managers: { ready: 2, all: 3 }, irritants: { overdue: 1, open: 2 } });
  });

  it('add up the time that is planned and freed', () => {
    const member = (planned: number | null, freed: number | null): SteeringRows['members'] =>
      ({ PlannedLoad__c: planned, FreedLoad__c: freed }) as SteeringRows['members'];
    expect(statusOf({ members: [member(40, 10), member(20, null)] }, TODAY).load).toEqual({ planned: 60, freed: 10 });
  });

  it('have the money that comes back, and say which of it is not known', () => {
    const money = { ThreeYearReturnExpected__c: 180, PaybackMonthsConfirmed__c: 14 } as SteeringRows['money'];
    expect(statusOf({ money: [money] }, TODAY).money).toEqual({
      returnExpected: 180,
      returnConfirmed: null,
      paybackExpected: null,
      paybackConfirmed: 14,
    });
    const other = { ThreeYearReturnConfirmed__c: 90, PaybackMonthsExpected__c: 7 } as SteeringRows['money'];
    expect(statusOf({ money: [other] }, TODAY).money).toEqual({
      returnExpected: null,
      returnConfirmed: 90,
      paybackExpected: 7,
      paybackConfirmed: null,
    });
    expect(statusOf({ money: [] }, TODAY).money?.returnExpected).toBeNull();
  });

  it('leave out what the newest figures of a review do not say', () => {
    const review = reviewRow({ FiguresTakenOn__c: TODAY, FreedLoad__c: 80, Managers__c: 6 });
    expect(statusOf({ reviews: [review, reviewRow()] }, TODAY)).toEqual({});
    expect(statusOf({ reviews: [{ ...review, PlannedLoad__c: 151 }] }, TODAY)).toEqual({
      load: { freed: 80, planned: 151, on: TODAY },
    });
    expect(
      statusOf({ reviews: [{ ...review, FreedLoad__c: null, PlannedLoad__c: 151, ManagersReady__c: 0 }] }, TODAY),
    ).toEqual({
      managers: { ready: 0, all: 6, on: TODAY },
    });
    expect(statusOf({ reviews: [{ ...review, ManagersReady__c: 5, Managers__c: null }] }, TODAY)).toEqual({});
  });

  it('count an objective past its day as far, and one without a start of its own from the start of the rollout', () => {
    const rows = [
      objectiveRow({ DueDate__c: '2026-12-06' }),
      objectiveRow({ BaselineMeasuredOn__c: null, CurrentValue__c: 41 }),
    ];
    expect(statusOf({ objectives: rows, plan }, TODAY).objectives).toEqual({ reached: 0, far: 2, unknown: 0, all: 2 });
    expect(statusOf({ objectives: rows }, TODAY).objectives).toEqual({ reached: 0, far: 1, unknown: 1, all: 2 });
  });

  it('name the phase that begins first as the next, and none where all have begun', () => {
    const begins = (name: string, on: string | null): SteeringRows['phases'] =>
      phaseRow({ Name: name, Status__c: 'Planned', StartDate__c: on });
    const phases = [begins('Watch', '2027-03-01'), begins('Waves', '2027-01-04'), begins('Open', null)];
    expect(statusOf({ phases }, TODAY).phases).toEqual({ now: [], next: { name: 'Waves', on: '2027-01-04' } });
    expect(statusOf({ phases: [begins('Today', TODAY)] }, TODAY).phases).toEqual({ now: [], next: null });
  });
});

describe('an objective', () => {
  it('says where it stands, from the start of the rollout where it has none of its own', () => {
    const rows = [objectiveRow({ BaselineMeasuredOn__c: null, CurrentValue__c: 41 }), objectiveRow({ Id: 'o2' })];
    const outlooks = (records: Parameters<typeof revisedObjectives>[0]): string[] =>
      revisedObjectives(records, TODAY).map(({ outlook }) => outlook);
    expect(outlooks({ objectives: rows, plan })).toEqual(['behind', 'behind']);
    expect(outlooks({ objectives: rows })).toEqual(['unknown', 'behind']);
    expect(outlooks({})).toEqual([]);
  });
});

describe('the line', () => {
  it('takes a review where it was held, else where it is planned', () => {
    const line = timelineOf(
      {
        phases: [phaseRow({ StartDate__c: '2026-12-01', EndDate__c: '2026-12-11' })],
        reviews: [
          reviewRow({ HeldOn__c: '2026-12-06', PlannedOn__c: '2026-12-09' }),
          reviewRow({ Id: 'v2', PlannedOn__c: '2026-12-03' }),
          reviewRow({ Id: 'v3', PlannedOn__c: null }),
        ],
      },
      TODAY,
    );
    expect(line?.reviews.map(({ review, on, at }) => [review.Id, on, at])).toEqual([
      ['v1', '2026-12-06', 50],
      ['v2', '2026-12-03', 20],
    ]);
    expect([line?.startsOn, line?.endsOn]).toEqual(['2026-12-01', '2026-12-11']);
  });

  it('shows its first and its last day, and a phase of a day as wide as one can see', () => {
    const phases = [phaseRow({ StartDate__c: TODAY, EndDate__c: TODAY })];
    expect(timelineOf({ phases }, TODAY)).toMatchObject({ today: 0, rows: [{ from: 0, width: 1 }] });
    expect(timelineOf({ phases: [phaseRow()] }, '2026-12-20')?.today).toBe(100);
    expect(timelineOf({ phases: [phaseRow()] }, '2026-11-01')?.today).toBeNull();
    expect(timelineOf({}, TODAY)).toBeUndefined();
  });

  it('pairs two phases when either names the other', () => {
    const phase = (Id: string, PairedWith__c: string | null): SteeringRows['phases'] => phaseRow({ Id, PairedWith__c });
    const phases = [phase('a', null), phase('b', null), phase('c', 'a'), phase('d', 'c'), phase('e', 'gone')];
    expect(timelineOf({ phases }, TODAY)?.rows.map((row) => [row.phase.Id, row.pair])).toEqual([
      ['a', 'first'],
      ['c', 'last'],
      ['b', ''],
      ['d', ''],
      ['e', ''],
    ]);
  });
});
