/** Signals of the whole project: counted once over all records, and never part of a score. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { RolloutOrg } from './personas.ts';

describe('the scope of a signal', () => {
  let rollout: RolloutOrg;
  before(async () => {
    rollout = await RolloutOrg.start();
  });
  after(() => rollout.stop());

  const contract = { Decision__c: 'Whom to help first', Readers__c: 'Managers' };

  it('is a person unless said otherwise', async () => {
    const id = await rollout.create('admin', 'AdoptionSignal__c', rollout.signal({ Key__c: 'usual' }));
    assert.equal(await rollout.read('rep', 'AdoptionSignal__c', id, 'Scope__c'), 'Person');
  });

  it('of the whole project never weighs, also not later', async () => {
    const whole = rollout.signal({ Key__c: 'whole', Scope__c: 'Project', ...contract });
    const id = await rollout.create('admin', 'AdoptionSignal__c', whole);
    const weight = { Weight__c: 5 };
    assert.match(await rollout.refusedUpdate('admin', 'AdoptionSignal__c', id, weight), /never in a score/);
    const person = await rollout.create(
      'admin',
      'AdoptionSignal__c',
      rollout.signal({ Key__c: 'person', ...contract, ...weight }),
    );
    const change = { Scope__c: 'Project' };
    assert.match(await rollout.refusedUpdate('admin', 'AdoptionSignal__c', person, change), /never in a score/);
  });
});
