/** The way of a template through the real `sf`: shown as a file, checked, made by answers, and seeded. */
import { TestOrg } from '../fixtures/testOrg.ts';
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import { createSfCli, type CliRun, type SfCli } from '@crm-adoption/local-org/fixtures';
import type { SeedResult } from '../../src/commands/adoption/seed.ts';

const root = join(import.meta.dirname, '../..');

suite('templates in the real sf CLI', () => {
  let org: TestOrg;
  let cli: SfCli;
  const inOrg = (): string[] => ['--target-org', org.admin.token];

  before(async () => {
    org = await TestOrg.deployed();
    cli = createSfCli();
    const link = await cli.run(['plugins', 'link', '--no-install', root]);
    assert.equal(link.exitCode, 0, link.stderr);
  });
  after(async () => {
    cli.remove();
    await org.close();
  });

  /** Runs a command below `sf adoption`. */
  function run(...args: string[]): Promise<CliRun> {
    return cli.run(['adoption', ...args], { SF_ORG_INSTANCE_URL: org.running.url });
  }

  test('lists the templates, and shows one as a file that checks and seeds', async () => {
    const list = await run('template', 'list');
    assert.equal(list.exitCode, 0, list.stderr);
    assert.match(list.stdout, /b2b-sme .*B2B sales/);
    const shown = await run('template', 'show', '--template', 'b2b-sme', '--language', 'fr', '--output-format', 'yaml');
    writeFileSync(join(cli.project, 'rollout.yaml'), shown.stdout);
    const check = await run('template', 'check', '--file', 'rollout.yaml', ...inOrg());
    assert.equal(check.exitCode, 0, check.stdout + check.stderr);
    assert.match(check.stdout, /^rollout\.yaml is in order: .*in French/);
    const seed = await run('seed', '--project', 'FR', '--file', 'rollout.yaml', '--dry-run', '--json', ...inOrg());
    assert.equal((JSON.parse(seed.stdout) as { result: SeedResult }).result.language, 'fr');
  });

  test('ends with 3 when a file has errors, on stdout as text or as pure JSON', async () => {
    writeFileSync(join(cli.project, 'wrong.yaml'), 'name: 5\nsignals: later\n');
    const text = await run('template', 'check', '--file', 'wrong.yaml');
    assert.equal(text.exitCode, 3);
    assert.match(text.stdout, /^wrong\.yaml:1:\d+ /);
    const json = await run('template', 'check', '--file', 'wrong.yaml', '--json');
    assert.equal(json.exitCode, 3);
    const { status, result } = JSON.parse(json.stdout) as { status: number; result: { problems: unknown[] } };
    assert.equal(status, 3);
    assert.ok(result.problems.length > 2);
  });

  test('makes a template of answers, which seeds with them; without a terminal it says what is missing', async () => {
    const missing = await run('template', 'new', '--output-file', 'mine.yaml', '--from', 'call-centre');
    assert.equal(missing.exitCode, 1);
    assert.match(missing.stderr, /some answers are missing: --language/);
    const flags = ['--from', 'call-centre', '--start-date', '2027-01-04', '--answer', 'needs=One question less'];
    const made = await run('template', 'new', '--output-file', 'mine.yaml', '--no-prompt', ...flags);
    assert.equal(made.exitCode, 0, made.stderr);
    // The org's clock stands in March 2027, after the day of the answer.
    const seeded = await run('seed', '--project', 'MINE', '--file', 'mine.yaml', ...inOrg());
    assert.equal(seeded.exitCode, 0, seeded.stdout + seeded.stderr);
    const [decision] = org.rows('RolloutDecision__c').filter((row) => row['Answer__c'] !== null);
    assert.deepEqual([decision?.['ExternalKey__c'], decision?.['Answer__c']], ['MINE:D:needs', 'One question less']);
    assert.equal(org.rows('RolloutProject__c')[0]?.['StartDate__c'], '2027-01-04');
  });
});
