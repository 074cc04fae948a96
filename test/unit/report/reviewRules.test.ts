/** What a sponsor's page counts, row by row: days that are waited, what is next, which review it is. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  makeReview,
  type PartRows,
  type Review,
  type ReviewKind,
} from '../../../force-app/main/default/lwc/adoptionReview/adoptionReview.ts';
import { basis, CLOCK, decisionRow, heldRow, objectiveRow, reviewRow } from './reviewRows.ts';

type Asked = { kind?: ReviewKind; week?: string; today?: string; startDate?: string | null };

function review(rows: Partial<PartRows> = {}, { kind = 'month', week, today, startDate }: Asked = {}): Review {
  const read = basis(rows);
  const project = startDate === undefined ? read.project : { ...read.project, startDate };
  return makeReview({ ...read, project }, { kind, week, clock: { ...CLOCK, today: today ?? CLOCK.today } });
}

describe("an irritant on a sponsor's page", () => {
  /** Working days that one waits which was filed on a day. */
  function waits(FiledOn__c: string, today: string): number | null | undefined {
    const row = { FiledOn__c, AnsweredOn__c: null, AnswerWithinDays__c: 5, IsAnsweredInTime__c: false };
    return review({ irritants: [row] }, { today }).irritants?.oldestDays;
  }

  it('waits working days, the day of filing and weekends left out', () => {
    // 2026-11-27 is a Friday.
    assert.deepEqual(
      ['2026-11-27', '2026-11-28', '2026-11-29', '2026-11-30', '2026-12-04', '2026-12-07'].map((today) =>
        waits('2026-11-27', today),
      ),
      [0, 0, 0, 1, 5, 6],
    );
    assert.equal(waits('2026-11-28', '2026-11-30'), 1);
    assert.equal(waits('2026-11-23', '2026-11-26'), 3);
    assert.equal(waits('2026-12-02', '2026-11-30'), 0);
  });

  const irritant = (FiledOn__c: string, given: object = {}) => ({
    FiledOn__c,
    AnsweredOn__c: null,
    AnswerWithinDays__c: 5,
    IsAnsweredInTime__c: false,
    ...given,
  });

  it('is overdue once its days are over, and never where none were promised or it was answered', () => {
    const overdue = (row: object) => review({ irritants: [{ ...irritant('2026-11-20'), ...row }] }).irritants?.overdue;
    assert.deepEqual([overdue({ FiledOn__c: '2026-11-23' }), overdue({})], [0, 1]);
    assert.equal(overdue({ AnswerWithinDays__c: null }), 0);
    assert.equal(overdue({ AnsweredOn__c: '2026-11-30' }), 0);
  });

  it('counts as answered in time of those answered or overdue, and there is no percent without any', () => {
    const answered = { AnsweredOn__c: '2026-11-24', IsAnsweredInTime__c: true };
    const rows = [
      irritant('2026-11-23', answered),
      irritant('2026-11-02'),
      irritant('2026-11-03'),
      irritant('2026-11-30'),
    ];
    assert.equal(review({ irritants: rows }).figures.irritantsInTime, 33);
    assert.equal(review({ irritants: rows.slice(3) }).figures.irritantsInTime, null);
    assert.deepEqual(review({ irritants: [] }).irritants, { open: 0, oldestDays: null, overdue: 0 });
  });
});

describe("a decision on a sponsor's page", () => {
  it('is shown with who owes it, its days, and whether its day is over', () => {
    const [open, dueToday, due, future] = [
      decisionRow({ OwedBy__r: null, AnswerDueOn__c: null, IsBlocking__c: true }),
      decisionRow({ AnswerDueOn__c: '2026-11-30' }),
      decisionRow({ AnswerDueOn__c: '2026-11-29' }),
      decisionRow({ RaisedOn__c: '2026-12-02' }),
    ].map((row) => review({ decisions: [row] }).decisions?.first[0]);
    assert.deepEqual(open, {
      question: 'Free the lead',
      level: 'Sponsor',
      owedBy: null,
      daysOpen: 12,
      dueOn: null,
      isOverdue: false,
      isBlocking: true,
    });
    assert.deepEqual([dueToday?.isOverdue, due?.isOverdue, future?.daysOpen], [false, true, 0]);
  });

  it('comes after all that is more urgent, and three are shown', () => {
    const row = (Name: string, blocks: boolean, AnswerDueOn__c: string) =>
      decisionRow({ Name, IsBlocking__c: blocks, AnswerDueOn__c });
    const decisions = [
      row('calm', false, '2026-12-09'),
      row('overdue', false, '2026-11-01'),
      row('blocks', true, '2026-12-09'),
      row('both', true, '2026-11-01'),
    ];
    const found = review({ decisions }).decisions;
    assert.deepEqual(
      found?.first.map(({ question }) => question),
      ['both', 'blocks', 'overdue'],
    );
    assert.deepEqual([found?.others, found?.ofLead], [1, 0]);
    assert.equal(review({ decisions: decisions.slice(2) }).decisions?.others, 0);
  });
});

describe("an objective on a sponsor's page", () => {
  const outlook = (given: Parameters<typeof objectiveRow>[0], asked: Asked = {}) =>
    review({ objectives: [objectiveRow(given)] }, asked).objectives?.[0]?.outlook;

  it('is due to the end of its day, and without time to go by its outlook is unknown', () => {
    assert.equal(outlook({ DueDate__c: '2026-11-30' }), 'behind');
    assert.equal(outlook({ BaselineMeasuredOn__c: '2026-12-31' }), 'unknown');
    assert.equal(outlook({ BaselineMeasuredOn__c: '2027-01-31' }), 'unknown');
    assert.equal(outlook({ BaselineMeasuredOn__c: null }, { startDate: null }), 'unknown');
    assert.equal(outlook({ BaselineMeasuredOn__c: null }, { startDate: '2026-11-29' }), 'inTime');
  });

  it('has no way without a baseline, a first target, or a difference between them', () => {
    for (const given of [{ Baseline__c: null }, { InitialTarget__c: null }, { InitialTarget__c: 50 }]) {
      const [line] = review({ objectives: [objectiveRow(given)] }).objectives ?? [];
      assert.deepEqual([line?.way, line?.outlook], [null, 'unknown']);
    }
  });

  it('on half its way in half its time is in time', () => {
    const half = { Baseline__c: 0, InitialTarget__c: 10, CurrentValue__c: 5, BaselineMeasuredOn__c: '2026-11-20' };
    assert.equal(outlook({ ...half, DueDate__c: '2026-12-10' }), 'inTime');
    assert.equal(outlook({ ...half, DueDate__c: '2026-12-09' }), 'behind');
  });

  it('counts once it has a first target, and as reached with that alone', () => {
    const objectives = [
      objectiveRow({ CurrentValue__c: 80 }),
      objectiveRow({ CurrentValue__c: 79, CurrentTarget__c: 60 }),
      objectiveRow({ InitialTarget__c: null }),
    ];
    const { figures } = review({ objectives });
    assert.deepEqual([figures.objectivesAtTarget, figures.objectives], [1, 2]);
  });

  it('shows its whole line, and its target as it is now only where that was revised', () => {
    const [line] =
      review({ objectives: [objectiveRow({ RevisionCount__c: null, CurrentTarget__c: 60 })] }).objectives ?? [];
    assert.deepEqual(line, {
      name: 'Next step known',
      unit: 'Percent',
      baseline: 50,
      firstTarget: 80,
      current: 70,
      dueOn: '2026-12-31',
      outlook: 'behind',
      way: 20 / 30,
      revisedTo: null,
    });
  });
});

describe("use on a sponsor's page", () => {
  const rate = (Name: string, Rate__c: number, Target__c: number | null, WeekStart__c = '2026-11-30') => ({
    WeekStart__c,
    Rate__c,
    Target__c,
    Signal__r: { Name },
  });

  it('names the signal that lacks most, the first of several, and none when all have reached their target', () => {
    const rates = [rate('a', 70, 80), rate('b', 50, 80), rate('c', 60, 90), rate('d', 20, 20)];
    assert.equal(review({ rates }).furthest?.name, 'b');
    assert.equal(review({ rates: [rate('a', 80, 80), rate('b', 90, 80)] }).furthest, null);
    assert.deepEqual(review({ rates: [rate('a', 95, null)] }).furthest, { name: 'a', lowest: 95, target: 100 });
  });

  it('goes up to twelve weeks back, and not beyond the day that was asked for', () => {
    const means = Array.from({ length: 14 }, (_, place) => ({
      WeekStart__c: new Date(Date.UTC(2026, 7, 31 + 7 * place)).toISOString().slice(0, 10),
      Mean__c: 50 + place,
    }));
    const { trend, figures } = review({ means });
    assert.equal(trend?.length, 12);
    assert.deepEqual(trend[11], { week: '2026-11-30', lowest: 63 });
    assert.equal(figures.wholeMean, 63);
    assert.equal(review({ means }, { week: '2026-11-22' }).trend?.at(-1)?.week, '2026-11-16');
  });

  it('is that of the newest week, whichever part knows it and however rows come', () => {
    const means = [
      { WeekStart__c: '2026-11-30', Mean__c: 70 },
      { WeekStart__c: '2026-11-16', Mean__c: 60 },
    ];
    assert.equal(review({ means, rates: null }).figures.wholeMean, 70);
    assert.equal(review({ means: null }).figures.signals, 2);
    assert.equal(review({ means: [], rates: [] }).figures.wholeMean, null);
  });
});

describe("trainings, attitudes, money and risks on a sponsor's page", () => {
  it('name the training that comes first, today among them', () => {
    const training = (Name: string, HeldOn__c: string | null, Status__c = 'Planned') => ({
      Name,
      HeldOn__c,
      Status__c,
      Attended__c: null,
    });
    const planned = [training('Late', '2026-12-10'), training('Now', '2026-11-30'), training('Open', null)];
    assert.deepEqual(review({ trainings: planned }).trainings, {
      held: 0,
      places: 0,
      next: { name: 'Now', on: '2026-11-30' },
    });
    const others = [training('Held', '2026-12-01', 'Held'), training('Past', '2026-11-29')];
    assert.equal(review({ trainings: others }).trainings?.next, null);
  });

  it('add attitudes of the functions that said any', () => {
    const attitudes = [
      { Supporters__c: 3, Waiting__c: null, Opposed__c: 1 },
      { Supporters__c: 0, Waiting__c: 4, Opposed__c: null },
      { Supporters__c: 0, Waiting__c: 0, Opposed__c: 0 },
    ];
    assert.deepEqual(review({ attitudes }).attitudes, { functions: 2, supporters: 3, waiting: 4, opposed: 1 });
    assert.equal(review({ attitudes: null }).attitudes, null);
  });

  it('show money and risks as they stand', () => {
    const { money, risks, stopped } = review();
    assert.deepEqual(money, {
      planned: 48_000,
      benefitExpected: 96_000,
      paybackExpected: 8.2,
      paybackConfirmed: null,
    });
    assert.equal(review({ money: [] }).money, null);
    assert.deepEqual(risks?.first[0], {
      name: 'Risk a',
      exposure: 20,
      earlySign: 'Jokes',
      signSeenOn: '2026-11-14',
      status: 'Open',
    });
    assert.deepEqual([risks.first.length, risks.others], [3, 1]);
    assert.deepEqual(stopped, { fields: ['Birthdate'], signals: [] });
  });
});

describe("the review that a sponsor's page is of", () => {
  it('is the last one held of several, else the one planned first', () => {
    const held = (Id: string, HeldOn__c: string) => heldRow({ Id, Name: Id, HeldOn__c });
    const planned = (Id: string, PlannedOn__c: string | null) => reviewRow({ Id, Name: Id, PlannedOn__c });
    const name = (...reviews: PartRows['reviews'] & object) => review({ reviews }).judgement?.name;
    assert.equal(name(held('b', '2026-11-27'), held('a', '2026-11-20'), planned('c', '2026-11-01')), 'b');
    assert.equal(name(planned('b', '2026-11-27'), planned('a', '2026-11-20')), 'a');
    assert.equal(name({ ...planned('a', null), HeldOn__c: '2026-11-02' }), 'a');
    assert.equal(name(planned('a', '2026-11-01')), 'a');
    assert.equal(name(planned('a', '2026-12-01')), undefined);
    assert.equal(name(planned('a', null)), undefined);
  });

  it('may be one of thirty, sixty or ninety days, of whatever day', () => {
    for (const [kind, Kind__c] of [
      ['day30', 'Day30'],
      ['day60', 'Day60'],
      ['day90', 'Day90'],
      ['quarter', 'Quarter'],
    ] as const) {
      const found = review({ reviews: [reviewRow({ Kind__c })] }, { kind });
      assert.equal(found.judgement?.name, 'November', kind);
      assert.equal(found.kind, kind);
    }
  });

  it('says all that was judged', () => {
    const judged = {
      Quality__c: 'Watch' as const,
      QualityNote__c: 'Thin',
      Dates__c: 'Off' as const,
      DatesNote__c: 'Late',
      WhatWeStop__c: 'Notes',
    };
    assert.deepEqual(review({ reviews: [heldRow(judged)] }).judgement, {
      name: 'November',
      heldOn: '2026-11-20',
      plannedOn: '2026-11-30',
      verdict: 'Change',
      lights: {
        budget: { value: 'OnTrack', note: 'As planned' },
        quality: { value: 'Watch', note: 'Thin' },
        dates: { value: 'Off', note: 'Late' },
      },
      whatWeSaw: 'People keep promises.',
      whatWeStop: 'Notes',
      nextOn: '2026-12-14',
    });
  });

  it('is not the next one, nor is one that was held or whose day is over', () => {
    const own = reviewRow({ PlannedOn__c: '2026-11-30' });
    const other = (Id: string, given: Parameters<typeof reviewRow>[0]) => reviewRow({ Id, Kind__c: 'Day90', ...given });
    assert.equal(review({ reviews: [own, other('a', { PlannedOn__c: null })] }).nextOn, null);
    assert.equal(
      review({ reviews: [own, other('a', { HeldOn__c: '2026-11-02', PlannedOn__c: '2026-12-02' })] }).nextOn,
      null,
    );
    const days = ['2026-12-20', '2026-11-30', '2026-11-29'].map((PlannedOn__c) =>
      other(PlannedOn__c, { PlannedOn__c }),
    );
    assert.equal(review({ reviews: [own, ...days] }).nextOn, '2026-11-30');
  });

  it('shows frozen figures only when it was held on them, with money where that may be read', () => {
    assert.equal(review({ reviews: [heldRow({ FiguresTakenOn__c: null })] }).figures.takenOn, null);
    const { figures } = review({ reviews: [heldRow({ Id: 'other' })] });
    assert.deepEqual([figures.takenOn, figures.spent, figures.benefitConfirmed], ['2026-11-19', null, null]);
    assert.equal(review({ reviews: [heldRow()], frozenMoney: null }).figures.spent, null);
  });
});
