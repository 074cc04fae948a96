import assert from 'node:assert/strict';
import { createServer, request as send, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, it } from 'node:test';
import type { SfError } from '@salesforce/core';
import { logIn } from '@crm-adoption/demo/login';
import { readCounts } from '../../../src/measure/counts.ts';
import { measure, type Measurement } from '../../../src/measure/measure.ts';
import { readSituation } from '../../../src/measure/readSituation.ts';
import { OPENS, PROJECT, Rollout } from './rollout.ts';
import { NOTHING_WRITTEN } from '../../fixtures/nothingWritten.ts';

let rollout: Rollout;

afterEach(() => rollout.stop());

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

/** A line to the org that breaks for good at the first write to an object, after or before the org has heard of it. */
async function brittleLine(brokenAt: string, isHeard: boolean): Promise<{ url: string; server: Server }> {
  const target = new URL(rollout.running.url);
  const server = createServer((incoming, outgoing) => {
    const isLast = incoming.method === 'PATCH' && (incoming.url ?? '').includes(brokenAt);
    if (isLast && !isHeard) return incoming.socket.destroy();
    const forwarded = send(
      {
        host: target.hostname,
        port: target.port,
        path: incoming.url,
        method: incoming.method,
        headers: { ...incoming.headers, host: target.host },
      },
      (answer) => {
        if (isLast) return incoming.socket.destroy();
        outgoing.writeHead(answer.statusCode ?? 500, answer.headers);
        return answer.pipe(outgoing);
      },
    );
    return incoming.pipe(forwarded);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server };
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

        const { url, server } = await brittleLine(object, isHeard);
        const brittle = await logIn(url, rollout.admin.token, rollout.org.apiVersion);
        await assert.rejects(measure(brittle, REQUEST));
        server.close();
        assert.ok(stored().length < expected.length || isHeard);
        await measure(rollout.connection, REQUEST);
        assert.deepEqual(stored(), expected);
      });
    }
  }
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
      deleted: 0,
    });
  });
});

/** Rows straight into a table: thousands of users one by one would take most of the test's time. */
function insert(object: string, rows: Record<string, string | number | null>[]): void {
  const [first] = rows;
  if (!first) return;
  const names = Object.keys(first);
  const insertion = rollout.org.db.prepare(
    `INSERT INTO "${object}" (${names.map((name) => `"${name}"`).join()}) VALUES (${names.map(() => '?').join()})`,
  );
  rollout.org.transaction(() => {
    for (const row of rows) insertion.run(...names.map((name) => row[name] ?? null));
  });
}

/** Copies of a user with five deals each, of which every third rep has two with a next step. */
function addPeople(like: string, total: number): string[] {
  const { db, ids } = rollout.org;
  const user = db.prepare('SELECT * FROM "User" WHERE "Id" = ?').get(like) as Record<string, string | number | null>;
  const users = Array.from({ length: total }, (_, index) => ({
    ...user,
    Id: ids.next('005'),
    Username: `rep${index}@many.example`,
  }));
  insert('User', users);
  const deals = db.prepare('SELECT * FROM "Opportunity" LIMIT 1').get() as Record<string, string | number | null>;
  insert(
    'Opportunity',
    users.flatMap(({ Id }, index) =>
      Array.from({ length: 5 }, (_, deal) => ({
        ...deals,
        Id: ids.next('006'),
        OwnerId: Id,
        NextStep: index % 3 === 0 && deal < 2 ? 'Call' : null,
      })),
    ),
  );
  const permissionSet = db.prepare(`SELECT "Id" FROM "PermissionSet" WHERE "Name" = 'CrmAdoptionRep'`).get()?.['Id'];
  const assignment = db.prepare('SELECT * FROM "PermissionSetAssignment" LIMIT 1').get() as Record<string, string>;
  insert(
    'PermissionSetAssignment',
    users.map(({ Id }) => ({
      ...assignment,
      Id: ids.next('0Pa'),
      AssigneeId: Id,
      PermissionSetId: String(permissionSet),
    })),
  );
  return users.map(({ Id }) => Id);
}

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

describe('many people', () => {
  it('are counted by ranges of owners above 2,000, and stored in bulk', async () => {
    rollout = await Rollout.start();
    rollout.scored('next-step', { Target__c: 100 });
    const team = rollout.team('north', [5], 5);
    const ids = addPeople(team.reps[0] ?? '', 2100);
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

  it('are counted in smaller ranges when more of them appear than were read', async () => {
    rollout = await Rollout.start();
    rollout.scored('next-step');
    const team = rollout.team('north', [5], 5);
    const ids = addPeople(team.reps[0] ?? '', 2100);
    const { signals, people } = await readSituation(rollout.connection, PROJECT, OPENS, OPENS);
    rollout.running.requests.reset();
    const counts = await readCounts(rollout.connection, { signals, people: people.slice(0, 1500) });
    const bySignal = counts.get('next-step');
    assert.equal(bySignal?.size, 1500);
    ids.slice(0, 1499).forEach((id, index) => {
      assert.deepEqual(bySignal.get(id), { population: 5, passed: index % 3 === 0 ? 2 : 0 });
    });
    // One describes the object.
    assert.equal(requests()['POST composite/batch'], 3);
  });
});
