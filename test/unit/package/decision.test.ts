/** Decisions: who owes which answer until when, and what becomes of it. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { NOW } from '../../fixtures/testOrg.ts';
import { RolloutOrg, TODAY, TOMORROW, type Values } from './personas.ts';

describe('a decision', () => {
  let rollout: RolloutOrg;
  before(async () => {
    rollout = await RolloutOrg.start();
  });
  after(() => rollout.stop());

  const decision = (values: Values): Values => ({
    Name: 'What do we leave out on purpose',
    Project__c: rollout.projectId,
    Kind__c: 'FramingQuestion',
    Level__c: 'Lead',
    ...values,
  });
  const create = (values: Values = {}) => rollout.create('lead', 'RolloutDecision__c', decision(values));
  const refused = (values: Values) => rollout.refusedCreate('lead', 'RolloutDecision__c', decision(values));
  const read = (id: string, field: string) => rollout.read('reader', 'RolloutDecision__c', id, field);
  const change = (id: string, values: Values) => rollout.update('lead', 'RolloutDecision__c', id, values);

  it('is raised today and waits; everybody reads it, and only lead and admin write it', async () => {
    const id = await create();
    assert.deepEqual([await read(id, 'RaisedOn__c'), await read(id, 'DaysOpen__c')], [TODAY, 0]);
    for (const role of ['reader', 'rep', 'manager'] as const) {
      assert.equal(await rollout.read(role, 'RolloutDecision__c', id, 'IsOverdue__c'), false);
      assert.match(
        await rollout.refusedUpdate(role, 'RolloutDecision__c', id, { Theme__c: 'Scope' }),
        /INSUFFICIENT|INVALID_FIELD/,
      );
      assert.match(
        await rollout.refusedCreate(role, 'RolloutDecision__c', decision({})),
        /INSUFFICIENT|INVALID_FIELD|CANNOT_INSERT/,
      );
    }
  });

  it('has an answer with its day, or neither', async () => {
    assert.match(await refused({ Answer__c: 'The quotes' }), /belong together/);
    assert.match(await refused({ DecidedOn__c: TODAY }), /belong together/);
    const id = await create();
    await change(id, { Answer__c: 'The quotes', DecidedOn__c: TODAY });
    assert.equal(await read(id, 'Answer__c'), 'The quotes');
    assert.match(await rollout.refusedUpdate('lead', 'RolloutDecision__c', id, { Answer__c: null }), /belong together/);
    await change(id, { Answer__c: null, DecidedOn__c: null });
  });

  it('is decided after it is raised and not in the future', async () => {
    const early = { RaisedOn__c: '2027-03-02', DecidedOn__c: '2027-03-01', Answer__c: 'Known' };
    assert.match(await refused(early), /dated before the question/);
    assert.match(await refused({ DecidedOn__c: TOMORROW, Answer__c: 'Soon' }), /dated in the future/);
    assert.match(await refused({ DueOn__c: '2027-03-02' }), /due before the question/);
  });

  it('counts the days it is open, until it is decided', async () => {
    const id = await create({ RaisedOn__c: '2027-02-19' });
    assert.equal(await read(id, 'DaysOpen__c'), 12);
    await change(id, { Answer__c: 'No, and this is why.', DecidedOn__c: '2027-03-01' });
    assert.equal(await read(id, 'DaysOpen__c'), 10);
  });

  it('is due on its own day, else within the working days of the mandate, whatever day it is raised on', async () => {
    assert.equal(await read(await create({ DueOn__c: '2027-06-01' }), 'AnswerDueOn__c'), '2027-06-01');
    // Monday 22 to Sunday 28 February; five working days later, holidays counting as days.
    const days = ['22', '23', '24', '25', '26', '27', '28'].map((day) => `2027-02-${day}`);
    const due = ['2027-03-01', '2027-03-02', '2027-03-03', '2027-03-04', '2027-03-05', '2027-03-05', '2027-03-05'];
    const ids: string[] = [];
    for (const day of days) ids.push(await create({ RaisedOn__c: day }));
    for (const [index, id] of ids.entries()) assert.equal(await read(id, 'AnswerDueOn__c'), due[index], days[index]);
    const [monday = '', , , thursday = '', , saturday = ''] = ids;
    await rollout.update('lead', 'RolloutProject__c', rollout.projectId, { DecisionDays__c: 2 });
    assert.deepEqual(
      [
        await read(monday, 'AnswerDueOn__c'),
        await read(thursday, 'AnswerDueOn__c'),
        await read(saturday, 'AnswerDueOn__c'),
      ],
      ['2027-02-24', '2027-03-01', '2027-03-02'],
    );
    await rollout.update('lead', 'RolloutProject__c', rollout.projectId, { DecisionDays__c: null });
    assert.equal(await read(monday, 'AnswerDueOn__c'), '2027-03-01');
  });

  it('is overdue after its day, until it is answered', async () => {
    const id = await create({ DueOn__c: TODAY });
    assert.equal(await read(id, 'IsOverdue__c'), false);
    try {
      rollout.org.running.org.clock.set(new Date(`${TOMORROW}T12:00:00Z`));
      assert.equal(await read(id, 'IsOverdue__c'), true);
      await change(id, { Answer__c: 'Done', DecidedOn__c: TOMORROW });
      assert.equal(await read(id, 'IsOverdue__c'), false);
    } finally {
      rollout.org.running.org.clock.set(new Date(NOW));
    }
  });

  it('tells the one who owes it, and nobody else', async () => {
    const id = await create({ OwedBy__c: rollout.person('reader').id });
    assert.equal(await rollout.read('reader', 'RolloutDecision__c', id, 'IsOwedByMe__c'), true);
    assert.equal(await rollout.read('lead', 'RolloutDecision__c', id, 'IsOwedByMe__c'), false);
    assert.equal(await read(await create(), 'IsOwedByMe__c'), false);
    const owed = 'SELECT Id FROM RolloutDecision__c WHERE IsOwedByMe__c = true AND DecidedOn__c = null';
    assert.deepEqual(await rollout.ids('reader', owed), [id], 'as the list view asks');
    assert.deepEqual(await rollout.ids('lead', owed), []);
  });

  it('goes with its irritant, its risk, its phase and its review; readers do not see the risk', async () => {
    const irritant = await rollout.create('rep', 'Irritant__c', {
      Name: 'Two lists',
      Project__c: rollout.projectId,
      Kind__c: 'Tool',
    });
    const risk = await rollout.create('lead', 'RolloutRisk__c', {
      Name: 'Silence',
      Project__c: rollout.projectId,
      Cause__c: 'SilentBlocking',
    });
    const id = await create({ Kind__c: 'Blocker', Level__c: 'Sponsor', Irritant__c: irritant, Risk__c: risk });
    assert.equal(await read(id, 'Irritant__c'), irritant);
    assert.equal(await rollout.read('lead', 'RolloutDecision__c', id, 'Risk__c'), risk);
    await assert.rejects(read(id, 'Risk__c'));
  });
});
