import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pluginRoot } from '../org/pluginRoot.ts';
import { withTexts, type Draft } from './assemble.ts';
import { readDocument } from './document.ts';
import { messages } from './messages.ts';
import { checkedTemplate } from './parse.ts';
import { LANGUAGES, type Language, type Template } from './schema.ts';

const templateDirectory = join(pluginRoot, 'templates');
/** What the trades share; not a rollout by itself. */
const SHARED = 'common';

/** Names of the folders with templates, `common` included. */
async function folders(): Promise<string[]> {
  const entries = await readdir(templateDirectory, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

/** Keys of the templates that ship with the plugin, in alphabetical order. Each is the name of a folder. */
export async function templateKeys(): Promise<string[]> {
  return (await folders()).filter((name) => name !== SHARED);
}

/** The draft of a shipped folder: what holds in every language, with the texts of one. */
async function shippedDraft(name: string, language: Language): Promise<Draft> {
  const read = async (file: string): Promise<Draft> =>
    readDocument(await readFile(join(templateDirectory, name, file), 'utf8'), `${name}/${file}`).value;
  return withTexts(await read('template.yaml'), await read(`${language}.yaml`), language);
}

/** Drafts that a template includes. @throws SfError for a name that is not shipped */
async function includedDrafts(draft: Draft, language: Language): Promise<Draft[]> {
  const names = Array.isArray(draft['include']) ? (draft['include'] as unknown[]) : [];
  const known = await folders();
  return Promise.all(
    names.map(async (name) => {
      if (typeof name !== 'string' || !known.includes(name)) {
        throw messages.createError('error.includeUnknown', [String(name)], [known.join(', ')]);
      }
      return shippedDraft(name, language);
    }),
  );
}

/** A shipped template in a language. An unknown key is a named error that lists the keys there are. */
export async function loadTemplate(key: string, language: Language = 'en'): Promise<Template> {
  const keys = await templateKeys();
  if (!keys.includes(key)) throw messages.createError('error.templateUnknown', [key], [keys.join(', ')]);
  const draft = await shippedDraft(key, language);
  return checkedTemplate({ value: draft, fileName: key, placeOf: () => null }, await includedDrafts(draft, language));
}

/**
 * A template of one's own: one YAML file that holds its texts. It says its language itself.
 * @throws SfError for a file that is not there; `TemplateInvalidError` that names every line to correct
 */
export async function loadTemplateFile(path: string): Promise<Template> {
  if (!existsSync(path)) throw messages.createError('error.fileMissing', [path]);
  const document = readDocument(await readFile(path, 'utf8'), basename(path));
  const language = LANGUAGES.find((each) => each === document.value['language']) ?? 'en';
  return checkedTemplate(document, await includedDrafts(document.value, language));
}
