import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const main = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'src', 'main.ts');

test('the command line serves an org, prints url and admin token, and stops on a signal', async () => {
  const child = spawn(process.execPath, [main, '--port', '0', '--now', '2026-03-02T09:00:00Z']);
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  while (!output.includes('Admin token')) await once(child.stdout, 'data');
  const url = /Local org: (\S+)/.exec(output)?.[1] ?? '';
  const token = /Admin token: (\S+)/.exec(output)?.[1] ?? '';
  const response = await fetch(`${url}/services/oauth2/userinfo`, { headers: { authorization: `Bearer ${token}` } });
  assert.equal(
    ((await response.json()) as { preferred_username: string }).preferred_username,
    'admin@crm-adoption.local',
  );
  const clock = (await (await fetch(`${url}/local-org/clock`)).json()) as { now: string };
  assert.equal(clock.now, '2026-03-02T09:00:00.000Z');
  child.kill('SIGTERM');
  const [code] = (await once(child, 'exit')) as [number | null];
  assert.equal(code, 0);
});

test('wrong options end with a message that says what is wrong', async () => {
  for (const [args, message] of [
    [['--port', 'x'], /--port must be a number/],
    [['--now', 'soon'], /--now must be an ISO 8601 instant/],
  ] as const) {
    const child = spawn(process.execPath, [main, ...args]);
    let errors = '';
    child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
    const [code] = (await once(child, 'close')) as [number | null];
    assert.equal(code, 2);
    assert.match(errors, message);
  }
});
