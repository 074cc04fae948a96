/** Every test that the threat model names is there. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';

const root = join(import.meta.dirname, '../../..');
const text = readFileSync(join(root, 'docs/threat-model.md'), 'utf8');

/** Files of the last column, each with the names of its tests. */
function namedTests(row: string): { file: string; names: string[] }[] {
  const last = row.split('|').at(-2) ?? '';
  return [...last.matchAll(/`([^`]+)`((?:,? "[^"]+")+)/g)].map(([, file = '', names = '']) => ({
    file,
    names: [...names.matchAll(/"([^"]+)"/g)].map(([, name = '']) => name),
  }));
}

describe('the threat model', () => {
  const rows = text.split('\n').filter((line) => /^\| (?!Who\b.*Test|-)/.test(line));

  it('has a row for many', () => assert.ok(rows.length >= 15, String(rows.length)));

  for (const row of rows) {
    it(`names tests that are there: ${row.split('|')[1]?.trim()}, ${row.split('|')[2]?.trim()}`, () => {
      const tests = namedTests(row);
      assert.ok(tests.length > 0, row);
      for (const { file, names } of tests) {
        const source = readFileSync(join(root, file), 'utf8');
        for (const name of names)
          assert.match(source.split(name)[0] ?? '', /\b(?:it|test)\(\s*['"`]$/, `${file}: ${name}`);
      }
    });
  }
});
