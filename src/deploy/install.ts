import { join } from 'node:path';
import type { Connection } from '@salesforce/core';
import type { Language } from '../org/languages.ts';
import { offersTranslations, readOrganization, readOrgKind, type OrgIdentity } from './inOrg.ts';
import { Installer, type InstallerOptions } from './installer.ts';
import { messages } from './messages.ts';
import { readNames, renamedFolders } from './names.ts';
import type { ComponentProblem, DeployOutcome } from './outcome.ts';
import { packageDirectory, SOURCE_API_VERSION, TRANSLATION_TYPES } from './packageSource.ts';
import { withReducedTexts } from './refusableTexts.ts';
import { namespaceRefused } from './refusals.ts';
import { removeTemporary } from './temporary.ts';

/**
 * What became of the French texts: they are part of the deploy, all but those of dashboards and charts are, the org has
 * no translations at all, it refused ours, or the caller left them out. In a dry run: what would become of them.
 */
export type TranslationsState = 'included' | 'reduced' | 'unavailable' | 'refused' | 'excluded';

/** A deploy into an org, what became of the French texts in it, and the language of names that the platform keeps in one only. */
export type Installation = {
  org: OrgIdentity;
  outcome: DeployOutcome;
  translations: TranslationsState;
  /** Why the org refused French texts that were left out then. */
  refusedTexts: ComponentProblem[];
  names: Language;
};

export type InstallOptions = InstallerOptions & {
  /** Language of the names of list views and folders; without it, the org's own where it takes our texts in it. */
  language?: Language;
};

/** Deploys with or without the French texts, with folders in the place of some of the package. */
type Deploy = (
  translations: boolean,
  standIns?: Readonly<Record<string, string>>,
) => Promise<Pick<Installation, 'outcome' | 'names'>>;

/**
 * Deploys the package in the form that the org takes, after a look at what the org has of it. Only orgs with Translation
 * Workbench take translations, and the others refuse the whole deploy. So without a wish of the caller the org is asked
 * first whether it knows translations at all; when it does and refuses ours, because French is missing there, the rest is
 * deployed without them. What the org refused decides, never its words, which are in its language.
 *
 * @throws `ApiVersionTooOldError` when the connection speaks an older API than the package is written for; the refusals of
 * `refusals.ts`, before anything is sent
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
  const kind = await readOrgKind(connection);
  if (kind.namespace !== '') throw namespaceRefused(kind.namespace);
  const directory = options.directory ?? packageDirectory;
  const org = await readOrganization(connection);
  const spoken = language ?? org.language;
  const renamed = spoken === 'en' ? null : await renamedFolders(directory, await readNames(spoken));
  const installer = new Installer(connection, org, kind, options);
  const deploy: Deploy = async (translations, standIns = {}) => {
    // Lists in French beside English fields would be worse than English alone, unless somebody asked for them.
    const names = language !== undefined || translations ? spoken : 'en';
    const folders = names === 'en' ? standIns : { ...renamed?.folders, ...standIns };
    return { outcome: await installer.deploy({ directory, translations, standIns: folders }), names };
  };
  try {
    const taken = await deployAsTaken(wish ?? offersTranslations(kind), wish, deploy, directory);
    return { org, ...taken };
  } finally {
    if (renamed) await removeTemporary(renamed.directory);
  }
}

type Taken = Omit<Installation, 'org'>;

/** @param french whether to begin with the French texts */
async function deployAsTaken(
  french: boolean,
  wish: boolean | undefined,
  deploy: Deploy,
  directory: string,
): Promise<Taken> {
  if (!french) {
    const translations = wish === false ? 'excluded' : 'unavailable';
    return { ...(await deploy(false)), translations, refusedTexts: [] };
  }
  let taken: Taken = { ...(await deploy(true)), translations: 'included', refusedTexts: [] };
  if (refusesOnlyTexts(taken.outcome)) {
    // The org may know the language and refuse only names that are not documented.
    const refusedTexts = taken.outcome.failures;
    const reduced = await withReducedTexts(join(directory, 'translations'), (folder) =>
      deploy(true, { translations: folder }),
    );
    taken = { ...reduced, translations: 'reduced', refusedTexts };
  }
  const refusedTexts = refusedTranslations(taken.outcome);
  if (wish === true || refusedTexts.length === 0) return taken;
  return { ...(await deploy(false)), translations: 'refused', refusedTexts };
}

/** What an org says against our translations, by their type: because French or the Workbench is missing, or for a name. */
export function refusedTranslations({ failures }: DeployOutcome): ComponentProblem[] {
  return failures.filter(({ type }) => TRANSLATION_TYPES.includes(type));
}

/** Whether an org takes everything but something in the file of the texts that belong to no object. */
function refusesOnlyTexts({ failures }: DeployOutcome): boolean {
  return failures.length > 0 && failures.every(({ type }) => type === 'Translations');
}
