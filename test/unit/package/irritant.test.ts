/** Irritants: anyone files one, the lead answers in public, and the days in between are counted. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { NOW } from '../../fixtures/testOrg.ts';
import { RolloutOrg, TODAY, TOMORROW, type Values } from './personas.ts';

describe('an irritant', () => {
  let rollout: RolloutOrg;
  before(async () => {
    rollout = await RolloutOrg.start();
  });
  after(() => rollout.stop());

  const irritant = (values: Values): Values => ({
    Name: 'Everything is typed twice',
    Project__c: rollout.projectId,
    Kind__c: 'Process',
    ...values,
  });
  const file = (values: Values = {}) => rollout.create('rep', 'Irritant__c', irritant(values));
  const read = (id: string, field: string) => rollout.read('manager', 'Irritant__c', id, field);
  const refused = (values: Values) => rollout.refusedCreate('lead', 'Irritant__c', irritant(values));

  it('is filed today by a rep, under their own name', async () => {
    const id = await file({ Description__c: 'Orders go into two systems.' });
    assert.equal(await read(id, 'FiledOn__c'), TODAY);
    assert.equal(await read(id, 'OwnerId'), rollout.person('rep').id);
    assert.equal(await read(id, 'AgeWorkingDays__c'), 0);
    assert.equal(await read(id, 'IsOverdue__c'), false);
    assert.equal(await read(id, 'IsAnsweredInTime__c'), false);
  });

  it('is answered by the lead, not by the rep or the manager', async () => {
    const id = await file();
    const answer = { PublicAnswer__c: 'The interface comes in May.', AnsweredOn__c: TODAY };
    for (const role of ['rep', 'manager'] as const) {
      assert.match(await rollout.refusedUpdate(role, 'Irritant__c', id, answer), /INSUFFICIENT_ACCESS|INVALID_FIELD/);
      assert.match(await rollout.refusedCreate(role, 'Irritant__c', irritant(answer)), /INVALID_FIELD/);
    }
    await rollout.update('lead', 'Irritant__c', id, answer);
    assert.equal(await rollout.read('rep', 'Irritant__c', id, 'PublicAnswer__c'), answer.PublicAnswer__c);
    assert.equal(await read(id, 'IsAnsweredInTime__c'), true);
  });

  it('is overdue from the sixth working day on', async () => {
    // Wednesday 2027-03-03 is the fifth working day after Wednesday 2027-02-24, and the sixth after the 23rd.
    const fifth = await file({ FiledOn__c: '2027-02-24' });
    const sixth = await file({ FiledOn__c: '2027-02-23' });
    assert.deepEqual([await read(fifth, 'AgeWorkingDays__c'), await read(fifth, 'IsOverdue__c')], [5, false]);
    assert.deepEqual([await read(sixth, 'AgeWorkingDays__c'), await read(sixth, 'IsOverdue__c')], [6, true]);
    const answer = { PublicAnswer__c: 'No, and this is why.', AnsweredOn__c: TODAY };
    for (const id of [fifth, sixth]) await rollout.update('lead', 'Irritant__c', id, answer);
    assert.deepEqual([await read(fifth, 'IsAnsweredInTime__c'), await read(fifth, 'IsOverdue__c')], [true, false]);
    assert.deepEqual([await read(sixth, 'IsAnsweredInTime__c'), await read(sixth, 'IsOverdue__c')], [false, false]);
  });

  it('is overdue from the third working day on when it is a rumour', async () => {
    // Wednesday 2027-03-03 is the second working day after Monday 2027-03-01, and the third after Friday 2027-02-26.
    const [second, third] = [
      await file({ Kind__c: 'Rumour', FiledOn__c: '2027-03-01' }),
      await file({ Kind__c: 'Rumour', FiledOn__c: '2027-02-26' }),
    ];
    assert.deepEqual([await read(second, 'AnswerWithinDays__c'), await read(second, 'IsOverdue__c')], [2, false]);
    assert.equal(await read(third, 'IsOverdue__c'), true);
    const answer = { PublicAnswer__c: 'Nobody loses a customer.', AnsweredOn__c: TODAY };
    for (const id of [second, third]) await rollout.update('lead', 'Irritant__c', id, answer);
    assert.deepEqual(
      [await read(second, 'IsAnsweredInTime__c'), await read(third, 'IsAnsweredInTime__c')],
      [true, false],
    );
    assert.equal(await read(await file({ FiledOn__c: '2027-02-26' }), 'AnswerWithinDays__c'), 5);
  });

  it('counts those whom it bothers as well, entered by the lead and without names', async () => {
    const id = await file();
    assert.match(
      await rollout.refusedUpdate('rep', 'Irritant__c', id, { AlsoBothers__c: 3 }),
      /INSUFFICIENT_ACCESS|INVALID_FIELD/,
    );
    await rollout.update('lead', 'Irritant__c', id, { AlsoBothers__c: 3 });
    assert.equal(await rollout.read('rep', 'Irritant__c', id, 'AlsoBothers__c'), 3);
    assert.match(await rollout.refusedUpdate('lead', 'Irritant__c', id, { AlsoBothers__c: -1 }), /below zero/);
  });

  it('ages on working days only, whatever day it is read on', async () => {
    const id = await file({ FiledOn__c: '2027-02-26' });
    const ages: unknown[] = [];
    try {
      // From Wednesday 3 March to the Wednesday after it; the filing was on a Friday.
      for (let day = 3; day <= 10; day += 1) {
        rollout.org.running.org.clock.set(new Date(`2027-03-${String(day).padStart(2, '0')}T12:00:00Z`));
        ages.push(await read(id, 'AgeWorkingDays__c'));
      }
    } finally {
      rollout.org.running.org.clock.set(new Date(NOW));
    }
    assert.deepEqual(ages, [3, 4, 5, 5, 5, 6, 7, 8]);
  });

  it('is not filed or answered in the future', async () => {
    assert.match(await refused({ FiledOn__c: TOMORROW }), /filed in the future/);
    assert.match(await refused({ AnsweredOn__c: TOMORROW, PublicAnswer__c: 'Soon' }), /dated in the future/);
  });

  it('is not answered before it is filed', async () => {
    const early = { FiledOn__c: '2027-03-02', AnsweredOn__c: '2027-03-01', PublicAnswer__c: 'Known already' };
    assert.match(await refused(early), /dated before the filing/);
  });

  it('has an answer with its day, or neither', async () => {
    assert.match(await refused({ AnsweredOn__c: TODAY }), /belong together/);
    assert.match(await refused({ PublicAnswer__c: 'Y' }), /belong together/);
    const id = await file();
    await rollout.update('lead', 'Irritant__c', id, { PublicAnswer__c: 'Yes', AnsweredOn__c: TODAY });
    assert.match(await rollout.refusedUpdate('lead', 'Irritant__c', id, { PublicAnswer__c: null }), /belong together/);
  });

  it('stays on record: the lead cannot delete it', async () => {
    assert.match(await rollout.refusedDelete('lead', 'Irritant__c', await file()), /INSUFFICIENT_ACCESS/);
  });
});
