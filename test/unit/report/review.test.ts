/** The sponsor's page: its figures, and what it says of them. */
import '../../fixtures/environment.ts';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { linesOf } from '../../../src/print/lines.ts';
import { Words } from '../../../src/print/words.ts';
import {
  makeReview,
  type Part,
  PARTS,
  periodOf,
  type Review,
  type ReviewRequest,
} from '../../../force-app/main/default/lwc/adoptionReview/adoptionReview.ts';
import { reviewQueries } from '../../../src/report/review/rows.ts';
import { reviewSheet } from '../../../src/report/review/sheet.ts';
import { basis, CLOCK, decisionRow, heldRow, objectiveRow, reviewRow } from './reviewRows.ts';

function review(given: Parameters<typeof basis>[0] = {}, asked: Partial<ReviewRequest> = {}): Review {
  return makeReview(basis(given), { kind: 'month', week: undefined, clock: CLOCK, ...asked });
}

function textOf(given: Review, language: 'en' | 'fr' = 'en'): string {
  return linesOf(reviewSheet(given, new Words('review', language)))
    .join('\n')
    .replaceAll(/[\u00a0\u202f]/g, ' ');
}

describe('the period of a review', () => {
  it('is the month, or the quarter of the fiscal year', () => {
    assert.deepEqual(periodOf('month', '2028-02-15', 1), { from: '2028-02-01', to: '2028-02-29' });
    assert.deepEqual(periodOf('month', '2026-12-31', 4), { from: '2026-12-01', to: '2026-12-31' });
    assert.deepEqual(periodOf('quarter', '2026-11-30', 1), { from: '2026-10-01', to: '2026-12-31' });
    assert.deepEqual(periodOf('quarter', '2027-01-10', 2), { from: '2026-11-01', to: '2027-01-31' });
    assert.equal(periodOf('day30', '2026-11-30', 1), null);
  });
});

describe('the review of a period', () => {
  it('is the one planned in it, the one held last first, else the one held in it', () => {
    const other = reviewRow({ Id: 'r2', PlannedOn__c: '2026-10-30', HeldOn__c: '2026-11-02', Verdict__c: 'Stop' });
    assert.equal(review({ reviews: [other, heldRow()] }).judgement?.verdict, 'Change');
    assert.equal(review({ reviews: [other] }).judgement?.verdict, 'Stop');
    assert.equal(review({ reviews: [other, heldRow()] }, { week: '2026-10-26' }).judgement?.verdict, 'Stop');
    assert.equal(review({ reviews: [heldRow()] }, { week: '2026-12-07' }).judgement, null);
    assert.equal(review({ reviews: [heldRow()] }, { kind: 'quarter' }).judgement, null);
    const ninety = reviewRow({ Kind__c: 'Day90', Name: 'Ninety', PlannedOn__c: '2026-05-01' });
    assert.equal(review({ reviews: [ninety] }, { kind: 'day90' }).judgement?.name, 'Ninety');
  });

  it('is said to be not judged yet while nobody did', () => {
    assert.match(textOf(review({ reviews: [] })), /Not judged yet: no review is planned/);
    assert.match(textOf(review()), /Not judged yet: November, planned for 30 Nov 2026/);
    const text = textOf(review({ reviews: [heldRow()] }));
    assert.match(text, /Change course\. Held on 20 Nov 2026\.\n {2}People keep promises/);
    assert.match(text, /On track: As planned +Not judged yet +Not judged yet/);
  });

  it('names the next one: its own, else the first planned from today on', () => {
    const later = reviewRow({ Id: 'r2', PlannedOn__c: '2026-12-30' });
    const past = reviewRow({ Id: 'r3', PlannedOn__c: '2026-10-30' });
    assert.equal(review({ reviews: [heldRow(), later] }).nextOn, '2026-12-14');
    assert.equal(review({ reviews: [reviewRow(), later, past] }).nextOn, '2026-12-30');
    assert.equal(review().nextOn, null);
  });
});

describe('the figures of a review', () => {
  it('are those of today while it was not held', () => {
    assert.deepEqual(review({ reviews: [heldRow({ HeldOn__c: null })] }).figures, {
      takenOn: null,
      wholeMean: 70,
      signalsAtTarget: 1,
      signals: 2,
      objectivesAtTarget: 0,
      objectives: 1,
      managersReady: 1,
      managers: 2,
      freedLoad: 30,
      plannedLoad: 60,
      irritantsInTime: 50,
      spent: 31_500,
      benefitConfirmed: 22_000,
    });
  });

  it('are those it was held on, and the weeks end with them', () => {
    const held = review({ reviews: [heldRow()] });
    assert.deepEqual(held.figures, {
      takenOn: '2026-11-19',
      wholeMean: 60,
      signalsAtTarget: 1,
      signals: 2,
      objectivesAtTarget: 0,
      objectives: 3,
      managersReady: 1,
      managers: 4,
      freedLoad: 20,
      plannedLoad: 50,
      irritantsInTime: 40,
      spent: 9000,
      benefitConfirmed: 1000,
    });
    assert.deepEqual(held.trend, [{ week: '2026-11-16', lowest: 60 }]);
    assert.deepEqual(held.furthest, { name: 'Next step', lowest: 40, target: 80 });
    assert.match(textOf(held), /Figures of 19 Nov 2026, frozen by the review/);
  });

  it('end with the week that was asked for', () => {
    const past = review({}, { week: '2026-11-16' });
    assert.equal(past.figures.wholeMean, 60);
    assert.equal(review().trend?.length, 3);
    assert.equal(past.trend?.length, 1);
  });

  it('of use are steps of the whole, with what is furthest from its target', () => {
    const text = textOf(review());
    assert.match(text, /The whole: 70-74 of 100/);
    assert.match(text, /2 signals, of which 1 at their target/);
    assert.match(text, /Furthest from its target: Promises, 35-39 of 80%/);
    assert.equal(review({ rates: [] }).furthest, null);
    assert.match(textOf(review({ means: [] })), /not shown yet\. It takes five people/);
  });

  it('of people count functions that said something, irritants and trainings', () => {
    const { attitudes, irritants, trainings } = review();
    assert.deepEqual(attitudes, { functions: 1, supporters: 3, waiting: 5, opposed: 2 });
    assert.deepEqual(irritants, { open: 2, oldestDays: 9, overdue: 1 });
    assert.deepEqual(trainings, { held: 1, places: 8, next: { name: 'Game', on: '2026-12-09' } });
    assert.match(textOf(review()), /1 function of ten people or more: 30% support, 50% wait, 20% oppose/);
    assert.equal(review({ attitudes: [] }).attitudes, null);
  });

  it('of money and risks say what is confirmed, and whether the early sign was seen', () => {
    const text = textOf(review());
    assert.match(text, /Spent: 31,500 of 48,000 planned/);
    assert.match(text, /Benefit a year: 22,000 confirmed of 96,000 expected/);
    assert.match(text, /Payback: expected 9 months, confirmed -/);
    assert.match(text, /Risk a +20 of 25 +Jokes +14 Nov 2026/);
    assert.match(text, /Risk b \(has occurred\) +19 of 25 +Jokes +not seen/);
    assert.doesNotMatch(text, /Risk d/);
    assert.match(text, /1 more risk is open/);
    assert.match(text, /Fields dropped: Birthdate/);
  });
});

describe('decisions owed', () => {
  it('are those of sponsor and committee: what blocks first, then what is overdue, then the oldest; three at most', () => {
    const decisions = [
      decisionRow({ Name: 'old', RaisedOn__c: '2026-10-21' }),
      decisionRow({ Name: 'overdue', RaisedOn__c: '2026-11-25', AnswerDueOn__c: '2026-11-29' }),
      decisionRow({ Name: 'new', Level__c: 'Committee', RaisedOn__c: '2026-11-29', OwedBy__r: null }),
      decisionRow({ Name: 'blocks', RaisedOn__c: '2026-11-28', IsBlocking__c: true }),
      decisionRow({ Name: 'of the lead', Level__c: 'Lead', RaisedOn__c: '2026-09-01' }),
    ];
    const found = review({ decisions });
    assert.deepEqual(
      found.decisions?.first.map(({ question }) => question),
      ['blocks', 'overdue', 'old'],
    );
    assert.deepEqual([found.decisions?.others, found.decisions?.ofLead], [1, 1]);
    const text = textOf(found);
    assert.match(text, /blocks \(blocks the work\) +Marion Keller +2 days +4 Dec 2026/);
    assert.match(text, /overdue +Marion Keller +5 days +29 Nov 2026, overdue/);
    assert.match(text, /1 more waits for the sponsor or the committee/);
    assert.match(textOf(review({ decisions: [] })), /Nothing waits for you/);
  });
});

describe('an objective', () => {
  const line = (given: Parameters<typeof objectiveRow>[0]) =>
    review({ objectives: [objectiveRow(given)] }).objectives?.[0];

  it('stands against its first target, whatever it was revised to', () => {
    const revised = line({ CurrentTarget__c: 65, RevisionCount__c: 1, CurrentValue__c: 68 });
    assert.equal(revised?.outlook, 'behind');
    assert.equal(revised.revisedTo, 65);
    assert.equal(line({})?.revisedTo, null);
    assert.match(textOf(review({ objectives: [objectiveRow()] })), /Next step known +50% +80% +70% +67%/);
  });

  it('is in time while it made as much of its way as of its time', () => {
    // 90 of 121 days are over.
    assert.equal(line({ CurrentValue__c: 73 })?.outlook, 'inTime');
    assert.equal(line({ CurrentValue__c: 72 })?.outlook, 'behind');
    assert.equal(line({ BaselineMeasuredOn__c: null, CurrentValue__c: 73 })?.outlook, 'inTime');
    assert.equal(line({ CurrentValue__c: 80 })?.outlook, 'reached');
    assert.equal(line({ Baseline__c: 5, InitialTarget__c: 2, CurrentValue__c: 1 })?.outlook, 'reached');
    assert.equal(line({ DueDate__c: '2026-11-29' })?.outlook, 'overdue');
    assert.equal(line({ DueDate__c: null })?.outlook, 'unknown');
    assert.equal(line({ CurrentValue__c: null })?.outlook, 'unknown');
  });
});

describe('what a reader cannot read of a review', () => {
  const UNREAD = Object.fromEntries(PARTS.map((part) => [part, null])) as Record<Part, null>;

  it('is said part by part, and never a zero', () => {
    const notRead = PARTS.map((part) => ({ part, reason: 'noRight' as const, detail: 'No such column' }));
    const found = makeReview(basis(UNREAD, { notRead }), { kind: 'month', week: undefined, clock: CLOCK });
    assert.deepEqual(new Set(Object.values(found.figures)), new Set([null]));
    const text = textOf(found);
    for (const word of [
      'reviews',
      'decisions',
      'objectives',
      'use of the whole',
      'managers',
      'money',
      'risks',
      'irritants',
    ])
      assert.match(text, new RegExp(`Not shown to you \\(${word}\\): your rights`));
    assert.doesNotMatch(
      text,
      /\b0\b|Nothing waits|No open risk|Nothing was stopped|Not judged|No objective|not shown yet/,
    );
  });

  it('tells a failed request from a missing right', () => {
    const notRead = [{ part: 'risks' as const, reason: 'failed' as const, detail: 'The query took too long' }];
    const found = makeReview(basis({ risks: null }, { notRead }), { kind: 'month', week: undefined, clock: CLOCK });
    assert.match(textOf(found), /Could not be read \(risks\): The query took too long/);
    assert.match(textOf(found, 'fr'), /Lecture impossible \(risques\) : The query took too long/);
  });

  it('leaves frozen figures of a held review', () => {
    const notRead = (['groups', 'members'] as const).map((part) => ({ part, reason: 'noRight' as const, detail: '' }));
    const rows = { reviews: [heldRow()], groups: null, members: null };
    const found = makeReview(basis(rows, { notRead }), { kind: 'month', week: undefined, clock: CLOCK });
    const text = textOf(found);
    assert.match(text, /Managers ready: 1 of 4/);
    assert.doesNotMatch(text, /Not shown to you/);
  });
});

describe('people in a review', () => {
  it('have no score: no row of a person or of a group is asked for', () => {
    const queries = Object.values(reviewQueries('a00'));
    assert.ok(queries.every((soql) => !/AdoptionSnapshot__c|AdoptionMetric__c/.test(soql)));
    for (const soql of queries.filter((each) => /FROM (Group|Signal)Adoption__c/.test(each)))
      assert.match(soql, /Scope__c = 'Project'/);
    assert.match(reviewQueries('a00').attitudes, /Kind__c = 'Function' AND Headcount__c >= 10/);
  });
});
