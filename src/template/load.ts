import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pluginRoot } from '../org/pluginRoot.ts';
import { withTexts, type Draft } from './assemble.ts';
import { readDocument, tryDocument } from './document.ts';
import { usageError } from '../org/exitCodes.ts';
import { messages } from './messages.ts';
import { checkedTemplate, judgeTemplate, type Judgement, type TemplateFault } from './parse.ts';
import { invalidTemplate } from './problems.ts';
import { LANGUAGES, type Language, type Template } from './schema.ts';
import { readTextFile } from './textFile.ts';

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

/** What a draft says that it includes: the folders there are, and a fault for each name that is none. */
async function includesOf(draft: Draft): Promise<{ names: string[]; faults: TemplateFault[] }> {
  const listed: unknown[] = Array.isArray(draft['include']) ? draft['include'] : [];
  const known = await folders();
  const isKnown = (name: unknown): name is string => known.includes(name as string);
  const faults = listed.flatMap((name, index) => {
    // What is no text at all is told as such.
    if (typeof name !== 'string' || isKnown(name)) return [];
    const message = messages.getMessage('problem.includeUnknown', [name, known.join(', ')]);
    return [{ path: ['include', index], message }];
  });
  return { names: listed.filter(isKnown), faults };
}

async function includedDrafts(names: readonly string[], language: Language): Promise<Draft[]> {
  return Promise.all(names.map((name) => shippedDraft(name, language)));
}

/** A shipped template in a language. An unknown key is a named error that lists the keys there are. */
export async function loadTemplate(key: string, language: Language = 'en'): Promise<Template> {
  const keys = await templateKeys();
  if (!keys.includes(key)) throw usageError(messages.createError('error.templateUnknown', [key], [keys.join(', ')]));
  const draft = await shippedDraft(key, language);
  const { names } = await includesOf(draft);
  return checkedTemplate({ value: draft, fileName: key, placeOf: () => null }, await includedDrafts(names, language));
}

/**
 * Checks a template of one's own: one YAML file that holds its texts. It says its language itself.
 * @throws SfError for a file that is not there or not written in UTF-8
 */
export async function judgeTemplateFile(path: string): Promise<Judgement> {
  const reading = tryDocument(await readTextFile(path), basename(path));
  if ('problems' in reading) {
    const nowhere = { line: 1, column: 1, where: '' };
    return { template: undefined, problems: reading.problems, sketch: {}, placeOf: () => nowhere };
  }
  const { value } = reading.document;
  const language = LANGUAGES.find((each) => each === value['language']) ?? 'en';
  const { names, faults } = await includesOf(value);
  return judgeTemplate(reading.document, await includedDrafts(names, language), faults);
}

/**
 * Reads a template of one's own.
 * @throws as `judgeTemplateFile`, and `TemplateInvalidError` that names every line to correct
 */
export async function loadTemplateFile(path: string): Promise<Template> {
  const { template, problems } = await judgeTemplateFile(path);
  if (template) return template;
  throw invalidTemplate(basename(path), problems);
}

/**
 * The template that was asked for: a file of one's own, or a shipped one in a language.
 * @throws as `loadTemplate` and `loadTemplateFile`, and for a language beside a file, which says its own
 */
export async function chosenTemplate(asked: {
  file?: string;
  template?: string;
  language?: Language;
}): Promise<Template> {
  if (asked.file === undefined) return loadTemplate(asked.template ?? '', asked.language);
  if (asked.language !== undefined) throw usageError(messages.createError('error.languageOfFile'));
  return loadTemplateFile(asked.file);
}
