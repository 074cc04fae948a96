import { TestOrg } from '../fixtures/testOrg.ts';
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import { createSfCli, type CliRun, type SfCli } from '@crm-adoption/local-org/fixtures';
import type { DoctorResult } from '../../src/commands/adoption/doctor.ts';
import { placeStrip } from '../unit/doctor/dealPage.ts';
import { Rollout } from '../unit/measure/rollout.ts';

const root = join(import.meta.dirname, '../..');

/** A real sf CLI with the plugin, logged in to an org as its admin. */
async function loggedIn(url: string, token: string): Promise<SfCli> {
  const cli = createSfCli();
  const link = await cli.run(['plugins', 'link', '--no-install', root]);
  assert.equal(link.exitCode, 0, link.stderr);
  const login = ['org', 'login', 'access-token', '--instance-url', url, '--no-prompt', '--alias', 'org'];
  await cli.json(login, { SF_ACCESS_TOKEN: token });
  return cli;
}

async function diagnosis(cli: SfCli, ...args: string[]): Promise<DoctorResult & { exitCode: number }> {
  const { stdout, exitCode } = await cli.run(['adoption', 'doctor', '--target-org', 'org', '--json', ...args]);
  const { result, status } = JSON.parse(stdout) as { result: DoctorResult; status: number };
  assert.equal(status, exitCode, 'the JSON says the same as the shell');
  return { ...result, exitCode };
}

/** Runs a command as a finding advises it, word for word. */
async function follow(cli: SfCli, { findings }: DoctorResult, code: string): Promise<CliRun> {
  const command = findings.find((finding) => finding.code === code)?.command;
  assert.ok(command, `${code} among ${findings.map((finding) => finding.code).join()}`);
  const [sf, ...words] = command.split(' ');
  assert.equal(sf, 'sf');
  const run = await cli.run(words);
  assert.equal(run.exitCode, 0, `${command}\n${run.stderr}`);
  return run;
}

const codesOf = ({ findings }: DoctorResult): string[] => findings.map(({ code }) => code);

suite('sf adoption doctor from an empty org on', () => {
  let org: TestOrg;
  let cli: SfCli;
  before(async () => {
    org = await TestOrg.empty();
    // Commands take their day from the machine, and the org refuses a mirror that begins before its own.
    org.running.org.clock.set(new Date());
    cli = await loggedIn(org.running.url, org.admin.token);
  });
  after(async () => {
    cli.remove();
    await org.close();
  });

  test('each advised command runs, and its finding is gone', async () => {
    const empty = await diagnosis(cli);
    assert.deepEqual([codesOf(empty), empty.exitCode], [['package-missing'], 3]);
    await follow(cli, empty, 'package-missing');

    const bare = await diagnosis(cli);
    assert.deepEqual(codesOf(bare), ['nobody-measured', 'no-project', 'nobody-leads', 'strip-unplaced']);
    await follow(cli, bare, 'no-project');

    const manager = org.user('Mel Manager');
    org.user('Rita Rep', { permissionSets: ['CrmAdoptionRep'], values: { ManagerId: manager.id } });
    const seeded = await diagnosis(cli);
    for (const code of ['charter-incomplete', 'charter-not-agreed', 'people-without-group', 'never-measured']) {
      assert.ok(codesOf(seeded).includes(code), code);
    }
    await follow(cli, seeded, 'people-without-group');
    await follow(cli, seeded, 'charter-not-agreed');
    await follow(cli, seeded, 'never-measured');

    const grouped = await diagnosis(cli);
    await follow(cli, grouped, 'managers-without-permission');
    const rest = codesOf(await diagnosis(cli));
    for (const code of [
      'people-without-group',
      'charter-not-agreed',
      'never-measured',
      'managers-without-permission',
    ]) {
      assert.equal(rest.includes(code), false, code);
    }
  });

  test('ends with 1 and names what somebody without rights could not look at', async () => {
    const rep = org.user('Ron Rep', { permissionSets: ['CrmAdoptionRep'] });
    const run = await cli.run(['adoption', 'doctor', '--target-org', rep.token], {
      SF_ORG_INSTANCE_URL: org.running.url,
    });
    assert.equal(run.exitCode, 1, run.stdout);
    assert.match(run.stdout, /Not checked: .*Modify All Data/s);
    assert.equal(run.stdout.includes(rep.token), false, 'no token in what is printed');
  });

  test('ends with 2 for a flag that it does not know, and explains its exit codes', async () => {
    assert.equal((await cli.run(['adoption', 'doctor', '--target-org', 'org', '--nonsense'])).exitCode, 2);
    assert.match((await cli.run(['adoption', 'doctor', '--help'])).stdout, /Findings \(3\)/);
  });
});

suite('sf adoption doctor in an org that is measured', () => {
  let rollout: Rollout;
  let team: { id: string; managerId: string; reps: string[] };
  let cli: SfCli;
  before(async () => {
    rollout = await Rollout.start();
    team = rollout.team('A', [8, 7, 9, 10, 6]);
    rollout.assign(team.managerId, 'CrmAdoptionManager');
    rollout.assign(rollout.user('Lea Lead'), 'CrmAdoptionLead');
    rollout.role('Reps', rollout.role('Top', null, team.managerId), ...team.reps);
    rollout.scored('next');
    placeStrip(rollout.org);
    cli = await loggedIn(rollout.running.url, rollout.admin.token);
  });
  after(async () => {
    cli.remove();
    await rollout.stop();
  });

  test('says in one sentence that all is well', async () => {
    await follow(cli, await diagnosis(cli), 'never-measured');
    const run = await cli.run(['adoption', 'doctor', '--target-org', 'org']);
    assert.equal(run.exitCode, 0, run.stdout);
    assert.match(run.stdout, /^Everything is in order\. Checked: package, .*API requests\.\n$/);
  });

  test('finds a dozen things that are broken, worst first, one line each', async () => {
    rollout.update('RolloutProject__c', rollout.projectId, { ImpactAssessmentReference__c: null });
    rollout.update('User', team.managerId, { IsActive: false });
    rollout.rep('Alone', null);
    rollout.rep('Lost', rollout.user('Boss without a group'));
    rollout.signal('broken', { Object__c: 'Nowhere__c' });
    rollout.signal('added', { AgreedDefinition__c: null });
    rollout.signal('NEXT', { ExternalKey__c: 'twin', MinimumRecords__c: 400 });
    rollout.update('User', String(team.reps[0]), { LanguageLocaleKey: 'de' });
    rollout.org.metadata.remove('FlexiPage', 'RolloutRiskRecordPage');
    const blind = rollout.team('B', [9, 9]);
    rollout.update('RolloutGroup__c', blind.id, { Name: 'Blind' });
    const result = await diagnosis(cli);
    const codes = new Set<string>(codesOf(result));
    const expected = [
      ...['package-incomplete', 'manager-inactive', 'signals-share-key', 'signal-invalid', 'charter-incomplete'],
      ...['people-without-group', 'people-without-manager', 'signal-changed', 'managers-without-permission'],
      ...['manager-cannot-read', 'language-other', 'signal-without-records'],
    ];
    for (const code of expected) assert.ok(codes.has(code), `${code} among ${[...codes].join()}`);
    assert.equal(result.exitCode, 3);
    const severities = result.findings.map(({ severity }) => ['error', 'warning', 'info'].indexOf(severity));
    assert.deepEqual(severities, [...severities].sort());
    const { stdout } = await cli.run(['adoption', 'doctor', '--target-org', 'org', '--project', 'CRM-1']);
    assert.match(stdout, /Errors\n- .*\n {4}/);
    assert.equal(stdout.split('\n').filter((line) => line.startsWith('- ')).length, result.findings.length);
  });
});
