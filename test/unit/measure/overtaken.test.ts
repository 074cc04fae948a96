import { beQuick, FaultyLine } from '../../fixtures/faultyLine.ts';
import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import type { SfError } from '@salesforce/core';
import { measure } from '../../../src/measure/measure.ts';
import type { Plan } from '../../../src/measure/plan.ts';
import { write } from '../../../src/measure/write.ts';
import { OPENS, PROJECT, Rollout } from './rollout.ts';

const REQUEST = { project: PROJECT, week: OPENS, today: OPENS, dryRun: false };

let rollout: Rollout;

beQuick();

afterEach(() => rollout.stop());

async function planned(): Promise<Plan> {
  return (await measure(rollout.connection, { ...REQUEST, dryRun: true })).plan;
}

async function start(): Promise<void> {
  rollout = await Rollout.start();
  rollout.scored('next-step');
  rollout.team('north', [8, 4, 4, 4, 0]);
}

/** The error of carrying out a plan. */
async function errorOf(plan: Plan, connection = rollout.connection): Promise<SfError> {
  return write(connection, plan).then(
    () => assert.fail('accepted'),
    (error: SfError) => error,
  );
}

describe('a run that another one overtook', () => {
  /** One sentence with what to do, nothing of security settings. */
  function saysSo(error: SfError): void {
    assert.equal(error.name, 'OvertakenError');
    assert.doesNotMatch(error.message, /\n|security/);
    assert.match(error.actions?.[0] ?? '', /^Run the command again/);
  }

  it('says so when the other one created the rows', async () => {
    await start();
    const plan = await planned();
    await measure(rollout.connection, REQUEST);
    const error = await errorOf(plan);
    saysSo(error);
    assert.match(error.message, /^Another run changed 10 rows of the week of 2025-03-03/);
    assert.equal((error.data as object[]).length, 10);
  });

  it('says so when the other one deleted the rows', async () => {
    await start();
    await measure(rollout.connection, REQUEST);
    rollout.org.db.exec(`UPDATE "AdoptionMetric__c" SET "Passed__c" = 99`);
    const plan = await planned();
    assert.equal(plan.metrics.upserts.length, 10);
    rollout.org.db.exec('DELETE FROM "AdoptionMetric__c"');
    saysSo(await errorOf(plan));
  });

  it('says so when both create a row at the same time', async () => {
    await start();
    const plan = await planned();
    const line = await FaultyLine.to(rollout, ({ method, url, body }) => {
      if (method !== 'PATCH' || !url.includes('AdoptionSnapshot__c')) return undefined;
      const { records } = JSON.parse(body) as { records: object[] };
      const errors = [{ statusCode: 'DUPLICATE_VALUE', message: 'duplicate value found', fields: ['ExternalKey__c'] }];
      return { body: JSON.stringify(records.map(() => ({ success: false, errors }))) };
    });
    saysSo(await errorOf(plan, line.connection));
    await line.close();
  });

  it('is told from fields that are really closed, which are one line', async () => {
    await start();
    const plan = await planned();
    const line = await FaultyLine.to(rollout, ({ method, url, body }) => {
      if (method !== 'PATCH' || !url.includes('AdoptionMetric__c')) return undefined;
      const { records } = JSON.parse(body) as { records: object[] };
      const message = 'Unable to create/update fields: Snapshot__c. Please check the security settings of this field.';
      const errors = [{ statusCode: 'INVALID_FIELD_FOR_INSERT_UPDATE', message, fields: ['Snapshot__c'] }];
      return { body: JSON.stringify(records.map(() => ({ success: false, errors }))) };
    });
    const { name, message } = await errorOf(plan, line.connection);
    await line.close();
    assert.equal(name, 'WriteFailedError');
    assert.match(
      message,
      /^10 rows weren't stored:\n10 rows of AdoptionMetric__c \(the first is [^)]+\): INVALID_FIELD/,
    );
    assert.equal(message.split('\n').length, 2);
  });
});
