/** When rows about people may be stored. Source: product.md, Rules about people 1 to 3. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { closedBecause, closedFor } from '../../../src/measure/gates.ts';
import { groupOf, projectWith, WEEK } from './situations.ts';

const north = groupOf('north');
const veteran = { startedOn: '2020-01-06' };

describe('the gate of a group', () => {
  it('is open when the charter is, the team view has opened and the manager is ready', () => {
    assert.equal(closedBecause(projectWith(), WEEK, north), null);
  });

  it('follows the state of the charter, though its day of opening has passed', () => {
    assert.equal(closedBecause(projectWith({ charterStatus: 'Incomplete' }), WEEK, north), 'charterIncomplete');
    assert.equal(closedBecause(projectWith({ charterStatus: 'Mirror only' }), WEEK, north), 'mirrorPeriod');
  });

  it('is closed by a charter without a day of opening, whatever its state', () => {
    for (const charterStatus of ['Open', 'Mirror only', 'Incomplete'] as const) {
      const project = projectWith({ charterStatus, teamViewOpensOn: null });
      assert.equal(closedBecause(project, WEEK, north), 'charterIncomplete', charterStatus);
    }
  });

  it('opens with the first Monday on or after the day of opening, not the week before', () => {
    const reasons = (teamViewOpensOn: string): unknown[] =>
      ['2026-02-02', '2026-02-09'].map((week) => closedBecause(projectWith({ teamViewOpensOn }), week, north));
    assert.deepEqual(reasons('2026-02-02'), [null, null]);
    assert.deepEqual(reasons('2026-02-03'), ['mirrorPeriod', null]);
    assert.deepEqual(reasons('2026-02-09'), ['mirrorPeriod', null]);
    assert.deepEqual(reasons('2026-02-10'), ['mirrorPeriod', 'mirrorPeriod']);
  });

  it('stays closed for people without a group, and says first what the charter lacks', () => {
    assert.equal(closedBecause(projectWith(), WEEK, undefined), 'noGroup');
    assert.equal(closedBecause(projectWith({ charterStatus: 'Mirror only' }), WEEK, undefined), 'mirrorPeriod');
  });

  it('is closed while the manager is not ready', () => {
    assert.equal(closedBecause(projectWith(), WEEK, groupOf('north', { isManagerReady: false })), 'managerNotReady');
  });

  it('says when the manager has left, which no preparation opens', () => {
    const left = groupOf('north', { isManagerReady: false, isManagerActive: false });
    assert.equal(closedBecause(projectWith(), WEEK, left), 'managerInactive');
  });

  it('opens a later wave on the Monday after its own private weeks, which come before readiness', () => {
    const wave = groupOf('north', { waveStartsOn: '2026-02-11', isManagerReady: false });
    const reasons = ['2026-03-02', '2026-03-09', '2026-03-16'].map((week) => closedBecause(projectWith(), week, wave));
    assert.deepEqual(reasons, ['waveMirror', 'waveMirror', 'managerNotReady']);
    const onMonday = groupOf('north', { waveStartsOn: '2026-02-09' });
    assert.equal(closedBecause(projectWith(), '2026-03-02', onMonday), 'waveMirror');
    assert.equal(closedBecause(projectWith(), '2026-03-09', onMonday), null);
  });

  it('gives a wave as many private weeks as the charter says; without a number it opens when it starts', () => {
    const wave = groupOf('north', { waveStartsOn: '2026-02-23' });
    assert.equal(closedBecause(projectWith({ mirrorWeeks: 1 }), WEEK, wave), null);
    assert.equal(closedBecause(projectWith({ mirrorWeeks: 2 }), WEEK, wave), 'waveMirror');
    assert.equal(closedBecause(projectWith({ mirrorWeeks: null }), '2026-02-23', wave), null);
    assert.equal(closedBecause(projectWith({ mirrorWeeks: null }), '2026-02-16', wave), 'waveMirror');
  });
});

describe('the gate of a person', () => {
  it('opens on the first Monday after their own private weeks: that very day, not the week before', () => {
    const reasons = (startedOn: string, ...weeks: string[]): unknown[] =>
      weeks.map((week) => closedFor(projectWith(), week, north, { startedOn }));
    assert.deepEqual(reasons('2026-02-09', '2026-03-02', '2026-03-09'), ['ownMirror', null]);
    assert.deepEqual(reasons('2026-02-10', '2026-03-09', '2026-03-16'), ['ownMirror', null]);
    assert.deepEqual(reasons('2026-02-15', '2026-03-09', '2026-03-16'), ['ownMirror', null]);
  });

  it('is open for somebody whose start is not known, and in the weeks after an old one', () => {
    assert.equal(closedFor(projectWith(), WEEK, north, { startedOn: '' }), null);
    assert.equal(closedFor(projectWith(), WEEK, north, veteran), null);
  });

  it('is closed with that of the group, for the same reason', () => {
    const unready = groupOf('north', { isManagerReady: false });
    assert.equal(closedFor(projectWith(), WEEK, unready, veteran), 'managerNotReady');
    assert.equal(closedFor(projectWith(), WEEK, unready, { startedOn: WEEK }), 'managerNotReady');
    assert.equal(closedFor(projectWith(), WEEK, undefined, veteran), 'noGroup');
  });
});
