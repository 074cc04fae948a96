/** Ctrl-C in the middle of a command, in a process of its own: it says so, ends with 130 and leaves nothing half-written. */
import '../fixtures/environment.ts';
import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { FaultyLine, type Passing } from '../fixtures/faultyLine.ts';
import { PROJECT, Rollout } from '../unit/measure/rollout.ts';

const script = join(import.meta.dirname, '../../bin/run.js');

describe('Ctrl-C', () => {
  let rollout: Rollout;
  before(async () => {
    rollout = await Rollout.start();
    rollout.scored('next-step');
    rollout.team('north', [8, 4, 4, 4, 0]);
  });
  after(() => rollout.stop());

  /** Presses it when a request is on its way. */
  async function pressedAt(isThere: (request: Passing) => boolean, argv: string[]): Promise<[number, string]> {
    let child: ChildProcess | undefined;
    const line = await FaultyLine.to(rollout, (request) => {
      if (!isThere(request) || !child) return undefined;
      child.kill('SIGINT');
      child = undefined;
      return undefined;
    });
    const args = ['--no-warnings', script, 'adoption', ...argv, '--target-org', rollout.admin.token];
    const started = spawn(process.execPath, args, { env: { ...process.env, SF_ORG_INSTANCE_URL: line.url } });
    child = started;
    let told = '';
    started.stderr.on('data', (chunk: Buffer) => (told += chunk.toString()));
    const [code] = (await once(started, 'close')) as [number];
    await line.close();
    return [code, told];
  }

  const isCount = ({ url, body }: Passing): boolean => url.endsWith('/composite/batch') && body.includes('COUNT');
  const isRisks = ({ url }: Passing): boolean => decodeURIComponent(url).includes('FROM RolloutRisk__c');
  const isDeploy = ({ body }: Passing): boolean => body.includes('listMetadata');

  it('says that the next measure goes on', async () => {
    const [code, told] = await pressedAt(isCount, ['measure', '--project', PROJECT]);
    assert.equal(code, 130);
    assert.match(told, /Measuring .*!\n+Interrupted\. Run the same command again/s);
  });

  it('leaves no file of an export', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'crm-adoption-interrupted-'));
    const [code, told] = await pressedAt(isRisks, ['export', '--project', PROJECT, '--output-dir', directory]);
    assert.equal(code, 130);
    assert.match(told, /Exporting .*!\n+Interrupted\. Run the same command again/s);
    assert.deepEqual(readdirSync(directory), []);
  });

  it('says that a deploy goes on, which has not begun in the org', async () => {
    const [code, told] = await pressedAt(isDeploy, ['deploy', '--dry-run']);
    assert.equal(code, 130);
    assert.match(told, /Interrupted\. Run the same command again/);
  });
});
