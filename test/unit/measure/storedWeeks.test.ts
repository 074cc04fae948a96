import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { measure } from '../../../src/measure/measure.ts';
import { comparedPeople, type StoredWeek } from '../../../src/measure/peopleComparison.ts';
import { readStored } from '../../../src/measure/stored.ts';
import { OPENS, PROJECT, Rollout } from './rollout.ts';

describe('what is stored of the weeks of people', () => {
  let rollout: Rollout;

  before(async () => {
    rollout = await Rollout.start();
    rollout.scored('next-step');
    rollout.team('north', [8, 4, 4, 4, 0, 3]);
    await measure(rollout.connection, { project: PROJECT, week: OPENS, today: OPENS, dryRun: false });
  });
  after(() => rollout.stop());

  /** What is shown of the week when it is asked for these people, in this order. */
  async function shown(people: readonly { id: string }[], signals: number): Promise<StoredWeek[]> {
    const project = { id: rollout.projectId, retentionWeeks: 52, charterStatus: 'Open' } as const;
    const measured = { project, people, signals: Array.from({ length: signals }) };
    rollout.running.requests.reset();
    const { weeks } = await readStored(rollout.connection, measured, { week: OPENS, today: OPENS }, []);
    assert.equal(rollout.running.requests.total(), 1);
    const seen: StoredWeek[] = [];
    await weeks((week) => seen.push(week));
    return seen;
  }

  function ids(rows: readonly Record<string, unknown>[]): string[] {
    return rows.map((row) => String(row['Id'])).sort();
  }

  it('comes with everything else that is stored, with every value as it is', async () => {
    const seen = await shown([], 2);
    const rows = rollout.rows('AdoptionSnapshot__c');
    assert.equal(seen.length, rows.length);
    for (const { Metrics__r: metrics, ...week } of seen) {
      const row = rows.find(({ Id }) => Id === week.Id);
      assert.deepEqual([week.Score__c, week.Band__c, week.OwnerId], [row?.Score__c, row?.Band__c, row?.OwnerId]);
      const stored = rollout.rows('AdoptionMetric__c').filter((each) => each.Snapshot__c === week.Id);
      const values = (all: readonly Record<string, unknown>[]): unknown[] =>
        all.map((each) => [each['Id'], each['ExternalKey__c'], each['Passed__c'], each['Points__c']]).sort();
      assert.deepEqual(values(metrics?.records ?? []), values(stored));
    }
  });

  it('comes in parts where it is long, also of people who are not measured any more', async () => {
    const rows = rollout.rows('AdoptionSnapshot__c');
    const [, second, , fourth] = rows.map(({ OwnerId }) => ({ id: String(OwnerId) }));
    assert.ok(second && fourth);
    assert.deepEqual(ids(await shown([second, fourth], 1000)), ids(rows));
  });

  it('is compared once however the org compares ids', async () => {
    const rows = rollout.rows('AdoptionSnapshot__c');
    const backwards = rows.map(({ OwnerId }) => ({ id: String(OwnerId) })).reverse();
    const seen = await shown(backwards, 1000);
    assert.ok(seen.length > rows.length, 'parts share rows');
    assert.deepEqual([...new Set(ids(seen))], ids(rows));
    const wanted = rows.map(({ ExternalKey__c: key }) => ({ ExternalKey__c: String(key) }));
    const { snapshots } = await comparedPeople(
      wanted.map((snapshot) => ({ snapshot, metrics: () => [] })),
      (see) => seen.forEach(see),
    );
    assert.deepEqual(snapshots, { upserts: [], deletions: [], unchanged: rows.length });
  });
});
