import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Connection } from '@salesforce/core';
import { unexpectedAnswer } from '../org/errors.ts';
import type { Language } from '../org/languages.ts';
import { insist } from '../org/passing.ts';
import { deployPackage, type DeployOptions, type DeployOutcome } from './deployPackage.ts';
import { messages } from './messages.ts';
import { languageOf, readNames, renamedFolders } from './names.ts';
import { packageDirectory, SOURCE_API_VERSION, TRANSLATION_TYPES } from './packageSource.ts';
import { withoutRefusableTexts } from './refusableTexts.ts';

/**
 * What became of the French texts: they are part of the deploy, all but those of dashboards and charts are, the org takes
 * none, or the caller left them out. In a dry run: what would become of them.
 */
export type TranslationsState = 'included' | 'reduced' | 'unavailable' | 'excluded';

/** A deploy, what became of the French texts in it, and the language of names that the platform keeps in one only. */
export type Installation = { outcome: DeployOutcome; translations: TranslationsState; names: Language };

export type InstallOptions = Omit<DeployOptions, 'translations' | 'standIns'> & {
  /** Language of the names of list views and folders; without it, the org's own where it takes our texts in it. */
  language?: Language;
};

/** Deploys with or without the French texts, with folders in the place of some of the package. */
type Deploy = (translations: boolean, standIns?: Readonly<Record<string, string>>) => Promise<Installation>;

/**
 * Deploys the package in the form that the org takes. Only orgs with Translation Workbench take translations, and the
 * others refuse the whole deploy. So without a wish of the caller the org is asked first whether it knows translations
 * at all; when it does and refuses ours, because French is missing there, the rest is deployed without them. An org that
 * refuses nothing but names in the translation file gets the package without the texts whose names are not documented.
 *
 * @throws `ApiVersionTooOldError` when the connection speaks an older API than the package is written for
 * @param wish true takes the translations in whatever the org says, false leaves them out, undefined lets the org decide
 */
export async function installPackage(
  connection: Connection,
  wish: boolean | undefined,
  { language, ...options }: InstallOptions,
): Promise<Installation> {
  const version = connection.getApiVersion();
  if (Number(version) < Number(SOURCE_API_VERSION)) {
    throw messages.createError('error.apiVersionTooOld', [SOURCE_API_VERSION, version], [SOURCE_API_VERSION]);
  }
  const directory = options.directory ?? packageDirectory;
  const spoken = language ?? (await languageOf(connection));
  const renamed = spoken === 'en' ? null : await renamedFolders(directory, await readNames(spoken));
  const deploy: Deploy = async (translations, standIns = {}) => {
    // Lists in French beside English fields would be worse than English alone, unless somebody asked for them.
    const names = language !== undefined || translations ? spoken : 'en';
    const folders = names === 'en' ? standIns : { ...renamed?.folders, ...standIns };
    const outcome = await deployPackage(connection, { ...options, translations, standIns: folders });
    return { outcome, names, translations: translations ? 'included' : 'unavailable' };
  };
  try {
    return await deployAsTaken(connection, wish, deploy, directory);
  } finally {
    if (renamed) await rm(renamed.directory, { recursive: true });
  }
}

async function deployAsTaken(
  connection: Connection,
  wish: boolean | undefined,
  deploy: Deploy,
  directory: string,
): Promise<Installation> {
  if (wish === false) return { ...(await deploy(false)), translations: 'excluded' };
  if (wish === true || (await offersTranslations(connection))) {
    const installation = await deploy(true);
    if (refusesOnlyNames(installation.outcome)) return deployReduced(deploy, directory);
    if (wish === true || !refusesTranslations(installation.outcome)) return installation;
  }
  return deploy(false);
}

async function deployReduced(deploy: Deploy, directory: string): Promise<Installation> {
  const texts = await withoutRefusableTexts(join(directory, 'translations'));
  try {
    return { ...(await deploy(true, { translations: texts.folder })), translations: 'reduced' };
  } finally {
    await rm(texts.directory, { recursive: true });
  }
}

/** Whether an org refused translations because it has no Translation Workbench, or not the language. */
export function refusesTranslations({ failures }: DeployOutcome): boolean {
  return failures.some(({ type, problem }) => TRANSLATION_TYPES.includes(type) && NOT_AVAILABLE.test(problem));
}

/** Whether an org takes everything but something in the translation files, and has the language. */
function refusesOnlyNames(outcome: DeployOutcome): boolean {
  const { failures } = outcome;
  return failures.length > 0 && failures.every(({ type }) => type === 'Translations') && !refusesTranslations(outcome);
}

/** The platform's words for a component whose feature is off: https://github.com/forcedotcom/cli/issues/1272. */
const NOT_AVAILABLE = /not available for deploy for this organization/i;

/** The call lists the types that the org has; those of a feature that is off are missing from it. */
export async function offersTranslations(connection: Connection): Promise<boolean> {
  const answer: unknown = await insist(connection, () => connection.metadata.describe(SOURCE_API_VERSION));
  const { metadataObjects } = (answer ?? {}) as { metadataObjects?: { xmlName: string }[] };
  if (!Array.isArray(metadataObjects)) throw unexpectedAnswer(answer);
  const types = new Set(metadataObjects.map(({ xmlName }) => xmlName));
  return TRANSLATION_TYPES.every((type) => types.has(type));
}
