import assert from 'node:assert/strict';
import { afterEach, it } from 'node:test';
import { loadRecords } from '@crm-adoption/local-org';
import { readCounts } from '../../../src/measure/counts.ts';
import { measure } from '../../../src/measure/measure.ts';
import { readSituation } from '../../../src/measure/readSituation.ts';
import { OPENS, PROJECT, Rollout } from './rollout.ts';

/** Groups that the platform returns for one aggregate query. */
const MAXIMUM_GROUPS = 2000;

let rollout: Rollout;

afterEach(() => rollout.stop());

/** New active users; returns their ids. */
function users(total: number, name: string): string[] {
  const [pattern] = rollout.org.db.prepare('SELECT "ProfileId" FROM "User" WHERE "ManagerId" IS NOT NULL').all();
  const rows = Array.from({ length: total }, (_, index) => ({
    LastName: `${name} ${index}`,
    Alias: `o${index}`,
    Email: `${name}${index}@measure.example`,
    Username: `${name}${index}@measure.example`,
    ProfileId: pattern?.['ProfileId'],
    IsActive: true,
    TimeZoneSidKey: 'Europe/Paris',
    LocaleSidKey: 'en_US',
    LanguageLocaleKey: 'en_US',
    EmailEncodingKey: 'UTF-8',
  }));
  return loadRecords(rollout.org, rollout.admin, 'User', rows);
}

/** An open deal with a next step for each owner. */
function dealOfEach(owners: readonly string[]): void {
  const deals = owners.map((OwnerId) => ({
    Name: 'Deal',
    StageName: 'Prospecting',
    CloseDate: '2025-06-30',
    NextStep: 'Call',
    OwnerId,
  }));
  loadRecords(rollout.org, rollout.admin, 'Opportunity', deals);
}

it('people who get the permission set while a week is measured split the question that they make too large', async () => {
  rollout = await Rollout.start();
  rollout.scored('next-step');
  rollout.team('north', [8]);
  const permissionSet = rollout.org.db
    .prepare(`SELECT "Id" FROM "PermissionSet" WHERE "Name" = 'CrmAdoptionRep'`)
    .get();
  const reps = users(MAXIMUM_GROUPS - 1, 'rep');
  const late = users(1, 'late');
  const assign = (ids: readonly string[]): void => {
    const rows = ids.map((AssigneeId) => ({ AssigneeId, PermissionSetId: permissionSet?.['Id'] }));
    loadRecords(rollout.org, rollout.admin, 'PermissionSetAssignment', rows);
  };
  assign(reps);
  dealOfEach([...reps, ...late]);
  const situation = await readSituation(rollout.connection, PROJECT, OPENS, OPENS);
  assert.equal(situation.people.length, MAXIMUM_GROUPS);
  assign(late);
  rollout.running.requests.reset();
  const counts = (await readCounts(rollout.connection, situation)).counts.get('next-step');
  // One request describes the object; the count itself takes two.
  assert.equal(rollout.running.requests.total(), 3);
  assert.deepEqual(
    reps.map((id) => counts?.get(id)?.passed).filter((passed) => passed !== 1),
    [],
  );
  assert.equal(counts?.has(String(late[0])), false);
});

it('records of people who are not measured cost no request and count for nobody', async () => {
  rollout = await Rollout.start();
  rollout.scored('next-step');
  rollout.team('north', [8, 4, 4, 4, 0]);
  dealOfEach(users(MAXIMUM_GROUPS, 'other'));
  rollout.running.requests.reset();
  const { plan } = await measure(rollout.connection, { project: PROJECT, week: OPENS, today: OPENS, dryRun: true });
  assert.equal(rollout.running.requests.total(), 4);
  const { people, scored, mean } = plan.figures.project;
  assert.deepEqual([people, scored, mean?.lowest], [5, 5, 50]);
});
