import assert from 'node:assert/strict';
import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import type { DemoSummary } from '../src/summary.ts';

const root = join(import.meta.dirname, '..', '..', '..');

/** The home of whoever runs it. */
const home = mkdtempSync(join(tmpdir(), 'crm-adoption-home-'));

function start(...args: string[]): SpawnSyncReturns<string> {
  const env = { ...process.env, HOME: home, USERPROFILE: home };
  return spawnSync(process.execPath, ['packages/demo/src/main.ts', ...args], { cwd: root, encoding: 'utf8', env });
}

describe('npm start', () => {
  after(() => rmSync(home, { recursive: true }));

  it('--once installs, replays twelve weeks and ends with one summary line', () => {
    const { status, stdout, stderr } = start('--once', '--port', '0', '--today', '2026-03-18');
    assert.equal(status, 0, stderr);
    assert.equal(stderr, '');
    const lines = stdout.trimEnd().split('\n');
    const summary = JSON.parse(lines.at(-1) ?? '') as DemoSummary;
    assert.match(summary.org, /^http:\/\/127\.0\.0\.1:\d+$/);
    const { users, opportunities, weeks } = summary;
    // 35 agents, 6 managers, the director, the lead and the admin.
    assert.deepEqual({ users, opportunities, weeks }, { users: 50, opportunities: 8800, weeks: 12 });
    // Seven weeks after the mirror for the 23 people of the first wave whose manager is ready; one is away and has none
    // for two weeks. The newcomer, the second wave and the team of the manager who is not ready have none at all.
    assert.equal(summary.snapshots, 7 * 23 - 2);
    assert.ok(summary.requests.measure <= 10);
    const { first, last } = summary.mean;
    assert.ok(first !== null && last !== null && last - first >= 5, JSON.stringify(summary.mean));
    // Eleven weeks with a charter, six groups.
    assert.equal(summary.groupRows, 11 * 6);
    assert.ok(summary.shownGroupRows >= 0.95 * summary.groupRows);
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

  it('leaves no login in the home of whoever ran it', () => {
    const folders = ['.sf', '.sfdx'].map((folder) => join(home, folder)).filter(existsSync);
    assert.deepEqual(
      folders.flatMap((folder) => readdirSync(folder)).filter((file) => file.includes('@')),
      [],
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
