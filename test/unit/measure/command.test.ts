import '../../fixtures/environment.ts';
import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import type { SfError } from '@salesforce/core';
import AdoptionMeasure, { type AnyMeasureResult, type MeasureResult } from '../../../src/commands/adoption/measure.ts';
import { runCommand, type CommandRun } from '../../fixtures/runCommand.ts';
import { TestOrg } from '../../fixtures/testOrg.ts';
import { OPENS, PROJECT, Rollout } from './rollout.ts';

let rollout: Rollout;

afterEach(() => rollout.stop());

function run(flags: string[] = [], token = rollout.admin.token): Promise<CommandRun<MeasureResult>> {
  process.env.SF_ORG_INSTANCE_URL = rollout.running.url;
  const given = flags.includes('--project') ? [] : ['--project', PROJECT];
  const week = flags.includes('--week') ? [] : ['--week', OPENS];
  const argv = ['--target-org', token, ...given, ...week, ...flags];
  return runCommand<MeasureResult, AnyMeasureResult>(AdoptionMeasure, argv);
}

/** The error of a run, which must be named, say what to do, and have stored nothing. */
async function failure(flags: string[] = [], token?: string): Promise<SfError> {
  const { error } = await run(flags, token);
  assert.ok(error, 'expected an error');
  assert.ok((error.actions?.length ?? 0) > 0, `no action: ${error.message}`);
  assert.notEqual(error.exitCode, 0);
  assert.deepEqual(rollout.rows('GroupAdoption__c'), []);
  assert.deepEqual(rollout.rows('AdoptionSnapshot__c'), []);
  return error;
}

describe('sf adoption measure', () => {
  it('says what it stored and what it withheld, by group and never by person', async () => {
    rollout = await Rollout.start();
    rollout.scored('next-step');
    rollout.team('north', [8, 4, 4, 4, 0]);
    rollout.answer(rollout.team('west', [8, 4, 4, 4, 0], 10).id, { CoachedOn__c: null });
    rollout.team('small', [8, 3], 4);
    const { result, stdout, stderr } = await run();
    assert.deepEqual(result?.written, {
      snapshots: 7,
      metrics: 14,
      groupRows: 4,
      signalRows: 6,
      objectives: 0,
      trainings: 0,
      reviews: 0,
      deleted: 0,
    });
    assert.deepEqual(
      result.groups.map(({ name, people, mean }) => [name, people, mean?.lowest ?? null]),
      [
        ['Team north', 5, 50],
        ['Team small', 2, null],
        ['Team west', 5, 50],
        [null, 12, 50],
      ],
    );
    assert.match(stdout, /Sales goes CRM in the week of 2025-03-03/);
    assert.match(stdout, /Stored 7 personal rows, 14 signal rows, 4 group rows, and 6 signal rates\./);
    assert.match(stdout, /Withheld: personal rows, Team west \(5 people\): the manager isn't ready yet/);
    assert.match(stdout, /Withheld: figures, Team small \(2 people\): too few people have a score/);
    assert.match(stdout, /No score yet for 2 people: their records cover less than half of what counts/);
    assert.match(stdout, /Team north +5 +5 +50-54 /);
    assert.match(stdout, /Team small +2 +- +not shown /);
    assert.match(stdout, /can read none of their rows.*: Team north, Team small/);
    assert.doesNotMatch(stdout, /Rep north/);
    assert.match(stderr, /is over: its figures are counted from the records as they are now/);
    assert.match((await run()).stdout, /Nothing to change: 31 rows were right already\./);
  });

  it('plans on a dry run, and gives JSON', async () => {
    rollout = await Rollout.start({ ImpactAssessmentReference__c: null });
    rollout.scored('next-step');
    rollout.team('north', [8, 4, 4, 4, 0]);
    const { stdout } = await run(['--dry-run']);
    assert.match(stdout, /Would store 2 signal rates\. Nothing was stored\./);
    assert.match(stdout, /the charter is incomplete\. The project leader fills in: Impact Assessment Reference/);
    const json = JSON.parse((await run(['--dry-run', '--json'])).stdout) as { status: number; result: MeasureResult };
    assert.equal(json.status, 0);
    assert.deepEqual(
      [json.result.project, json.result.week, json.result.dryRun, json.result.people],
      [PROJECT, OPENS, true, 5],
    );
    assert.deepEqual([json.result.planned.signalRows, json.result.written], [2, null]);
    assert.equal(json.result.withheld[0]?.reason, 'charterIncomplete');
    assert.deepEqual(rollout.rows('GroupAdoption__c'), []);
    // One group of five and the whole, each with two signals.
    const { rows, apiCalls, apiCallsLeft } = json.result.cost;
    assert.equal(rows, (5 + 1 + 1) * (1 + 2));
    assert.ok(apiCallsLeft !== null && apiCallsLeft > apiCalls);
    assert.match(
      stdout,
      new RegExp(`A week takes up to ${rows} rows \\(1 MB of storage\\), and a run up to ${apiCalls} API calls`),
    );
  });

  it('leaves others the share of the API calls that they are to have', async () => {
    rollout = await Rollout.start();
    rollout.scored('next-step');
    rollout.team('north', [8, 4, 4, 4, 0]);
    const { name, message } = await failure(['--api-reserve', '100']);
    assert.equal(name, 'ApiReserveError');
    assert.match(message, /\d+ more API calls today, of 100000.* 100 percent are to stay for others/);
    assert.ok((await run(['--api-reserve', '99'])).result?.written);
  });

  it('says who is in no group even while the charter is incomplete, and how to make the groups', async () => {
    rollout = await Rollout.start({ ImpactAssessmentReference__c: null });
    rollout.scored('next-step');
    rollout.team('north', [8, 4, 4, 4, 0]);
    rollout.deals(rollout.rep('Stray', rollout.user('Outsider')), 5, 10);
    const { stdout } = await run();
    assert.match(stdout, /personal rows, people without a group \(1 person\): their manager leads no group/);
    assert.match(stdout, /sf adoption seed --project CRM-1 --groups-from-managers/);
  });

  it('names the day the team view opens', async () => {
    rollout = await Rollout.start({ MirrorWeeks__c: 6 });
    rollout.scored('next-step');
    rollout.team('north', [8, 4, 4, 4, 0]);
    assert.match((await run()).stdout, /part of the mirror period.*; the team view starts with the week of 2025-03-17/);
  });
});

describe('sf adoption measure refuses', () => {
  it('a project that is not there', async () => {
    rollout = await Rollout.start();
    const error = await failure(['--project', 'NONE']);
    assert.equal(error.name, 'ProjectUnknownError');
    assert.match(error.actions?.join() ?? '', /CRM-1/);
  });

  it('a week that is no Monday, no day, or has not begun', async () => {
    rollout = await Rollout.start();
    assert.equal((await failure(['--week', '2025-03-04'])).name, 'NotAMondayError');
    assert.equal((await failure(['--week', '2025-02-30'])).name, 'NotADateError');
    assert.equal((await failure(['--week', '3998-12-28'])).name, 'WeekInFutureError');
  });

  it('an org with nobody to measure, and a project without signals', async () => {
    rollout = await Rollout.start();
    assert.equal((await failure()).name, 'NoSignalsError');
    const signal = rollout.signal('next-step');
    const { name, actions } = await failure();
    assert.equal(name, 'NoPeopleError');
    assert.match(actions?.join() ?? '', /CrmAdoptionRep/);
    rollout.update('AdoptionSignal__c', signal, { IsActive__c: false });
    assert.equal((await failure()).name, 'NoSignalsError');
  });

  for (const [what, values, name, message] of [
    ['malformed JSON', { Population__c: '{"IsClosed":' }, 'SignalInvalidError', /"wrong".*Population__c.*JSON/],
    [
      'an unknown operator',
      { Pass__c: '{"Amount":{"over":5}}' },
      'SignalInvalidError',
      /"wrong".*Pass__c.*\$\.Amount\.over: over is not an operator/,
    ],
    [
      'an unknown field',
      { Pass__c: '{"Nonsense__c":{"eq":5}}' },
      'SignalInvalidError',
      /"wrong".*Pass__c.*Opportunity has no field Nonsense__c/,
    ],
    ['an unknown object', { Object__c: 'Nonsense__c' }, 'SignalInvalidError', /"wrong".*no object Nonsense__c/],
    [
      'an object that is no name',
      { Object__c: 'Account, User' },
      'SignalInvalidError',
      /"wrong".*Object__c.*not an API name/,
    ],
    ['an unknown owner field', { OwnerField__c: 'Boss__c' }, 'SignalInvalidError', /"wrong".*Boss__c/],
    ['a value of the wrong type', { Pass__c: '{"Amount":{"eq":"much"}}' }, 'SignalInvalidError', /"wrong".*"much"/],
    [
      'a date compared with an instant',
      { Pass__c: '{"CloseDate":{"gt":{"value":"2027-01-04T00:00:00Z"}}}' },
      'SignalInvalidError',
      /"wrong".*CloseDate.*a date field takes a date/,
    ],
    [
      'a condition that is written twice',
      { Population__c: '{"IsClosed":{"eq":false},"isClosed":{"eq":true}}' },
      'SignalInvalidError',
      /"wrong".*isClosed stands here twice/,
    ],
  ] as const) {
    it(`a signal with ${what}, by its key`, async () => {
      rollout = await Rollout.start();
      rollout.signal('right');
      rollout.signal('wrong', values);
      rollout.team('north', [8, 4, 4, 4, 0]);
      const error = await failure();
      assert.equal(error.name, name, error.message);
      assert.match(error.message.replaceAll('\n', ' '), message);
      assert.match(error.actions?.join() ?? '', /wrong/);
    });
  }

  it('filters that are too long for a query', async () => {
    rollout = await Rollout.start();
    const text = 'ß'.repeat(200);
    rollout.signal('long', { Pass__c: JSON.stringify({ Name: { in: Array<string>(20).fill(text) } }) });
    rollout.team('north', [8]);
    assert.equal((await failure()).name, 'SignalTooLongError');
  });

  it('a caller who does not see everybody', async () => {
    rollout = await Rollout.start();
    rollout.scored('next-step');
    rollout.team('north', [8, 4, 4, 4, 0]);
    const userId = rollout.user('Half');
    rollout.assign(userId, 'CrmAdoptionAdmin');
    assert.equal((await failure([], rollout.org.issueToken(userId))).name, 'NotEverythingError');
  });

  it('a caller without the permission set, and says which', async () => {
    rollout = await Rollout.start();
    const error = await failure([], rollout.org.issueToken(rollout.user('Nobody')));
    assert.equal(error.name, 'PermissionMissingError');
    assert.match(error.actions?.join() ?? '', /CrmAdoptionAdmin/);
  });

  it('an expired session', async () => {
    rollout = await Rollout.start();
    const token = rollout.org.issueToken(rollout.user('Late'));
    rollout.org.revokeToken(token);
    assert.equal((await failure([], token)).name, 'SessionExpiredError');
  });
});

describe('sf adoption measure without the package or the org', () => {
  it('says that the package is not deployed', async () => {
    rollout = await Rollout.start();
    const bare = await TestOrg.empty();
    try {
      const { error } = await runCommand(AdoptionMeasure, ['--target-org', bare.admin.token, '--project', PROJECT]);
      assert.equal(error?.name, 'PackageNotDeployedError');
      assert.match(error.actions?.join() ?? '', /sf adoption deploy/);
    } finally {
      await bare.close();
    }
  });

  it('says that the org cannot be reached', async () => {
    rollout = await Rollout.start();
    await rollout.running.close();
    const { error } = await run();
    assert.ok(error);
    assert.equal(error.name, 'OrgUnreachableError');
    assert.ok((error.actions?.length ?? 0) > 0);
  });
});
