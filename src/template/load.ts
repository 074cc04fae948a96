import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pluginRoot } from '../org/pluginRoot.ts';
import { messages } from './messages.ts';
import { parseTemplate } from './parse.ts';
import type { Template } from './schema.ts';

const templateDirectory = join(pluginRoot, 'templates');

/** Keys of the templates that ship with the plugin, in alphabetical order. Each is the name of a file, `<key>.yaml`. */
export async function templateKeys(): Promise<string[]> {
  const files = await readdir(templateDirectory);
  return files.flatMap((file) => /^(.+)\.yaml$/.exec(file)?.[1] ?? []).sort();
}

/** A shipped template. An unknown key is a named error that lists the keys there are. */
export async function loadTemplate(key: string): Promise<Template> {
  const keys = await templateKeys();
  if (!keys.includes(key)) throw messages.createError('error.templateUnknown', [key], [keys.join(', ')]);
  const file = `${key}.yaml`;
  return parseTemplate(await readFile(join(templateDirectory, file), 'utf8'), file);
}
