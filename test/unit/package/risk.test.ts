/** Risks: scales, exposure and closing, written by the lead of the rollout. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { RolloutOrg, TODAY, TOMORROW, type Values } from './personas.ts';

describe('a risk', () => {
  let rollout: RolloutOrg;
  before(async () => {
    rollout = await RolloutOrg.start();
  });
  after(() => rollout.stop());

  const risk = (values: Values): Values => ({
    Name: 'People fear to be watched',
    Project__c: rollout.projectId,
    Cause__c: 'FearOfPolicing',
    ...values,
  });
  const create = (values: Values) => rollout.create('lead', 'RolloutRisk__c', risk(values));
  const refused = (values: Values) => rollout.refusedCreate('lead', 'RolloutRisk__c', risk(values));

  it('is open, and exposed as likely times serious', async () => {
    const id = await create({ Likelihood__c: 3, Impact__c: 5 });
    assert.equal(await rollout.read('lead', 'RolloutRisk__c', id, 'Exposure__c'), 15);
    assert.equal(await rollout.read('lead', 'RolloutRisk__c', id, 'Status__c'), 'Open');
  });

  it('has no exposure while it is not assessed', async () => {
    const id = await create({ Likelihood__c: 3 });
    assert.equal(await rollout.read('lead', 'RolloutRisk__c', id, 'Exposure__c'), null);
  });

  it('uses the scale from 1 to 5', async () => {
    const outside: Values[] = [{ Likelihood__c: 0 }, { Likelihood__c: 6 }, { Impact__c: 0 }, { Impact__c: 6 }];
    for (const values of outside) {
      assert.match(await refused(values), /from 1 to 5/, JSON.stringify(values));
    }
    await create({ Likelihood__c: 1, Impact__c: 5 });
  });

  it('has a cause from the list', async () => {
    assert.match(await refused({ Cause__c: null }), /REQUIRED_FIELD_MISSING/);
    assert.match(await refused({ Cause__c: 'Weather' }), /INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST/);
  });

  it('has causes of people and of the organisation, and an early sign that was seen on a day', async () => {
    for (const cause of [
      'SilentBlocking',
      'FadingSupport',
      'LoadNotFreed',
      'WithheldData',
      'ToolFatigue',
      'PoorErgonomics',
      'ScopeGrowth',
    ]) {
      await create({ Cause__c: cause, SignSeenOn__c: TODAY });
    }
    assert.match(await refused({ SignSeenOn__c: TOMORROW }), /was seen before/);
  });

  it('is closed on a day only when it is closed', async () => {
    assert.match(await refused({ ClosedOn__c: TODAY }), /has a closing day but is not closed/);
    await create({ ClosedOn__c: TODAY, Status__c: 'Closed' });
    await create({ Status__c: 'Closed' });
  });

  it('is the business of lead and admin alone', async () => {
    await rollout.create('admin', 'RolloutRisk__c', risk({}));
    for (const role of ['manager', 'rep'] as const) {
      assert.match(
        await rollout.refusedCreate(role, 'RolloutRisk__c', risk({})),
        /INSUFFICIENT_ACCESS|CANNOT_INSERT|NOT_FOUND|INVALID_TYPE/,
      );
    }
  });
});
