import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  lowestGroupSize,
  publishGroup,
  publishProject,
  publishRates,
  stepOf,
  stepRange,
  stepsTo,
  type PublishedGroup,
  type PublishedPerson,
} from '../../../force-app/main/default/lwc/adoptionPublication/adoptionPublication.ts';

const WEEK = '2026-03-02';
const EARLIER = '2026-02-16';
const NOTHING = { mean: null, rates: new Map() };

function person(score: number | null, population = 10, passed = 5): PublishedPerson {
  return { score, recordsOf: (key) => (key === 'step' ? { population, passed } : undefined) };
}

function group(scores: (number | null)[], given: Partial<PublishedGroup> = {}): PublishedGroup {
  return { people: scores.map((score) => person(score)), isChanged: false, last: NOTHING, ...given };
}

function figures(one: PublishedGroup, minimum = 5) {
  return publishGroup(one, ['step'], minimum, WEEK);
}

describe('a step of five', () => {
  it('holds the value and reaches a target of a multiple of five in the same moment as the value', () => {
    const cases: [number, number][] = [
      [80, 80],
      [84.9, 80],
      [85, 85],
      [35, 35],
      [34.9, 0],
      [0, 0],
      [99.9, 95],
      [100, 100],
    ];
    for (const [value, step] of cases) assert.equal(stepOf(value * 10, 10), step, String(value));
  });

  it('never says more or less than the value, for any scores', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 5, maxLength: 40 }), (scores) => {
        const sum = scores.reduce((total, score) => total + score, 0);
        const { from, to } = stepRange(stepOf(sum, scores.length));
        const mean = sum / scores.length;
        assert.ok(from <= mean && mean < to + 1, `${mean} in ${from}-${to}`);
      }),
    );
  });

  it('has a range that people read: below 35, 80 to 84, 100', () => {
    assert.deepEqual(stepRange(0), { from: 0, to: 34, isLowest: true });
    assert.deepEqual(stepRange(80), { from: 80, to: 84, isLowest: false });
    assert.deepEqual(stepRange(95), { from: 95, to: 99, isLowest: false });
    assert.deepEqual(stepRange(100), { from: 100, to: 100, isLowest: false });
  });

  it('counts the steps up to a target, where a figure says how far it is', () => {
    assert.deepEqual(
      [80, 100, 75, 70, 35].map((lowest) => stepsTo(lowest, 80)),
      [0, 0, 1, 2, 9],
    );
    assert.equal(stepsTo(75, 78), 1);
    assert.equal(stepsTo(0, 80), null);
    assert.equal(stepsTo(0, 0), 0);
  });

  it('takes five people whatever is configured below, and more where more are', () => {
    assert.deepEqual([1, 5, 7.2, Number.NaN, Number.POSITIVE_INFINITY].map(lowestGroupSize), [5, 5, 8, 5, 5]);
  });
});

describe('the mean of a group', () => {
  it('is the step of the scored people, with the week it was measured in', () => {
    const { mean, people, scored } = figures(group([80, 80, 80, 80, 90, null]));
    assert.deepEqual({ mean, people, scored }, { mean: { lowest: 80, week: WEEK }, people: 6, scored: 5 });
  });

  it('is hidden below five scored people, and below the configured size', () => {
    assert.equal(figures(group([80, 80, 80, 80, null])).mean, null);
    assert.equal(figures(group([80, 80, 80, 80, 80]), 6).mean, null);
    assert.notEqual(figures(group([80, 80, 80, 80, 80, 80]), 6).mean, null);
  });

  it('stays as it was, with its date, while its people changed; so do the rates', () => {
    const last = { mean: { lowest: 60, week: EARLIER }, rates: new Map([['step', { lowest: 45, week: EARLIER }]]) };
    const { mean, rates, people, scored } = figures(group([90, 90, 90, 90, 90], { isChanged: true, last }));
    assert.deepEqual(mean, { lowest: 60, week: EARLIER });
    assert.deepEqual([...rates], [['step', { lowest: 45, week: EARLIER }]]);
    assert.deepEqual([people, scored], [5, 5]);
  });

  it('is not shown when its people changed before there was any', () => {
    assert.equal(figures(group([90, 90, 90, 90, 90], { isChanged: true })).mean, null);
  });
});

describe('a rate', () => {
  const rateOf = (counts: [population: number, passed: number][], minimum = 5) =>
    publishRates(
      counts.map(([population, passed]) => person(50, population, passed)),
      ['step'],
      minimum,
      WEEK,
    ).get('step');

  it('is the step of all records of the people together', () => {
    assert.deepEqual(
      rateOf([
        [10, 10],
        [10, 10],
        [10, 10],
        [10, 10],
        [10, 2],
      ]),
      { lowest: 80, week: WEEK },
    );
  });

  it('reads 100 where everything passes, and 65 at 69.4 %', () => {
    assert.equal(rateOf(Array.from({ length: 70 }, () => [1, 1] as [number, number]))?.lowest, 100);
    assert.equal(rateOf(Array.from({ length: 5 }, () => [1000, 694] as [number, number]))?.lowest, 65);
  });

  it('takes five people with records', () => {
    const four: [number, number][] = [...Array.from({ length: 4 }, () => [10, 5] as [number, number]), [0, 0]];
    assert.equal(rateOf(four), undefined);
    assert.equal(rateOf([...four, [10, 5]])?.lowest, 50);
  });

  it('takes nobody with more than half of the records', () => {
    const rest = Array.from({ length: 5 }, () => [10, 5] as [number, number]);
    assert.equal(rateOf([...rest, [51, 0]]), undefined);
    assert.equal(rateOf([...rest, [50, 50]])?.lowest, 75);
  });

  it('is absent for a signal that nobody has records of', () => {
    assert.deepEqual([...publishRates([person(50)], ['other'], 5, WEEK)], []);
  });
});

describe('the whole project', () => {
  const shown = (groups: PublishedGroup[], last: PublishedGroup['last'] = NOTHING) =>
    publishProject(
      groups.map((one) => ({ ...one, figures: figures(one) })),
      last,
      ['step'],
      5,
      WEEK,
    );

  it('is over the people of the groups with a fresh step, and counts everybody', () => {
    const stays = group([0, 0, 0, 0, 0], {
      isChanged: true,
      last: { mean: { lowest: 60, week: EARLIER }, rates: new Map() },
    });
    const { mean, people, scored } = shown([group([90, 90, 90, 90, 90]), stays, group([0, 0])]);
    assert.deepEqual({ mean, people, scored }, { mean: { lowest: 90, week: WEEK }, people: 12, scored: 5 });
  });

  it('stays as it was in a week in which no group has a fresh step', () => {
    const last = { mean: { lowest: 70, week: EARLIER }, rates: new Map() };
    assert.deepEqual(shown([group([0, 0])], last).mean, { lowest: 70, week: EARLIER });
    assert.equal(shown([group([0, 0])]).mean, null);
  });
});
