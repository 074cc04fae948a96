/** Whatever an org, or a proxy before it, answers to a request: a command reads it, or says what is wrong and what to do. */
import { testHome } from '../../fixtures/environment.ts';
import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { SfError, type Connection } from '@salesforce/core';
import fc from 'fast-check';
import { showCharter } from '../../../src/charter/agreement.ts';
import { readCharterFacts } from '../../../src/charter/facts.ts';
import { findInOrg, readOrganization, readOrgKind } from '../../../src/deploy/inOrg.ts';
import { diagnose } from '../../../src/doctor/doctor.ts';
import { exportRollouts } from '../../../src/export/export.ts';
import { readFields } from '../../../src/fields/fields.ts';
import { measure } from '../../../src/measure/measure.ts';
import { asNamedError } from '../../../src/org/errors.ts';
import { readRolloutClock } from '../../../src/org/rolloutClock.ts';
import { planRemoval } from '../../../src/removal/remove.ts';
import { readReport } from '../../../src/report/readReport.ts';
import { readReview } from '../../../src/report/review/read.ts';
import { planPrune } from '../../../src/retention/prune.ts';
import { beQuick } from '../../fixtures/faultyLine.ts';
import { bent, TRIES } from '../../fixtures/odd.ts';
import { OddLine, type Answer } from '../../fixtures/oddLine.ts';
import { OPENS, PROJECT, Rollout } from '../measure/rollout.ts';

const folder = join(testHome, 'odd');
const EVERYTHING = { isEverybody: false, person: undefined, group: undefined };
const WEEK = { project: PROJECT, week: OPENS, today: OPENS };

/** What each command asks an org for. */
const READERS: Record<string, (org: Connection) => Promise<unknown>> = {
  report: (org) => readReport(org, PROJECT, { week: undefined, scope: EVERYTHING }),
  review: async (org) => {
    const clock = await readRolloutClock(org, PROJECT, 'CrmAdoptionAdmin');
    return readReview(org, PROJECT, { kind: 'month', week: undefined, clock });
  },
  measure: (org) => measure(org, { ...WEEK, dryRun: true }),
  doctor: (org) => diagnose(org, undefined),
  charter: async (org) => [await showCharter(org, PROJECT), await readCharterFacts(org, PROJECT)],
  fields: (org) => readFields(org, 'Opportunity'),
  prune: (org) => planPrune(org, { project: PROJECT, today: OPENS, dryRun: true, closedGates: true }),
  remove: planRemoval,
  deploy: async (org) => [await readOrganization(org), await readOrgKind(org), await findInOrg(org, [])],
  export: (org) => {
    const request = { project: undefined, directory: folder, people: false, format: 'csv' as const, bom: false };
    return exportRollouts(org, request, () => undefined);
  },
};

const BODIES = ['', 'null', '[]', '{}', '"text"', '0', '[null]', '{"records": null}', '[{"errorCode": 7}]'];

/** What comes in place of a whole answer: something else, a half, a page of a proxy, a bare status. */
const INSTEAD: ((answer: Answer) => Partial<Answer>)[] = [
  ...BODIES.map((body) => () => ({ body })),
  ({ body }) => ({ body: body.slice(0, body.length / 2) }),
  () => ({ type: 'text/html', body: '<html><body>Maintenance</body></html>' }),
  () => ({ body: '<html><body>Sign in to the guest network</body></html>' }),
  () => ({ status: 400 }),
  () => ({ status: 500, body: '' }),
  () => ({ status: 404, type: 'text/html', body: '<h1>Not found</h1>' }),
];

/** An answer in which one place is odd. */
function bentAnswer(answer: Answer, seed: number): Partial<Answer> {
  if (!/^[[{]/.test(answer.body)) return {};
  const [value] = fc.sample(bent(JSON.parse(answer.body)), { numRuns: 1, seed });
  return { body: JSON.stringify(value) };
}

describe('an odd answer', () => {
  let rollout: Rollout;
  let line: OddLine;

  before(async () => {
    beQuick();
    rollout = await Rollout.start();
    rollout.scored('next-step');
    rollout.team('north', [8, 4, 4, 4, 0]);
    await measure(rollout.connection, { ...WEEK, dryRun: false });
    line = await OddLine.to(rollout.running, rollout.admin.token);
  });
  after(async () => {
    await line.close();
    await rollout.stop();
  });

  /** Reads with one answer changed. */
  async function isReadOrNamed(
    read: (org: Connection) => Promise<unknown>,
    at: number,
    change: (answer: Answer) => Partial<Answer>,
  ): Promise<void> {
    let given = '';
    line.changeFrom((answer, request) => {
      const changed = { ...answer, ...(request === at && change(answer)) };
      if (request === at) given = `${changed.status} ${changed.body}`;
      return changed;
    });
    await read(line.connection).catch((error: unknown) => {
      const named = asNamedError(error, { permissionSet: 'CrmAdoptionAdmin' });
      const says = named instanceof SfError && (named.actions ?? []).length > 0;
      assert.ok(says, `${named.stack} after ${given.slice(0, 2_000)}`);
    });
  }

  for (const [name, read] of Object.entries(READERS)) {
    it(`is read by ${name}, or named with what to do`, async () => {
      line.changeFrom((answer) => answer);
      await read(line.connection);
      const odd = fc.oneof(
        fc.constantFrom(...INSTEAD),
        fc.integer().map((seed) => (answer: Answer) => bentAnswer(answer, seed)),
      );
      await fc.assert(
        fc.asyncProperty(fc.nat(line.requests - 1), odd, (at, change) => isReadOrNamed(read, at, change)),
        { ...TRIES, endOnFailure: true, includeErrorInReport: true },
      );
      assert.deepEqual(existsSync(folder) ? readdirSync(folder).filter((file) => file.startsWith('.')) : [], []);
    });
  }

  /** Measures with changed numbers in the answers to the two counts of a signal: all records, then those that pass. */
  async function measuredWith(change: (n: number, isSecond: boolean) => unknown): ReturnType<typeof measure> {
    let counts = 0;
    line.changeFrom((answer) => {
      const body = answer.body.replace(/"records":\[\{[^\]]*"rep":[^\]]*\]/g, (records) => {
        counts += 1;
        return records.replace(/"n":(\d+)/g, (_, n) => `"n":${JSON.stringify(change(Number(n), counts === 2))}`);
      });
      return { ...answer, body };
    });
    return measure(line.connection, { ...WEEK, dryRun: true });
  }

  it('to the second of two counts is higher when records came between, and nobody passes more than everything', async () => {
    const { plan } = await measuredWith((n, isSecond) => (isSecond ? n + 100 : n));
    assert.deepEqual(
      plan.snapshots.upserts.map((row) => row['Score__c']),
      [100, 100, 100],
      'of the three who were below the target and have a count',
    );
  });

  it('to a count is a whole number, or nothing is made of it', async () => {
    for (const wrong of ['7', null, -1, 1.5, true]) {
      const measuring = measuredWith(() => wrong);
      await assert.rejects(measuring, { name: 'UnexpectedAnswerError' }, JSON.stringify(wrong));
    }
  });
});
