import '../../fixtures/environment.ts';
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, it } from 'node:test';
import { parse } from 'yaml';
import AdoptionMeasure, { type AnyMeasureResult } from '../../../src/commands/adoption/measure.ts';
import AdoptionMeasureSchedule from '../../../src/commands/adoption/measure/schedule.ts';
import { jobFile, type JobType } from '../../../src/schedule/jobs.ts';
import { lastMondayZone } from '../../../src/schedule/zone.ts';
import { runCommand } from '../../fixtures/runCommand.ts';
import { testHome } from '../../fixtures/environment.ts';
import { PROJECT, Rollout } from '../measure/rollout.ts';

const root = join(import.meta.dirname, '../../..');
const job = { project: 'CRM-1', timeZone: 'Europe/Paris' };

type Workflow = {
  on: { schedule: { cron: string; timezone: string }[] };
  jobs: { measure: { env: Record<string, string>; steps: { run: string }[] } };
};
type Pipeline = { 'measure-crm-adoption': { rules: { if: string }[]; script: string[] } };

/** The lines that a job's shell runs, as the file's own reader takes them. */
function scriptOf(type: JobType, text: string): string {
  if (type === 'github') return (parse(text) as Workflow).jobs.measure.steps.map(({ run }) => run).join('');
  if (type === 'gitlab') return (parse(text) as Pipeline)['measure-crm-adoption'].script.join('\n');
  const line = text.split('\n').find((one) => /^\d/.test(one)) ?? '';
  // crontab(5): five fields, then the command, in which a percent sign is escaped.
  return line.replace(/^(\S+ ){5}/, '').replaceAll('\\%', '%');
}

/** Commands of `sf` in a script, each as its arguments. */
function sfCommands(script: string): string[][] {
  return [...script.matchAll(/\bsf ([^&|\n]+)/g)].map(([, text = '']) => text.trim().split(/ +/));
}

describe('a job that measures every week', () => {
  for (const type of ['cron', 'github', 'gitlab'] as const) {
    it(`of ${type} is a script that a shell takes`, () => {
      execFileSync('bash', ['-n', '-c', scriptOf(type, jobFile(type, job))]);
    });

    it(`of ${type} logs in as the CLI documents it`, () => {
      const login = sfCommands(scriptOf(type, jobFile(type, job))).find(([topic]) => topic === 'org');
      assert.deepEqual(login?.slice(0, 3), ['org', 'login', 'jwt']);
      const manifest = readFileSync(join(root, 'node_modules/@salesforce/plugin-auth/oclif.manifest.json'), 'utf8');
      const { commands } = JSON.parse(manifest) as { commands: Record<string, { flags: Record<string, unknown> }> };
      for (const flag of login.filter((word) => word.startsWith('--'))) {
        assert.ok(commands['org:login:jwt']?.flags[flag.slice(2)], flag);
      }
      assert.deepEqual(login.slice(-2), ['--alias', 'crm-adoption']);
    });
  }

  it('keeps the Monday of the rollout, in winter and in summer', () => {
    const { schedule } = (parse(jobFile('github', job)) as Workflow).on;
    assert.deepEqual(schedule, [{ cron: '17 5 * * 1', timezone: 'Europe/Paris' }]);
    assert.match(jobFile('gitlab', job), /--cron "17 5 \* \* 1" --cronTimeZone "Europe\/Paris"/);
    const [isTime = ''] = scriptOf('cron', jobFile('cron', { ...job, timeZone: 'Pacific/Auckland' })).split(' && ');
    const runsAt = (instant: string): boolean => {
      const shell = `date() { command date -d ${instant} "$@"; }; export -f date; ${isTime}`;
      try {
        execFileSync('bash', ['-c', shell]);
        return true;
      } catch {
        return false;
      }
    };
    assert.equal(runsAt('2027-01-03T16:17Z'), true, 'Monday 05:17 in summer, Sunday in UTC');
    assert.equal(runsAt('2027-07-04T17:17Z'), true, 'Monday 05:17 in winter');
    assert.equal(runsAt('2027-07-04T16:17Z'), false);
    assert.equal(runsAt('2027-07-05T17:17Z'), false);
  });

  it('holds no secret, and refuses a key that a shell would read', () => {
    const { env } = (parse(jobFile('github', job)) as Workflow).jobs.measure;
    assert.deepEqual(env['SF_JWT_KEY'], '${{ secrets.SF_JWT_KEY }}');
    for (const project of ['A; rm -rf /', '$(id)', 'A B', '--all', 'A\nB', 'A%'])
      assert.throws(() => jobFile('github', { ...job, project }), /mean something to a shell/, project);
  });

  it('for all projects waits until it is Monday for each', () => {
    const now = new Date('2027-01-04T12:00:00Z');
    assert.equal(lastMondayZone(['Europe/Paris', 'Pacific/Honolulu', 'Asia/Kolkata'], now), 'Pacific/Honolulu');
    assert.equal(lastMondayZone(['Europe/Paris', 'UTC', 'Asia/Kolkata'], now), 'UTC');
  });
});

describe('sf adoption measure schedule', () => {
  let rollout: Rollout;

  afterEach(() => rollout.stop());

  for (const [type, what] of [
    ['cron', ['--project', PROJECT]],
    ['github', ['--all']],
    ['gitlab', ['--project', PROJECT]],
  ] as const) {
    it(`prints a job of ${type} whose command measures`, async () => {
      rollout = await Rollout.start({ TimeZone__c: 'America/New_York' });
      rollout.scored('next-step');
      rollout.team('north', [8, 4, 4, 4, 0]);
      process.env.SF_ORG_INSTANCE_URL = rollout.running.url;
      const asked = ['--target-org', rollout.admin.token, '--type', type];
      const { stdout, error } = await runCommand(AdoptionMeasureSchedule, [...asked, ...what]);
      assert.equal(error, undefined, error?.message);
      assert.match(stdout, /America\/New_York/);
      const [, , ...argv] = sfCommands(scriptOf(type, stdout)).find(([, word]) => word === 'measure') ?? [];
      const target = argv.indexOf('--target-org') + 1;
      assert.equal(argv[target], 'crm-adoption');
      const run = await runCommand<AnyMeasureResult>(AdoptionMeasure, argv.with(target, rollout.admin.token));
      assert.equal(run.error, undefined, run.error?.message);
      assert.notDeepEqual(rollout.rows('AdoptionSnapshot__c'), []);
    });
  }

  it('writes it to a file, and names one that cannot be written', async () => {
    rollout = await Rollout.start();
    rollout.scored('next-step');
    process.env.SF_ORG_INSTANCE_URL = rollout.running.url;
    const asked = ['--target-org', rollout.admin.token, '--type', 'gitlab', '--all', '--output-file'];
    const file = join(testHome, 'job.yml');
    const { result, stdout } = await runCommand(AdoptionMeasureSchedule, [...asked, file]);
    assert.equal(readFileSync(file, 'utf8'), result?.text);
    assert.match(stdout, /Job written to .*job\.yml\. It runs on Mondays/);
    const missing = await runCommand(AdoptionMeasureSchedule, [...asked, join(testHome, 'no', 'job.yml')]);
    assert.equal(missing.error?.name, 'FileNotWrittenError');
  });
});
