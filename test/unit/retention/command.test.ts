import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import AdoptionPrune, { type PruneResult } from '../../../src/commands/adoption/prune.ts';
import { measure } from '../../../src/measure/measure.ts';
import { inTerminal, runCommand, type CommandRun } from '../../fixtures/runCommand.ts';
import { OPENS, PROJECT, Rollout } from '../measure/rollout.ts';

let rollout: Rollout;

afterEach(() => rollout.stop());

async function run(
  flags: string[] = [],
  project = PROJECT,
  token = rollout.admin.token,
  command = AdoptionPrune,
): Promise<CommandRun<PruneResult>> {
  process.env['SF_ORG_INSTANCE_URL'] = rollout.running.url;
  return runCommand(command, ['--project', project, '--target-org', token, ...flags]);
}

/** The command with somebody before it who answers its question. */
function answering(answer: boolean): typeof AdoptionPrune {
  return class extends AdoptionPrune {
    public override confirm(): Promise<boolean> {
      return Promise.resolve(answer);
    }
  };
}

/** A measured week of 2025: older than a year on any machine that runs this. */
async function measured(retentionWeeks: number | null): Promise<void> {
  rollout = await Rollout.start();
  rollout.scored('next-step');
  const team = rollout.team('north', [8, 4, 4, 4, 0]);
  await measure(rollout.connection, { project: PROJECT, week: OPENS, today: OPENS, dryRun: false });
  rollout.update('RolloutProject__c', rollout.projectId, { RetentionWeeks__c: retentionWeeks });
  if (retentionWeeks === null) rollout.answer(team.id, { CoachedOn__c: null });
}

describe('sf adoption prune', () => {
  it('says what would go, deletes it, and says that it stays in the Recycle Bin', async () => {
    await measured(1);
    const planned = await run(['--dry-run']);
    assert.match(planned.stdout, /5 personal rows, with their signals\n- 2 figures of groups\n- 4 rates of signals\n/);
    assert.match(planned.stdout, /Nothing was deleted/);
    const { stdout, result } = await run(['--no-prompt']);
    assert.match(stdout, /The charter keeps 1 week:/);
    assert.match(stdout, /5 personal rows[^]*Deleted\..*Recycle Bin for 15 days/);
    assert.deepEqual(result?.deleted, { snapshots: 5, groupRows: 2, signalRows: 4, closedGates: 0, readiness: 0 });
    assert.deepEqual(rollout.rows('AdoptionMetric__c'), []);
    assert.match((await run(['--no-prompt'])).stdout, /Nothing to delete/);
  });

  it('warns where the charter keeps everything, and of rows whose gate is closed now', async () => {
    await measured(null);
    const { stderr } = await run(['--no-prompt']);
    assert.match(stderr, /doesn't say for how many weeks/);
    assert.match(stderr, /5 personal rows can still be read though their gate is closed now/);
    const { result, stderr: after } = await run(['--closed-gates', '--no-prompt']);
    assert.equal(result?.deleted?.closedGates, 5);
    assert.doesNotMatch(after, /can still be read/);
  });

  it('asks where somebody can answer, and deletes nothing when the answer is no', async () => {
    await measured(1);
    const no = await inTerminal(() => run([], PROJECT, rollout.admin.token, answering(false)));
    assert.match(no.stdout, /5 personal rows[^]*Nothing was deleted/);
    assert.equal(no.result?.deleted?.snapshots, 0);
    assert.equal(rollout.rows('AdoptionSnapshot__c').length, 5);
    const yes = await inTerminal(() => run([], PROJECT, rollout.admin.token, answering(true)));
    assert.equal(yes.result?.deleted?.snapshots, 5);
    assert.deepEqual(rollout.rows('AdoptionSnapshot__c'), []);
  });

  it('deletes nothing where nobody can answer, and says which flag does', async () => {
    await measured(1);
    for (const { error } of [await run(), await inTerminal(() => run(['--json']))]) {
      assert.equal(error?.name, 'CannotAskError');
      assert.match(error.actions?.join() ?? '', /--no-prompt/);
    }
    assert.equal(rollout.rows('AdoptionSnapshot__c').length, 5);
  });

  it('refuses callers who see a part of the rows, instead of finding nothing too old there', async () => {
    await measured(1);
    const admin = rollout.user('Max');
    rollout.assign(admin, 'CrmAdoptionAdmin');
    const { error } = await run([], PROJECT, rollout.org.issueToken(admin));
    assert.equal(error?.name, 'NotEverythingError');
    assert.equal(rollout.rows('AdoptionSnapshot__c').length, 5);
  });

  it('names the keys there are when the project is unknown', async () => {
    await measured(1);
    const { error } = await run([], 'NONE');
    assert.equal(error?.name, 'ProjectUnknownError');
    assert.match(error.actions?.join() ?? '', /CRM-1/);
  });
});
