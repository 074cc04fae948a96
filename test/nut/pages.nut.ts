/** Pages to print, written by the real `sf`: the charter to sign and the sponsor's page. */
import { TestOrg, type Persona } from '../fixtures/testOrg.ts';
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import { createSfCli, type CliRun, type SfCli } from '@crm-adoption/local-org/fixtures';
import type { ReviewResult } from '../../src/commands/adoption/report.ts';
import { planSeed, writeSeed } from '../../src/seed/seed.ts';
import { loadTemplate } from '../../src/template/load.ts';
import { clockOn } from '../fixtures/clock.ts';

const root = join(import.meta.dirname, '../..');

suite('pages to print', () => {
  const folder = mkdtempSync(join(tmpdir(), 'crm-adoption-pages-'));
  let org: TestOrg;
  let cli: SfCli;

  before(async () => {
    org = await TestOrg.deployed();
    const manager = org.user('Mel Manager', { permissionSets: ['CrmAdoptionManager'] });
    org.user('Rita Rep', { permissionSets: ['CrmAdoptionRep'], values: { ManagerId: manager.id } });
    const asked = {
      groups: [],
      holders: new Map<string, string>(),
      groupsFromManagers: true,
      overwrite: false,
      clock: clockOn('2027-03-01'),
      startDate: '2027-01-04',
      template: await loadTemplate('b2b-sme'),
      key: 'CRM',
    };
    const connection = await org.connect();
    await writeSeed(connection, await planSeed(connection, asked), asked);
    cli = createSfCli();
    const link = await cli.run(['plugins', 'link', '--no-install', root]);
    assert.equal(link.exitCode, 0, link.stderr);
  });
  after(async () => {
    cli.remove();
    await org.close();
  });

  function run(who: Persona, ...args: string[]): Promise<CliRun> {
    return cli.run(['adoption', ...args, '--project', 'CRM', '--target-org', who.token], {
      SF_ORG_INSTANCE_URL: org.running.url,
    });
  }

  test('the charter: a page of its own, in both languages, a draft until it is complete', async () => {
    const file = join(folder, 'charter.html');
    const english = await run(org.admin, 'charter', 'show', '--output-file', file);
    assert.equal(english.exitCode, 0, english.stderr);
    assert.match(english.stdout, /Charter written to .*charter\.html/);
    const page = readFileSync(file, 'utf8');
    assert.match(page, /<html lang="en"/);
    assert.match(page, /Draft\. Nothing about single people is stored yet/);
    assert.match(page, /Deals with a next step that is alive/);
    const french = await run(org.admin, 'charter', 'show', '--output-file', file, '--language', 'fr', '--json');
    const output = JSON.parse(french.stdout) as { result: { outputFile: string; signals: unknown[] } };
    assert.equal(output.result.outputFile, file);
    assert.ok(output.result.signals.length > 0);
    assert.match(readFileSync(file, 'utf8'), /<html lang="fr"[\s\S]*Projet de charte/);
    assert.deepEqual(readdirSync(folder), ['charter.html']);
  });

  test('the charter: refuses by name what it cannot write or read', async () => {
    const nowhere = await run(org.admin, 'charter', 'show', '--output-file', join(folder, 'none', 'charter.html'));
    assert.equal(nowhere.exitCode, 1);
    assert.match(nowhere.stderr, /could not be written[\s\S]*--output-file/);
    const alone = await run(org.admin, 'charter', 'show', '--language', 'fr');
    assert.equal(alone.exitCode, 2);
    const stranger = await run(org.user('Sam Stranger'), 'charter', 'show', '--output-file', join(folder, 'x.html'));
    assert.equal(stranger.exitCode, 1);
    assert.match(stranger.stderr, /CrmAdoptionAdmin/);
    assert.equal(existsSync(join(folder, 'x.html')), false);
  });

  test("the sponsor's page: in the terminal, as a page and as data", async () => {
    const shown = await run(org.admin, 'report', '--review', 'month');
    assert.equal(shown.exitCode, 0, shown.stderr);
    assert.match(
      shown.stdout,
      /Verdict\n {2}Not judged yet[\s\S]*1 · Decisions we ask of you[\s\S]*7 · What we stopped/,
    );
    const file = join(folder, 'review.html');
    const written = await run(org.admin, 'report', '--review', 'quarter', '--output-file', file, '--language', 'fr');
    assert.match(written.stdout, /Report written to .*review\.html/);
    assert.match(readFileSync(file, 'utf8'), /<html lang="fr"[\s\S]*Les objectifs face à la première cible/);
    const data = await run(org.admin, 'report', '--review', 'day30', '--result-format', 'json');
    const { result } = JSON.parse(data.stdout) as { result: ReviewResult };
    assert.deepEqual([result.kind, result.period, result.notRead, result.currency], ['day30', null, [], 'USD']);
    assert.match(shown.stdout, /6 · Money\n {2}Spent: US\$/);
  });

  test("the sponsor's page: says what its reader may not see, and refuses by name", async () => {
    const sponsor = org.user('Sue Sponsor', { permissionSets: ['CrmAdoptionReader'] });
    const shown = await run(sponsor, 'report', '--review', 'month');
    assert.equal(shown.exitCode, 0, shown.stderr);
    for (const part of ['managers', 'freed time', 'risks'])
      assert.match(shown.stdout, new RegExp(`Not shown to you \\(${part}\\)`));
    assert.doesNotMatch(shown.stdout, /Not shown to you \(money\)/);
    assert.match(shown.stderr, /ask your admin for the permission set CrmAdoptionLead/);
    const rows = await run(org.admin, 'report', '--review', 'month', '--result-format', 'csv');
    assert.deepEqual([rows.exitCode, /there is no CSV of it/.test(rows.stderr)], [2, true]);
    const nameless = await run(org.admin, 'report', '--review', 'month', '--output-file', join(folder, 'review'));
    assert.deepEqual([nameless.exitCode, /does not say which format/.test(nameless.stderr)], [2, true]);
  });
});
