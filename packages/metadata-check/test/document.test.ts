import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';
import { RULES_DOCUMENT, withRules } from '../scripts/ruleTable.ts';

it('the document lists every rule as the registry does', async () => {
  const document = readFileSync(RULES_DOCUMENT, 'utf8');
  assert.equal(document, await withRules(document), 'run: node packages/metadata-check/scripts/ruleTable.ts');
});
