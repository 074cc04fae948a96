import assert from 'node:assert/strict';
import { after, afterEach, beforeEach, describe, it } from 'node:test';
import type { SfError } from '@salesforce/core';
import { logIn } from '@crm-adoption/demo/login';
import { readCounts } from '../../../src/measure/counts.ts';
import { measure, type Measurement } from '../../../src/measure/measure.ts';
import { readSituation } from '../../../src/measure/readSituation.ts';
import { OPENS, PROJECT, Rollout } from './rollout.ts';
import { addPeople } from '../../fixtures/manyPeople.ts';
import { beQuick, FaultyLine, warnings, type Fault, type Passing } from '../../fixtures/faultyLine.ts';
import { NOTHING_WRITTEN } from '../../fixtures/nothingWritten.ts';

let rollout: Rollout;
let line: FaultyLine | undefined;

beforeEach(() => beQuick());
after(() => beQuick());
afterEach(async () => {
  await line?.close();
  line = undefined;
  await rollout.stop();
});

const REQUEST = { project: PROJECT, week: OPENS, today: OPENS, dryRun: false };
const OBJECTS = ['AdoptionSnapshot__c', 'AdoptionMetric__c', 'GroupAdoption__c'];

/** Values that measuring is responsible for, of every row. */
function stored(): Record<string, unknown>[] {
  const volatile = new Set(['Id', 'Name', 'CreatedDate', 'LastModifiedDate', 'SystemModstamp', 'Snapshot__c']);
  return OBJECTS.flatMap((object) =>
    rollout
      .rows(object)
      .map((row) => Object.fromEntries(Object.entries(row).filter(([field]) => !volatile.has(field)))),
  );
}

/** A rollout that was measured and lost all of it. @returns what had been stored */
async function measuredAndEmptied(): Promise<ReturnType<typeof stored>> {
  rollout = await Rollout.start();
  rollout.scored('next-step');
  rollout.team('north', [8, 4, 4, 4, 0]);
  await measure(rollout.connection, REQUEST);
  const expected = stored();
  for (const each of OBJECTS) rollout.org.db.exec(`DELETE FROM "${each}"`);
  return expected;
}

describe('a write that breaks off', () => {
  for (const object of OBJECTS) {
    for (const isHeard of [false, true]) {
      it(`at ${object}, ${isHeard ? 'after' : 'before'} the org has stored it, is completed by the next run`, async () => {
        const expected = await measuredAndEmptied();

        let isBroken = false;
        line = await FaultyLine.to(rollout, ({ method, url }) => {
          isBroken ||= method === 'PATCH' && url.includes(object);
          return isBroken ? (isHeard ? 'lost' : 'unheard') : undefined;
        });
        await assert.rejects(measure(line.connection, REQUEST));
        assert.ok(stored().length < expected.length || isHeard);
        await measure(rollout.connection, REQUEST);
        assert.deepEqual(stored(), expected);
      });
    }
  }
});

describe('a write that breaks off once', () => {
  for (const object of OBJECTS) {
    for (const fault of ['unheard', 'lost', 'cut'] as const) {
      it(`at ${object} is completed by the same run (${fault})`, async () => {
        const expected = await measuredAndEmptied();
        let isSound = true;
        line = await FaultyLine.to(rollout, ({ method, url }) => {
          const isFirst = isSound && method === 'PATCH' && url.includes(object);
          if (isFirst) isSound = false;
          return isFirst ? fault : undefined;
        });
        await measure(line.connection, REQUEST);
        assert.equal(isSound, false);
        assert.deepEqual(stored(), expected);
      });
    }
  }
});

describe('a slow signal', () => {
  const TIMEOUT = [{ errorCode: 'QUERY_TIMEOUT', message: 'Your query request was running for too long.' }];

  /** Refuses to count for more of these people at a time; a query without a range is for everybody. */
  function slowAbove(most: number, reps: readonly string[]): (request: Passing) => Fault | undefined {
    const sizeOf = (soql: string): number => {
      const [from = '', before] = [/OwnerId >= '(\w+)'/, /OwnerId < '(\w+)'/].map((part) => part.exec(soql)?.[1]);
      return reps.filter((id) => id >= from && (before === undefined || id < before)).length;
    };
    return ({ url, body }) => {
      if (!isCount(url, body)) return undefined;
      const { batchRequests } = JSON.parse(body) as { batchRequests: { url: string }[] };
      const isSlow = batchRequests.some((part) => sizeOf(decodeURIComponent(part.url)) > most);
      // What else is asked in the same call is answered: no permission set decides.
      const results = batchRequests.map((part) =>
        /COUNT/i.test(part.url)
          ? { statusCode: 400, result: TIMEOUT }
          : { statusCode: 200, result: { done: true, records: [] } },
      );
      return isSlow ? { body: JSON.stringify({ results }) } : undefined;
    };
  }

  function isCount(url: string, body: string): boolean {
    return url.endsWith('/composite/batch') && /COUNT/i.test(body);
  }

  /** What a run would store, and people to count. */
  async function counted(): Promise<{ expected: unknown; reps: string[] }> {
    rollout = await Rollout.start();
    rollout.scored('next-step');
    const { reps } = rollout.team('north', [8, 4, 4, 4, 0]);
    const { plan } = await measure(rollout.connection, { ...REQUEST, dryRun: true });
    return { expected: plan.snapshots, reps };
  }

  it('is counted for everybody, whatever the order in which the org compares ids', async () => {
    const { reps } = await counted();
    const situation = await readSituation(rollout.connection, PROJECT, OPENS, OPENS);
    const [a, b, c, ...others] = situation.people;
    assert.ok(a && b && c);
    line = await FaultyLine.to(rollout, slowAbove(2, reps));
    const { counts } = await readCounts(line.connection, { ...situation, people: [a, c, b, ...others] });
    assert.deepEqual(
      reps.map((id) => counts.get('next-step')?.get(id)?.passed),
      [8, 4, 4, 4, 0],
    );
  });

  it('is counted for fewer people at a time, and named once', async () => {
    const { expected, reps } = await counted();
    const said = warnings();
    line = await FaultyLine.to(rollout, slowAbove(2, reps));
    const { plan, situation } = await measure(line.connection, { ...REQUEST, dryRun: true });
    assert.deepEqual(plan.snapshots, expected);
    assert.equal(said.filter((warning) => warning.includes('is slow to count')).length, situation.signals.length);
  });

  it('that cannot be counted at all is named, after few questions', async () => {
    const { reps } = await counted();
    line = await FaultyLine.to(rollout, slowAbove(0, reps));
    await assert.rejects(measure(line.connection, REQUEST), (error: SfError) => {
      assert.equal(error.name, 'SignalTooSlowError');
      assert.match(error.message, /"next-step" on Opportunity.*running for too long/);
      assert.match(error.actions?.join() ?? '', /index/);
      return true;
    });
    assert.ok(line.requests.length < 12, String(line.requests.length));
  });

  it('that gets no answer is told from a silent org, and asked again', async () => {
    const { expected } = await counted();
    beQuick({ silentAfterMs: 1_000 });
    let isFirst = true;
    line = await FaultyLine.to(rollout, ({ url, body }) => {
      const isSilent = isFirst && isCount(url, body);
      if (isSilent) isFirst = false;
      return isSilent ? 'silent' : undefined;
    });
    const { plan } = await measure(line.connection, { ...REQUEST, dryRun: true });
    assert.equal(isFirst, false);
    assert.deepEqual(plan.snapshots, expected);
  });
});

describe('two runs at once', () => {
  it('lose and double nothing: the one that comes second says so, and the next run completes the week', async () => {
    const expected = await measuredAndEmptied();
    const other = await logIn(rollout.running.url, rollout.admin.token, rollout.org.apiVersion);
    const runs = await Promise.allSettled([measure(rollout.connection, REQUEST), measure(other, REQUEST)]);
    for (const run of runs) {
      if (run.status === 'rejected') assert.equal((run.reason as SfError).name, 'OvertakenError');
    }
    await measure(rollout.connection, REQUEST);
    assert.deepEqual(stored(), expected);
  });
});

describe('rows that the org refuses', () => {
  it('are named, keep no other row from being written, and are written when the cause is gone', async () => {
    rollout = await Rollout.start();
    rollout.scored('next-step');
    const north = rollout.team('north', [8, 4, 4, 4, 0]);
    // A key that someone took by hand: the external key of a person's row in use for another week.
    rollout.create('AdoptionSnapshot__c', {
      Project__c: rollout.projectId,
      Group__c: north.id,
      WeekStart__c: '2025-01-06',
      ExternalKey__c: `${PROJECT}:${OPENS}:${north.reps[1]}`,
      OwnerId: north.reps[1],
    });
    const rule = rollout.org.schema.findObject('AdoptionSnapshot__c')?.validationRules;
    assert.ok(rule);
    rule.push({ name: 'Frozen', active: true, formula: 'Score__c = 100', message: 'No full score.', errorField: null });
    await assert.rejects(measure(rollout.connection, REQUEST), (error: SfError) => {
      assert.equal(error.name, 'WriteFailedError');
      assert.match(
        error.message,
        new RegExp(
          `^1 rows weren't stored:\\nAdoptionSnapshot__c ${PROJECT}:${OPENS}:${north.reps[0]}: .*No full score`,
        ),
      );
      assert.ok((error.actions?.length ?? 0) > 0);
      return true;
    });
    assert.equal(rollout.rows('AdoptionSnapshot__c').length, 4);
    assert.equal(rollout.rows('AdoptionMetric__c').length, 8);
    assert.equal(rollout.rows('GroupAdoption__c').length, 2);
    rule.pop();
    const { written } = await measure(rollout.connection, REQUEST);
    assert.deepEqual(written, {
      snapshots: 1,
      metrics: 2,
      groupRows: 0,
      signalRows: 0,
      objectives: 0,
      trainings: 0,
      reviews: 0,
      deleted: 0,
    });
  });
});

/** Requests by method and last part of the path. */
function requests(): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { method, url } of rollout.running.requests.log()) {
    const name = url.includes('/jobs/ingest') ? `${method} bulk` : `${method} ${url.split('/').slice(-2).join('/')}`;
    counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
}

function scores(measurement: Measurement): Map<unknown, unknown> {
  return new Map(measurement.plan.snapshots.upserts.map((row) => [row.OwnerId, row.Score__c]));
}

/** A job as the platform describes one that is at work. */
const RUNNING = { id: '750000000000009AAA', object: 'AdoptionSnapshot__c', operation: 'upsert', state: 'InProgress' };

describe('many people', () => {
  it('are counted by ranges of owners above 2,000, and stored in bulk', async () => {
    rollout = await Rollout.start();
    rollout.scored('next-step', { Target__c: 100 });
    const team = rollout.team('north', [5], 5);
    const ids = addPeople(rollout.org, team.reps[0] ?? '', 2100);
    rollout.running.requests.reset();
    const measurement = await measure(rollout.connection, REQUEST);
    assert.equal(measurement.written?.snapshots, 2101);
    const byOwner = scores(measurement);
    ids.forEach((id, index) => assert.equal(byOwner.get(id), index % 3 === 0 ? 40 : 0));
    assert.equal(byOwner.get(team.reps[0]), 100);
    const counts = requests();
    assert.equal(counts['POST composite/batch'], 4);
    assert.ok((counts['POST bulk'] ?? 0) >= 2);
    assert.equal(rollout.rows('AdoptionMetric__c').length, 2 * 2101);

    rollout.running.requests.reset();
    const again = await measure(rollout.connection, REQUEST);
    assert.deepEqual(again.written, NOTHING_WRITTEN);
    assert.equal(requests()['POST bulk'], undefined);
  });

  it('are stored by the next run where a job still ran, which is waited for and not started twice', async () => {
    rollout = await Rollout.start();
    rollout.scored('next-step');
    addPeople(rollout.org, rollout.team('north', [5], 5).reps[0] ?? '', 2100);
    // To this run the job seems to run on for ever. In truth it comes to its end.
    line = await FaultyLine.to(rollout, ({ method, url }) =>
      method === 'GET' && /jobs\/ingest\/\w+$/.test(url) ? { body: JSON.stringify(RUNNING) } : undefined,
    );
    await assert.rejects(measure(line.connection, REQUEST), { name: 'JobTooLongError' });
    await line.close();
    assert.equal(rollout.rows('AdoptionSnapshot__c').length, 2101);
    assert.equal(rollout.rows('AdoptionMetric__c').length, 0);

    const asked: string[] = [];
    line = await FaultyLine.to(rollout, ({ method, url }) => {
      if (url.includes('/jobs/ingest')) asked.push(`${method} ${url.replace(/.*ingest/, '')}`);
      const list = { done: true, nextRecordsUrl: null, records: [RUNNING] };
      if (url.includes('/jobs/ingest?')) return { body: JSON.stringify(list) };
      if (!url.endsWith(RUNNING.id)) return undefined;
      return { body: JSON.stringify({ ...RUNNING, state: asked.length < 5 ? 'InProgress' : 'JobComplete' }) };
    });
    const { written } = await measure(line.connection, REQUEST);
    assert.equal(written?.snapshots, 0);
    assert.equal(rollout.rows('AdoptionMetric__c').length, 2 * 2101);
    const waiting = Array.from({ length: 4 }, () => `GET /${RUNNING.id}`);
    assert.deepEqual(asked.slice(0, 6), ['GET ?jobType=V2Ingest', ...waiting, 'POST ']);
  });

  it('are counted in smaller ranges when more of them appear than were read', async () => {
    rollout = await Rollout.start();
    rollout.scored('next-step');
    const team = rollout.team('north', [5], 5);
    const ids = addPeople(rollout.org, team.reps[0] ?? '', 2100);
    const { signals, people, idQuery, clock } = await readSituation(rollout.connection, PROJECT, OPENS, OPENS);
    rollout.running.requests.reset();
    const { counts } = await readCounts(rollout.connection, { signals, clock, idQuery, people: people.slice(0, 1500) });
    const bySignal = counts.get('next-step');
    assert.equal(people.filter(({ id }) => bySignal?.has(id)).length, 1500);
    ids.slice(0, 1499).forEach((id, index) => {
      assert.deepEqual(bySignal?.get(id), { population: 5, passed: index % 3 === 0 ? 2 : 0 });
    });
    // One describes the object.
    assert.equal(requests()['POST composite/batch'], 3);
  });
});
