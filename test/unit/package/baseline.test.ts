/** The baseline of an objective with a signal: measured, not typed, and then it stays. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { RolloutOrg, TODAY, TOMORROW, type Values } from './personas.ts';

const OBJECTIVE = 'RolloutObjective__c';
const MEASURED: Values = { Baseline__c: 40, BaselineMeasuredOn__c: TODAY };

let rollout: RolloutOrg;
let signal: string;
let other: string;
before(async () => {
  rollout = await RolloutOrg.start();
  signal = await rollout.create('admin', 'AdoptionSignal__c', rollout.signal());
  other = await rollout.create('admin', 'AdoptionSignal__c', rollout.signal({ Key__c: 'other' }));
});
after(() => rollout.stop());

const objective = (values: Values): Values => ({ Name: 'Next steps', Project__c: rollout.projectId, ...values });
const withSignal = () => rollout.create('lead', OBJECTIVE, objective({ Signal__c: signal, InitialTarget__c: 80 }));
/** What measuring writes, with the permission set of the admin. */
async function measured(): Promise<string> {
  const id = await withSignal();
  await rollout.update('admin', OBJECTIVE, id, MEASURED);
  return id;
}

describe('the baseline of an objective', () => {
  it('is typed where there is no signal', async () => {
    const id = await rollout.create('lead', OBJECTIVE, objective({ Baseline__c: 4 }));
    await rollout.update('lead', OBJECTIVE, id, { Baseline__c: 5 });
  });

  for (const role of ['lead', 'admin'] as const)
    it(`is not typed by the ${role} where there is one`, async () => {
      const typed = objective({ Signal__c: signal, Baseline__c: 40 });
      assert.match(await rollout.refusedCreate(role, OBJECTIVE, typed), /is measured/);
      assert.match(
        await rollout.refusedUpdate(role, OBJECTIVE, await withSignal(), { Baseline__c: 40 }),
        /is measured/,
      );
      const plain = await rollout.create(role, OBJECTIVE, objective({ Baseline__c: 40 }));
      assert.match(await rollout.refusedUpdate(role, OBJECTIVE, plain, { Signal__c: signal }), /is measured/);
      await rollout.update(role, OBJECTIVE, plain, { Signal__c: signal, Baseline__c: null });
    });

  it('is not passed off as measured by the lead', async () => {
    const why = await rollout.refusedUpdate('lead', OBJECTIVE, await withSignal(), MEASURED);
    assert.match(why, /INVALID_FIELD_FOR_INSERT_UPDATE/);
  });

  it('stays once it was measured, with its day and its signal, whoever asks', async () => {
    const id = await measured();
    const changes: Values[] = [
      { Baseline__c: 30 },
      { Baseline__c: null },
      { BaselineMeasuredOn__c: TOMORROW },
      { BaselineMeasuredOn__c: null },
      { Baseline__c: null, BaselineMeasuredOn__c: null },
      { Signal__c: other },
      { Signal__c: null },
    ];
    for (const change of changes)
      assert.match(
        await rollout.refusedUpdate('admin', OBJECTIVE, id, change),
        /it stays|is measured/,
        JSON.stringify(change),
      );
    assert.throws(() => rollout.org.update(OBJECTIVE, id, { Baseline__c: 30 }), /it stays/);
    assert.match(await rollout.refusedUpdate('lead', OBJECTIVE, id, { Baseline__c: 30 }), /it stays/);
    assert.equal(await rollout.read('manager', OBJECTIVE, id, 'Baseline__c'), 40);
    assert.equal(await rollout.read('manager', OBJECTIVE, id, 'BaselineMeasuredOn__c'), TODAY);
  });

  it('leaves the rest of the objective open, and takes the same values again', async () => {
    const id = await measured();
    await rollout.update('lead', OBJECTIVE, id, { Measure__c: 'Share', CurrentValue__c: 50, Baseline__c: 40 });
    await rollout.update('admin', OBJECTIVE, id, MEASURED);
    await rollout.create('lead', 'ObjectiveRevision__c', {
      Objective__c: id,
      PreviousTarget__c: 80,
      NewTarget__c: 90,
      Reason__c: 'The pilot showed what is possible',
    });
  });
});
