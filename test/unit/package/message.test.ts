/** Messages: nothing goes out without words or without something in it for its audience. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { RolloutOrg, type Values } from './personas.ts';

describe('a message', () => {
  let rollout: RolloutOrg;
  before(async () => {
    rollout = await RolloutOrg.start();
  });
  after(() => rollout.stop());

  const READY = { Body__c: 'We start on Monday.', BenefitToAudience__c: 'One list instead of three' };
  const message = (values: Values): Values => ({ Name: 'Kick-off', Project__c: rollout.projectId, ...values });
  const create = (values: Values) => rollout.create('lead', 'RolloutMessage__c', message(values));
  const refused = (values: Values) => rollout.refusedCreate('lead', 'RolloutMessage__c', message(values));

  it('is a draft first, which may be empty', async () => {
    const id = await create({});
    assert.equal(await rollout.read('lead', 'RolloutMessage__c', id, 'Status__c'), 'Draft');
    await create({ Status__c: 'Cancelled' });
  });

  for (const status of ['Scheduled', 'Sent']) {
    it(`is ${status} only with its words and its benefit`, async () => {
      assert.match(await refused({ Status__c: status }), /not ready to go/);
      assert.match(await refused({ Status__c: status, ...READY, Body__c: null }), /not ready to go/);
      assert.match(await refused({ Status__c: status, ...READY, BenefitToAudience__c: null }), /not ready to go/);
      await create({ Status__c: status, ...READY });
    });
  }

  it('loses neither once it went out', async () => {
    const id = await create({ Status__c: 'Sent', ...READY });
    assert.match(await rollout.refusedUpdate('lead', 'RolloutMessage__c', id, { Body__c: null }), /not ready to go/);
  });
});
