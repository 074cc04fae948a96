import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { suite, test } from 'node:test';

const root = join(import.meta.dirname, '../../..');

const LOADED = /const (\w+) = Messages\.loadMessages\('sf-plugin-adoption', '([\w.]+)'\)/g;

/** Which messages file each variable of a source reads: loaded there, or imported from the domain's `messages.ts`. */
function filesByVariable(path: string, source: string): [variable: string, file: string][] {
  const loaded = [...source.matchAll(LOADED)].map(([, name, file]): [string, string] => [String(name), String(file)]);
  const imported = [...source.matchAll(/import \{ messages(?: as (\w+))? \} from '([^']*messages\.ts)'/g)].map(
    ([, name, from]): [string, string] => {
      const theirs = readFileSync(join(root, dirname(path), String(from)), 'utf8');
      return [name ?? 'messages', String([...theirs.matchAll(LOADED)][0]?.[2])];
    },
  );
  return [...loaded, ...imported];
}

/** Keys that a source asks a variable for; of one that is put together, the part before the first value. */
function askedKeys(source: string, variable: string): string[] {
  const asked = new RegExp(`\\b${variable}\\s*\\.(?:getMessages?|create\\w+)\\(\\s*(?:'([^']+)'|\`([^\`$]*)\\$)`, 'g');
  return [...source.matchAll(asked)].map(([, whole, start]) => whole ?? `${String(start)}*`);
}

suite('messages', () => {
  test('every text that a command asks for is there', () => {
    const sources = globSync('src/**/*.ts', { cwd: root });
    let found = 0;
    const missing = sources.flatMap((path) => {
      const source = readFileSync(join(root, path), 'utf8');
      return filesByVariable(path, source).flatMap(([variable, file]) => {
        const text = readFileSync(join(root, 'messages', `${file}.md`), 'utf8');
        const keys = [...text.matchAll(/^# (\S+)$/gm)].map(([, key]) => String(key));
        const asked = askedKeys(source, variable);
        found += asked.length;
        const isThere = (key: string): boolean =>
          key.endsWith('*') ? keys.some((one) => one.startsWith(key.slice(0, -1))) : keys.includes(key);
        return asked.filter((key) => !isThere(key)).map((key) => `${path} asks messages/${file}.md for ${key}`);
      });
    });
    assert.deepEqual(missing, []);
    assert.ok(found > 100, 'keys were found at all');
  });
});
