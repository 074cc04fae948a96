import { beQuick, FaultyLine, type Fault, type Passing } from '../../fixtures/faultyLine.ts';
import { TestOrg } from '../../fixtures/testOrg.ts';
import { runCommand, type CommandRun } from '../../fixtures/runCommand.ts';
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { SfError } from '@salesforce/core';
import AdoptionDeploy, { type DeployCommandResult } from '../../../src/commands/adoption/deploy.ts';
import { deployPackage } from '../../../src/deploy/deployPackage.ts';
import { readSeal } from '../../../src/deploy/seal.ts';

/** What an org answers as long as it works. */
const WORKING = {
  type: 'text/xml',
  body:
    '<e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"><e:Body><checkDeployStatusResponse><result>' +
    '<done>false</done><id>0Af000000000001AAA</id><status>InProgress</status><success>false</success>' +
    '</result></checkDeployStatusResponse></e:Body></e:Envelope>',
};

function isPoll({ body }: Passing): boolean {
  return body.includes('checkDeployStatus');
}

/** What looks at a deploy may meet on their way. */
const LOOKS: readonly Fault[] = [
  WORKING,
  'unheard',
  { status: 502, type: 'text/html', body: '<html>Bad gateway</html>' },
  {
    status: 500,
    type: 'text/xml',
    body:
      '<e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"><e:Body><e:Fault>' +
      '<faultcode>sf:SERVER_UNAVAILABLE</faultcode><faultstring>SERVER_UNAVAILABLE: trop de demandes</faultstring>' +
      '</e:Fault></e:Body></e:Envelope>',
  },
  WORKING,
];

describe('a deploy that is not waited for', () => {
  let org: TestOrg;
  let id = '';
  before(async () => {
    org = await TestOrg.empty();
  });
  after(() => org.close());

  const deploy = (...flags: string[]): Promise<CommandRun<DeployCommandResult>> =>
    runCommand(AdoptionDeploy, ['--target-org', org.admin.token, ...flags]);

  it('ends with its own exit code, its id in the JSON, and the command that waits for it', async () => {
    const { error, stdout } = await deploy('--wait', '0', '--json');
    assert.equal(error?.name, 'DeployStartedError');
    assert.equal(error.exitCode, 69);
    const output = JSON.parse(stdout) as { data: { id: string; dryRun: boolean }; exitCode: number };
    assert.match(output.data.id, /^0Af/);
    assert.deepEqual([output.data.dryRun, output.exitCode], [false, 69]);
    ({ id } = output.data);
    assert.match(error.actions?.join() ?? '', new RegExp(`adoption deploy --job-id ${id}`));
    assert.deepEqual(await readSeal(await org.connect()), { version: '0.1.0' }, 'nothing says that it is over');
  });

  it('is waited for later: it is not sent again, and ends as it would have then', async () => {
    org.running.requests.reset();
    const { result, error } = await deploy('--job-id', id);
    assert.equal(error, undefined);
    assert.deepEqual([result?.id, result?.success, result?.survey], [id, true, null]);
    assert.equal(result?.permissionSet?.assignment, 'assigned');
    assert.equal((await readSeal(await org.connect()))?.deployId, id);
    assert.ok(result.components.length > 500);
  });

  it("is refused when it is somebody else's", async (context) => {
    const directory = await mkdtemp(join(tmpdir(), 'crm-adoption-other-'));
    context.after(() => rm(directory, { recursive: true }));
    await mkdir(join(directory, 'customPermissions'));
    await writeFile(
      join(directory, 'customPermissions', 'Other.customPermission-meta.xml'),
      '<CustomPermission xmlns="http://soap.sforce.com/2006/04/metadata"><isLicensed>false</isLicensed>' +
        '<label>Other</label></CustomPermission>',
    );
    const options = { directory, dryRun: false, waitSeconds: 60, rest: false };
    const other = await deployPackage(await org.connect(), options);
    assert.equal((await deploy('--job-id', other.id)).error?.name, 'JobForeignError');
    const unknown = (await deploy('--job-id', '0Af000000000099')).error;
    assert.deepEqual([unknown?.name, (unknown?.actions ?? []).length], ['JobUnknownError', 2]);
  });

  it('of a check stays a check', async () => {
    const { error } = await deploy('--wait', '0', '--dry-run');
    const check = (error?.data as { id: string } | undefined)?.id ?? '';
    const { result } = await deploy('--job-id', check);
    assert.deepEqual([result?.dryRun, result?.permissionSet], [true, null]);
  });
});

describe('a deploy that takes longer than the wait', () => {
  let org: TestOrg;
  before(async () => {
    org = await TestOrg.deployed();
  });
  after(() => org.close());

  it('goes on in the org', async (context) => {
    const line = await FaultyLine.to(org, (request) => (isPoll(request) ? WORKING : undefined));
    context.after(() => line.close());
    const attempt = deployPackage(line.connection, { dryRun: true, waitSeconds: 1, rest: false });
    await assert.rejects(attempt, ({ name, exitCode, actions }: SfError) => {
      assert.deepEqual([name, exitCode], ['DeployTimedOutError', 69]);
      assert.match(actions?.join() ?? '', /--job-id 0Af/);
      return true;
    });
    assert.ok(line.requests.some(isPoll), 'it was asked for');
  });

  it('is looked at again when a look breaks off, or finds a server away', async (context) => {
    beQuick();
    let looks = 0;
    const line = await FaultyLine.to(org, (request) => (isPoll(request) ? LOOKS[looks++] : undefined));
    context.after(() => line.close());
    const outcome = await deployPackage(line.connection, { dryRun: true, waitSeconds: 60, rest: false });
    assert.equal(outcome.success, true);
    assert.equal(looks, LOOKS.length + 1);
  });

  it('names an org that falls silent, and how to wait for the end', async (context) => {
    let looks = 0;
    const line = await FaultyLine.to(org, (request) => {
      if (!isPoll(request)) return undefined;
      // Until then the package was packed and sent, which may take longer than this test has patience.
      beQuick({ silentAfterMs: 300 });
      looks += 1;
      return looks === 1 ? WORKING : 'silent';
    });
    context.after(async () => {
      beQuick();
      await line.close();
    });
    const attempt = deployPackage(line.connection, { dryRun: true, waitSeconds: 60, rest: false });
    await assert.rejects(attempt, ({ name, actions }: SfError) => {
      assert.equal(name, 'OrgSilentError');
      assert.match(actions?.[0] ?? '', /sf adoption deploy --job-id 0Af/);
      return true;
    });
  });

  it('is told of when somebody stops the command, which leaves nothing behind', async (context) => {
    const line = await FaultyLine.to(org, ({ body }) => (body.includes('checkDeployStatus') ? WORKING : undefined));
    const temporary = await mkdtemp(join(tmpdir(), 'crm-adoption-temporary-'));
    context.after(async () => {
      await line.close();
      await rm(temporary, { recursive: true });
    });
    const flags = ['--target-org', org.admin.token, '--dry-run', '--language', 'fr'];
    const child = spawn(process.execPath, ['--no-warnings', 'bin/run.js', 'adoption', 'deploy', ...flags], {
      cwd: join(import.meta.dirname, '../../..'),
      env: { ...process.env, SF_ORG_INSTANCE_URL: line.url, TMPDIR: temporary, TEMP: temporary, TMP: temporary },
    });
    let told = '';
    child.stdout.on('data', (chunk) => {
      told += String(chunk);
      if (/Deploy ID: 0Af/.test(told)) child.kill('SIGINT');
    });
    let stderr = '';
    child.stderr.on('data', (chunk) => (stderr += String(chunk)));
    const [code] = (await once(child, 'close')) as [number | null];
    assert.equal(code, 130, stderr);
    assert.match(stderr, /goes on in the org.*sf adoption deploy --job-id 0Af/);
    assert.deepEqual(await readdir(temporary), []);
  });
});
