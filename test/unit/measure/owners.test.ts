import assert from 'node:assert/strict';
import { afterEach, it } from 'node:test';
import { loadRecords } from '../../../local-org/records/load.ts';
import { measure } from '../../../src/measure/measure.ts';
import { OPENS, PROJECT, Rollout } from './rollout.ts';

/** Groups that the platform returns for one aggregate query. */
const MAXIMUM_GROUPS = 2000;

let rollout: Rollout;

afterEach(() => rollout.stop());

it('records of people who are not measured cost no request and count for nobody', async () => {
  rollout = await Rollout.start();
  rollout.signal('next-step');
  rollout.team('north', [8, 4, 4, 4, 0]);
  const [pattern] = rollout.org.db.prepare('SELECT "ProfileId" FROM "User" WHERE "ManagerId" IS NOT NULL').all();
  const others = Array.from({ length: MAXIMUM_GROUPS }, (_, index) => ({
    LastName: `Other ${index}`,
    Alias: `o${index}`,
    Email: `other${index}@measure.example`,
    Username: `other${index}@measure.example`,
    ProfileId: pattern?.['ProfileId'],
    IsActive: true,
    TimeZoneSidKey: 'Europe/Paris',
    LocaleSidKey: 'en_US',
    LanguageLocaleKey: 'en_US',
    EmailEncodingKey: 'UTF-8',
  }));
  const owners = loadRecords(rollout.org, rollout.admin, 'User', others);
  const deals = owners.map((OwnerId) => ({
    Name: 'Deal',
    StageName: 'Prospecting',
    CloseDate: '2025-06-30',
    NextStep: 'Call',
    OwnerId,
  }));
  loadRecords(rollout.org, rollout.admin, 'Opportunity', deals);
  rollout.running.requests.reset();
  const { plan } = await measure(rollout.connection, { project: PROJECT, week: OPENS, today: OPENS, dryRun: true });
  assert.equal(rollout.running.requests.total(), 3);
  const total = plan.figures.find((row) => row.scope === 'Project');
  assert.deepEqual([total?.reps, total?.scoredReps, total?.mean], [5, 5, 50]);
});
