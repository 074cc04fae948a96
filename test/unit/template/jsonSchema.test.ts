import '../../fixtures/environment.ts';
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { it } from 'node:test';
import { SCHEMA_FILE, templateSchemaText } from '../../../scripts/docs/templateSchema.ts';

it('editors check templates by the same schema as the commands', async () => {
  const written = await readFile(join(import.meta.dirname, '../../..', SCHEMA_FILE), 'utf8');
  assert.equal(written, await templateSchemaText(), `run \`npm run docs\` and commit ${SCHEMA_FILE}`);
});
