/** Groups and phases, as the lead plans them. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { RolloutOrg, TODAY, TOMORROW, type Values } from './personas.ts';

const READY: Values = {
  Awareness__c: 4,
  Desire__c: 5,
  Knowledge__c: 4,
  Ability__c: 4,
  Reinforcement__c: 5,
  CoachedOn__c: TODAY,
};

let rollout: RolloutOrg;
before(async () => {
  rollout = await RolloutOrg.start();
});
after(() => rollout.stop());

describe('a group', () => {
  const group = (values: Values): Values => ({ Name: 'North', Project__c: rollout.projectId, ...values });
  const create = (values: Values) => rollout.create('lead', 'RolloutGroup__c', group(values));
  const refused = (values: Values) => rollout.refusedCreate('lead', 'RolloutGroup__c', group(values));

  it('is ready with every element at 4 or 5 and coaching that took place', async () => {
    const ready = async (values: Values) =>
      rollout.read('manager', 'RolloutGroup__c', await create({ ...READY, ...values }), 'ManagerReady__c');
    assert.equal(await ready({}), true);
    for (const name of Object.keys(READY)) assert.equal(await ready({ [name]: null }), false, name);
    assert.equal(await ready({ Ability__c: 3 }), false);
    assert.equal(await ready({ CoachedOn__c: TOMORROW }), false);
  });

  it('keeps readiness on its scale', async () => {
    for (const element of ['Awareness', 'Desire', 'Knowledge', 'Ability', 'Reinforcement']) {
      assert.match(await refused({ [`${element}__c`]: 0 }), /from 1 .* to 5/, element);
      assert.match(await refused({ [`${element}__c`]: 6 }), /from 1 .* to 5/, element);
      await create({ [`${element}__c`]: 1 });
      await create({ [`${element}__c`]: 5 });
    }
  });

  it('counts each person once and none below zero', async () => {
    assert.match(await refused({ Headcount__c: 10, Supporters__c: 2, Waiting__c: 7, Opposed__c: 2 }), /more people/);
    for (const field of ['Supporters__c', 'Waiting__c', 'Opposed__c']) {
      assert.match(await refused({ [field]: 1 }), /more people/, field);
      assert.match(await refused({ Headcount__c: 2, [field]: 3 }), /more people/, field);
      await create({ Headcount__c: 2, [field]: 2 });
    }
    await create({ Headcount__c: 0, Supporters__c: 0, Waiting__c: 0, Opposed__c: 0 });
    for (const field of ['Headcount__c', 'Supporters__c', 'Waiting__c', 'Opposed__c']) {
      assert.match(await refused({ Headcount__c: 10, [field]: -1 }), /negative|more people/, field);
    }
    await create({ Headcount__c: 10, Supporters__c: 2, Waiting__c: 6, Opposed__c: 2 });
  });
});

describe('a phase', () => {
  const phase = (values: Values): Values => ({ Name: 'Pilot', Project__c: rollout.projectId, ...values });
  const create = (values: Values) => rollout.create('lead', 'RolloutPhase__c', phase(values));

  it('ends after it starts', async () => {
    const backwards = phase({ StartDate__c: '2027-03-01', EndDate__c: '2027-02-28' });
    assert.match(await rollout.refusedCreate('lead', 'RolloutPhase__c', backwards), /before the start date/);
    await create({ StartDate__c: '2027-03-01', EndDate__c: '2027-03-01' });
  });

  it('is paired with another one', async () => {
    const [id, other] = [await create({}), await create({})];
    const self = { PairedWith__c: id };
    assert.match(await rollout.refusedUpdate('lead', 'RolloutPhase__c', id, self), /cannot be its own pair/);
    await rollout.update('lead', 'RolloutPhase__c', id, { PairedWith__c: other });
  });
});

describe('an objective', () => {
  const progress = async (baseline: number, target: number | null, current: number, field: string) => {
    const id = await rollout.create('lead', 'RolloutObjective__c', {
      Name: 'Objective',
      Project__c: rollout.projectId,
      Baseline__c: baseline,
      InitialTarget__c: target,
      CurrentValue__c: current,
    });
    return rollout.read('manager', 'RolloutObjective__c', id, field);
  };

  for (const field of ['InitialProgress__c', 'CurrentProgress__c']) {
    it(`shows the way made, upwards and downwards, as ${field}`, async () => {
      assert.equal(await progress(40, 80, 60, field), 50);
      assert.equal(await progress(30, 10, 15, field), 75);
      assert.equal(await progress(40, 40, 60, field), null);
      assert.equal(await progress(40, null, 60, field), null);
    });
  }
});
