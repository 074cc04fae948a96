/** `template check`: what a file of one's own holds, what is wrong with it, and what an org says of its signals. */
import { testHome } from '../../fixtures/environment.ts';
import { runCommand, type CommandRun } from '../../fixtures/runCommand.ts';
import { TestOrg } from '../../fixtures/testOrg.ts';
import assert from 'node:assert/strict';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { stringify } from 'yaml';
import AdoptionTemplateCheck, { type TemplateCheckResult } from '../../../src/commands/adoption/template/check.ts';
import { loadTemplate, templateKeys } from '../../../src/template/load.ts';
import { templateYaml } from '../../../src/template/written.ts';
import { TEMPLATE } from '../../fixtures/template.ts';

const folder = mkdtempSync(join(testHome, 'check-'));
const path = join(folder, 'mine.yaml');

/** Checks a text as a file. */
function check(text: string | Buffer, ...flags: string[]): Promise<CommandRun<TemplateCheckResult>> {
  writeFileSync(path, text);
  return runCommand(AdoptionTemplateCheck, ['--file', path, ...flags]);
}

/** The template with its signals changed. */
function withSignals(...changes: object[]): string {
  const signals = TEMPLATE.signals.map((signal, index) => ({ ...signal, ...changes[index] }));
  return stringify({ ...TEMPLATE, signals });
}

describe('template check', () => {
  it('says in one sentence what a fine file holds', async () => {
    const { result, stdout } = await check(stringify(TEMPLATE));
    assert.deepEqual([result?.problems, result?.warnings, result?.askedSignals], [[], [], null]);
    assert.match(
      stdout,
      /^mine\.yaml is in order: "Small", in English, with 1 phase, 2 sub-projects, 2 objectives, 2 signals\./,
    );
    assert.ok(stdout.includes(`sf adoption seed --project KEY --file ${path} --dry-run`));
  });

  it('tells errors in reading order, each with its place', async () => {
    const { result, stdout } = await check(
      withSignals({ weight: 'heavy', pass: { NextStep: { is: 1 } } }).replace('include: []', 'include: [common, moon]'),
    );
    assert.deepEqual(
      result?.problems.map(({ where }) => where),
      ['include[1]', 'signals[0].pass.NextStep.is', 'signals[0].weight'],
    );
    const [first] = result.problems;
    assert.ok(stdout.startsWith(`mine.yaml:${first?.line}:${first?.column} include[1]: `));
    assert.match(stdout, /"moon" doesn't ship.*: b2b-sme, call-centre, common/);
    assert.match(stdout, /3 errors in mine\.yaml\. Correct them, then check again\./);
    assert.equal(result.holds, null);
  });

  it('tells broken YAML as an error of the file', async () => {
    const { result, stdout } = await check('name: [a\n');
    assert.ok(result && result.problems.length > 0);
    assert.match(stdout, /^mine\.yaml:\d+:\d+ /);
  });

  it('tells apart what is allowed and rarely meant', async () => {
    const { result, stdout } = await check(withSignals({ pass: { NextStep: { eq: null } } }));
    assert.deepEqual(result?.problems, []);
    const [warning] = result.warnings;
    const line = withSignals({ pass: { NextStep: { eq: null } } }).split('\n')[Number(warning?.line) - 1];
    assert.match(line ?? '', /NextStep:/);
    assert.match(stdout, /rarely meant:\n {2}mine\.yaml:\d+:\d+ signals\.next-step: an empty NextStep passes/);
    assert.match(stdout, /is in order/);
  });

  it('refuses another encoding, and a file that is not there, as errors', async () => {
    assert.equal((await check(Buffer.from('name: é', 'latin1'))).error?.name, 'NotUtf8Error');
    const { error } = await runCommand(AdoptionTemplateCheck, ['--file', join(folder, 'none.yaml')]);
    assert.equal(error?.name, 'FileMissingError');
  });
});

describe('template check against an org', () => {
  let org: TestOrg;
  const inOrg = (text: string): Promise<CommandRun<TemplateCheckResult>> =>
    check(text, '--target-org', org.admin.token);

  before(async () => {
    org = await TestOrg.empty();
  });
  after(() => org.close());

  it('takes every shipped template, in an org that has not installed anything', async () => {
    for (const key of await templateKeys()) {
      const template = await loadTemplate(key);
      const { result, stdout, error } = await inOrg(templateYaml(template));
      assert.equal(error, undefined);
      assert.deepEqual([key, result?.problems], [key, []]);
      assert.equal(result?.askedSignals, template.signals.length);
      assert.match(stdout, /The org answers all its \d+ signals, weekly and live\./);
    }
  });

  it('names every object, field and owner field that is not there, also in a file that is wrong elsewhere', async () => {
    const { result, stdout } = await inOrg(
      withSignals(
        {
          population: { Closed: { eq: false }, Account: { Size: { gt: 1 } } },
          pass: { Amount: { eq: 'much' } },
          weight: 'x',
          remedies: [],
        },
        { object: 'Contact', ownerField: 'AccountId' },
      ),
    );
    assert.deepEqual(
      result?.problems.map(({ where }) => where),
      [
        'signals[0].population.Closed',
        'signals[0].population.Account.Size',
        'signals[0].pass.Amount',
        'signals[0].weight',
        'signals[1].ownerField',
      ],
    );
    assert.match(stdout, /the org can't count this: AccountId does not point to users/);
    const { result: other } = await inOrg(withSignals({}, { object: 'Planet__c', ownerField: 'OwnerId' }));
    assert.deepEqual(
      other?.problems.map(({ where }) => where),
      ['signals[1].object'],
    );
  });

  it('asks only an org that is named', async () => {
    const { result } = await check(withSignals({}, { object: 'Planet__c' }));
    assert.deepEqual([result?.problems, result?.askedSignals], [[], null]);
  });

  it('tells what no condition can be set on', async () => {
    const { result } = await inOrg(
      withSignals({ pass: { Description: { ne: null } }, remedies: [] }, { ownerField: 'OwnerId' }),
    );
    assert.deepEqual(
      result?.problems.map(({ where }) => where),
      ['signals[0].pass.Description'],
    );
  });
});
