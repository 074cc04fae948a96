import type { SignalOutcome } from 'c/adoptionCountBatch';
import { describedIn, type FailingRecord, type Signal } from 'c/adoptionQueries';
import type { Choices } from 'c/adoptionSignalCounts';
import USER_ID from '@salesforce/user/Id';
import type { ObjectInfo } from 'lightning/uiObjectInfoApi';
import { objectInfosOf, STAGES } from '../../__tests__/objectInfos.ts';
import { CLOCK, EMAIL, NEXT_STEP } from '../../__tests__/rows.ts';
import { type Card, cardsOf } from '../cards.ts';

const NAMES = ['Opportunity', 'Contact', 'Account'];
const context = { described: describedIn(NAMES, objectInfosOf(NAMES)), clock: CLOCK };
const infos = Object.fromEntries(
  objectInfosOf(NAMES).results.map(({ result }) => [
    (result as ObjectInfo).apiName.toLowerCase(),
    result as ObjectInfo,
  ]),
);

const FILL = { key: 'step', label: 'Save', kind: 'fill', field: 'NextStep' };
const LOST = {
  key: 'lost',
  label: 'Close as lost',
  kind: 'set',
  values: { StageName: 'Lost' },
  implies: { IsClosed: true },
};
const GONE = { key: 'gone', label: 'No longer needed', kind: 'delete' };
const STEP: Signal = { ...NEXT_STEP, remedies: JSON.stringify([FILL, LOST]) };
/** Deals again, by another field: closing one leaves both. */
const DATE: Signal = {
  ...NEXT_STEP,
  id: 'a03',
  key: 'date',
  name: 'Deals with a date',
  pass: '{"CloseDate":{"gte":{"literal":"TODAY"}}}',
  remedies: JSON.stringify([{ key: 'date', label: 'Save', kind: 'fill', field: 'CloseDate' }, LOST, GONE]),
};

function deal(id: string, values: FailingRecord['values'] = {}): FailingRecord {
  const own = { Id: id, OwnerId: USER_ID, IsClosed: false, NextStep: null, StageName: 'New', CloseDate: '2026-09-18' };
  return { id, object: 'Opportunity', name: `Deal ${id}`, about: [], changedAt: '', values: { ...own, ...values } };
}

function outcome(key: string, population: number, passed: number, failing: FailingRecord[] = []): SignalOutcome {
  return { key, mirror: { count: { key, population, passed }, failing, isTruncated: false } };
}

let choices: Choices = { 'Opportunity.StageName': STAGES };

function cards(signals: Signal[], ...outcomes: SignalOutcome[]): Card[] {
  const byKey = Object.fromEntries(outcomes.map((one) => [one.key, one]));
  return cardsOf({ signals, outcomes: byKey, context, infos, choices });
}

const gains = ({ lacks, actions }: Card): unknown => [
  ...lacks.flatMap(({ fill }) => (fill ? [[fill.id, fill.gain]] : [])),
  ...actions.map(({ id, gain }) => [id, gain]),
];

describe('what can be done about a record', () => {
  it('says of each remedy what the score really gains', () => {
    const [card] = cards([STEP, EMAIL], outcome('next-step', 10, 5, [deal('A')]), outcome('email', 10, 8));
    // 6 of 10 is 7.5 of 10 points, 5 of 9 is 6.94: of 40, before 6.25.
    expect(card && gains(card)).toEqual([
      ['next-step step', 3.12],
      ['next-step lost', 1.73],
    ]);
  });

  it('counts what leaves several signals at once, and shows the same button once', () => {
    const record = deal('A');
    const [card] = cards(
      [STEP, DATE, EMAIL],
      outcome('next-step', 10, 5, [record]),
      outcome('date', 10, 5, [record]),
      outcome('email', 10, 8),
    );
    expect(card?.lacks.map(({ key, field }) => [key, field?.apiName])).toEqual([
      ['next-step', 'NextStep'],
      ['date', 'CloseDate'],
    ]);
    expect(card?.actions.map(({ remedy }) => remedy.label)).toEqual(['Close as lost', 'No longer needed']);
    expect(card?.actions[0]?.gain).toBe(2.78);
  });

  it('says that a remedy costs points when it takes a record out that another signal likes', () => {
    const [card] = cards(
      [STEP, DATE, EMAIL],
      outcome('next-step', 5, 4, [deal('A', { CloseDate: '2027-01-01' })]),
      outcome('date', 10, 4),
      outcome('email', 10, 8),
    );
    // The target of next steps is reached; one date that is right goes.
    expect(card?.actions[0]?.gain).toBeLessThan(0);
  });

  it('goes by the value that is typed', () => {
    const [card] = cards([DATE, EMAIL], outcome('date', 10, 5, [deal('A')]), outcome('email', 10, 8));
    const fill = card?.lacks[0]?.fill;
    expect([fill?.worth('2026-12-24'), fill?.worth('2026-11-30'), fill?.worth(null)]).toEqual([3.12, 0, 0]);
  });

  it('promises what any date or choice that puts it right gives, before one is chosen', () => {
    const promise = (field: string, pass: string, ...more: Signal[]): unknown => {
      const signal: Signal = { ...DATE, pass, remedies: JSON.stringify([{ ...FILL, field }]) };
      const others = more.map(({ key }) => outcome(key, 10, 5, [deal('A')]));
      const list = cards(
        [signal, EMAIL, ...more],
        outcome('date', 10, 5, [deal('A')]),
        outcome('email', 10, 8),
        ...others,
      );
      const fill = list[0]?.lacks[0]?.fill;
      return [fill?.gain, fill?.isUpTo];
    };
    const later = '{"CloseDate":{"gte":{"literal":"TOMORROW"}}}';
    expect(promise('CloseDate', later)).toEqual([3.12, false]);
    expect(promise('NextStep', '{"NextStep":{"in":["Call","Visit"]}}')).toEqual([3.12, false]);
    expect(promise('AccountId', '{"AccountId":{"ne":null}}')).toEqual([3.12, false]);
    // No value is known to do it.
    expect(promise('NextStep', '{"StageName":{"ne":"New"}}')).toEqual([null, false]);
    // Another signal wants more of the same field: a later date gives twice as much.
    const soon: Signal = {
      ...DATE,
      key: 'soon',
      pass: '{"CloseDate":{"gte":{"value":"2027-03-01"}}}',
      remedies: '',
    };
    expect(promise('CloseDate', later, soon)).toEqual([5, true]);
  });

  it('comes first when it is worth most', () => {
    const rich = deal('B');
    const list = cards(
      [STEP, DATE, EMAIL],
      outcome('next-step', 100, 5, [deal('A')]),
      outcome('date', 10, 5, [rich]),
      outcome('email', 10, 8),
    );
    expect(list.map(({ record }) => record.id)).toEqual(['B', 'A']);
  });

  it('counts a task that is done for its deal, whether the deal fails or not', () => {
    const opportunity = infos.opportunity;
    const field = (apiName: string, dataType: string): ObjectInfo['fields'][string] => ({
      ...opportunity.fields.CloseDate,
      apiName,
      dataType,
      updateable: true,
    });
    const fieldsOf = (...more: ObjectInfo['fields'][string][]): ObjectInfo['fields'] => ({
      ...opportunity.fields,
      ...Object.fromEntries(more.map((one) => [one.apiName, one])),
    });
    const touched = { ...opportunity, fields: fieldsOf(field('LastActivityDate', 'Date')) };
    const task = {
      ...opportunity,
      apiName: 'Task',
      fields: fieldsOf(field('Status', 'Picklist'), field('ActivityDate', 'Date')),
    };
    const names = ['Opportunity', 'Task', 'Contact'];
    const results = [touched, task, infos.contact].map((result) => ({ statusCode: 200, result }));
    const DONE = {
      key: 'done',
      label: 'Done',
      kind: 'set',
      values: { Status: 'Completed' },
      implies: { IsClosed: true },
    };
    const due = '{"ActivityDate":{"gte":{"literal":"TODAY"}}}';
    const promises: Signal = { ...STEP, key: 'promises', object: 'Task', pass: due, remedies: JSON.stringify([DONE]) };
    const active = '{"LastActivityDate":{"gte":{"range":{"last_n_days":45}}}}';
    const activity: Signal = { ...STEP, key: 'activity', pass: active, remedies: '' };
    const values = { Id: 'T', OwnerId: USER_ID, IsClosed: false, ActivityDate: '2026-12-01', WhatId: '006A' };
    const late: FailingRecord = { ...deal('T'), object: 'Task', values };
    const gainWith = (...quiet: FailingRecord[]): unknown => {
      const outcomes = [outcome('promises', 10, 5, [late]), outcome('activity', 10, 5, quiet), outcome('email', 10, 8)];
      const list = cardsOf({
        signals: [promises, activity, EMAIL],
        outcomes: Object.fromEntries(outcomes.map((one) => [one.key, one])),
        context: { ...context, described: describedIn(names, { results }) },
        infos: { opportunity: touched, task, contact: infos.contact },
        choices: {},
      });
      return list.find(({ record }) => record.id === 'T')?.actions[0]?.gain;
    };
    // 5 of 9 for the task: 0.69 of 10 points of 50; one more deal of 10: 1.25 points more.
    expect(gainWith()).toBe(1.39);
    expect(gainWith(deal('006A', { LastActivityDate: '2026-01-01' }))).toBe(3.89);
  });

  it('is offered only to those who may do it', () => {
    const fields = {
      ...infos.opportunity?.fields,
      StageName: { ...infos.opportunity.fields.StageName, updateable: false },
    };
    const readOnly = { ...infos, opportunity: { ...infos.opportunity, fields, deletable: false } };
    const outcomes = { date: outcome('date', 10, 5, [deal('A')]), email: outcome('email', 10, 8) };
    const [card] = cardsOf({ signals: [DATE, EMAIL], outcomes, context, infos: readOnly, choices });
    expect(card?.actions).toEqual([]);
    expect(card?.lacks[0]?.field?.apiName).toBe('CloseDate');
  });

  it('leaves the link alone where somebody wrote remedies that cannot be read', () => {
    const [card] = cards(
      [{ ...STEP, remedies: '[{' }, EMAIL],
      outcome('next-step', 10, 5, [deal('A')]),
      outcome('email', 10, 8),
    );
    expect(card).toMatchObject({ actions: [], lacks: [{ key: 'next-step', howToFix: 'Write the next step' }] });
  });

  it('says why it gives no points', () => {
    const why = (signal: Partial<Signal>, population: number, passed: number): unknown =>
      cards(
        [EMAIL, { ...STEP, ...signal }],
        outcome('email', 10, 8),
        outcome('next-step', population, passed, [deal('C')]),
      )[0]?.lacks[0]?.whyNot;
    expect(why({}, 10, 5)).toBeUndefined();
    expect(why({}, 10, 8)).toBe('reached');
    expect(why({ target: 57 }, 100, 57)).toBe('reached');
    expect(why({ weight: 0 }, 10, 8)).toBeUndefined();
    expect(why({}, 2000, 8)).toBe('small');
  });
});

describe('a button that sets a stage', () => {
  const setsStage = (stage: string, implies = {}): Signal => ({
    ...NEXT_STEP,
    remedies: JSON.stringify([{ ...LOST, values: { StageName: stage }, implies }]),
  });
  const actionsOf = (signal: Signal): [string, number | null][] =>
    cards([signal, EMAIL], outcome('next-step', 10, 5, [deal('A')]), outcome('email', 10, 8)).flatMap(({ actions }) =>
      actions.map(({ remedy, gain }): [string, number | null] => [remedy.key, gain]),
    );

  afterEach(() => {
    choices = { 'Opportunity.StageName': STAGES };
  });

  it('promises what the stage of this org makes of a deal, also where the rollout does not say it', () => {
    expect(actionsOf(setsStage('Lost', { IsClosed: true, IsWon: false }))).toEqual([['lost', 1.73]]);
    expect(actionsOf(setsStage('Lost'))).toEqual([['lost', 1.73]]);
    expect(actionsOf(setsStage('Parked'))).toEqual([['lost', 0]]);
  });

  it.each([
    ['is not there', 'Closed Lost'],
    ['does not close', 'Parked'],
    ['wins', 'Won'],
  ])('is not offered where its stage %s', (_, stage) => {
    expect(actionsOf(setsStage(stage, { IsClosed: true, IsWon: false }))).toEqual([]);
  });

  it('is offered without a promise where the org does not say what its stages are', () => {
    choices = { 'Opportunity.StageName': null };
    expect(actionsOf(setsStage('Lost', { IsClosed: true, IsWon: false }))).toEqual([['lost', null]]);
  });
});
