/** Every document: the `sf` commands that it tells people to run are there, with the flags it gives them. */
import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';

const root = join(import.meta.dirname, '../../..');

type Command = { flags: Record<string, { char?: string; options?: string[] }>; strict?: boolean };
type Manifest = { commands: Record<string, Command> };

/** Commands by the words that are typed: ours, and those of the plugins that come with `sf`. */
const commands = new Map<string, Command>(
  ['oclif.manifest.json', ...globSync('node_modules/@{salesforce,oclif}/plugin-*/oclif.manifest.json', { cwd: root })]
    .map((file) => JSON.parse(readFileSync(join(root, file), 'utf8')) as Manifest)
    .flatMap((manifest) => Object.entries(manifest.commands))
    .map(([id, command]) => [id.replaceAll(':', ' '), command]),
);

/** Flags of oclif itself, which no manifest lists. */
const EVERYWHERE = ['help', 'json', 'flags-dir'];

/** Lines of code blocks and code in sentences that begin with `sf`, without comments. */
function commandLines(text: string): string[] {
  const blocks = [...text.matchAll(/^```sh\n([\s\S]*?)^```/gm)].flatMap(([, block]) => String(block).split('\n'));
  const inline = [...text.replace(/^```[\s\S]*?^```/gm, '').matchAll(/`(sf [^`]+)`/g)].map(([, line]) => String(line));
  return [...blocks, ...inline]
    .flatMap((line) => line.split('&&'))
    .map((line) => line.replace(/\s#.*$/, '').trim())
    .filter((line) => line.startsWith('sf ') && !line.includes('...') && !line.includes('…'));
}

/** What is wrong with a command line, or nothing. Words in capitals, `<...>` and paths are places to fill in. */
function wrongWith(line: string): string | null {
  const words = line.split(/\s+/).slice(1);
  const lengths = words.map((_, index) => index + 1).reverse();
  const length = lengths.find((count) => commands.has(words.slice(0, count).join(' ')));
  const isTopic = [...commands.keys()].some((name) => name.startsWith(`${words.join(' ')} `));
  if (length === undefined)
    return isTopic || words.every((word) => word.startsWith('-')) ? null : `no command: ${line}`;
  const { flags } = commands.get(words.slice(0, length).join(' ')) as Command;
  const names = words.filter((word) => word.startsWith('-')).map((word) => word.replace(/=.*/, ''));
  const known = [...EVERYWHERE, ...Object.keys(flags)].map((name) => `--${name}`);
  const chars = Object.values(flags).map(({ char }) => `-${char}`);
  const unknown = names.filter((name) => ![...known, ...chars].includes(name));
  return unknown.length > 0 ? `no flag ${unknown.join(', ')}: ${line}` : null;
}

const documents = globSync('{*.md,docs/*.md,src/**/*.md,packages/*/*.md}', {
  cwd: root,
  exclude: ['**/node_modules'],
});

describe('a document', () => {
  let found = 0;
  for (const path of documents) {
    it(`${path} names commands and flags that are there`, () => {
      const lines = commandLines(readFileSync(join(root, path), 'utf8'));
      found += lines.length;
      assert.deepEqual(
        lines.map(wrongWith).filter((wrong) => wrong !== null),
        [],
      );
    });
  }

  it('is read at all, and a wrong command is noticed', () => {
    assert.ok(found > 20);
    assert.match(wrongWith('sf adoption mesure --project CRM') ?? '', /no command/);
    assert.match(wrongWith('sf adoption measure --projekt CRM') ?? '', /no flag --projekt/);
    assert.equal(wrongWith('sf adoption measure -p CRM -o myorg'), null);
  });
});

describe('pictures', () => {
  const shown = documents.flatMap((path) =>
    [...readFileSync(join(root, path), 'utf8').matchAll(/(?:\]\(|src=")([^)\s"]+\.png)/g)].map(([, file]) =>
      join(dirname(path), String(file)),
    ),
  );

  it('are all there, and each of docs/images is shown by a document', () => {
    assert.deepEqual(
      shown.filter((file) => !existsSync(join(root, file))),
      [],
    );
    assert.deepEqual(
      globSync('docs/images/*', { cwd: root }).filter((file) => !shown.includes(file)),
      [],
    );
  });
});
