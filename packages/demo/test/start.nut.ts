import assert from 'node:assert/strict';
import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type { DemoSummary } from '../src/demo.ts';

const root = join(import.meta.dirname, '..', '..', '..');

function start(...args: string[]): SpawnSyncReturns<string> {
  return spawnSync(process.execPath, ['packages/demo/src/main.ts', ...args], { cwd: root, encoding: 'utf8' });
}

describe('npm start', () => {
  it('--once installs, replays twelve weeks and ends with one summary line', () => {
    const { status, stdout, stderr } = start('--once', '--port', '0', '--today', '2026-03-18');
    assert.equal(status, 0, stderr);
    assert.equal(stderr, '');
    const lines = stdout.trimEnd().split('\n');
    const summary = JSON.parse(lines.at(-1) ?? '') as DemoSummary;
    assert.match(summary.org, /^http:\/\/127\.0\.0\.1:\d+$/);
    const { users, opportunities, weeks } = summary;
    // 35 agents, 6 managers, the director, the lead and the admin.
    assert.deepEqual({ users, opportunities, weeks }, { users: 44, opportunities: 8800, weeks: 12 });
    // Eight weeks after the mirror, for the 29 people whose manager is ready.
    assert.equal(summary.snapshots, 8 * 29);
    assert.ok(summary.requests.measure <= 10);
    for (const part of ['rep', 'manager', 'lead', 'admin']) {
      assert.match(stdout, new RegExp(`^ {2}${part}: .+@`, 'm'));
    }
    assert.match(stdout, /^ {2}lead: .+, in French /m);
    // With the Node that the installation brings: the machine's own may be too old for the CLI.
    assert.match(
      stdout,
      /SF_ORG_INSTANCE_URL=http:\S+ node_modules\/\.bin\/node bin\/run\.js adoption report --project DEMO --target-org '00D/,
    );
  });

  it('says what to do when the port is taken', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as AddressInfo;
    const { status, stderr } = start('--once', '--port', String(port));
    server.close();
    assert.notEqual(status, 0);
    assert.match(stderr, new RegExp(`Port ${port} is taken.*npm start -- --port`));
  });

  it('refuses a port and a day that are none', () => {
    assert.match(start('--port', 'abc').stderr, /--port takes a number/);
    for (const day of ['soon', '2026-02-30']) assert.match(start('--today', day).stderr, /--today takes a day/);
    assert.match(start('--help').stderr, /^Unknown option '--help'.*\nUsage: npm start -- \[--port N\]/);
  });
});
