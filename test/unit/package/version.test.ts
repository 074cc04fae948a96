/** The version that the page for administrators names. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'node:test';
import { packageFolder } from '../../../scripts/package/packageSource.ts';

it('the setup page names the version of package.json, in both languages', () => {
  const { version } = JSON.parse(readFileSync(join(packageFolder, '../../../package.json'), 'utf8')) as {
    version: string;
  };
  const english = readFileSync(join(packageFolder, 'labels/CustomLabels.labels-meta.xml'), 'utf8');
  const french = readFileSync(join(packageFolder, 'translations/fr.translation-meta.xml'), 'utf8');
  assert.ok(english.includes(`<value>CRM Adoption ${version} is installed.</value>`));
  assert.ok(french.includes(`<label>CRM Adoption ${version} est installé.</label>`));
});
