/** The target of an objective: nobody moves it without a reason in the same transaction. */
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { RolloutOrg, TODAY, TOMORROW, type Role, type Values } from './personas.ts';

const REASON = 'The pilot showed what is possible';

describe('the target of an objective', () => {
  let rollout: RolloutOrg;
  let objective: string;

  before(async () => {
    rollout = await RolloutOrg.start();
  });
  after(() => rollout.stop());
  beforeEach(async () => {
    objective = await rollout.create('lead', 'RolloutObjective__c', {
      Name: 'Next steps',
      Project__c: rollout.projectId,
      Baseline__c: 40,
      InitialTarget__c: 80,
      CurrentValue__c: 60,
    });
  });

  const read = (field: string, role: Role = 'lead') => rollout.read(role, 'RolloutObjective__c', objective, field);
  const revision = (values: Values = {}): Values => ({
    Objective__c: objective,
    PreviousTarget__c: 80,
    NewTarget__c: 90,
    Reason__c: REASON,
    ...values,
  });
  const revise = (values?: Values) => rollout.create('lead', 'ObjectiveRevision__c', revision(values));
  const refused = (values: Values) => rollout.refusedCreate('lead', 'ObjectiveRevision__c', revision(values));

  it('starts as the initial target', async () => {
    assert.equal(await read('CurrentTarget__c'), 80);
    assert.equal(await read('RevisedBy__c'), 0);
    assert.equal(await read('RevisionCount__c'), 0);
    assert.equal(await read('CurrentProgress__c'), 50);
  });

  it('is empty without an initial target, which then has to come first', async () => {
    const open = await rollout.create('lead', 'RolloutObjective__c', { Name: 'Open', Project__c: rollout.projectId });
    assert.equal(await rollout.read('lead', 'RolloutObjective__c', open, 'CurrentTarget__c'), null);
    assert.match(await refused({ Objective__c: open }), /not the current target of the objective/);
    await rollout.update('lead', 'RolloutObjective__c', open, { InitialTarget__c: 70 });
    assert.equal(await rollout.read('lead', 'RolloutObjective__c', open, 'CurrentTarget__c'), 70);
  });

  it('moves with a revision that says why, and takes progress along', async () => {
    await revise({ NewTarget__c: 100 });
    assert.equal(await read('CurrentTarget__c'), 100);
    assert.equal(await read('RevisedBy__c'), 20);
    assert.equal(await read('RevisionCount__c'), 1);
    assert.equal(Math.round(Number(await read('CurrentProgress__c')) * 100) / 100, 33.33);
    assert.equal(await read('InitialProgress__c'), 50, 'success is still judged against what was first agreed');
    await revise({ PreviousTarget__c: 100, NewTarget__c: 70 });
    assert.equal(await read('CurrentTarget__c', 'manager'), 70);
    assert.equal(await read('RevisionCount__c'), 2);
  });

  it('is dated today unless said otherwise, never in the future', async () => {
    const id = await revise();
    assert.equal(await rollout.read('lead', 'ObjectiveRevision__c', id, 'RevisedOn__c'), TODAY);
    assert.equal(await rollout.read('lead', 'ObjectiveRevision__c', id, 'Change__c'), 10);
    assert.match(
      await refused({ PreviousTarget__c: 90, NewTarget__c: 95, RevisedOn__c: TOMORROW }),
      /dated in the future/,
    );
  });

  for (const role of ['admin', 'lead'] as const) {
    it(`cannot be edited directly by the ${role}`, async () => {
      for (const field of ['CurrentTarget__c', 'RevisedBy__c', 'RevisionCount__c']) {
        const why = await rollout.refusedUpdate(role, 'RolloutObjective__c', objective, { [field]: 99 });
        assert.match(why, /INVALID_FIELD_FOR_INSERT_UPDATE/, field);
      }
    });

    it(`keeps its initial value, whatever the ${role} does`, async () => {
      const rename = (value: number | null) =>
        rollout.refusedUpdate(role, 'RolloutObjective__c', objective, { InitialTarget__c: value });
      assert.match(await rename(70), /initial target stays/);
      assert.match(await rename(null), /initial target stays/);
      assert.equal(await read('InitialTarget__c'), 80);
      await rollout.update(role, 'RolloutObjective__c', objective, { InitialTarget__c: 80, Measure__c: 'Share' });
    });

    it(`moves by no revision that the ${role} edits or deletes afterwards`, async () => {
      const id = await revise();
      assert.match(
        await rollout.refusedUpdate(role, 'ObjectiveRevision__c', id, { NewTarget__c: 85 }),
        /INSUFFICIENT_ACCESS/,
      );
      assert.match(await rollout.refusedDelete(role, 'ObjectiveRevision__c', id), /INSUFFICIENT_ACCESS/);
      assert.equal(await read('CurrentTarget__c'), 90);
    });
  }

  it('is not revised without a reason, nor with one that explains nothing', async () => {
    assert.match(await refused({ Reason__c: null }), /REQUIRED_FIELD_MISSING/);
    assert.match(await refused({ Reason__c: '   too few   ' }), /10 characters or more/);
    assert.match(await refused({ Reason__c: 'Nine char' }), /10 characters or more/);
    assert.equal(await read('CurrentTarget__c'), 80);
    await revise({ Reason__c: 'Ten letter' });
  });

  it('is not revised from a target that does not hold any more', async () => {
    await revise();
    assert.match(await refused({ NewTarget__c: 70 }), /not the current target of the objective/);
    assert.equal(await read('CurrentTarget__c'), 90);
  });

  it('is not revised to the same value', async () => {
    assert.match(await refused({ NewTarget__c: 80 }), /equals the previous one/);
  });

  it('is read, but not revised, by a manager, and closed to a rep', async () => {
    assert.match(
      await rollout.refusedCreate('manager', 'ObjectiveRevision__c', revision()),
      /INSUFFICIENT_ACCESS|CANNOT_INSERT/,
    );
    assert.match(
      await rollout.refusedCreate('rep', 'ObjectiveRevision__c', revision()),
      /INSUFFICIENT_ACCESS|CANNOT_INSERT|NOT_FOUND|INVALID_TYPE/,
    );
  });

  it('keeps revisions as they are, also for somebody who may edit every record', async () => {
    const id = await revise();
    const asSystem = (values: Values) => () => rollout.org.update('ObjectiveRevision__c', id, values);
    const changes: Values[] = [
      { NewTarget__c: 85 },
      { PreviousTarget__c: 70 },
      { Reason__c: 'Something else now' },
      { RevisedOn__c: '2027-03-01' },
    ];
    for (const values of changes) {
      assert.throws(asSystem(values), /stays as it was written/);
    }
    // Saving it unchanged is no change, also now that the target has moved on.
    asSystem({ NewTarget__c: 90, Reason__c: REASON })();
  });
});
