import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { resultSchemas, SCHEMAS, schemaText } from '../../../scripts/docs/schemas.ts';
import { breaksOfSchema } from '../../fixtures/conforms.ts';

const folder = join(import.meta.dirname, '../../..', SCHEMAS);

suite('the schemas of results', () => {
  test('are those of the commands; `npm run docs` writes them', async () => {
    const schemas = resultSchemas();
    assert.deepEqual(readdirSync(folder).sort(), [...schemas.keys()].sort());
    for (const [name, schema] of schemas) {
      assert.equal(readFileSync(join(folder, name), 'utf8'), await schemaText(schema), name);
    }
  });

  test('find what a result lacks, has too much, or has of another kind', () => {
    const right = { project: 'X', timeZone: 'UTC', type: 'cron', text: '', outputFile: null };
    const breaks = (result: unknown): string[] => breaksOfSchema('AdoptionMeasureSchedule', result);
    assert.deepEqual(breaks(right), []);
    assert.deepEqual(breaks({ ...right, type: 'at' }), ['result.type is at']);
    assert.deepEqual(breaks({ ...right, more: 1 }), ['result.more is not in the schema']);
    assert.deepEqual(breaks({ ...right, text: undefined }), ['result.text is missing']);
    assert.deepEqual(breaks({ ...right, outputFile: 1 }), ['result.outputFile is of no kind']);
  });
});
