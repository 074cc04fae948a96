import { TestOrg } from '../../fixtures/testOrg.ts';
import { runCommand } from '../../fixtures/runCommand.ts';
import assert from 'node:assert/strict';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import AdoptionDeploy, { type DeployCommandResult } from '../../../src/commands/adoption/deploy.ts';
import { deployPackage, type DeployProgress } from '../../../src/deploy/deployPackage.ts';
import { DeployFormatter } from '../../../src/deploy/formatter.ts';
import { packageDirectory, packagePaths, SOURCE_API_VERSION } from '../../../src/deploy/packageSource.ts';
import { assignToCaller } from '../../../src/deploy/permissionSet.ts';
import { queryAll } from '../../../src/org/soql.ts';

const root = join(import.meta.dirname, '../../..');

describe('the package inside the plugin', () => {
  let directory: string;

  before(async () => {
    directory = await mkdtemp(join(tmpdir(), 'crm-adoption-package-'));
  });
  after(() => rm(directory, { recursive: true }));

  it('is deployed with the API version of the project', async () => {
    const project = JSON.parse(await readFile(join(root, 'sfdx-project.json'), 'utf8')) as { sourceApiVersion: string };
    assert.equal(SOURCE_API_VERSION, project.sourceApiVersion);
  });

  it('is taken by folder and by component, without compiler settings and tests', async () => {
    const paths = await packagePaths();
    assert.ok(paths.includes(join(packageDirectory, 'objects')));
    assert.ok(paths.includes(join(packageDirectory, 'lwc', 'adoptionScores')));
    assert.ok(!paths.includes(join(packageDirectory, 'lwc')));
    assert.ok(paths.every((path) => !path.endsWith('.json') && !path.includes('__tests__')));
  });

  it('leaves the French texts out when asked to, and nothing else', async () => {
    const left = new Set(await packagePaths({ translations: false }));
    const leftOut = (await packagePaths()).filter((path) => !left.has(path)).map((path) => basename(path));
    assert.deepEqual(leftOut, ['objectTranslations', 'translations']);
  });

  it('is refused when a component has not been built', async () => {
    await mkdir(join(directory, 'lwc', 'mirror'), { recursive: true });
    await writeFile(join(directory, 'lwc', 'mirror', 'mirror.js'), '');
    await writeFile(join(directory, 'lwc', 'mirror', 'labels.ts'), '');
    await assert.rejects(packagePaths({ directory }), (error: Error) => {
      assert.equal(error.name, 'PackageIncompleteError');
      assert.ok(error.message.includes(join('mirror', 'labels.js')));
      assert.ok(!error.message.includes('mirror.js'));
      return true;
    });
  });

  it('is refused when it is not there', async () => {
    await assert.rejects(packagePaths({ directory: join(directory, 'nowhere') }), { name: 'PackageMissingError' });
  });
});

describe('deploy', () => {
  let org: TestOrg;

  before(async () => {
    org = await TestOrg.empty();
  });
  after(() => org.close());

  it('changes nothing in a dry run, and assigns nothing', async () => {
    const { result, stdout } = await runCommand(AdoptionDeploy, ['--target-org', org.admin.token, '--dry-run']);
    assert.equal(result?.success, true);
    assert.equal(result.dryRun, true);
    assert.equal(result.permissionSet, null);
    assert.match(stdout, /nothing was changed/);
    assert.equal(org.running.org.schema.findObject('RolloutProject__c'), undefined);
  });

  it('installs the package, shows its stages and gives the caller the admin permission set', async () => {
    const { result, stdout } = await runCommand(AdoptionDeploy, ['--target-org', org.admin.token]);
    assert.equal(result?.success, true);
    assert.deepEqual(result.permissionSet, { name: 'CrmAdoptionAdmin', assignment: 'assigned' });
    assert.ok(result.components.some((one) => one.type === 'CustomObject' && one.name === 'RolloutProject__c'));
    assert.match(stdout, /Prepare the package/);
    assert.match(stdout, /Give you the admin permission set/);
    assert.match(stdout, /adoption seed/);
  });

  it('can be run again, also over REST', async (context) => {
    process.env['SF_ORG_METADATA_REST_DEPLOY'] = 'true';
    context.after(() => delete process.env['SF_ORG_METADATA_REST_DEPLOY']);
    org.running.requests.reset();
    const { result, stdout } = await runCommand(AdoptionDeploy, ['--target-org', org.admin.token, '--json']);
    assert.equal(result?.permissionSet?.assignment, 'alreadyAssigned');
    const output = JSON.parse(stdout) as { status: number; result: DeployCommandResult };
    assert.equal(output.status, 0);
    assert.equal(output.result.success, true);
    assert.ok(org.running.requests.log().some((request) => request.url.includes('/metadata/deployRequest')));
    const assignments = await queryAll(
      await org.connect(),
      "SELECT Id FROM PermissionSetAssignment WHERE PermissionSet.Name = 'CrmAdoptionAdmin'",
    );
    assert.equal(assignments.length, 1);
  });

  it('asks nobody but the org', async () => {
    const connection = await org.connect();
    const progress: DeployProgress[] = [];
    const outcome = await deployPackage(connection, {
      dryRun: true,
      waitSeconds: 60,
      rest: false,
      onProgress: (step) => progress.push(step),
    });
    assert.equal(outcome.success, true);
    assert.equal(progress[0]?.stage, 'prepare');
    assert.equal(progress.at(-1)?.deployed, progress.at(-1)?.total);
  });

  it('ends before it deploys when the API version is older than the package', async () => {
    const { error } = await runCommand(AdoptionDeploy, ['--target-org', org.admin.token, '--api-version', '66.0']);
    assert.equal(error?.name, 'ApiVersionTooOldError');
    assert.match(error.message, /needs API version 67\.0.*speaks 66\.0/);
  });

  it('says so when the org does not know the permission set', async () => {
    const empty = await TestOrg.empty();
    try {
      const connection = await empty.connect();
      await assert.rejects(assignToCaller(connection, 'CrmAdoptionAdmin'), { name: 'PermissionSetMissingError' });
    } finally {
      await empty.close();
      process.env['SF_ORG_INSTANCE_URL'] = org.running.url;
    }
  });
});

describe('a refused deploy', () => {
  let org: TestOrg;
  let directory: string;

  before(async () => {
    org = await TestOrg.empty();
    directory = await mkdtemp(join(tmpdir(), 'crm-adoption-broken-'));
    await cp(join(packageDirectory, 'objects'), join(directory, 'objects'), { recursive: true });
    const field = join(directory, 'objects', 'RolloutGroup__c', 'fields', 'BarrierPoint__c.field-meta.xml');
    const source = await readFile(field, 'utf8');
    await writeFile(field, source.replace(/<formula>/, '<formula>NoSuchField__c &amp; '));
  });
  after(async () => {
    await org.close();
    await rm(directory, { recursive: true });
  });

  it('tells each component with its problem, and leaves the org as it was', async () => {
    const outcome = await deployPackage(await org.connect(), {
      dryRun: false,
      waitSeconds: 60,
      rest: false,
      directory,
    });
    assert.equal(outcome.success, false);
    const failure = outcome.failures.find((one) => one.name === 'RolloutGroup__c.BarrierPoint__c');
    assert.equal(failure?.type, 'CustomField');
    assert.match(failure.problem, /NoSuchField__c/);
    assert.deepEqual(outcome.components, [], 'nothing was created');
    assert.equal(org.running.org.schema.findObject('RolloutProject__c'), undefined);
  });

  it('is shown as a table of type, name, line and problem', () => {
    const lines: unknown[] = [];
    const formatter = new DeployFormatter({
      installation: {
        org: { id: '00D', name: 'Acme', language: 'en' },
        outcome: {
          id: '0Af',
          status: 'Failed',
          success: false,
          checkOnly: false,
          components: [],
          warnings: [],
          failures: [
            { type: 'CustomField', name: 'A__c.B__c', file: 'a.object', line: 12, column: 3, problem: 'No' },
            { type: 'Layout', name: 'L', file: 'l.layout', line: null, column: null, problem: 'Nor this' },
          ],
        },
        translations: 'included',
        refusedTexts: [],
        names: 'en',
      },
      survey: undefined,
      assignment: undefined,
    });
    formatter.display({ table: (options: { data: unknown[] }) => lines.push(...options.data) } as never);
    assert.deepEqual(lines, [
      { type: 'CustomField', name: 'A__c.B__c', line: '12:3', problem: 'No' },
      { type: 'Layout', name: 'L', line: '', problem: 'Nor this' },
    ]);
  });

  it('ends the command with the table, the same data as JSON, and a code that is not 0', async () => {
    // The org has a field of ours with another type, which no deploy can convert.
    const other = join(directory, 'other');
    await mkdir(join(other, 'objects', 'RolloutProject__c', 'fields'), { recursive: true });
    await writeFile(
      join(other, 'objects', 'RolloutProject__c', 'RolloutProject__c.object-meta.xml'),
      '<CustomObject xmlns="http://soap.sforce.com/2006/04/metadata"><deploymentStatus>Deployed</deploymentStatus>' +
        '<label>Project</label><pluralLabel>Projects</pluralLabel><sharingModel>Read</sharingModel>' +
        '<nameField><label>Name</label><type>Text</type></nameField></CustomObject>',
    );
    await writeFile(
      join(other, 'objects', 'RolloutProject__c', 'fields', 'DecisionDays__c.field-meta.xml'),
      '<CustomField xmlns="http://soap.sforce.com/2006/04/metadata"><fullName>DecisionDays__c</fullName>' +
        '<label>Days to Decide</label><type>Date</type></CustomField>',
    );
    const options = { dryRun: false, waitSeconds: 60, rest: false, directory: other };
    assert.deepEqual((await deployPackage(await org.connect(), options)).failures, []);
    const { error, stdout } = await runCommand(AdoptionDeploy, ['--target-org', org.admin.token, '--overwrite']);
    assert.equal(error?.name, 'DeployFailedError');
    assert.equal(error.exitCode, 1);
    assert.match(stdout, /DecisionDays__c/);
    const { failures, success } = error.data as DeployCommandResult;
    assert.equal(success, false);
    assert.ok(failures.some((failure) => failure.name === 'RolloutProject__c.DecisionDays__c'));
    const check = await runCommand(AdoptionDeploy, [
      '--target-org',
      org.admin.token,
      '--overwrite',
      '--dry-run',
      '--json',
    ]);
    assert.equal(check.error?.name, 'CheckFailedError');
    assert.ok(check.stdout.includes('"RolloutProject__c.DecisionDays__c"'));
  });

  it('names the right that is missing when the caller may not deploy', async () => {
    const rep = org.user('Rita Rep');
    const { error } = await runCommand(AdoptionDeploy, ['--target-org', rep.token]);
    assert.equal(error?.name, 'MetadataPermissionMissingError');
    assert.equal(error.exitCode, 1);
  });
});
