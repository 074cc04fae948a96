/** The reader: sponsor, works council, marketing, service. Reads the rollout, files irritants, is not measured. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { RolloutOrg, TODAY, type Values } from './personas.ts';

describe('the reader', () => {
  let rollout: RolloutOrg;
  before(async () => {
    rollout = await RolloutOrg.start();
  });
  after(() => rollout.stop());

  it('reads the plan and the team, without load and experience', async () => {
    const project = { Project__c: rollout.projectId };
    const seen: [string, Values, string][] = [
      ['RolloutPhase__c', { Name: 'Pilot', Goal__c: 'Volunteers first' }, 'Goal__c'],
      ['RolloutObjective__c', { Name: 'Next steps', Measure__c: 'Share of deals' }, 'Measure__c'],
      ['RolloutMessage__c', { Name: 'Why', BenefitToAudience__c: 'You know why' }, 'BenefitToAudience__c'],
      [
        'RolloutMember__c',
        { Name: 'Trainer', Role__c: 'Trainer', Function__c: 'Sales', FreedLoad__c: 10 },
        'Function__c',
      ],
      ['RolloutTraining__c', { Name: 'Clinic', Format__c: 'Event', Audience__c: 'All' }, 'Audience__c'],
    ];
    for (const [object, values, field] of seen) {
      const id = await rollout.create('lead', object, { ...project, ...values });
      for (const role of ['reader', 'rep'] as const)
        assert.equal(await rollout.read(role, object, id, field), values[field], `${role} ${object}`);
      if (object === 'RolloutMember__c')
        for (const role of ['reader', 'rep', 'manager'] as const)
          await assert.rejects(rollout.read(role, object, id, 'FreedLoad__c'), role);
    }
  });

  it('files irritants and answers none', async () => {
    const irritant = { Name: 'Two windows', Project__c: rollout.projectId, Kind__c: 'Rumour' };
    const id = await rollout.create('reader', 'Irritant__c', irritant);
    const answer = { PublicAnswer__c: 'No', AnsweredOn__c: TODAY };
    assert.match(await rollout.refusedUpdate('reader', 'Irritant__c', id, answer), /INSUFFICIENT|INVALID_FIELD/);
  });

  it('has no risks, no groups and no rows about a person', async () => {
    for (const object of [
      'RolloutRisk__c',
      'RolloutGroup__c',
      'AdoptionSnapshot__c',
      'AdoptionMetric__c',
      'AdoptionPause__c',
    ])
      await assert.rejects(rollout.read('reader', object, 'a00000000000000AAA', 'Id'), object);
  });
});
