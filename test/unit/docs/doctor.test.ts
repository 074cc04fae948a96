import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { DOCTOR_DOCUMENT, doctorDocument } from '../../../scripts/docs/doctor.ts';
import { SEVERITIES } from '../../../src/doctor/findings.ts';

suite('what doctor finds, in the docs', () => {
  test('is what the command knows; `npm run docs` writes it', async () => {
    const written = readFileSync(join(import.meta.dirname, '../../..', DOCTOR_DOCUMENT), 'utf8');
    assert.equal(written, await doctorDocument());
  });

  test('explains every code, with a remedy', async () => {
    const entries = (await doctorDocument()).split('\n### ').slice(1);
    assert.deepEqual(entries.map((entry) => entry.split('\n')[0]).sort(), Object.keys(SEVERITIES).sort());
    for (const entry of entries) {
      assert.doesNotMatch(entry, /undefined|%s/);
      assert.ok(entry.split('\n\n')[3]?.trim(), entry);
    }
  });
});
