/**
 * `npm run docs`: writes the JSON Schema of templates, which editors use through
 * `# yaml-language-server: $schema=`. A test compares the written file with the schema that the commands check by.
 */
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { templateSchema } from '../../src/template/schema.ts';
import { formatted } from './formatted.ts';

/** Relative to the root. */
export const SCHEMA_FILE = 'templates/template.schema.json';

/** The schema as it stands in the file. */
export async function templateSchemaText(): Promise<string> {
  const schema = z.toJSONSchema(templateSchema, { io: 'input', target: 'draft-7' });
  return formatted(SCHEMA_FILE, JSON.stringify({ ...schema, title: 'Rollout template of CRM Adoption' }));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(join(dirname(fileURLToPath(import.meta.url)), '..', '..', SCHEMA_FILE), await templateSchemaText());
}
