import { TestOrg, type Persona } from '../fixtures/testOrg.ts';
import assert from 'node:assert/strict';
import { execFile, execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import { promisify } from 'node:util';
import type { DeployCommandResult } from '../../src/commands/adoption/deploy.ts';
import type { MeasureResult } from '../../src/commands/adoption/measure.ts';
import type { ReportResult } from '../../src/commands/adoption/report.ts';
import type { SeedResult } from '../../src/commands/adoption/seed.ts';
import { createSfCli, type CliRun, type SfCli } from './sfCli.ts';

const root = join(import.meta.dirname, '../..');

/** What `--json` prints when a command fails. */
type FailureOutput = { name: string; exitCode: number; actions?: string[] };

suite('the plugin in the real sf CLI', () => {
  let org: TestOrg;
  let cli: SfCli;
  let environment: Record<string, string>;
  let manager: Persona;
  let rep: Persona;

  before(async () => {
    org = await TestOrg.empty();
    cli = createSfCli();
    environment = { SF_ORG_INSTANCE_URL: org.running.url };
    const link = await cli.run(['plugins', 'link', '--no-install', root]);
    assert.equal(link.exitCode, 0, link.stderr);
  });
  after(async () => {
    cli.remove();
    await org.close();
  });

  /** Runs a command of the plugin as someone. */
  function run(who: Persona, ...args: string[]): Promise<CliRun> {
    return cli.run(['adoption', ...args, '--target-org', who.token], environment);
  }

  async function json<T>(who: Persona, ...args: string[]): Promise<T> {
    return cli.json<T>(['adoption', ...args, '--target-org', who.token], environment);
  }

  async function failure(who: Persona, ...args: string[]): Promise<FailureOutput> {
    const { exitCode, stdout } = await run(who, ...args, '--json');
    const output = JSON.parse(stdout) as FailureOutput;
    assert.equal(exitCode, 1, stdout);
    assert.ok(output.actions?.length, stdout);
    return output;
  }

  test('explains each command', async () => {
    for (const command of ['deploy', 'seed', 'measure', 'report']) {
      const { exitCode, stdout } = await cli.run(['adoption', command, '--help']);
      assert.equal(exitCode, 0);
      for (const section of ['USAGE', 'FLAGS', 'DESCRIPTION', 'EXAMPLES']) assert.match(stdout, new RegExp(section));
      assert.match(stdout, new RegExp(`sf adoption ${command}`));
    }
  });

  test('says what to do while the package is missing', async () => {
    assert.equal((await failure(org.admin, 'report', '--project', 'CRM')).name, 'PackageNotDeployedError');
    assert.equal((await failure(org.admin, 'measure', '--project', 'CRM')).name, 'PackageNotDeployedError');
  });

  test('checks, then installs the package', async () => {
    const check = await run(org.admin, 'deploy', '--dry-run');
    assert.equal(check.exitCode, 0, check.stderr);
    assert.match(check.stdout, /LightningComponentBundle/);
    assert.equal(org.running.org.schema.findObject('RolloutProject__c'), undefined);
    const deployed = await json<DeployCommandResult>(org.admin, 'deploy');
    assert.equal(deployed.success, true);
    assert.equal(deployed.permissionSet?.assignment, 'assigned');
  });

  test('seeds a rollout for the people who were given the rep permission set', async () => {
    manager = org.user('Mel Manager', { permissionSets: ['CrmAdoptionManager'] });
    rep = org.user('Rita Rep', { values: { ManagerId: manager.id } });
    const login = ['org', 'login', 'access-token', '--instance-url', org.running.url, '--no-prompt', '--alias', 'org'];
    await cli.json(login, { SF_ACCESS_TOKEN: org.admin.token });
    const assign = ['org', 'assign', 'permset', '--name', 'CrmAdoptionRep', '--on-behalf-of', rep.username];
    await cli.json([...assign, '--target-org', 'org']);
    const argv = ['seed', '--project', 'CRM', '--start-date', '2027-01-04', '--groups-from-managers'];
    const plan = await json<SeedResult>(org.admin, ...argv, '--dry-run');
    assert.equal(plan.created, 29);
    assert.equal(org.rows('RolloutProject__c').length, 0);
    assert.equal((await json<SeedResult>(org.admin, ...argv)).created, 29);
    const again = await json<SeedResult>(org.admin, ...argv);
    assert.deepEqual([again.created, again.overwritten], [0, 0]);
  });

  test('measures a week and shows it to those who may see it', async () => {
    const measured = await run(org.admin, 'measure', '--project', 'CRM');
    assert.equal(measured.exitCode, 0, measured.stderr);
    assert.doesNotMatch(measured.stderr, /counting records/, 'a log shows no half lines of a spinner');
    const report = await json<ReportResult>(manager, 'report', '--project', 'CRM');
    assert.equal(report.project, 'CRM');
    assert.equal(report.groups.length > 0, true);
    assert.deepEqual(report.reps, [], 'the charter is not agreed, so no row about a person exists');
    const table = await run(manager, 'report', '--project', 'CRM');
    assert.match(table.stdout, /withheld/);
    assert.match(table.stdout, /charter is incomplete/);
    assert.deepEqual((await json<ReportResult>(rep, 'report', '--project', 'CRM')).groups, []);
  });

  test('ends with a named error and a code that is not 0 when the input is wrong', async () => {
    assert.equal((await failure(org.admin, 'report', '--project', 'NONE')).name, 'ProjectUnknownError');
    assert.equal((await failure(org.admin, 'measure', '--project', 'NONE')).name, 'ProjectUnknownError');
    assert.equal((await failure(org.admin, 'seed', '--project', 'X', '--template', 'x')).name, 'TemplateUnknownError');
    assert.equal((await failure(rep, 'seed', '--project', 'X')).name, 'PermissionMissingError');
    const expired = { ...org.admin, token: `${org.admin.token}x` };
    assert.equal((await failure(expired, 'report', '--project', 'CRM')).name, 'SessionExpiredError');
  });
});

suite('the packed plugin', () => {
  let org: TestOrg;
  let folder: string;

  before(async () => {
    org = await TestOrg.empty();
    folder = mkdtempSync(join(tmpdir(), 'packed-plugin-'));
    execFileSync('npm', ['pack', '--pack-destination', folder, '--ignore-scripts', '--loglevel', 'error'], {
      cwd: root,
    });
    const [tarball] = readdirSync(folder);
    execFileSync('tar', ['-xzf', String(tarball)], { cwd: folder });
    symlinkSync(join(root, 'node_modules'), join(folder, 'package', 'node_modules'));
  });
  after(async () => {
    rmSync(folder, { recursive: true, force: true });
    await org.close();
  });

  /** Runs a command of the unpacked plugin as the admin, from outside any project. */
  async function run<T>(...args: string[]): Promise<T> {
    // Not the synchronous variant: the org that answers lives in this process.
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [join(folder, 'package', 'bin', 'run.js'), 'adoption', ...args, '--target-org', org.admin.token, '--json'],
      { cwd: folder, env: { ...process.env, SF_ORG_INSTANCE_URL: org.running.url } },
    );
    return (JSON.parse(stdout) as { result: T }).result;
  }

  test('holds no sources, and installs the package it carries', async () => {
    const plugin = join(folder, 'package');
    const shipped = readdirSync(join(plugin, 'force-app'), { recursive: true, encoding: 'utf8' });
    assert.deepEqual(
      shipped.filter((file) => file.endsWith('.ts') || file.includes('__tests__')),
      [],
    );
    assert.ok(existsSync(join(plugin, 'templates', 'b2b-sme.yaml')));
    const result = await run<DeployCommandResult>('deploy');
    assert.equal(result.success, true);
    assert.ok(result.components.some((component) => component.type === 'LightningComponentBundle'));
  });

  test('seeds, measures and reports', async () => {
    const manager = org.user('Mel Manager', { permissionSets: ['CrmAdoptionManager'] });
    org.user('Rita Rep', { permissionSets: ['CrmAdoptionRep'], values: { ManagerId: manager.id } });
    const seeded = await run<SeedResult>('seed', '--project', 'CRM', '--groups-from-managers');
    assert.equal(seeded.created, 29);
    const measured = await run<MeasureResult>('measure', '--project', 'CRM');
    assert.deepEqual([measured.people, measured.written.groupRows], [1, 3]);
    const report = await run<ReportResult>('report', '--project', 'CRM');
    assert.deepEqual(Object.keys(report), ['project', 'week', 'groups', 'reps']);
    assert.equal(report.groups.length, 3);
  });
});
