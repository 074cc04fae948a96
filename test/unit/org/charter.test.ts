import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'node:test';
import { CHARTER_FIELDS, charterLabels, missingCharterFields, type CharterRow } from '../../../src/org/charter.ts';

const fields = join(import.meta.dirname, '../../../force-app/main/default/objects/RolloutProject__c/fields');

it('what a charter lacks is named as the page of the project names it', () => {
  const empty = Object.fromEntries(CHARTER_FIELDS.map((field) => [field, null])) as unknown as CharterRow;
  const missing = missingCharterFields(empty, '2027-03-01');
  const labels = missing.map((field) => {
    const text = readFileSync(join(fields, `${field}.field-meta.xml`), 'utf8');
    return /<label>(.+)<\/label>/.exec(text)?.[1];
  });
  assert.equal(labels.length, 10);
  assert.deepEqual(charterLabels(missing), labels);
});
