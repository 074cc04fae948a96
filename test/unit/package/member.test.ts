/** Members: time that is planned, time that is freed, and the gap between them. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { RolloutOrg, type Values } from './personas.ts';

describe('a member', () => {
  let rollout: RolloutOrg;
  before(async () => {
    rollout = await RolloutOrg.start();
  });
  after(() => rollout.stop());

  const member = (values: Values): Values => ({
    Name: 'Key user North',
    Project__c: rollout.projectId,
    Role__c: 'KeyUser',
    ...values,
  });
  const create = (values: Values) => rollout.create('lead', 'RolloutMember__c', member(values));
  const refused = (values: Values) => rollout.refusedCreate('lead', 'RolloutMember__c', member(values));
  const gap = async (values: Values) => rollout.read('lead', 'RolloutMember__c', await create(values), 'LoadGap__c');

  it('owes the time that is planned and not freed', async () => {
    assert.equal(await gap({ PlannedLoad__c: 30, FreedLoad__c: 12.5 }), 17.5);
    assert.equal(await gap({ PlannedLoad__c: 30 }), 30, 'a promise alone frees nothing');
    assert.equal(await gap({ PlannedLoad__c: 10, FreedLoad__c: 20 }), -10);
    assert.equal(await gap({ FreedLoad__c: 20 }), null);
  });

  it('gives from 0 % to 100 % of the working time', async () => {
    for (const field of ['PlannedLoad__c', 'FreedLoad__c']) {
      assert.match(await refused({ [field]: 100.01 }), /from 0 % to 100 %/, field);
      assert.match(await refused({ [field]: -1 }), /from 0 % to 100 %/, field);
      await create({ [field]: 0 });
      await create({ [field]: 100 });
    }
  });

  it('speaks for a function, may be a consultant for the change, and says who took over the other work', async () => {
    const values = {
      Role__c: 'ChangeConsultant',
      Function__c: 'Service',
      TakenOverBy__c: 'Team South',
      EndsOn__c: '2027-12-31',
    };
    const id = await create(values);
    for (const [field, value] of Object.entries(values)) {
      assert.equal(await rollout.read('lead', 'RolloutMember__c', id, field), value, field);
    }
  });

  it('leaves after starting', async () => {
    assert.match(await refused({ StartsOn__c: '2027-03-01', EndsOn__c: '2027-02-28' }), /last day is before the first/);
    await create({ StartsOn__c: '2027-03-01', EndsOn__c: '2027-03-01' });
    await create({ EndsOn__c: '2027-02-28' });
  });

  it('may have several qualities from the list, and no person yet', async () => {
    const id = await create({ Qualities__c: 'Listening;Communication' });
    assert.equal(await rollout.read('lead', 'RolloutMember__c', id, 'Qualities__c'), 'Listening;Communication');
    assert.equal(await rollout.read('lead', 'RolloutMember__c', id, 'User__c'), null);
    assert.equal(await rollout.read('lead', 'RolloutMember__c', id, 'Name'), 'Key user North');
    assert.match(await refused({ Qualities__c: 'Obedience' }), /INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST/);
  });
});
