import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { it } from 'node:test';
import { METADATA_CHECK_DOCUMENT, withRules } from '../../../scripts/docs/metadataRules.ts';

it('the document lists every rule as the registry does', async () => {
  const file = join(resolve(import.meta.dirname, '..', '..', '..'), METADATA_CHECK_DOCUMENT);
  const document = readFileSync(file, 'utf8');
  assert.equal(document, await withRules(document, file), 'run: node scripts/docs/metadataRules.ts');
});
