/** Rows as they are stored, and what makes them differ from what is there. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { difference, type StoredRow } from '../../../src/measure/difference.ts';
import { groupAdoptionRow, metricRow, signalAdoptionRow, snapshotRow } from '../../../src/measure/rows.ts';
import type { RecordValues } from '../../../src/org/upsert.ts';
import type { RolloutGroup } from '../../../src/measure/situation.ts';
import { groupOf, WEEK } from './situations.ts';

const AT = { project: { id: 'a00', key: 'CRM' }, week: WEEK };
const STEP = { lowest: 70, week: '2026-02-23' };
const north = groupOf('north');
const none = new Map();

describe('the row of a person', () => {
  it('belongs to them, is keyed by project, week and id, and holds score, band and change', () => {
    const row = snapshotRow(AT, { id: '005A' }, north, { score: 80, band: 'Green' }, -4);
    assert.deepEqual(row, {
      ExternalKey__c: `CRM:${WEEK}:005A`,
      OwnerId: '005A',
      Project__c: 'a00',
      Group__c: 'id-north',
      WeekStart__c: WEEK,
      Score__c: 80,
      Band__c: 'Green',
      FourWeekChange__c: -4,
    });
  });

  it('has one below it for each signal', () => {
    const score = { key: 'step', population: 8, passed: 6, rate: 0.75, ratePercent: 75, points: 37.5 };
    assert.deepEqual(
      metricRow(
        { ExternalKey__c: `CRM:${WEEK}:005A` },
        { id: 's1', key: 'step' },
        { ...score, weight: 50, isScoring: true },
      ),
      {
        ExternalKey__c: `CRM:${WEEK}:005A:step`,
        Snapshot__r: { ExternalKey__c: `CRM:${WEEK}:005A` },
        Signal__c: 's1',
        Population__c: 8,
        Passed__c: 6,
        Rate__c: 75,
        Points__c: 37.5,
      },
    );
  });
});

describe('the row of a group', () => {
  it('belongs to its manager, and holds a mean with the week it is of', () => {
    assert.deepEqual(groupAdoptionRow(AT, north, { people: 7, scored: 6, mean: STEP, rates: none }), {
      ExternalKey__c: `CRM:${WEEK}:id-north`,
      Project__c: 'a00',
      Group__c: 'id-north',
      Scope__c: 'Group',
      WeekStart__c: WEEK,
      StepWeek__c: '2026-02-23',
      OwnerId: 'boss-north',
      Reps__c: 7,
      ScoredReps__c: 6,
      Mean__c: 70,
      IsSuppressed__c: false,
    });
  });

  it('says of a hidden mean how many people there are, not how many have a score', () => {
    const row = groupAdoptionRow(AT, groupOf('north', { managerId: null, ownerId: null }), {
      people: 7,
      scored: 3,
      mean: null,
      rates: none,
    });
    assert.deepEqual(row, {
      ExternalKey__c: `CRM:${WEEK}:id-north`,
      Project__c: 'a00',
      Group__c: 'id-north',
      Scope__c: 'Group',
      WeekStart__c: WEEK,
      StepWeek__c: null,
      Reps__c: 7,
      ScoredReps__c: null,
      Mean__c: null,
      IsSuppressed__c: true,
    });
  });

  it('has one for each signal, shown or hidden', () => {
    const shown = signalAdoptionRow(AT, north, { id: 's1', key: 'step' }, STEP);
    assert.deepEqual(shown, {
      ExternalKey__c: `CRM:${WEEK}:id-north:step`,
      Project__c: 'a00',
      Group__c: 'id-north',
      Scope__c: 'Group',
      WeekStart__c: WEEK,
      StepWeek__c: '2026-02-23',
      OwnerId: 'boss-north',
      Signal__c: 's1',
      Rate__c: 70,
      IsSuppressed__c: false,
    });
    assert.deepEqual(signalAdoptionRow(AT, null, { id: 's1', key: 'step' }, null), {
      ExternalKey__c: `CRM:${WEEK}:ALL:step`,
      Project__c: 'a00',
      Group__c: null,
      Scope__c: 'Project',
      WeekStart__c: WEEK,
      StepWeek__c: null,
      Signal__c: 's1',
      Rate__c: null,
      IsSuppressed__c: true,
    });
  });

  it('has a key of its own, whatever key or name people gave the group', () => {
    const keyOf = (group: RolloutGroup | null): unknown =>
      groupAdoptionRow(AT, group, { people: 0, scored: 0, mean: null, rates: none }).ExternalKey__c;
    assert.equal(keyOf(null), `CRM:${WEEK}:ALL`);
    const [one, other] = ['a0G1', 'a0G2'].map((id) => keyOf(groupOf('ALL', { id, name: 'ALL' })));
    assert.deepEqual([one, other], [`CRM:${WEEK}:a0G1`, `CRM:${WEEK}:a0G2`]);
  });
});

describe('the difference from what is stored', () => {
  const row = (key: string, more: object = {}): RecordValues => ({ ExternalKey__c: key, Score__c: 50, ...more });
  const stored = (...rows: [key: string, id: string, score: unknown][]): StoredRow[] =>
    rows.map(([key, id, score]) => ({ Id: id, ExternalKey__c: key, Score__c: score }));

  it('is every row where nothing is stored', () => {
    const rows = [row('A', { Snapshot__r: { ExternalKey__c: 'P' } })];
    assert.deepEqual(difference(rows, []), { upserts: rows, deletions: [], unchanged: 0 });
  });

  it('is nothing where rows are the same, whatever their parent', () => {
    const rows = [row('A', { Snapshot__r: { ExternalKey__c: 'P' } })];
    assert.deepEqual(difference(rows, stored(['A', '1', 50])), { upserts: [], deletions: [], unchanged: 1 });
  });

  it('takes a changed row without its parent, which can never change', () => {
    const rows = [row('A', { Snapshot__r: { ExternalKey__c: 'P' }, Band__c: null }), row('B')];
    assert.deepEqual(difference(rows, stored(['A', '1', 49], ['B', '2', 50])), {
      upserts: [{ ExternalKey__c: 'A', Score__c: 50, Band__c: null }],
      deletions: [],
      unchanged: 1,
    });
  });

  it('finds a row by its key in any case, and does not delete it', () => {
    assert.deepEqual(difference([row('cRm:A')], stored(['CrM:a', '1', 1])).deletions, []);
  });

  it('takes an empty value for one that was never stored', () => {
    assert.equal(difference([row('A', { Band__c: null })], stored(['A', '1', 50])).unchanged, 1);
    assert.equal(difference([row('A', { Score__c: null })], stored(['A', '1', 50])).upserts.length, 1);
    assert.equal(difference([row('A', { Score__c: 0 })], stored(['A', '1', null])).upserts.length, 1);
  });

  it('deletes what is stored and must not be there', () => {
    const found = difference([row('B')], stored(['A', '1', 50], ['B', '2', 50], ['C', '3', 50]));
    assert.deepEqual(found, { upserts: [], deletions: ['1', '3'], unchanged: 1 });
  });
});
