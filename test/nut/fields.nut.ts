import { TestOrg } from '../fixtures/testOrg.ts';
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import { createSfCli, type CliRun, type SfCli } from '@crm-adoption/local-org/fixtures';
import type { FieldsResult } from '../../src/commands/adoption/fields.ts';

const root = join(import.meta.dirname, '../..');

suite('sf adoption fields in the real sf CLI', () => {
  let org: TestOrg;
  let cli: SfCli;

  before(async () => {
    org = await TestOrg.deployed();
    cli = createSfCli();
    const link = await cli.run(['plugins', 'link', '--no-install', root]);
    assert.equal(link.exitCode, 0, link.stderr);
    org.create('Opportunity', { Name: 'Deal', StageName: 'Prospecting', CloseDate: '2027-06-30' });
    org.create('RolloutProject__c', { Name: 'CRM', ExternalKey__c: 'CRM' });
  });
  after(async () => {
    cli.remove();
    await org.close();
  });

  const run = (...args: string[]): Promise<CliRun> =>
    cli.run(['adoption', 'fields', ...args, '--target-org', org.admin.token], { SF_ORG_INSTANCE_URL: org.running.url });

  test('explains itself, lists, and writes the collection plan', async () => {
    assert.match((await cli.run(['adoption', 'fields', '--help'])).stdout, /sf adoption fields --object Opportunity/);
    const listed = await run('--object', 'Opportunity');
    assert.equal(listed.exitCode, 0, listed.stderr);
    assert.match(listed.stdout, /Next Step +NextStep +string +0 %/);
    const csv = await run('--object', 'Opportunity', '--result-format', 'csv');
    assert.match(csv.stdout, /^object,field,label,/);
    const { stdout } = await run('--object', 'Opportunity', '--write', '--project', 'CRM', '--json');
    const { result } = JSON.parse(stdout) as { result: FieldsResult };
    assert.equal(result.written?.created.length, result.fields.length);
    assert.equal(org.rows('CollectedField__c').length, result.fields.length);
  });

  test('ends with a named error, or with 2 where flags do not fit together', async () => {
    const unknown = await run('--object', 'Nowhere', '--json');
    assert.equal(unknown.exitCode, 1);
    assert.equal((JSON.parse(unknown.stdout) as { name: string }).name, 'ObjectUnknownError');
    assert.equal((await run('--object', 'Account', '--dry-run')).exitCode, 2);
  });
});
