import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { COMMANDS_DOCUMENT, commandsDocument, commandSnapshot, SNAPSHOT } from '../../../scripts/docs/commands.ts';

const root = join(import.meta.dirname, '../../..');

suite('the commands, as documents tell of them', () => {
  test('are those of the plugin; `npm run docs` writes the reference', async () => {
    assert.equal(readFileSync(join(root, COMMANDS_DOCUMENT), 'utf8'), await commandsDocument());
  });

  test('keep their names, flags and short forms, or change on purpose: `npm run docs` writes the snapshot', async () => {
    assert.equal(readFileSync(join(root, SNAPSHOT), 'utf8'), await commandSnapshot());
  });

  test('have short forms that mean the same everywhere', () => {
    const { commands } = JSON.parse(readFileSync(join(root, 'oclif.manifest.json'), 'utf8')) as {
      commands: Record<string, { flags: Record<string, { name: string; char?: string }> }>;
    };
    const short = Object.values(commands).flatMap(({ flags }) => Object.values(flags).filter(({ char }) => char));
    const meanings = Map.groupBy(short, ({ char }) => char);
    for (const [char, flags] of meanings) assert.equal(new Set(flags.map(({ name }) => name)).size, 1, char);
    assert.ok(meanings.size > 5);
  });

  test('have examples that stand on their own, and no text left to fill in', async () => {
    const text = await commandsDocument();
    assert.doesNotMatch(text, /<%|undefined|%s/);
    for (const chapter of text.split('\n## `sf ').slice(1)) {
      const name = `sf ${chapter.slice(0, chapter.indexOf('`'))}`;
      assert.ok(chapter.split('```sh')[1]?.includes(name), name);
    }
  });
});
