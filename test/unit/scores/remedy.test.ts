/** What a remedy is worth. Source: pages.md, My score: each button promises its own exact gain. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  type CountChange,
  gainOfRemedy,
  type ScoredSignal,
  type SignalCount,
} from '../../../force-app/main/default/lwc/adoptionScores/adoptionScores.ts';

const signal = (key: string, change: Partial<ScoredSignal> = {}): ScoredSignal => ({
  key,
  pillar: key,
  minimumRecords: 5,
  target: 100,
  weight: 10,
  ...change,
});
const signals = [signal('a'), signal('b')];
const count = (key: string, passed: number, population: number): SignalCount => ({ key, passed, population });
const counts = [count('a', 5, 10), count('b', 5, 10)];
const change = (key: string, population: number, passed: number): CountChange => ({ key, by: { population, passed } });

describe('gainOfRemedy', () => {
  it('is the change of the shown score when the record passes, or leaves', () => {
    assert.equal(gainOfRemedy(signals, counts, [change('a', 0, 1)]), 5);
    // 5 of 9 are 55.56 %, beside 50 % of the other.
    assert.equal(gainOfRemedy(signals, counts, [change('a', -1, 0)]), 2.78);
  });

  it('says so when the score falls, as a well kept record leaves another signal', () => {
    assert.equal(gainOfRemedy(signals, counts, [change('a', -1, -1)]), -2.78);
    assert.equal(gainOfRemedy(signals, counts, [change('a', -1, 0), change('b', -1, -1)]), 0);
  });

  it('adds up what happens to several records', () => {
    assert.equal(gainOfRemedy(signals, counts, [change('a', 0, 1), change('a', 0, 1)]), 10);
  });

  it('makes no promise where a signal that weighs something moves in a way nobody can say', () => {
    assert.equal(gainOfRemedy(signals, counts, [change('a', 0, 1), { key: 'b', by: null }]), null);
    const context = [...signals, signal('c', { weight: 0 })];
    assert.equal(gainOfRemedy(context, [...counts, count('c', 5, 10)], [{ key: 'c', by: null }]), 0);
  });

  it('leaves alone what this org could not count', () => {
    const more = [...signals, signal('c')];
    assert.equal(gainOfRemedy(more, counts, [{ key: 'c', by: null }, change('a', 0, 1)]), 5);
  });

  it('makes no promise on counts of another moment, or when the score comes or goes', () => {
    assert.equal(gainOfRemedy(signals, [count('a', 0, 0), count('b', 5, 10)], [change('a', -1, 0)]), null);
    assert.equal(gainOfRemedy(signals, [count('a', 0, 10), count('b', 5, 10)], [change('a', -1, -1)]), null);
    assert.equal(gainOfRemedy(signals, [count('a', 1, 10), count('b', 5, 10)], [change('a', 0, -1)]), -5);
    const least = [count('a', 5, 5), count('b', 5, 10)];
    assert.equal(gainOfRemedy(signals, least, [change('a', -1, -1)]), null);
    assert.equal(gainOfRemedy(signals, [count('a', 4, 4), count('b', 5, 5)], [change('a', 1, 0)]), null);
    assert.equal(gainOfRemedy(signals, [count('a', 3, 3), count('b', 3, 3)], [change('a', 1, 0)]), 0);
  });
});
