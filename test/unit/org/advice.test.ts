import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { forOrgOf } from '../../../src/org/advice.ts';

const root = join(import.meta.dirname, '../../..');

type Flag = { name: string; required?: boolean; aliases?: string[]; allowNo?: boolean };
type Manifest = { commands: Record<string, { flags: Record<string, Flag> }> };

function manifest(folder: string): Manifest['commands'] {
  return (JSON.parse(readFileSync(join(root, folder, 'oclif.manifest.json'), 'utf8')) as Manifest).commands;
}

/** Every command that a text may advise, by its words. */
const official = ['auth', 'data', 'limits', 'org', 'schema', 'settings', 'user', 'deploy-retrieve'];
const known = Object.fromEntries(
  ['.', ...official.map((name) => `node_modules/@salesforce/plugin-${name}`), 'node_modules/@oclif/plugin-plugins']
    .map(manifest)
    .flatMap((commands) => Object.entries(commands))
    .map(([id, command]) => [id.replaceAll(':', ' '), command]),
);

/** A command in a text: its words, then its flags with their values, written as people would type them. */
const ADVISED = /\bsf ((?:[a-z][a-z-]*)(?: [a-z][a-z-]*)*)((?: --[a-z-]+(?: (?:"[^"]*"|%s|[A-Z][\w.]*|all|yaml))?)*)/g;

type Advice = { where: string; id: string; flags: string[] };

/** Commands that the texts of results, warnings and errors advise; those of the help stand beside its examples. */
function advices(): Advice[] {
  return readdirSync(join(root, 'messages')).flatMap((file) =>
    readFileSync(join(root, 'messages', file), 'utf8')
      .split(/^# /m)
      .slice(1)
      .map((section) => ({ key: section.slice(0, section.indexOf('\n')), section }))
      .filter(({ key }) => !/^(description|examples|summary$|flags\.|environment)/.test(key))
      .flatMap(({ key, section }) =>
        [...section.matchAll(ADVISED)].flatMap(([, words = '', flags = '']) => {
          const id = Object.keys(known)
            .filter((one) => words === one || words.startsWith(`${one} `))
            .sort((one, other) => other.length - one.length)[0];
          const named = [...flags.matchAll(/--([a-z-]+)/g)].map(([, flag = '']) => flag);
          return { where: `${file}, ${key}`, id: id ?? `unknown: ${words}`, flags: named };
        }),
      ),
  );
}

describe('a command that a text advises', () => {
  const all = advices();

  it('exists, with every flag that it takes', () => {
    assert.ok(all.length > 50);
    for (const { where, id, flags } of all) {
      const command = known[id];
      assert.ok(command, `${where}: ${id}`);
      const names = Object.values(command.flags).flatMap(({ name, aliases = [], allowNo }) => [
        name,
        ...aliases,
        ...(allowNo ? [`no-${name}`] : []),
      ]);
      for (const flag of flags) assert.ok(names.includes(flag), `${where}: sf ${id} --${flag}`);
    }
  });

  it('can be run as it stands: no flag that it needs is left out', () => {
    for (const { where, id, flags } of all.filter(({ id: each }) => each.startsWith('adoption'))) {
      // A name of a command in a sentence is not one to copy.
      if (flags.length === 0) continue;
      const needed = Object.values(known[id]?.flags ?? {}).filter(
        ({ name, required }) => required && name !== 'target-org',
      );
      for (const { name } of needed) assert.ok(flags.includes(name), `${where}: sf ${id} lacks --${name}`);
    }
  });

  it('goes to the org that the command was given', () => {
    const text = 'Measure it: sf adoption measure --project X --target-org ORG';
    assert.equal(forOrgOf(['--target-org', 'my-org'], text), text.replace('ORG', 'my-org'));
    assert.equal(forOrgOf(['-o', 'a@b.example'], text), text.replace('ORG', 'a@b.example'));
    assert.equal(forOrgOf(['--target-org=my-org'], text), text.replace('ORG', 'my-org'));
    assert.equal(forOrgOf(['-o', "it's $& one"], 'x --target-org ORG'), "x --target-org 'it's $& one'");
    assert.equal(forOrgOf([], text), 'Measure it: sf adoption measure --project X');
    assert.equal(forOrgOf(['-o', '00D000000000001!secret'], text), text, 'no token in a text');
  });

  it('names the org wherever it takes one', () => {
    // The doctor names it by itself, as its commands are fields of a result.
    const others = all.filter(({ where }) => !/^(doctor|deploy|template\.new)\.md/.test(where));
    for (const { where, id, flags } of others) {
      if (!known[id]?.flags['target-org'] || flags.length === 0) continue;
      assert.ok(flags.includes('target-org'), `${where}: sf ${id} --${flags.join(' --')}`);
    }
  });
});
