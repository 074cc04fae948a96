/** Rollouts: mandate, dates and the limits of a charter, written by those who may. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { RolloutOrg, TODAY, TOMORROW, type Values } from './personas.ts';

describe('a rollout', () => {
  let rollout: RolloutOrg;
  let made = 0;
  before(async () => {
    rollout = await RolloutOrg.start();
  });
  after(() => rollout.stop());

  const project = (values: Values): Values => ({ Name: 'Second', ExternalKey__c: `KEY-${++made}`, ...values });
  const create = (values: Values) => rollout.create('admin', 'RolloutProject__c', project(values));
  const change = (values: Values) => rollout.update('lead', 'RolloutProject__c', rollout.projectId, values);
  const refused = (values: Values) => rollout.refusedUpdate('lead', 'RolloutProject__c', rollout.projectId, values);
  const read = (id: string, field: string) => rollout.read('lead', 'RolloutProject__c', id, field);

  it('has a mandate once it is signed, and answers within five working days unless it says otherwise', async () => {
    const id = await create({});
    assert.equal(await read(id, 'DecisionDays__c'), 5);
    assert.match(await refused({ MandateSignedOn__c: TOMORROW }), /counts once it is signed/);
    assert.match(await refused({ DecisionDays__c: 0 }), /1 or more days/);
    await change({ MandateSignedOn__c: TODAY, MandateText__c: 'Two days a week for the lead.', DecisionDays__c: 3 });
    const seen = await rollout.read('rep', 'RolloutProject__c', rollout.projectId, 'MandateText__c');
    assert.equal(seen, 'Two days a week for the lead.');
  });

  it('ends after it starts', async () => {
    assert.match(await refused({ StartDate__c: '2027-03-01', TargetDate__c: '2027-02-28' }), /before the start date/);
    await change({ StartDate__c: '2027-03-01', TargetDate__c: '2027-03-01' });
  });

  it('shows groups of 5 or more, whoever asks for less', async () => {
    assert.match(await refused({ MinimumGroupSize__c: 4 }), /5 or more/);
    assert.match(await refused({ MinimumGroupSize__c: null }), /5 or more/);
    const less = project({ MinimumGroupSize__c: 1 });
    assert.match(await rollout.refusedCreate('admin', 'RolloutProject__c', less), /5 or more/);
    await change({ MinimumGroupSize__c: 8 });
    assert.equal(await read(await create({}), 'MinimumGroupSize__c'), 5);
  });

  it('gives people a week or more with their own score, four unless said otherwise', async () => {
    assert.match(await refused({ MirrorWeeks__c: 0 }), /at least 1 mirror week/);
    await create({ MirrorWeeks__c: 1 });
    const id = await create({ MirrorStartsOn__c: '2027-03-08' });
    assert.equal(await read(id, 'TeamViewOpensOn__c'), '2027-04-05');
  });

  it('keeps figures for a week or more', async () => {
    assert.match(await refused({ RetentionWeeks__c: 0 }), /1 or more/);
    await change({ RetentionWeeks__c: 1 });
  });

  it('bans each use of the figures unless somebody lifts the ban', async () => {
    const id = await create({});
    for (const use of ['Pay', 'Sanction', 'Ranking']) assert.equal(await read(id, `Is${use}Banned__c`), true, use);
  });
});
