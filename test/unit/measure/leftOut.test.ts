/** What a person cannot see never counts against them. Issue 9; product.md, Scoring (a signal an org cannot answer). */
import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import { measure, type Measurement } from '../../../src/measure/measure.ts';
import { linesOf, resultOf } from '../../../src/measure/result.ts';
import { readReport } from '../../../src/report/readReport.ts';
import { OPENS, PROJECT, Rollout } from './rollout.ts';

let rollout: Rollout;

afterEach(() => rollout.stop());

function run(): Promise<Measurement> {
  return measure(rollout.connection, { project: PROJECT, week: OPENS, today: OPENS, dryRun: false });
}

function profileId(name: string): unknown {
  return rollout.org.db.prepare('SELECT "Id" FROM "Profile" WHERE "Name" = ?').get(name)?.['Id'];
}

/** Permission sets of the org, made as a deploy makes them. */
function permissionSet(name: string, fields: string[]): void {
  const [pattern] = rollout.org.permissionSets();
  assert.ok(pattern);
  const object = { allowCreate: false, allowRead: true, allowEdit: false, allowDelete: false };
  const all = { viewAllRecords: false, modifyAllRecords: false };
  const set = {
    ...pattern,
    name,
    label: name,
    objectPermissions: ['Opportunity', 'Account'].map((one) => ({ object: one, ...object, ...all })),
    fieldPermissions: fields.map((field) => ({ field, readable: true, editable: false })),
    userPermissions: [],
    customPermissions: [],
  };
  rollout.org.transaction(() => rollout.org.applySchema({ objects: [], permissionSets: [set] }));
}

/** A team of five of whom the first has nothing but what permission sets give. */
async function team(): Promise<{ reps: string[]; bare: string }> {
  rollout = await Rollout.start();
  const { reps } = rollout.team('north', [8, 4, 4, 4, 0, 4]);
  const [bare = ''] = reps;
  rollout.update('User', bare, { ProfileId: profileId('Minimum Access - Salesforce') });
  return { reps, bare };
}

function scoreOf({ plan }: Measurement, person: string): unknown {
  return plan.snapshots.upserts.find((row) => row.OwnerId === person)?.Score__c;
}

function signalsOf(person: string): unknown[] {
  const [snapshot] = rollout.rows('AdoptionSnapshot__c').filter((row) => row.OwnerId === person);
  return rollout
    .rows('AdoptionMetric__c')
    .filter((row) => row.Snapshot__c === snapshot?.Id)
    .map((row) => String(row.ExternalKey__c).split(':').at(-1));
}

describe('a signal whose field a person cannot read', () => {
  it('is left out for them alone, with no row and no part in any rate, and both commands say so', async () => {
    const { reps, bare } = await team();
    permissionSet('Deals', ['Opportunity.AccountId']);
    rollout.assign(bare, 'Deals');
    rollout.scored('next-step');
    rollout.signal('dated', { Pass__c: '{"CloseDate":{"ne":null}}' });
    const measurement = await run();
    assert.deepEqual(signalsOf(bare), ['dated']);
    assert.deepEqual(signalsOf(reps[1] ?? ''), ['dated', 'next-step', 'next-step-too']);
    assert.deepEqual(measurement.plan.leftOut, [
      { signal: 'Signal next-step', people: 1 },
      { signal: 'Signal next-step-too', people: 1 },
    ]);
    // One signal of a third of the weight is no score.
    assert.equal(scoreOf(measurement, bare), null);
    assert.match(
      linesOf(resultOf(measurement)).join('\n'),
      /Not counted: "Signal next-step", for 1 person who can't read/,
    );
    const { leftOut } = await readReport(rollout.connection, PROJECT, { week: OPENS });
    assert.deepEqual(leftOut.map(({ signal, people }) => [signal, people]).sort(), [
      ['Signal next-step', 1],
      ['Signal next-step-too', 1],
    ]);
  });

  it('counts for whoever may read it, through a permission set, a group or a profile', async () => {
    const { bare } = await team();
    permissionSet('Deals', ['Opportunity.NextStep']);
    const group = rollout.create('PermissionSetGroup', { DeveloperName: 'Sellers', MasterLabel: 'Sellers' });
    const set = rollout.org.db.prepare(`SELECT "Id" FROM "PermissionSet" WHERE "Name" = 'Deals'`).get()?.['Id'];
    rollout.create('PermissionSetGroupComponent', { PermissionSetGroupId: group, PermissionSetId: set });
    rollout.create('PermissionSetAssignment', { AssigneeId: bare, PermissionSetGroupId: group });
    rollout.scored('next-step');
    const measurement = await run();
    assert.deepEqual(measurement.plan.leftOut, []);
    assert.equal(scoreOf(measurement, bare), 100);
  });

  it('is also one of which a field of a parent, the way to it, or the object is closed', async () => {
    const { bare } = await team();
    permissionSet('Deals', ['Opportunity.NextStep', 'Opportunity.AccountId']);
    rollout.assign(bare, 'Deals');
    rollout.scored('next-step');
    rollout.signal('parent', { Pass__c: '{"Account":{"Industry":{"ne":null}}}' });
    rollout.signal('lead', {
      Object__c: 'Lead',
      Pass__c: '{"Status":{"ne":null}}',
      Population__c: '{"IsConverted":{"eq":false}}',
    });
    const names = async (): Promise<string[]> => (await run()).plan.leftOut.map(({ signal }) => signal);
    assert.deepEqual(await names(), ['Signal lead', 'Signal parent']);
    permissionSet('Deals', ['Opportunity.NextStep', 'Account.Industry']);
    assert.deepEqual(await names(), ['Signal lead', 'Signal parent']);
    permissionSet('Deals', ['Opportunity.NextStep', 'Opportunity.AccountId', 'Account.Industry']);
    assert.deepEqual(await names(), ['Signal lead']);
  });

  it('asks the org no more than five times', async () => {
    await team();
    rollout.scored('next-step');
    rollout.running.requests.reset();
    await measure(rollout.connection, { project: PROJECT, week: OPENS, today: OPENS, dryRun: true });
    assert.ok(rollout.running.requests.total() <= 5, String(rollout.running.requests.total()));
  });
});

describe('two signals of one key', () => {
  it('are refused by name before anything is stored, in any case of letters', async () => {
    rollout = await Rollout.start();
    rollout.team('north', [8]);
    rollout.signal('step');
    rollout.signal('STEP', { ExternalKey__c: 'by hand' });
    await assert.rejects(run(), { name: 'TwoSignalsError', message: /Signal (step|STEP).*Signal (step|STEP)/ });
    assert.deepEqual(rollout.rows('SignalAdoption__c'), []);
  });
});
