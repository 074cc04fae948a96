import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pluginRoot } from '../org/pluginRoot.ts';
import { messages } from './messages.ts';

/** The Salesforce package as it travels inside the plugin. */
export const packageDirectory = join(pluginRoot, 'force-app', 'main', 'default');

/**
 * API version that the package is written for. Fixed here, because without it the deploy library asks the internet, and
 * because `sfdx-project.json` is not part of the installed plugin.
 */
export const SOURCE_API_VERSION = '67.0';

/** Metadata types of the French texts; an org without Translation Workbench has neither. */
export const TRANSLATION_TYPES: readonly string[] = ['Translations', 'CustomObjectTranslation'];

const TRANSLATION_FOLDERS: readonly string[] = ['translations', 'objectTranslations'];

/** Which package to deploy. */
export type PackageChoice = {
  /** Where the package lies; the plugin's own without it. */
  directory?: string;
  /** With the French texts, which is the default. */
  translations?: boolean;
  /** Folders that stand in for those of a name. */
  standIns?: Readonly<Record<string, string>>;
};

/**
 * Paths to deploy, one for each folder of the package and one for each Lightning component: what else lies beside the
 * components (settings of the compiler) is no metadata.
 *
 * @throws `PackageIncompleteError` when a component lacks its built JavaScript; the platform would drop its class silently
 */
export async function packagePaths(choice: PackageChoice = {}): Promise<string[]> {
  const { directory = packageDirectory, translations = true, standIns = {} } = choice;
  if (!existsSync(directory)) throw messages.createError('error.packageMissing', [directory]);
  const folders = await subfolders(directory);
  const bundles = await subfolders(join(directory, 'lwc'));
  const unbuilt = await unbuiltFiles(bundles);
  if (unbuilt.length > 0) throw messages.createError('error.packageIncomplete', [unbuilt.join('\n')]);
  const isLeftOut = (name: string): boolean => name === 'lwc' || (!translations && TRANSLATION_FOLDERS.includes(name));
  const taken = folders.filter((folder) => !isLeftOut(basename(folder)));
  const paths = taken.map((folder) => standIns[basename(folder)] ?? folder);
  return [...paths, ...bundles];
}

/** Tests of the components lie beside them in a clone; the installed plugin has none. */
const TESTS = '__tests__';

async function subfolders(directory: string): Promise<string[]> {
  if (!existsSync(directory)) return [];
  const entries = await readdir(directory, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory() && entry.name !== TESTS)
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** The JavaScript files that should be there: one named after each bundle, one beside each TypeScript source. */
async function unbuiltFiles(bundles: readonly string[]): Promise<string[]> {
  const wanted: string[] = [];
  for (const bundle of bundles) {
    const names = await readdir(bundle);
    const sources = names.filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'));
    const modules = new Set([`${basename(bundle)}.js`, ...sources.map((name) => name.replace(/\.ts$/, '.js'))]);
    wanted.push(...[...modules].map((name) => join(bundle, name)));
  }
  return wanted.filter((file) => !existsSync(file));
}
