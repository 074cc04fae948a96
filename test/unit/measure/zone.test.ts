/** Days, weeks and gates are those of the rollout's time zone, wherever the machine, the caller and the reps are. */
import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import { agreeCharter, showCharter } from '../../../src/charter/agreement.ts';
import { readCounts } from '../../../src/measure/counts.ts';
import { measure } from '../../../src/measure/measure.ts';
import { readSituation } from '../../../src/measure/readSituation.ts';
import { readRolloutClock } from '../../../src/org/rolloutClock.ts';
import { readReport } from '../../../src/report/readReport.ts';
import { prune } from '../../../src/retention/prune.ts';
import { OPENS, PROJECT, Rollout } from './rollout.ts';

const ADMIN = 'CrmAdoptionAdmin';
/** Sunday evening in Greenwich: Monday in Auckland, still Sunday in Los Angeles. */
const SUNDAY_EVENING = new Date('2025-03-02T22:30:00Z');

let rollout: Rollout;
const machineZone = process.env.TZ;

afterEach(async () => {
  if (machineZone === undefined) delete process.env.TZ;
  else process.env.TZ = machineZone;
  await rollout.stop();
});

async function today(now = SUNDAY_EVENING): Promise<string> {
  return (await readRolloutClock(rollout.connection, PROJECT, ADMIN, now)).today;
}

/** The organisation's own time zone and fiscal year. */
function organization(timeZone: string, month: number): void {
  rollout.org.db
    .prepare('UPDATE "Organization" SET "TimeZoneSidKey" = ?, "FiscalYearStartMonth" = ?')
    .run(timeZone, month);
}

describe('what day it is', () => {
  it('is said by the project, whatever the machine thinks', async () => {
    rollout = await Rollout.start({ TimeZone__c: 'Pacific/Auckland' });
    for (const zone of ['UTC', 'America/Los_Angeles', 'Pacific/Kiritimati']) {
      process.env.TZ = zone;
      assert.equal(await today(), '2025-03-03', zone);
    }
    rollout.update('RolloutProject__c', rollout.projectId, { TimeZone__c: 'America/Los_Angeles' });
    assert.equal(await today(), '2025-03-02');
  });

  it('is said by the organisation for a project that has no time zone, or is not there yet', async () => {
    rollout = await Rollout.start();
    organization('Pacific/Auckland', 7);
    const expected = { today: '2025-03-03', timeZone: 'Pacific/Auckland', fiscalYearStartMonth: 7 };
    for (const project of [PROJECT, 'NEW-1']) {
      assert.deepEqual(await readRolloutClock(rollout.connection, project, ADMIN, SUNDAY_EVENING), expected);
    }
    rollout.update('RolloutProject__c', rollout.projectId, { FiscalYearStartMonth__c: 4 });
    assert.equal((await readRolloutClock(rollout.connection, PROJECT, ADMIN)).fiscalYearStartMonth, 4);
  });

  it('is not guessed from a time zone that is none: the field is named', async () => {
    rollout = await Rollout.start({ TimeZone__c: 'Europe/Pariss' });
    rollout.scored('next-step');
    rollout.team('north', [8]);
    for (const work of [today(), readSituation(rollout.connection, PROJECT, OPENS, OPENS)]) {
      await assert.rejects(work, (error: Error & { actions?: string[] }) => {
        assert.equal(error.name, 'TimeZoneUnknownError');
        assert.match(error.message, /"Europe\/Pariss".*Sales goes CRM/);
        assert.match(error.actions?.join() ?? '', /TimeZone__c/);
        return true;
      });
    }
  });
});

describe('measuring', () => {
  it('counts the days of the rollout, not those of the caller', async () => {
    rollout = await Rollout.start({ TimeZone__c: 'Pacific/Auckland' });
    rollout.signal('new', {
      Population__c: '{"CreatedDate":{"eq":{"literal":"TODAY"}}}',
      Pass__c: '{"closedate":{"gte":{"literal":"THIS_WEEK"}}}',
    });
    const { reps } = rollout.team('north', [], 0);
    assert.deepEqual(reps, []);
    const rep = rollout.rep('Rita', rollout.user('Boss'));
    const dealAt = (instant: string, closeDate: string): void => {
      rollout.org.clock.set(new Date(instant));
      const [id] = rollout.deals(rep, 0, 1);
      rollout.update('Opportunity', id ?? '', { CloseDate: closeDate });
    };
    // Sunday 23:59, Monday 0:00 and 23:59, Tuesday 0:00 in Auckland (UTC+13).
    dealAt('2025-03-02T10:59:00Z', '2025-03-03');
    dealAt('2025-03-02T11:00:00Z', '2025-03-02');
    dealAt('2025-03-03T10:59:00Z', '2025-03-03');
    dealAt('2025-03-03T11:00:00Z', '2025-03-03');
    for (const zone of ['America/Los_Angeles', 'Pacific/Auckland']) {
      rollout.org.db.prepare('UPDATE "User" SET "TimeZoneSidKey" = ? WHERE "Id" = ?').run(zone, rollout.admin.userId);
      const situation = await readSituation(rollout.connection, PROJECT, OPENS, OPENS);
      const { counts } = await readCounts(rollout.connection, situation);
      assert.deepEqual(counts.get('new')?.get(rep), { population: 2, passed: 1 }, zone);
    }
  });

  it('lets people start, and the team view open, on a day of the rollout', async () => {
    rollout = await Rollout.start({ TimeZone__c: 'Pacific/Auckland' });
    rollout.scored('next-step');
    const rep = rollout.user('Late', rollout.user('Boss'));
    rollout.org.clock.set(SUNDAY_EVENING);
    const row = rollout.org.db.prepare(`SELECT "Id" FROM "PermissionSet" WHERE "Name" = 'CrmAdoptionRep'`).get();
    rollout.create('PermissionSetAssignment', { AssigneeId: rep, PermissionSetId: row?.['Id'] });
    const onDay = async (day: string): Promise<string> =>
      (await readSituation(rollout.connection, PROJECT, OPENS, day)).project.charterStatus;
    const { people } = await readSituation(rollout.connection, PROJECT, OPENS, OPENS);
    assert.equal(people[0]?.startedOn, '2025-03-03');
    // The org's own formula still says "Mirror only": for its reader it is Sunday.
    assert.deepEqual([await onDay('2025-03-02'), await onDay('2025-03-03')], ['Mirror only', 'Open']);
  });
});

describe('where the charter stands', () => {
  /** What each command makes of it on the evening that is Monday in one zone and Sunday in another. */
  async function said(timeZone: string): Promise<unknown[]> {
    rollout.update('RolloutProject__c', rollout.projectId, { TimeZone__c: timeZone });
    const { connection } = rollout;
    const { charterStatus } = await showCharter(connection, PROJECT, SUNDAY_EVENING);
    const { withheld } = await readReport(connection, PROJECT, { week: OPENS, now: SUNDAY_EVENING });
    const request = { project: PROJECT, today: await today(), dryRun: true, closedGates: true };
    const { closedGates } = (await prune(connection, request)).deleted;
    return [charterStatus, withheld.map(({ reason }) => reason), closedGates];
  }

  it('is the same for every command, on the day of the rollout, whatever day its caller has', async () => {
    rollout = await Rollout.start();
    rollout.scored('next-step');
    rollout.team('north', [8, 4, 4, 4, 0]);
    await measure(rollout.connection, { project: PROJECT, week: OPENS, today: OPENS, dryRun: false });
    rollout.org.clock.set(SUNDAY_EVENING);
    const formulas = new Set<unknown>();
    for (const zone of ['America/Los_Angeles', 'Pacific/Auckland']) {
      rollout.org.db.prepare('UPDATE "User" SET "TimeZoneSidKey" = ? WHERE "Id" = ?').run(zone, rollout.admin.userId);
      const soql = 'SELECT CharterStatus__c FROM RolloutProject__c';
      formulas.add((await rollout.connection.query<{ CharterStatus__c: string }>(soql)).records[0]?.CharterStatus__c);
      assert.deepEqual(await said('Pacific/Auckland'), ['Open', [], 0], zone);
      assert.deepEqual(await said('America/Los_Angeles'), ['Mirror only', ['mirrorPeriod'], 5], zone);
    }
    assert.deepEqual([...formulas], ['Mirror only', 'Open'], 'the formula goes by the day of its reader');
  });
});

describe('agreeing the charter', () => {
  it('keeps the calendar on a project that has none, for its pages, and leaves another as it is', async () => {
    rollout = await Rollout.start();
    rollout.signal('next-step');
    organization('Pacific/Auckland', 7);
    const clock = await readRolloutClock(rollout.connection, PROJECT, ADMIN, SUNDAY_EVENING);
    await agreeCharter(rollout.connection, PROJECT, { clock, dryRun: true });
    const calendar = (): unknown[] =>
      rollout.rows('RolloutProject__c').map((row) => [row.TimeZone__c, row.FiscalYearStartMonth__c]);
    assert.deepEqual(calendar(), [[null, null]]);
    await agreeCharter(rollout.connection, PROJECT, { clock, dryRun: false });
    assert.deepEqual(calendar(), [['Pacific/Auckland', 7]]);
    const other = { ...clock, timeZone: 'Europe/Paris', fiscalYearStartMonth: 1 };
    await agreeCharter(rollout.connection, PROJECT, { clock: other, dryRun: false });
    assert.deepEqual(calendar(), [['Pacific/Auckland', 7]]);
  });
});
