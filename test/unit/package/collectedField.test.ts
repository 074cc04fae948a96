/** The collection plan: what a field costs, who reads it, and what becomes of it. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { RolloutOrg, type Values } from './personas.ts';

describe('a field of the collection plan', () => {
  let rollout: RolloutOrg;
  before(async () => {
    rollout = await RolloutOrg.start();
  });
  after(() => rollout.stop());

  const field = (values: Values): Values => ({
    Name: 'Next step',
    Project__c: rollout.projectId,
    Object__c: 'Opportunity',
    Field__c: 'NextStep',
    ...values,
  });
  const create = (values: Values = {}) => rollout.create('lead', 'CollectedField__c', field(values));
  const refused = (values: Values) => rollout.refusedCreate('lead', 'CollectedField__c', field(values));

  it('costs seconds times times a week, and nothing is said while one of the two is missing', async () => {
    const minutes = async (values: Values) =>
      rollout.read('rep', 'CollectedField__c', await create(values), 'MinutesAWeek__c');
    assert.equal(await minutes({ Seconds__c: 15, TimesAWeek__c: 300 }), 75);
    assert.equal(await minutes({ Seconds__c: 8, TimesAWeek__c: 2.5 }), 0.3);
    assert.equal(await minutes({ Seconds__c: 15 }), null);
    assert.equal(await minutes({ TimesAWeek__c: 300 }), null);
    assert.equal(await minutes({ Seconds__c: 0, TimesAWeek__c: 300 }), 0);
  });

  it('is kept only for somebody who decides with it', async () => {
    assert.match(await refused({ Verdict__c: 'Keep' }), /kept for somebody who decides/);
    assert.match(await refused({ Verdict__c: 'Keep', ReadBy__c: 'Director' }), /kept for somebody/);
    assert.match(await refused({ Verdict__c: 'Keep', Decision__c: 'Forecast' }), /kept for somebody/);
    const id = await create({ Verdict__c: 'Keep', ReadBy__c: 'Director', Decision__c: 'Forecast' });
    assert.match(
      await rollout.refusedUpdate('lead', 'CollectedField__c', id, { ReadBy__c: null }),
      /kept for somebody/,
    );
    for (const verdict of ['Automate', 'Hide', 'Drop', null]) await create({ Verdict__c: verdict });
  });

  it('takes no time below zero and is filled in 0 % to 100 %', async () => {
    for (const name of ['Seconds__c', 'TimesAWeek__c']) assert.match(await refused({ [name]: -1 }), /below zero/, name);
    for (const rate of [-0.01, 100.01]) assert.match(await refused({ FilledRate__c: rate }), /from 0 % to 100 %/);
    for (const rate of [0, 5, 100]) await create({ FilledRate__c: rate });
  });

  it('names its object and field', async () => {
    for (const name of ['Object__c', 'Field__c'])
      assert.match(await refused({ [name]: null }), /REQUIRED_FIELD_MISSING/);
  });

  it('can be read by everybody and changed by lead and admin', async () => {
    const id = await create({ ReadBy__c: 'Purchasing' });
    for (const role of ['reader', 'rep', 'manager'] as const) {
      assert.equal(await rollout.read(role, 'CollectedField__c', id, 'ReadBy__c'), 'Purchasing');
      const said = await rollout.refusedUpdate(role, 'CollectedField__c', id, { ReadBy__c: 'Me' });
      assert.match(said, /INSUFFICIENT|INVALID_FIELD/);
    }
    await rollout.update('admin', 'CollectedField__c', id, { FilledRate__c: 5 });
  });
});
