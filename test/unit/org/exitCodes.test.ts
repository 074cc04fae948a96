import { TestOrg } from '../../fixtures/testOrg.ts';
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { tmpdir } from 'node:os';
import { Config } from '@oclif/core';
import AdoptionDeploy from '../../../src/commands/adoption/deploy.ts';
import AdoptionExport from '../../../src/commands/adoption/export.ts';
import AdoptionMeasure, { type AnyMeasureResult } from '../../../src/commands/adoption/measure.ts';
import AdoptionPrune from '../../../src/commands/adoption/prune.ts';
import AdoptionRemove from '../../../src/commands/adoption/remove.ts';
import AdoptionReport from '../../../src/commands/adoption/report.ts';
import AdoptionSeed from '../../../src/commands/adoption/seed.ts';
import { EXIT_CODES } from '../../../src/org/exitCodes.ts';
import { exitCodesSection } from '../../../src/org/exitCodesSection.ts';
import { runCommand } from '../../fixtures/runCommand.ts';

describe('the exit codes of all commands', () => {
  let org: TestOrg;

  before(async () => {
    org = await TestOrg.deployed();
  });
  after(() => org.close());

  it('stand in the help of each', async () => {
    const config = await Config.load({ root: join(import.meta.dirname, '../../..') });
    const commands = config.commands.filter(({ id }) => id.startsWith('adoption'));
    assert.ok(commands.length > 10);
    for (const { id, errorCodes } of commands) assert.deepEqual(errorCodes, exitCodesSection, id);
    const told = JSON.stringify(exitCodesSection);
    for (const code of Object.values(EXIT_CODES)) assert.ok(told.includes(`(${code})`), `${code}`);
  });

  it('tell what was typed wrong from what went wrong, also where only the plugin knows', async () => {
    const seed = (...flags: string[]): Promise<number | undefined> =>
      runCommand(AdoptionSeed, ['--target-org', org.admin.token, '--project', 'X', '--dry-run', ...flags]).then(
        ({ error }) => error?.exitCode,
      );
    const measure = (...flags: string[]): Promise<number | undefined> =>
      runCommand<AnyMeasureResult>(AdoptionMeasure, ['--target-org', org.admin.token, ...flags]).then(
        ({ error }) => error?.exitCode,
      );
    assert.equal(await seed('--nonsense'), 2);
    assert.equal(await seed('--template', 'nonsense'), 2);
    assert.equal(await seed('--start-date', '2027-01-05'), 2);
    assert.equal(await seed('--role', 'nobody=a@b.example'), 2);
    assert.equal(await seed('--group', 'no manager'), 2);
    assert.equal(await seed('--name', ' '), 2);
    assert.equal(await measure('--project', 'NONE', '--week', 'today'), 2);
    assert.equal(await measure(), 2);
    assert.equal(await seed('--lead', 'nobody@nowhere.example'), 1);
    assert.equal(await measure('--project', 'NONE'), 1);
  });

  it('come with a name and with what to do, in the JSON too', async () => {
    org.create('RolloutProject__c', { Name: 'Our CRM', ExternalKey__c: 'CRM' });
    const rep = org.user('Rita Rep', { permissionSets: ['CrmAdoptionRep'] });
    const none = ['--project', 'NONE'];
    const people = ['--project', 'CRM', '--output-dir', tmpdir(), '--people'];
    const runs: [string, Parameters<typeof runCommand>[0], string[], string?][] = [
      ['ProjectUnknownError', AdoptionReport, none],
      ['ProjectUnknownError', AdoptionMeasure, none],
      ['ProjectUnknownError', AdoptionPrune, none],
      ['PeopleNotForYouError', AdoptionExport, people],
      ['ApiVersionTooOldError', AdoptionDeploy, ['--api-version', '60.0']],
      ['PermissionMissingError', AdoptionSeed, ['--project', 'X'], rep.token],
      ['CannotAskError', AdoptionRemove, []],
    ];
    for (const [name, command, flags, token = org.admin.token] of runs) {
      const { error, stdout } = await runCommand(command, ['--target-org', token, ...flags, '--json']);
      const output = JSON.parse(stdout) as { name: string; exitCode: number; actions?: string[] };
      assert.deepEqual([output.name, output.exitCode, error?.exitCode], [name, 1, 1], stdout);
      assert.ok(output.actions?.length, stdout);
    }
  });
});
