/** Trainings: free to choose, counted without names, with the effect that measuring found. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { RolloutOrg, type Values } from './personas.ts';

describe('a training', () => {
  let rollout: RolloutOrg;
  before(async () => {
    rollout = await RolloutOrg.start();
  });
  after(() => rollout.stop());

  const training = (values: Values): Values => ({
    Name: 'Pipeline clinic',
    Project__c: rollout.projectId,
    Format__c: 'Clinic',
    ...values,
  });
  const create = (values: Values) => rollout.create('lead', 'RolloutTraining__c', training(values));
  const refused = (values: Values) => rollout.refusedCreate('lead', 'RolloutTraining__c', training(values));

  it('is planned and optional unless said otherwise, and a rep can read it', async () => {
    const id = await create({});
    assert.equal(await rollout.read('rep', 'RolloutTraining__c', id, 'Status__c'), 'Planned');
    assert.equal(await rollout.read('rep', 'RolloutTraining__c', id, 'IsOptional__c'), true);
    assert.match(
      await rollout.refusedUpdate('rep', 'RolloutTraining__c', id, { IsOptional__c: false }),
      /INSUFFICIENT_ACCESS|INVALID_FIELD/,
    );
  });

  it('seats no more people than it has places', async () => {
    assert.match(await refused({ Seats__c: 8, Registered__c: 9 }), /than there are seats/);
    assert.match(await refused({ Seats__c: 8, Attended__c: 9 }), /than there are seats/);
    await create({ Seats__c: 8, Registered__c: 8, Attended__c: 8 });
    await create({ Registered__c: 200, Attended__c: 150 });
  });

  it('counts no negative people', async () => {
    for (const field of ['Seats__c', 'Registered__c', 'Attended__c']) {
      assert.match(await refused({ [field]: -1 }), /cannot be negative/, field);
      await create({ [field]: 0 });
    }
  });

  it('takes some time', async () => {
    assert.match(await refused({ DurationMinutes__c: 0 }), /1 or more/);
    await create({ DurationMinutes__c: 1 });
  });

  it('shows its effect once both means are there, which only the admin writes', async () => {
    const id = await rollout.create('admin', 'RolloutTraining__c', training({ MeanBefore__c: 61.5 }));
    assert.equal(await rollout.read('manager', 'RolloutTraining__c', id, 'Effect__c'), null);
    await rollout.update('admin', 'RolloutTraining__c', id, { MeanAfter__c: 70 });
    assert.equal(await rollout.read('manager', 'RolloutTraining__c', id, 'Effect__c'), 8.5);
    await rollout.update('admin', 'RolloutTraining__c', id, { MeanAfter__c: 60 });
    assert.equal(await rollout.read('manager', 'RolloutTraining__c', id, 'Effect__c'), -1.5);
    assert.match(await refused({ MeanAfter__c: 99 }), /INVALID_FIELD/);
  });

  it('keeps means on their scale', async () => {
    const outside: Values[] = [
      { MeanBefore__c: -1 },
      { MeanBefore__c: 101 },
      { MeanAfter__c: -1 },
      { MeanAfter__c: 101 },
    ];
    for (const values of outside) {
      const why = await rollout.refusedCreate('admin', 'RolloutTraining__c', training(values));
      assert.match(why, /from 0 to 100/, JSON.stringify(values));
    }
    await rollout.create('admin', 'RolloutTraining__c', training({ MeanBefore__c: 0, MeanAfter__c: 100 }));
  });
});
