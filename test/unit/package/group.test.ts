/** Groups and phases, as the lead plans them. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { RolloutOrg, type Values } from './personas.ts';

let rollout: RolloutOrg;
before(async () => {
  rollout = await RolloutOrg.start();
});
after(() => rollout.stop());

describe('a group', () => {
  const group = (values: Values): Values => ({ Name: 'North', Project__c: rollout.projectId, ...values });
  const create = (values: Values) => rollout.create('lead', 'RolloutGroup__c', group(values));
  const refused = (values: Values) => rollout.refusedCreate('lead', 'RolloutGroup__c', group(values));

  it('counts each person once and none below zero', async () => {
    assert.match(await refused({ Headcount__c: 10, Supporters__c: 2, Waiting__c: 7, Opposed__c: 2 }), /more people/);
    for (const field of ['Supporters__c', 'Waiting__c', 'Opposed__c']) {
      assert.match(await refused({ Headcount__c: 12, [field]: 13 }), /more people/, field);
      await create({ Headcount__c: 12, [field]: 12 });
    }
    await create({ Headcount__c: 0 });
    for (const field of ['Headcount__c', 'Supporters__c', 'Waiting__c', 'Opposed__c']) {
      assert.match(await refused({ Headcount__c: 10, [field]: -1 }), /negative|more people/, field);
    }
    await create({ Headcount__c: 10, Supporters__c: 2, Waiting__c: 6, Opposed__c: 2 });
  });
});

describe('what a group is', () => {
  const group = (values: Values): Values => ({ Name: 'Sales', Project__c: rollout.projectId, ...values });
  const create = (values: Values) => rollout.create('lead', 'RolloutGroup__c', group(values));
  const refused = (values: Values) => rollout.refusedCreate('lead', 'RolloutGroup__c', group(values));

  it('attitudes are counted from ten people on: fewer would be a file of opinions', async () => {
    for (const field of ['Supporters__c', 'Waiting__c', 'Opposed__c']) {
      for (const count of [0, 1]) {
        for (const headcount of [9, 5, null]) {
          const said = await refused({ Headcount__c: headcount, [field]: count });
          assert.match(said, /fewer than 10|more people/, `${field} ${String(headcount)}`);
        }
        await create({ Headcount__c: 10, [field]: count });
      }
    }
    const id = await create({ Headcount__c: 10, Opposed__c: 1 });
    assert.match(await rollout.refusedUpdate('lead', 'RolloutGroup__c', id, { Headcount__c: 9 }), /fewer than 10/);
  });

  it('is a team unless said otherwise, and only a team has a manager', async () => {
    const id = await create({ Manager__c: rollout.person('manager').id });
    assert.equal(await rollout.read('manager', 'RolloutGroup__c', id, 'Kind__c'), 'Team');
    for (const kind of ['Function', 'Wave']) {
      await create({ Kind__c: kind });
      assert.match(await refused({ Kind__c: kind, Manager__c: rollout.person('manager').id }), /Choose the kind Team/);
    }
  });

  it('tells managers what changes and what is gained; what is feared stays with the project', async () => {
    const id = await create({
      Kind__c: 'Function',
      WhatChanges__c: 'One list',
      WhatTheyGain__c: 'Time',
      WhatTheyFear__c: 'Ranking',
    });
    assert.equal(await rollout.read('manager', 'RolloutGroup__c', id, 'WhatTheyGain__c'), 'Time');
    await assert.rejects(rollout.read('manager', 'RolloutGroup__c', id, 'WhatTheyFear__c'));
    assert.equal(await rollout.read('lead', 'RolloutGroup__c', id, 'WhatTheyFear__c'), 'Ranking');
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
