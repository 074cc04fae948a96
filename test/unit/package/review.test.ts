/** Reviews: a day of judgement with lights, a verdict, and figures that stay. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { RolloutOrg, TODAY, TOMORROW, type Values } from './personas.ts';

const FIGURES: Values = {
  FiguresTakenOn__c: TODAY,
  WholeMean__c: 65,
  SignalsAtTarget__c: 5,
  Signals__c: 8,
  ObjectivesAtTarget__c: 2,
  Objectives__c: 9,
  ManagersReady__c: 5,
  Managers__c: 6,
  FreedLoad__c: 90,
  PlannedLoad__c: 130,
  IrritantsInTime__c: 67,
  Spent__c: 31_500,
  BenefitConfirmed__c: 22_000,
};
const HELD: Values = { HeldOn__c: TODAY, Verdict__c: 'GoOn' };

describe('a review', () => {
  let rollout: RolloutOrg;
  before(async () => {
    rollout = await RolloutOrg.start();
  });
  after(() => rollout.stop());

  const review = (values: Values): Values => ({
    Name: 'March 2027',
    Project__c: rollout.projectId,
    Kind__c: 'Month',
    ...values,
  });
  const create = (values: Values = {}) => rollout.create('lead', 'RolloutReview__c', review(values));
  const refused = (values: Values) => rollout.refusedCreate('lead', 'RolloutReview__c', review(values));

  it('is planned for any day and held today or before', async () => {
    await create({ PlannedOn__c: '2027-12-01', NextOn__c: '2027-12-31' });
    assert.match(await refused({ ...HELD, HeldOn__c: TOMORROW }), /held today or was held before/);
    assert.match(await refused({ ...HELD, NextOn__c: TODAY }), /later day/);
    await create({ ...HELD, NextOn__c: TOMORROW });
  });

  it('ends with a verdict', async () => {
    assert.match(await refused({ HeldOn__c: TODAY }), /ends with a verdict/);
    for (const verdict of ['GoOn', 'Change', 'Pause', 'Stop']) await create({ ...HELD, Verdict__c: verdict });
  });

  it('shows each light with its sentence', async () => {
    for (const name of ['Budget', 'Quality', 'Dates']) {
      for (const light of ['OnTrack', 'Watch', 'Off']) {
        assert.match(await refused({ [`${name}__c`]: light }), /light without its sentence/, name);
        await create({ [`${name}__c`]: light, [`${name}Note__c`]: 'Two weeks late, one wave moved.' });
      }
    }
  });

  it('takes its figures from measuring, never from the lead', async () => {
    for (const [field, value] of Object.entries(FIGURES)) {
      assert.match(await refused({ [field]: value }), /INVALID_FIELD/, field);
    }
    await create({ FiguresWantedOn__c: TODAY });
  });

  it('may take its figures again until it was held on them; then they stay, for the admin too', async () => {
    const id = await create();
    const write = (values: Values) => rollout.update('admin', 'RolloutReview__c', id, values);
    await write(FIGURES);
    await write({ WholeMean__c: 70 });
    await rollout.update('lead', 'RolloutReview__c', id, HELD);
    for (const [field, value] of Object.entries(FIGURES)) {
      const other = typeof value === 'number' ? value + 1 : '2027-03-01';
      const said = await rollout.refusedUpdate('admin', 'RolloutReview__c', id, { [field]: other });
      assert.match(said, /held on these figures/, field);
      assert.match(
        await rollout.refusedUpdate('admin', 'RolloutReview__c', id, { [field]: null }),
        /held on these/,
        field,
      );
    }
    const reopened = { HeldOn__c: null };
    assert.match(await rollout.refusedUpdate('lead', 'RolloutReview__c', id, reopened), /held on these figures/);
    await rollout.update('lead', 'RolloutReview__c', id, { WhatWeStop__c: 'The birthday field', Verdict__c: 'Change' });
  });

  it('that was held first takes its figures once', async () => {
    const id = await create(HELD);
    await rollout.update('admin', 'RolloutReview__c', id, FIGURES);
    assert.match(
      await rollout.refusedUpdate('admin', 'RolloutReview__c', id, { Signals__c: 7 }),
      /held on these figures/,
    );
  });

  it('is read by everybody; its money by the lead and by readers, who pay for it', async () => {
    const id = await rollout.create('admin', 'RolloutReview__c', review(FIGURES));
    for (const role of ['reader', 'rep', 'manager'] as const) {
      assert.equal(await rollout.read(role, 'RolloutReview__c', id, 'SignalsAtTarget__c'), 5);
      assert.match(await rollout.refusedUpdate(role, 'RolloutReview__c', id, HELD), /INSUFFICIENT|INVALID_FIELD/);
    }
    for (const money of ['Spent__c', 'BenefitConfirmed__c']) {
      for (const role of ['rep', 'manager'] as const)
        await assert.rejects(rollout.read(role, 'RolloutReview__c', id, money), `${role} ${money}`);
    }
    for (const role of ['lead', 'reader'] as const)
      assert.equal(await rollout.read(role, 'RolloutReview__c', id, 'Spent__c'), 31_500);
  });
});
