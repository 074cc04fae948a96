import { existsSync } from 'node:fs';
import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { parse } from 'yaml';
import type { Language } from '../org/languages.ts';
import { packageDirectory } from './packageSource.ts';
import { temporarySource } from './temporary.ts';

/** Names by what they name: `Object.ListView`, or `reports.Folder` and `dashboards.Folder`. */
export type Names = { listViews: Record<string, string>; folders: Record<string, string> };

/** Folders of a package that stand in for those of the same name, and the directory to delete afterwards. */
export type RenamedFolders = { directory: string; folders: Record<string, string> };

/** Folders of a package in which something has a name that the platform keeps once, in one language. */
const NAMED_FOLDERS = ['objects', 'reports', 'dashboards'];
const LIST_VIEW = '.listView-meta.xml';
const FOLDER = /\.(?:report|dashboard)Folder-meta\.xml$/;

/** The names in a language; they lie beside the package. English ones stand in the metadata itself. */
export async function readNames(language: Exclude<Language, 'en'>): Promise<Names> {
  return parse(await readFile(join(dirname(packageDirectory), `names.${language}.yaml`), 'utf8')) as Names;
}

function nameOf(file: string, names: Names): string | undefined {
  if (file.endsWith(LIST_VIEW)) {
    return names.listViews[`${basename(dirname(dirname(file)))}.${basename(file, LIST_VIEW)}`];
  }
  return names.folders[`${basename(dirname(file))}.${basename(file).replace(FOLDER, '')}`];
}

async function rename(file: string, names: Names): Promise<void> {
  const name = nameOf(file, names);
  // What has no name in the language keeps its English one.
  if (name === undefined) return;
  const escaped = name.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const element = file.endsWith(LIST_VIEW) ? 'label' : 'name';
  const source = await readFile(file, 'utf8');
  await writeFile(
    file,
    source.replace(new RegExp(`<${element}>[^<]*</${element}>`), () => `<${element}>${escaped}</${element}>`),
  );
}

/**
 * Copies the folders of a package that hold list views and folders, and gives those other names.
 * @param directory where the package lies
 * @returns what the caller deploys instead, and deletes afterwards
 */
export async function renamedFolders(directory: string, names: Names): Promise<RenamedFolders> {
  const copy = await temporarySource('names');
  const folders = NAMED_FOLDERS.filter((folder) => existsSync(join(directory, folder)));
  for (const folder of folders) {
    await cp(join(directory, folder), join(copy, folder), { recursive: true });
    const files = await readdir(join(copy, folder), { recursive: true });
    const named = files.filter((file) => file.endsWith(LIST_VIEW) || FOLDER.test(file));
    await Promise.all(named.map((file) => rename(join(copy, folder, file), names)));
  }
  return { directory: copy, folders: Object.fromEntries(folders.map((folder) => [folder, join(copy, folder)])) };
}
