import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { runInNewContext } from 'node:vm';
import { repairedBase } from '../src/bundle/baseRepairs.ts';
import { paths } from '../src/bundle/paths.ts';

const library = join(paths.baseComponents, 'src', 'lightning', 'internationalizationLibrary', 'datetime');
const file = join(library, 'dateTimeUtils.js');

/** The repaired check, taken out of the component's own file. */
function rolledOver(): (typed: string, read: Date) => boolean {
  const code = repairedBase(file, readFileSync(file, 'utf8')) ?? '';
  const [body] = /function hasDateRolledOver\(.*?\n\}\n/s.exec(code) ?? [];
  assert.ok(body, 'the repaired file has the check');
  return runInNewContext(`(${body})`) as (typed: string, read: Date) => boolean;
}

test('a typed day is taken in every zone, with and without zeros, and a day that is not there is refused', () => {
  const check = rolledOver();
  // Midnight of the machine's own zone, as the component reads it; the tests run far east of Greenwich.
  assert.equal(check('18/03/2026', new Date(2026, 2, 18)), false);
  assert.equal(check('Mar 2, 2026', new Date(2026, 2, 2)), false);
  assert.equal(check('2/3/2026', new Date(2026, 2, 2)), false);
  assert.equal(check('31/02/2026', new Date(2026, 1, 31)), true);
});

test('other files are left alone, and a package that changed is an error that names the file', () => {
  assert.equal(repairedBase(join(library, 'intlFormat.js'), 'anything'), null);
  assert.throws(() => repairedBase(file, 'changed'), /dateTimeUtils\.js/);
});
