/** Every document: its links lead somewhere, and the paths and npm scripts it names are there. */
import assert from 'node:assert/strict';
import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, it } from 'node:test';

const root = join(import.meta.dirname, '../../..');
const documents = globSync('**/*.md', {
  cwd: root,
  exclude: ['**/node_modules', '.cache', '.git', '.local-org', 'coverage', 'lib'],
});
const folders = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory());
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> };

const matches = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map((match) => match[1] ?? '');

/** The anchors that headings get where the repository is shown. */
function anchorsOf(text: string): string[] {
  return matches(text, /^#+ (.*)$/gm).map((heading) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replace(/\s/g, '-'),
  );
}

function brokenLinks(path: string, text: string): string[] {
  return matches(text, /\]\(([^)\s]+)\)/g).filter((link) => {
    if (/^(https?|mailto):/.test(link)) return false;
    const [file = '', anchor] = decodeURI(link).split('#');
    const target = file === '' ? join(root, path) : resolve(root, dirname(path), file);
    if (!existsSync(target)) return true;
    if (anchor === undefined) return false;
    return !anchorsOf(file === '' ? text : readFileSync(target, 'utf8')).includes(anchor);
  });
}

/** Paths from the root, or from the document's own folder, in code font; patterns and places to fill in do not count, nor does what a build makes. */
function missingPaths(document: string, text: string): string[] {
  const own = join(root, dirname(document));
  return matches(text, /`([^`\s]+)`/g).filter((path) => {
    const [folder] = path.split('/');
    if (!path.includes('/') || folder === 'lib' || folder === '.cache' || /[*<{]|\.\.\./.test(path)) return false;
    return folders.some(({ name }) => name === folder) && ![root, own].some((base) => existsSync(join(base, path)));
  });
}

function missingScripts(text: string): string[] {
  return matches(text, /npm run ([\w:-]+)/g).filter((name) => !(name in scripts));
}

describe('a document', () => {
  for (const path of documents) {
    const text = readFileSync(join(root, path), 'utf8');
    it(`${path} has links that lead somewhere`, () => assert.deepEqual(brokenLinks(path, text), []));
    it(`${path} names files and folders that are there`, () => assert.deepEqual(missingPaths(path, text), []));
    it(`${path} names npm scripts that are there`, () => assert.deepEqual(missingScripts(text), []));
  }
});

describe('the check of documents', () => {
  it('looks at the documents of the repository', () => {
    assert.ok(['README.md', join('docs', 'ARCHITECTURE.md')].every((path) => documents.includes(path)));
  });

  it('finds links to files and headings that are not there', () => {
    const text = '# One *heading*\n[a](docs) [b](nowhere.md) [c](#one-heading) [d](#two) [e](https://example.com/x)';
    assert.deepEqual(brokenLinks('README.md', text), ['nowhere.md', '#two']);
  });

  it('finds paths and scripts that are not there', () => {
    assert.deepEqual(missingPaths('README.md', '`src/org` `src/nowhere` `src/*.ts` `lib/x.js` `Account/Name`'), [
      'src/nowhere',
    ]);
    assert.deepEqual(missingScripts('`npm run bench`, npm run nothing'), ['nothing']);
  });
});
