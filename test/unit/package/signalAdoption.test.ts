/** Rows about one signal in one week, as measuring writes them with the permission set of the admin. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { RolloutOrg, type Values } from './personas.ts';

describe('a week of a signal', () => {
  let rollout: RolloutOrg;
  let signal: string;
  let made = 0;
  before(async () => {
    rollout = await RolloutOrg.start();
    signal = await rollout.create('admin', 'AdoptionSignal__c', rollout.signal());
  });
  after(() => rollout.stop());

  const row = (values: Values): Values => ({
    Project__c: rollout.projectId,
    Signal__c: signal,
    Scope__c: 'Project',
    WeekStart__c: '2027-03-01',
    ExternalKey__c: `row-${++made}`,
    ...values,
  });
  const create = (values: Values) => rollout.create('admin', 'SignalAdoption__c', row(values));
  const refused = (values: Values) => rollout.refusedCreate('admin', 'SignalAdoption__c', row(values));

  it('shows the target of the signal, as it stands today', async () => {
    const id = await create({ Rate__c: 60 });
    assert.equal(await rollout.read('manager', 'SignalAdoption__c', id, 'Target__c'), 80);
    await rollout.update('admin', 'AdoptionSignal__c', signal, { Target__c: 75 });
    assert.equal(await rollout.read('lead', 'SignalAdoption__c', id, 'Target__c'), 75);
    assert.equal(await rollout.read('lead', 'SignalAdoption__c', id, 'Rate__c'), 60);
  });

  it('says which step of five the rate lies in, in the language of the reader', async () => {
    const text = async (rate: number | null) =>
      rollout.read('rep', 'SignalAdoption__c', await create({ Rate__c: rate }), 'RateText__c');
    const steps: [number | null, string | null][] = [
      [0, 'below 35%'],
      [35, '35-39%'],
      [55, '55-59%'],
      [80, '80-84%'],
      [95, '95-99%'],
      [100, '100%'],
      [null, null],
    ];
    for (const [rate, expected] of steps) assert.equal(await text(rate), expected);
    await rollout.inFrench('rep', async () => {
      assert.equal(await text(0), 'moins de 35\u00a0%');
      assert.equal(await text(55), '55-59\u00a0%');
    });
  });

  it('is of the whole project or of a group, and never of a group that everybody reads', async () => {
    assert.match(await refused({ Scope__c: null }), /REQUIRED_FIELD_MISSING/);
    const group = await rollout.create('lead', 'RolloutGroup__c', { Name: 'North', Project__c: rollout.projectId });
    assert.match(await refused({ Group__c: group }), /shared with everybody/);
    const id = await create({ Scope__c: 'Group', Group__c: group });
    const why = await rollout.refusedUpdate('admin', 'SignalAdoption__c', id, { Scope__c: 'Project' });
    assert.match(why, /shared with everybody/);
  });

  it('is named by its Monday', async () => {
    assert.match(await refused({ WeekStart__c: '2027-02-28' }), /named by its Monday/);
    assert.match(await refused({ WeekStart__c: '2027-03-02' }), /named by its Monday/);
  });

  it('holds no figure when suppressed', async () => {
    assert.match(await refused({ IsSuppressed__c: true, Rate__c: 50 }), /holds no figures/);
    assert.match(await refused({ IsSuppressed__c: true, StepWeek__c: '2027-03-01' }), /holds no figures/);
    await create({ IsSuppressed__c: true });
  });

  it('has a rate from 0 % to 100 %', async () => {
    assert.match(await refused({ Rate__c: 101 }), /from 0 % to 100 %/);
    assert.match(await refused({ Rate__c: -1 }), /from 0 % to 100 %/);
    await create({ Rate__c: 0 });
    await create({ Rate__c: 100 });
  });

  it('is written by nobody but the admin', async () => {
    for (const role of ['lead', 'manager', 'rep'] as const) {
      const why = await rollout.refusedCreate(role, 'SignalAdoption__c', row({}));
      assert.match(why, /INSUFFICIENT_ACCESS|CANNOT_INSERT|NOT_FOUND|INVALID_TYPE/, role);
    }
  });
});
