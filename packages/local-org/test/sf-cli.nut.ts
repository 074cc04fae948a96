import assert from 'node:assert/strict';
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import { serveOrg, type ServedOrg } from './fixtures/servedOrg.ts';
import { createSfCli, type SfCli } from './fixtures/sfCli.ts';

interface DeployAnswer {
  status: string;
  success: boolean;
  checkOnly: boolean;
  numberComponentErrors: number;
  numberComponentsDeployed: number;
  files: { fullName: string; type: string; state: string }[];
}

const rest = { SF_ORG_METADATA_REST_DEPLOY: 'true' };
const soap = { SF_ORG_METADATA_REST_DEPLOY: 'false' };

suite('the real sf CLI against the local org', () => {
  let served: ServedOrg;
  let cli: SfCli;
  before(async () => {
    served = await serveOrg();
    cli = createSfCli();
  });
  after(async () => {
    cli.remove();
    await served.close();
  });

  const isDeployed = (): boolean => served.running.org.schema.findObject('RolloutProject__c') !== undefined;
  const query = async (soql: string): Promise<Record<string, unknown>[]> =>
    (await cli.json<{ records: Record<string, unknown>[] }>(['data', 'query', '-q', soql])).records;

  test('logs in with an access token and displays the org', async () => {
    const login = [
      'org',
      'login',
      'access-token',
      '--instance-url',
      served.running.url,
      '--no-prompt',
      '--alias',
      'local',
      '--set-default',
    ];
    const { username } = await cli.json<{ username: string }>(login, { SF_ACCESS_TOKEN: served.admin.token });
    assert.equal(username, 'admin@crm-adoption.local');
    const display = await cli.json<{ connectedStatus: string; apiVersion: string; id: string }>(['org', 'display']);
    assert.deepEqual(
      [display.connectedStatus, display.apiVersion, display.id],
      ['Connected', '67.0', served.admin.organizationId],
    );
  });

  test('works without a login by instance url and token', async () => {
    const target = ['--target-org', served.admin.token];
    const env = { SF_ORG_INSTANCE_URL: served.running.url };
    const { records } = await cli.json<{ records: unknown[] }>(
      ['data', 'query', '-q', 'SELECT Id FROM User', ...target],
      env,
    );
    assert.equal(records.length, 1);
  });

  test('names an expired session', async () => {
    const run = await cli.run(
      ['data', 'query', '-q', 'SELECT Id FROM User', '--target-org', `${served.admin.token}x`],
      {
        SF_ORG_INSTANCE_URL: served.running.url,
      },
    );
    assert.notEqual(run.exitCode, 0);
    assert.match(run.stderr, /Session expired or invalid|INVALID_SESSION_ID|Bad_OAuth_Token/);
  });

  test('a broken component shows in the output of a deploy and leaves nothing', async () => {
    const file = join(
      cli.project,
      'force-app/main/default/objects/RolloutProject__c/fields/DecisionDays__c.field-meta.xml',
    );
    const good = readFileSync(file, 'utf8');
    writeFileSync(file, good.replace('<precision>3</precision>', '<precision>99</precision>'));
    try {
      for (const transport of [soap, rest]) {
        const run = await cli.run(['project', 'deploy', 'start', '--source-dir', 'force-app'], transport);
        assert.equal(run.exitCode, 1);
        assert.match(run.stdout, /Failed/);
        assert.match(run.stdout, /RolloutProject__c\.DecisionDays__c\s+precision must be a number between 1 and 18/);
        assert.equal(isDeployed(), false);
      }
    } finally {
      writeFileSync(file, good);
    }
  });

  test('a dry run of the package succeeds and changes nothing', async () => {
    const answer = await cli.json<DeployAnswer>(
      ['project', 'deploy', 'start', '--source-dir', 'force-app', '--dry-run'],
      soap,
    );
    assert.deepEqual(
      [answer.status, answer.success, answer.checkOnly, answer.numberComponentErrors],
      ['Succeeded', true, true, 0],
    );
    assert.equal(isDeployed(), false);
  });

  test('deploys the package over SOAP, and over REST again with nothing changed', async () => {
    const deploy = ['project', 'deploy', 'start', '--source-dir', 'force-app'];
    const first = await cli.json<DeployAnswer>(deploy, soap);
    assert.equal(first.status, 'Succeeded');
    assert.ok(first.numberComponentsDeployed > 100);
    assert.equal(isDeployed(), true);
    assert.ok(first.files.some((file) => file.type === 'CustomField' && file.state === 'Created'));
    const second = await cli.json<DeployAnswer>(deploy, rest);
    assert.equal(second.status, 'Succeeded');
    assert.deepEqual(
      second.files.filter((file) => file.state !== 'Unchanged'),
      [],
    );
    assert.equal(second.files.length, first.files.length);
  });

  test('creates, queries, changes and deletes records', async () => {
    const target = ['--sobject', 'RolloutProject__c'];
    const { id } = await cli.json<{ id: string }>([
      'data',
      'create',
      'record',
      ...target,
      '--values',
      "Name='North wave' ExternalKey__c=NORTH",
    ]);
    const [project] = await query(`SELECT Name, Status__c, CharterStatus__c FROM RolloutProject__c WHERE Id = '${id}'`);
    assert.deepEqual(
      [project?.Name, project?.Status__c, project?.CharterStatus__c],
      ['North wave', 'Framing', 'Incomplete'],
    );
    await cli.json([
      'data',
      'update',
      'record',
      ...target,
      '--where',
      'ExternalKey__c=NORTH',
      '--values',
      'MirrorWeeks__c=6',
    ]);
    const refused = await cli.run([
      'data',
      'update',
      'record',
      ...target,
      '--record-id',
      id,
      '--values',
      'MinimumGroupSize__c=2',
    ]);
    assert.notEqual(refused.exitCode, 0);
    assert.match(refused.stderr, /minimum group size of 5/);
    const table = await cli.run([
      'data',
      'query',
      '-q',
      'SELECT Name, MirrorWeeks__c, Owner.Name FROM RolloutProject__c',
    ]);
    assert.match(table.stdout, /North wave\s+6\s+Ada Admin/);
    await cli.json(['data', 'delete', 'record', ...target, '--record-id', id]);
    assert.equal((await query('SELECT Id FROM RolloutProject__c')).length, 0);
  });

  test('imports a tree of records', async () => {
    const tree = {
      records: [
        {
          attributes: { type: 'RolloutProject__c', referenceId: 'project' },
          Name: 'South wave',
          ExternalKey__c: 'SOUTH',
          Phases__r: {
            records: [
              {
                attributes: { type: 'RolloutPhase__c', referenceId: 'phase' },
                Name: 'Pilot',
                ExternalKey__c: 'SOUTH:P:PILOT',
              },
            ],
          },
        },
      ],
    };
    mkdirSync(join(cli.project, 'data'), { recursive: true });
    writeFileSync(join(cli.project, 'data/tree.json'), JSON.stringify(tree));
    await cli.json(['data', 'import', 'tree', '--files', 'data/tree.json']);
    const [phase] = await query('SELECT Project__r.ExternalKey__c FROM RolloutPhase__c');
    assert.deepEqual((phase?.Project__r as { ExternalKey__c: string } | undefined)?.ExternalKey__c, 'SOUTH');
  });

  test('imports and exports in bulk', async () => {
    const file = join(cli.project, 'data', 'accounts.csv');
    writeFileSync(file, 'Name,Industry\n');
    for (let row = 0; row < 250; row++) appendFileSync(file, `"Account, no. ${row}",Energy\n`);
    const imported = await cli.json<{ processedRecords: number; failedRecords: number }>([
      'data',
      'import',
      'bulk',
      '--sobject',
      'Account',
      '--file',
      file,
      '--line-ending',
      'LF',
      '--wait',
      '5',
    ]);
    assert.deepEqual([imported.processedRecords, imported.failedRecords], [250, 0]);
    const output = join(cli.project, 'data', 'export.csv');
    const soql = "SELECT Name, Owner.Name FROM Account WHERE Industry = 'Energy' ORDER BY Name";
    await cli.json(['data', 'export', 'bulk', '--query', soql, '--output-file', output, '--wait', '5']);
    const lines = readFileSync(output, 'utf8').trim().split('\n');
    assert.equal(lines.length, 251);
    assert.match(lines[1] ?? '', /"?Account, no\. 0"?,"?Ada Admin"?/);
  });

  test('describes objects and lists metadata and limits', async () => {
    const describe = await cli.json<{ name: string; fields: unknown[] }>([
      'sobject',
      'describe',
      '--sobject',
      'RolloutProject__c',
    ]);
    assert.equal(describe.name, 'RolloutProject__c');
    const listed = await cli.json<{ fullName: string }[]>([
      'org',
      'list',
      'metadata',
      '--metadata-type',
      'PermissionSet',
    ]);
    assert.deepEqual(listed.map(({ fullName }) => fullName).sort(), [
      'CrmAdoptionAdmin',
      'CrmAdoptionLead',
      'CrmAdoptionManager',
      'CrmAdoptionReader',
      'CrmAdoptionRep',
    ]);
    const limits = await cli.json<{ name: string }[]>(['org', 'list', 'limits']);
    assert.ok(limits.some(({ name }) => name === 'DailyApiRequests'));
  });

  // Last in the suite. The update would outlive the tests and write where they clean up.
  test('does not begin to update itself in the background', () => {
    assert.equal(existsSync(join(cli.home, '.cache', 'sf', 'autoupdate')), false);
  });
});
