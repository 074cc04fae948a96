import { TestOrg } from '../../fixtures/testOrg.ts';
import { runCommand, type CommandRun } from '../../fixtures/runCommand.ts';
import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import AdoptionCharterShow from '../../../src/commands/adoption/charter/show.ts';
import AdoptionReport, { type ReportResult } from '../../../src/commands/adoption/report.ts';
import type { Report } from '../../../src/report/report.ts';
import AdoptionSeed from '../../../src/commands/adoption/seed.ts';
import { AdoptionCommand } from '../../../src/org/command.ts';
import { plainCell, plainText } from '../../../src/org/plainText.ts';

const ESCAPE = '\u001b';
const RED = `${ESCAPE}[31mred\u0007`;
const COLOUR = new RegExp(`${ESCAPE}\\[\\d+m`, 'g');

describe('plainText', () => {
  it('is what a person wrote, without what a terminal obeys', () => {
    const texts: Record<string, string> = {
      [RED]: 'red',
      '\u001b]0;title\u0007name': 'name',
      '\u001b]8;;https://evil.example\u001b\\link\u001b]8;;\u001b\\': 'link',
      '\u009b2Jcleared': 'cleared',
      'a\u0000b\u0008c\u007fd\u0085e\r': 'abcde',
      'abc\u202edcb\u2066x\u200f': 'abcdcbx',
      'two\nlines\tand a tab': 'two\nlines\tand a tab',
      "Zoë O'Brien, 東京 👩‍💻 50 %": "Zoë O'Brien, 東京 👩‍💻 50 %",
    };
    for (const [text, plain] of Object.entries(texts)) assert.equal(plainText(text), plain);
  });

  it('is one line in a cell', () => {
    assert.equal(plainCell(`North\nSouth\t${RED}`), 'North South red');
    assert.equal(plainCell(7), 7);
  });
});

describe('every command', () => {
  it('writes texts of others through the one place that makes them plain', async () => {
    const folder = join(import.meta.dirname, '../../../src/commands');
    const files = globSync('**/*.ts', { cwd: folder });
    assert.ok(files.length > 6);
    for (const file of files) {
      const { default: command } = (await import(join(folder, file))) as { default: { prototype: unknown } };
      assert.ok(command.prototype instanceof AdoptionCommand, file);
    }
  });

  it('writes what stands beside the results through it, too', async () => {
    class Beside extends AdoptionCommand<void> {
      protected override readonly permissionSet = null;

      public override run(): Promise<void> {
        this.logToStderr(`Written: ${RED}`);
        return Promise.resolve();
      }
    }
    assert.equal((await runCommand<void, void>(Beside, [])).stderr.trim(), 'Written: red');
  });
});

describe('names with escape sequences', () => {
  let org: TestOrg;

  before(async () => {
    org = await TestOrg.deployed();
    const manager = org.user('Mia Manager');
    const project = org.create('RolloutProject__c', { Name: RED, ExternalKey__c: 'CRM' });
    const values = { Project__c: project, Manager__c: manager.id };
    const group = org.create('RolloutGroup__c', { ...values, Name: RED, ExternalKey__c: 'CRM:G:a' });
    org.create('GroupAdoption__c', {
      ...{
        Project__c: project,
        Group__c: group,
        Scope__c: 'Group',
        WeekStart__c: '2027-03-01',
        StepWeek__c: '2027-03-01',
      },
      ...{ ExternalKey__c: 'CRM:2027-03-01:a', Mean__c: 80, Reps__c: 6, ScoredReps__c: 6, IsSuppressed__c: false },
    });
    org.create('AdoptionSignal__c', {
      ...{ Project__c: project, Name: RED, Key__c: 'a', ExternalKey__c: 'CRM:S:a', Object__c: 'Opportunity' },
      ...{
        OwnerField__c: 'OwnerId',
        Population__c: '{}',
        Pass__c: '{}',
        IsActive__c: true,
        Weight__c: 0,
        Target__c: 80,
      },
      ...{ Decision__c: 'x', Pillar__c: 'Hygiene', MinimumRecords__c: 1, Order__c: 1 },
    });
  });
  after(() => org.close());

  /** What a command wrote, without the colours of the CLI itself; nothing of the name may move a terminal. */
  function written({ stdout, stderr }: CommandRun<unknown>): string {
    const text = stdout + stderr;
    assert.ok(!text.includes('\u001b[31mred'), JSON.stringify(text));
    const uncoloured = text.replaceAll(COLOUR, '');
    assert.doesNotMatch(uncoloured, /(?![\t\n\r])\p{Cc}/u, JSON.stringify(text));
    return uncoloured;
  }

  const target = (): string[] => ['--target-org', org.admin.token, '--project'];

  it('are shown without them, in a table', async () => {
    const text = written(await runCommand(AdoptionReport, [...target(), 'CRM']));
    assert.match(text, /\bred\b/);
  });

  it('are shown without them, in a sentence', async () => {
    assert.match(written(await runCommand(AdoptionCharterShow, [...target(), 'CRM'])), /\bred\b/);
  });

  it('are shown without them, in an error', async () => {
    const run = await runCommand(AdoptionReport, [...target(), RED]);
    assert.equal(run.error?.name, 'ProjectUnknownError');
    assert.match(written(run), /the key "red"/);
    const group = ['--group', `${RED}=nobody${RED}@example.com`];
    assert.match(written(await runCommand(AdoptionSeed, [...target(), 'NEW', ...group])), /nobodyred@example\.com/);
  });

  it('keep their values with --json, which is as plain to a terminal', async () => {
    const name = '\u009b31mred\u007f\u202e';
    const run = await runCommand(AdoptionReport, [...target(), name, '--json']);
    assert.ok((JSON.parse(run.stdout) as { message: string }).message.includes(name));
    assert.doesNotMatch(run.stdout, /(?!\n)[\p{Cc}\p{Bidi_Control}]/u);
    const { result } = await runCommand<Report, ReportResult>(AdoptionReport, [...target(), 'CRM', '--json']);
    assert.equal(result?.groups[0]?.name, RED);
    const { stdout } = await runCommand(AdoptionReport, [...target(), RED, '--json']);
    assert.ok((JSON.parse(stdout) as { message: string }).message.includes(RED));
  });
});
