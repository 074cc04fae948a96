import { TestOrg, type Persona } from '../fixtures/testOrg.ts';
import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import { parse } from 'yaml';
import type { DeployCommandResult } from '../../src/commands/adoption/deploy.ts';
import type { PruneResult } from '../../src/commands/adoption/prune.ts';
import type { Report } from '../../src/report/report.ts';
import type { SeedResult } from '../../src/commands/adoption/seed.ts';
import { jobFile } from '../../src/schedule/jobs.ts';
import { createSfCli, type CliRun, type SfCli } from '@crm-adoption/local-org/fixtures';

/** Records of the template b2b-sme, with one group. */
const RECORDS = 130;

const root = join(import.meta.dirname, '../..');

/** Of the app with which a scheduled job logs in. */
const keys = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
});

/** What `--json` prints when a command fails. */
type FailureOutput = { name: string; exitCode: number; actions?: string[] };

suite('the plugin in the real sf CLI', () => {
  let org: TestOrg;
  let cli: SfCli;
  let environment: Record<string, string>;
  let manager: Persona;
  let rep: Persona;

  before(async () => {
    org = await TestOrg.empty({ connectedApp: { clientId: 'CONSUMER.KEY', certificate: keys.publicKey } });
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
    assert.equal(exitCode, output.name === 'TemplateUnknownError' ? 2 : 1, stdout);
    assert.ok(output.actions?.length, stdout);
    return output;
  }

  test('explains a command', async () => {
    const { exitCode, stdout } = await cli.run(['adoption', 'report', '--help']);
    assert.equal(exitCode, 0);
    for (const section of ['USAGE', 'FLAGS', 'DESCRIPTION', 'EXAMPLES']) assert.match(stdout, new RegExp(section));
    assert.match(stdout, /sf adoption report/);
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
    assert.deepEqual([deployed.success, deployed.translations], [true, 'included']);
    assert.equal(deployed.permissionSet?.assignment, 'assigned');
    const again = await json<DeployCommandResult>(org.admin, 'deploy');
    assert.ok(again.components.every(({ state }) => state === 'Unchanged'));
    assert.equal(again.permissionSet?.assignment, 'alreadyAssigned');
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
    assert.equal(plan.created, RECORDS);
    assert.equal(org.rows('RolloutProject__c').length, 0);
    assert.equal((await json<SeedResult>(org.admin, ...argv)).created, RECORDS);
    const again = await json<SeedResult>(org.admin, ...argv);
    assert.deepEqual([again.created, again.overwritten], [0, 0]);
  });

  test('measures a week and shows it to those who may see it', async () => {
    // The whole script of a scheduled job, but for what it installs: it logs in and measures with nobody there.
    const job = parse(jobFile('gitlab', { project: 'CRM', timeZone: 'UTC' })) as Record<string, { script: string[] }>;
    const script = job['measure-crm-adoption']?.script.join('\n').replaceAll(/^.*\binstall .*$/gm, '') ?? '';
    const measured = await cli.shell(script, {
      SF_CLIENT_ID: 'CONSUMER.KEY',
      SF_JWT_KEY: keys.privateKey,
      SF_USERNAME: org.admin.username,
      SF_INSTANCE_URL: org.running.url,
    });
    assert.equal(measured.exitCode, 0, measured.stdout + measured.stderr);
    assert.match(measured.stdout, /Successfully authorized admin@crm-adoption\.local/);
    assert.doesNotMatch(measured.stderr, /counting records/, 'a log shows no half lines of a spinner');
    const report = await json<Report>(manager, 'report', '--project', 'CRM');
    assert.equal(report.project, 'CRM');
    assert.deepEqual(
      report.groups.map(({ scope, mean }) => [scope, mean]),
      [['Project', null]],
    );
    assert.deepEqual(report.reps, [], 'the charter is not agreed, so no row about a person exists');
    const table = await run(manager, 'report', '--project', 'CRM');
    assert.match(table.stdout, /Whole project +- +- +not shown/);
    assert.match(table.stdout, /charter is incomplete/);
    assert.deepEqual((await json<Report>(rep, 'report', '--project', 'CRM')).groups, report.groups);
    const lead = org.user('Lea Lead', { permissionSets: ['CrmAdoptionLead'] });
    const seenByLead = await json<Report>(lead, 'report', '--project', 'CRM');
    assert.deepEqual([seenByLead.groups, seenByLead.reps], [report.groups, []]);
  });

  test('exports the plan and the figures', async () => {
    const directory = join(mkdtempSync(join(tmpdir(), 'crm-adoption-export-')), 'out');
    const { stdout, exitCode } = await run(org.admin, 'export', '--all', '--output-dir', directory);
    assert.equal(exitCode, 0);
    assert.match(stdout, /GroupAdoption\.csv/);
    assert.ok(readdirSync(directory).includes('dictionary.csv'));
  });

  test('prunes what the charter does not allow to keep, once, and only for those who see everything', async () => {
    const weekOf = (stamp: string): string => {
      const day = new Date(stamp);
      day.setUTCDate(day.getUTCDate() - ((day.getUTCDay() + 6) % 7));
      return day.toISOString().slice(0, 10);
    };
    const [project] = org.rows('RolloutProject__c');
    const [group] = org.rows('RolloutGroup__c');
    const row = { Project__c: String(project?.['Id']), Group__c: String(group?.['Id']), OwnerId: rep.id };
    // Long before any day on which this runs, and the week of that day: the gate of both is closed.
    for (const week of ['2020-01-06', weekOf(new Date().toISOString())]) {
      org.create('AdoptionSnapshot__c', { ...row, WeekStart__c: week, ExternalKey__c: `CRM:${week}` });
    }
    const prune = (...flags: string[]): Promise<PruneResult> =>
      json(org.admin, 'prune', '--project', 'CRM', '--no-prompt', ...flags);
    const stored = (): number => org.rows('AdoptionSnapshot__c').filter(({ IsDeleted }) => IsDeleted === 0).length;

    const planned = await prune('--dry-run');
    assert.deepEqual([planned.dryRun, planned.planned.snapshots, planned.closedGatesLeft], [true, 1, 1]);
    assert.equal(stored(), 2);
    assert.equal((await failure(manager, 'prune', '--project', 'CRM')).name, 'PermissionMissingError');
    assert.equal((await prune()).deleted?.snapshots, 1);
    assert.equal(stored(), 1);
    assert.equal((await failure(org.admin, 'prune', '--project', 'CRM')).name, 'CannotAskError');
    const again = await run(org.admin, 'prune', '--project', 'CRM', '--no-prompt');
    assert.match(again.stdout, /Nothing to delete/);
    assert.match(again.stderr, /1 personal row can still be read.*--closed-gates/);
    assert.equal((await prune('--closed-gates')).deleted?.closedGates, 1);
    assert.equal(stored(), 0);
    const nothing = await prune('--closed-gates');
    assert.deepEqual(nothing.deleted, { snapshots: 0, groupRows: 0, signalRows: 0, closedGates: 0, readiness: 0 });
  });

  test('ends with a named error and a code that is not 0 when the input is wrong', async () => {
    assert.equal((await failure(org.admin, 'seed', '--project', 'X', '--template', 'x')).name, 'TemplateUnknownError');
    const expired = { ...org.admin, token: `${org.admin.token}x` };
    assert.equal((await failure(expired, 'report', '--project', 'CRM')).name, 'SessionExpiredError');
  });

  test('leaves nothing in the org, once the product is removed', async () => {
    const { exitCode, stdout, stderr } = await run(org.admin, 'remove', '--no-prompt');
    assert.equal(exitCode, 0, stderr);
    assert.match(stdout, /CrmAdoptionAdmin[^]*CRM Adoption is out of this org/);
    const types = ['FlexiPage', 'Translations', 'CustomLabels', 'LightningComponentBundle', 'Layout'];
    assert.deepEqual(
      types.filter((type) => org.running.org.metadata.list(type).length > 0),
      [],
    );
  });
});
