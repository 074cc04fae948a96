import {
  agendaOf,
  bulletOf,
  collectionOf,
  owedThisWeek,
  revisedObjectives,
  type SteeringRows,
  statusOf,
  timelineOf,
} from 'c/adoptionSteering';
import { decisionRow, irritantRow, objectiveRow, phaseRow, reviewRow, riskRow } from '../../__tests__/steeringRows.ts';

const TODAY = '2026-12-07';
const member = (planned: number | null, freed: number | null): never =>
  ({ Id: 'm', Name: 'Ana', PlannedLoad__c: planned, FreedLoad__c: freed }) as never;

describe('what is owed this week', () => {
  it('begins with what blocks, and leaves decisions of a later day for later', () => {
    const { items, later } = owedThisWeek(
      {
        decisions: [
          decisionRow({ Id: 'soon', AnswerDueOn__c: '2026-12-14' }),
          decisionRow({ Id: 'due', AnswerDueOn__c: TODAY }),
          decisionRow({ Id: 'late', AnswerDueOn__c: '2026-12-06' }),
          decisionRow({ Id: 'blocker', IsBlocking__c: true, AnswerDueOn__c: '2027-03-01' }),
          decisionRow({ Id: 'next', AnswerDueOn__c: '2026-12-15' }),
          decisionRow({ Id: 'undated', AnswerDueOn__c: null }),
        ],
        risks: [riskRow(), riskRow({ Id: 'r2', ActionDueOn__c: TODAY }), riskRow({ Id: 'r3', ActionDueOn__c: null })],
        irritants: [
          irritantRow(),
          irritantRow({ Id: 'i2', AnsweredOn__c: TODAY }),
          irritantRow({ Id: 'i3', FiledOn__c: '2026-11-30' }),
        ],
      },
      TODAY,
    );
    expect(items.map(({ kind, id, days }) => [kind, id, days])).toEqual([
      ['blocker', 'blocker', 12],
      ['decision', 'late', 12],
      ['decision', 'due', 12],
      ['decision', 'soon', 12],
      ['risk', 'r1', 3],
      ['irritant', 'i1', 8],
    ]);
    expect(later).toBe(2);
  });

  it('says of time that is not free how much, and not whose', () => {
    const { items } = owedThisWeek(
      { plan: [{ Id: 'project' } as never], members: [member(40, 10), member(20, 30), member(10, null)] },
      TODAY,
    );
    expect(items).toMatchObject([{ kind: 'load', id: 'project', missing: 40, name: '', owner: '' }]);
    expect(owedThisWeek({ members: [member(20, 30), member(10, 10)] }, TODAY).items).toEqual([]);
  });
});

describe('the status', () => {
  it('has no figure for what the reader may not read', () => {
    expect(statusOf({}, TODAY)).toEqual({});
    expect(statusOf({ irritants: [], members: [] }, TODAY)).toEqual({
      irritants: { overdue: 0, open: 0 },
      load: { freed: 0, planned: 0 },
    });
  });

  it('takes time freed and managers ready from the newest figures of a review, where no records are read', () => {
    const review = (on: string | null, freed: number): SteeringRows['reviews'] =>
      ({
        FiguresTakenOn__c: on,
        FreedLoad__c: freed,
        PlannedLoad__c: 151,
        ManagersReady__c: 4,
        Managers__c: 6,
      }) as SteeringRows['reviews'];
    const reviews = [review('2026-11-27', 80), review('2026-10-30', 60), review(null, 0)];
    expect(statusOf({ reviews }, TODAY)).toEqual({
      load: { freed: 80, planned: 151, on: '2026-11-27' },
      managers: { ready: 4, all: 6, on: '2026-11-27' },
    });
    expect(statusOf({ reviews, members: [] }, TODAY).load).toEqual({ freed: 0, planned: 0 });
  });

  it('counts objectives reached, behind and not measured yet against the first target', () => {
    const { objectives } = statusOf(
      {
        objectives: [
          objectiveRow({ CurrentValue__c: 80, CurrentTarget__c: 90 }),
          objectiveRow({ CurrentValue__c: 41 }),
          objectiveRow({ CurrentValue__c: null }),
          objectiveRow({ CurrentValue__c: 75 }),
          objectiveRow({ InitialTarget__c: null }),
        ],
      },
      TODAY,
    );
    expect(objectives).toEqual({ reached: 1, far: 1, unknown: 1, all: 4 });
  });

  it('names the phases under way, without sub-projects, and the next one', () => {
    const { phases } = statusOf(
      {
        phases: [
          phaseRow(),
          phaseRow({ Name: 'Quotes', Kind__c: 'SubProject' }),
          phaseRow({ Name: 'Waves', Status__c: 'Planned', StartDate__c: '2027-01-04' }),
          phaseRow({ Name: 'Watch', Status__c: 'Planned', StartDate__c: '2027-03-01' }),
        ],
      },
      TODAY,
    );
    expect(phases).toEqual({ now: ['Pilot'], next: { name: 'Waves', on: '2027-01-04' } });
  });
});

describe('the bar of an objective', () => {
  it('stands on a scale of a hundred for percent, else on one that begins at zero', () => {
    expect(bulletOf(objectiveRow({ CurrentTarget__c: 70 }))).toEqual({
      baseline: { value: 40, at: 40 },
      value: { value: 50, at: 50 },
      first: { value: 80, at: 80 },
      current: { value: 70, at: 70 },
    });
    const days = bulletOf(
      objectiveRow({
        Unit__c: 'Days',
        Baseline__c: 5,
        CurrentValue__c: null,
        InitialTarget__c: 2,
        CurrentTarget__c: 2,
      }),
    );
    expect(days).toEqual({ baseline: { value: 5, at: 100 }, value: null, first: { value: 2, at: 40 }, current: null });
  });

  it('has no width to divide by when all is zero, and room below zero', () => {
    const none = { Unit__c: 'Count', Baseline__c: 0, CurrentValue__c: 0, InitialTarget__c: 0, CurrentTarget__c: 0 };
    expect(bulletOf(objectiveRow(none)).value).toEqual({ value: 0, at: 0 });
    expect(bulletOf(objectiveRow({ ...none, Baseline__c: -10, InitialTarget__c: 10 })).first?.at).toBe(100);
  });

  it('comes with its own revisions', () => {
    const revision = { Id: 'x', PreviousTarget__c: 80, NewTarget__c: 70, RevisedOn__c: TODAY, Reason__c: 'Too early' };
    const [one, other] = revisedObjectives(
      {
        objectives: [objectiveRow(), objectiveRow({ Id: 'o2' })],
        revisions: [{ ...revision, Objective__c: 'o2' }],
      },
      TODAY,
    );
    expect(one?.revisions).toEqual([]);
    expect(other?.revisions).toHaveLength(1);
  });
});

describe('the line of the rollout', () => {
  it('puts phases, reviews and today on one scale, and pairs beside each other', () => {
    const line = timelineOf(
      {
        phases: [
          phaseRow({ Id: 'a', StartDate__c: '2026-12-01', EndDate__c: '2026-12-11' }),
          phaseRow({ Id: 'b', StartDate__c: '2026-12-01', EndDate__c: '2026-12-06', PairedWith__c: 'd' }),
          phaseRow({ Id: 'c', StartDate__c: '2026-12-06', EndDate__c: '2026-12-11' }),
          phaseRow({ Id: 'd', StartDate__c: '2026-12-02', EndDate__c: '2026-12-06', PairedWith__c: 'b' }),
          phaseRow({ Id: 'e', StartDate__c: null }),
        ],
        reviews: [reviewRow({ PlannedOn__c: '2026-12-11' })],
      },
      '2026-12-06',
    );
    expect(line?.rows.map(({ phase, from, width, pair }) => [phase.Id, from, width, pair])).toEqual([
      ['a', 0, 100, ''],
      ['b', 0, 50, 'first'],
      ['d', 10, 40, 'last'],
      ['c', 50, 50, ''],
    ]);
    expect([line?.today, line?.reviews[0]?.at, line?.undated.map(({ Id }) => Id)]).toEqual([50, 100, ['e']]);
  });

  it('has no today outside of it, and is none without days', () => {
    expect(timelineOf({ phases: [phaseRow()] }, '2027-06-01')?.today).toBeNull();
    expect(timelineOf({ phases: [phaseRow({ EndDate__c: null })] }, TODAY)).toBeUndefined();
  });
});

describe('the next fourteen days', () => {
  it('hold trainings, messages and reviews to come, today and the fourteenth day included', () => {
    const training = {
      Id: 't',
      Name: 'Clinic',
      Status__c: 'Planned',
      HeldOn__c: TODAY,
      Seats__c: 8,
      Registered__c: 3,
      Attended__c: null,
    };
    const message = { Id: 'm', Name: 'Letter', Status__c: 'Scheduled', SendOn__c: '2026-12-20', Audience__c: 'All' };
    const items = agendaOf(
      {
        trainings: [training, { ...training, Status__c: 'Cancelled' }, { ...training, HeldOn__c: '2026-12-06' }],
        messages: [message, { ...message, SendOn__c: '2026-12-21' }, { ...message, Status__c: 'Sent' }],
        reviews: [reviewRow(), reviewRow({ HeldOn__c: '2026-12-15' }), reviewRow({ PlannedOn__c: null })],
      },
      TODAY,
    );
    expect(items.map(({ kind, on }) => [kind, on])).toEqual([
      ['training', TODAY],
      ['review', '2026-12-15'],
      ['message', '2026-12-20'],
    ]);
  });
});

describe('the collection plan', () => {
  it('counts fields by verdict, and the minutes that people still give and no longer give', () => {
    const field = (Verdict__c: string | null, MinutesAWeek__c: number | null): never =>
      ({ Verdict__c, MinutesAWeek__c }) as never;
    expect(
      collectionOf([
        field('Keep', 10),
        field('Keep', null),
        field(null, 5),
        field('Drop', 7),
        field('Hide', 1),
        field('Automate', 2),
      ]),
    ).toEqual({ kept: 2, automated: 1, hidden: 1, dropped: 1, open: 1, minutes: 15, savedMinutes: 10 });
  });
});
