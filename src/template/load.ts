import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pluginRoot } from '../org/pluginRoot.ts';
import { messages } from './messages.ts';
import { parseTemplate } from './parse.ts';
import type { Template } from './schema.ts';

export type TemplateLanguage = Template['language'];

const templateDirectory = join(pluginRoot, 'templates');

/** English templates are `<key>.yaml`; other languages `<key>.<language>.yaml`. */
function fileOf(key: string, language: TemplateLanguage): string {
  return language === 'en' ? `${key}.yaml` : `${key}.${language}.yaml`;
}

/** Keys of the templates that ship with the plugin, in alphabetical order. */
export async function templateKeys(): Promise<string[]> {
  const files = await readdir(templateDirectory);
  return files.flatMap((file) => /^([a-z0-9-]+)\.yaml$/.exec(file)?.[1] ?? []).sort();
}

/** A shipped template. An unknown key is a named error that lists the keys there are. */
export async function loadTemplate(key: string, language: TemplateLanguage = 'en'): Promise<Template> {
  const keys = await templateKeys();
  if (!keys.includes(key)) throw messages.createError('error.templateUnknown', [key], [keys.join(', ')]);
  const file = fileOf(key, language);
  return parseTemplate(await readFile(join(templateDirectory, file), 'utf8'), file);
}
