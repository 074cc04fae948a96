import '../../fixtures/environment.ts';
import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import AdoptionMeasure, {
  type AnyMeasureResult,
  type MeasureAllResult,
} from '../../../src/commands/adoption/measure.ts';
import { runCommand, type CommandRun } from '../../fixtures/runCommand.ts';
import { OPENS, PROJECT, Rollout } from './rollout.ts';

let rollout: Rollout;

afterEach(() => rollout.stop());

function run(...flags: string[]): Promise<CommandRun<MeasureAllResult>> {
  process.env.SF_ORG_INSTANCE_URL = rollout.running.url;
  return runCommand<MeasureAllResult, AnyMeasureResult>(AdoptionMeasure, [
    ...['--target-org', rollout.admin.token, '--all'],
    ...flags,
  ]);
}

const inTheWeek = ['--week', OPENS];

/** Another project with one signal, which no group follows. */
function project(name: string, key: string, values: { Status__c?: string; Pass__c?: string } = {}): void {
  const { Status__c = 'Framing', Pass__c = '{"NextStep":{"ne":null}}' } = values;
  const id = rollout.create('RolloutProject__c', { Name: name, ExternalKey__c: key, Status__c });
  rollout.signal(`of-${name}`, { Project__c: id, Pass__c, ExternalKey__c: `${name}:S:1` });
}

async function start(): Promise<void> {
  rollout = await Rollout.start();
  rollout.scored('next-step');
  rollout.team('north', [8, 4, 4, 4, 0]);
}

function measuredKeys(result: MeasureAllResult | undefined): string[] | undefined {
  return result?.measured.map(({ project: key }) => key);
}

describe('sf adoption measure --all', () => {
  it('measures every project that is open and has a signal, and sums up', async () => {
    await start();
    project('Partners go CRM', 'P-2');
    project('Long over', 'OLD', { Status__c: 'Closed' });
    rollout.create('RolloutProject__c', { Name: 'No signal yet', ExternalKey__c: 'NEW' });
    const { result, stdout, error } = await run(...inTheWeek);
    assert.equal(error, undefined, error?.message);
    assert.deepEqual(measuredKeys(result), ['P-2', PROJECT]);
    assert.match(stdout, /Sales goes CRM in the week of 2025-03-03/);
    assert.match(stdout, /All projects\s+Project +Week +People +Rows Stored +Right Already/);
    assert.match(stdout, /P-2 +2025-03-03 +5 +1 +0[^]*CRM-1 +2025-03-03 +5 +21 +0/);
    const again = await run(...inTheWeek);
    assert.ok(
      again.result?.measured.every(({ written }) => Object.values(written ?? { none: 1 }).every((rows) => rows === 0)),
    );
  });

  it('goes on when a project fails, names it twice, and ends with its exit code', async () => {
    await start();
    project('A broken one', 'BROKEN', { Pass__c: '{"Nonsense__c":{"eq":5}}' });
    project('Zebra', 'Z');
    const { error, stdout, stderr } = await run(...inTheWeek);
    assert.equal(error?.name, 'SomeFailedError');
    assert.equal(error.exitCode, 1);
    assert.match(error.message, /Projects that weren't measured, 1 of 3:\nBROKEN: The signal/);
    assert.match(
      error.actions?.join() ?? '',
      /Correct the record of the signal "of-A broken one"[^]*run the same command again/,
    );
    assert.match(stderr, /A broken one wasn't measured: The signal/);
    assert.match(stdout, /BROKEN +- +- +not measured[^]*CRM-1 +2025-03-03 +5 [^]*Z +2025-03-03/);
    assert.ok(rollout.rows('SignalAdoption__c').length > 0);
  });

  it('gives with --json what was measured beside what failed', async () => {
    await start();
    project('Broken', 'BROKEN', { Pass__c: '{' });
    const { stdout, stderr } = await run(...inTheWeek, '--json');
    const { status, name, data } = JSON.parse(stdout) as { status: number; name: string; data: MeasureAllResult };
    assert.deepEqual([status, name, stderr], [1, 'SomeFailedError', '']);
    assert.deepEqual(measuredKeys(data), [PROJECT]);
    assert.deepEqual(
      data.failed.map(({ project: key, error, exitCode }) => [key, error, exitCode]),
      [['BROKEN', 'SignalInvalidError', 1]],
    );
  });

  it('says so when nothing is measured, and takes either one project or all', async () => {
    rollout = await Rollout.start();
    assert.equal((await run()).error?.name, 'NothingMeasuredError');
    const both = await run('--project', PROJECT);
    assert.equal(both.error?.exitCode, 2);
    process.env.SF_ORG_INSTANCE_URL = rollout.running.url;
    const neither = await runCommand<AnyMeasureResult>(AdoptionMeasure, ['--target-org', rollout.admin.token]);
    assert.match(neither.stderr, /--all, --project|--project, --all/);
  });
});
