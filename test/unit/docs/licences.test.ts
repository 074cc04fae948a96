import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { isPermissive, LICENCES_DOCUMENT, licencesDocument, shippedPackages } from '../../../scripts/docs/licences.ts';

suite('licences of what comes with the plugin', () => {
  test('are listed; `npm run docs` writes the list', async () => {
    const written = readFileSync(join(import.meta.dirname, '../../..', LICENCES_DOCUMENT), 'utf8');
    assert.equal(written, await licencesDocument());
  });

  test('are those of what it needs, as Node finds it, and of nothing else', () => {
    const packages = shippedPackages({
      '': { dependencies: { a: '1' } },
      'node_modules/a': { version: '1.0.0', license: 'MIT', dependencies: { b: '2' } },
      'node_modules/a/node_modules/b': {
        version: '2.0.0',
        license: 'ISC',
        optionalDependencies: { c: '1', gone: '1' },
      },
      'node_modules/b': { version: '1.0.0', license: 'GPL-3.0' },
      'node_modules/a/node_modules/c': { version: '1.0.0' },
      'node_modules/c': { version: '1.0.0' },
      'node_modules/d': { version: '1.0.0', license: 'GPL-3.0' },
    });
    assert.deepEqual(
      packages.map(({ name, version, licence }) => `${name} ${version} ${licence}`),
      ['a 1.0.0 MIT', 'b 2.0.0 ISC', 'c 1.0.0 none'],
    );
  });

  test('must be permissive', async () => {
    const permissive = ['MIT', '(MIT OR GPL-3.0-or-later)', '(MIT AND Zlib)', 'Apache-2.0'];
    const others = [
      'GPL-3.0',
      '(MIT AND GPL-2.0)',
      'SEE LICENSE IN LICENSE.txt',
      'UNLICENSED',
      'none',
      '(AGPL-3.0 OR SSPL-1.0)',
    ];
    assert.deepEqual([...permissive, ...others].filter(isPermissive), permissive);
    const lock = { '': { dependencies: { a: '1' } }, 'node_modules/a': { version: '1.0.0', license: 'AGPL-3.0' } };
    await assert.rejects(licencesDocument(lock), /a 1\.0\.0: AGPL-3\.0/);
  });
});
