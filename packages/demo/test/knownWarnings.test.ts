import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { it } from 'node:test';

const knownWarnings = join(import.meta.dirname, '../src/knownWarnings.ts');

it('npm start prints no warning that is no news, and every other one', () => {
  const script = [
    `import ${JSON.stringify(knownWarnings)};`,
    "await import('node:sqlite');",
    "process.emitWarning('Using insecure protocol: http: on url: http://127.0.0.1:4060');",
    "process.emitWarning('Using insecure protocol: http: on url: http://org.example');",
    "process.emitWarning('Something new');",
  ].join('\n');
  const { stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
    encoding: 'utf8',
    env: { ...process.env, NODE_NO_WARNINGS: '', NODE_OPTIONS: '' },
  });
  assert.doesNotMatch(stderr, /SQLite|127\.0\.0\.1/);
  assert.match(stderr, /org\.example/);
  assert.match(stderr, /Something new/);
});
