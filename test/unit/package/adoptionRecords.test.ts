/** Signals and the rows that measuring writes, with the permission set of the admin. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { RolloutOrg, type Values } from './personas.ts';

const MONDAY = '2027-03-01';
const CONTRACT: Values = { Weight__c: 10, Decision__c: 'Whom to help first', Readers__c: 'Sales managers' };

let rollout: RolloutOrg;
let made = 0;
before(async () => {
  rollout = await RolloutOrg.start();
});
after(() => rollout.stop());

const key = (): Values => ({ ExternalKey__c: `row-${++made}` });
const signal = (values: Values): Values => rollout.signal({ ...CONTRACT, ...values });

describe('a signal', () => {
  const create = (values: Values) => rollout.create('admin', 'AdoptionSignal__c', signal(values));
  const refused = (values: Values) => rollout.refusedCreate('admin', 'AdoptionSignal__c', signal(values));

  it('weighs only with a decision and a reader', async () => {
    assert.match(await refused({ Decision__c: null }), /only when somebody uses it/);
    assert.match(await refused({ Readers__c: null }), /only when somebody uses it/);
    assert.match(await refused({ Weight__c: 0.5, Decision__c: null }), /only when somebody uses it/);
    assert.match(await refused({ Weight__c: -1 }), /0 or more/);
    assert.match(await refused({ Weight__c: null }), /0 or more/);
    await create({});
    await create({ Weight__c: 0, Decision__c: null, Readers__c: null });
  });

  it('says what counts and what is in good order', async () => {
    assert.match(await refused({ Population__c: null }), /JSON filter in Population/);
    assert.match(await refused({ Pass__c: null }), /JSON filter in Pass/);
  });

  it('has a target from 1 % to 100 % and scores on one record or more', async () => {
    for (const target of [0.99, 100.01, null]) assert.match(await refused({ Target__c: target }), /from 1 % to 100 %/);
    for (const count of [0, null]) assert.match(await refused({ MinimumRecords__c: count }), /1 or more/);
    await create({ Target__c: 1, MinimumRecords__c: 1 });
    await create({ Target__c: 100 });
  });

  it('keeps what was agreed where all who read it see it, and nobody but the admin writes it', async () => {
    const id = await create({ AgreedDefinition__c: '{"weight":10}' });
    for (const role of ['lead', 'manager', 'rep'] as const) {
      assert.equal(await rollout.read(role, 'AdoptionSignal__c', id, 'AgreedDefinition__c'), '{"weight":10}', role);
      const why = await rollout.refusedUpdate(role, 'AdoptionSignal__c', id, { AgreedDefinition__c: null });
      assert.match(why, /INSUFFICIENT_ACCESS|INVALID_FIELD/, role);
    }
  });

  it('is changed by nobody but the admin', async () => {
    const id = await create({});
    for (const role of ['lead', 'manager', 'rep'] as const) {
      const why = await rollout.refusedUpdate(role, 'AdoptionSignal__c', id, { Weight__c: 90 });
      assert.match(why, /INSUFFICIENT_ACCESS|INVALID_FIELD/, role);
    }
  });
});

describe('a row of a group', () => {
  const row = (values: Values): Values => ({
    Project__c: rollout.projectId,
    Scope__c: 'Project',
    WeekStart__c: MONDAY,
    ...key(),
    ...values,
  });
  const refused = (values: Values) => rollout.refusedCreate('admin', 'GroupAdoption__c', row(values));

  it('is named by its Monday', async () => {
    assert.match(await refused({ WeekStart__c: '2027-03-02' }), /named by its Monday/);
  });

  it('holds no figure when suppressed', async () => {
    for (const field of ['ScoredReps__c', 'Mean__c']) {
      assert.match(await refused({ IsSuppressed__c: true, [field]: 0 }), /holds no figures/, field);
    }
    assert.match(await refused({ IsSuppressed__c: true, StepWeek__c: MONDAY }), /holds no figures/);
    await rollout.create('admin', 'GroupAdoption__c', row({ IsSuppressed__c: true, Reps__c: 3 }));
    await rollout.create('admin', 'GroupAdoption__c', row({ ScoredReps__c: 8, Mean__c: 70, StepWeek__c: MONDAY }));
  });

  it('says which step of five the mean lies in, in the language of the reader', async () => {
    const use = async (mean: number | null) => {
      const id = await rollout.create('admin', 'GroupAdoption__c', row({ Mean__c: mean }));
      return rollout.read('manager', 'GroupAdoption__c', id, 'Use__c');
    };
    const steps: [number | null, string | null][] = [
      [0, 'below 35'],
      [35, '35-39'],
      [80, '80-84'],
      [95, '95-99'],
      [100, '100'],
      [null, null],
    ];
    for (const [mean, expected] of steps) assert.equal(await use(mean), expected);
    await rollout.inFrench('manager', async () => assert.equal(await use(0), 'moins de 35'));
  });

  it('is of the whole project or of a group, and never of a group that everybody reads', async () => {
    const group = await rollout.create('lead', 'RolloutGroup__c', { Name: 'North', Project__c: rollout.projectId });
    assert.match(await refused({ Group__c: group }), /shared with everybody/);
    const id = await rollout.create('admin', 'GroupAdoption__c', row({ Scope__c: 'Group', Group__c: group }));
    const why = await rollout.refusedUpdate('admin', 'GroupAdoption__c', id, { Scope__c: 'Project' });
    assert.match(why, /shared with everybody/);
  });
});

describe('a row of a person', () => {
  const row = (values: Values): Values => ({
    Project__c: rollout.projectId,
    WeekStart__c: MONDAY,
    Score__c: 70,
    ...key(),
    ...values,
  });
  const create = (values: Values) => rollout.create('admin', 'AdoptionSnapshot__c', row(values));
  const refused = (values: Values) => rollout.refusedCreate('admin', 'AdoptionSnapshot__c', row(values));

  it('has a score from 0 to 100, or none, and is named by its Monday', async () => {
    assert.match(await refused({ Score__c: -1 }), /from 0 to 100/);
    assert.match(await refused({ Score__c: 101 }), /from 0 to 100/);
    assert.match(await refused({ WeekStart__c: '2027-02-28' }), /named by its Monday/);
    for (const score of [0, 100, null]) await create({ Score__c: score });
  });

  it('has details in which no more records pass than were counted', async () => {
    const detail: Values = {
      Snapshot__c: await create({}),
      Signal__c: await rollout.create('admin', 'AdoptionSignal__c', signal({})),
      Population__c: 8,
    };
    const more = { ...detail, ...key(), Passed__c: 9 };
    assert.match(await rollout.refusedCreate('admin', 'AdoptionMetric__c', more), /passed than were counted/);
    const uncounted = { ...detail, ...key(), Population__c: null, Passed__c: 1 };
    assert.match(await rollout.refusedCreate('admin', 'AdoptionMetric__c', uncounted), /passed than were counted/);
    const fitting: Values[] = [{ Passed__c: 8 }, { Passed__c: null }, { Population__c: null, Passed__c: 0 }];
    for (const values of fitting) {
      await rollout.create('admin', 'AdoptionMetric__c', { ...detail, ...key(), ...values });
    }
  });
});
