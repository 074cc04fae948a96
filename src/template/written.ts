import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { pluginRoot } from '../org/pluginRoot.ts';
import type { Template } from './schema.ts';

const { name, version } = JSON.parse(readFileSync(join(pluginRoot, 'package.json'), 'utf8')) as Record<string, string>;

/** Where editors find the schema of the templates that this version of the plugin reads: in its npm package. */
export const SCHEMA_URL = `https://unpkg.com/${name}@${version}/templates/template.schema.json`;

/** A template without what is for the file that it came from alone. */
function whole(template: Template): object {
  return Object.fromEntries(Object.entries(template).filter(([part]) => part !== '$schema' && part !== 'include'));
}

/** A whole template as one YAML file, which `loadTemplateFile` gives back unchanged. Editors learn its fields from the first line. */
export function templateYaml(template: Template): string {
  return `# yaml-language-server: $schema=${SCHEMA_URL}\n${stringify(whole(template), { lineWidth: 110 })}`;
}

/** The same as JSON. */
export function templateJson(template: Template): string {
  return `${JSON.stringify({ $schema: SCHEMA_URL, ...whole(template) }, null, 2)}\n`;
}
