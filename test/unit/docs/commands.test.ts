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

  test('have examples that stand on their own, and no text left to fill in', async () => {
    const text = await commandsDocument();
    assert.doesNotMatch(text, /<%|undefined|%s/);
    for (const chapter of text.split('\n## `sf ').slice(1)) {
      const name = `sf ${chapter.slice(0, chapter.indexOf('`'))}`;
      assert.ok(chapter.split('```sh')[1]?.includes(name), name);
    }
  });
});
