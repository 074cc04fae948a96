import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type * as Sdr from '@salesforce/source-deploy-retrieve';
import { unzipSync } from 'fflate';
import type { Conversion } from '../model/facts.ts';
import type { PackageFile } from '../model/packageModel.ts';

/** A package on disk. */
export interface PackageFolder {
  /** What paths are told from: the folder of the project. */
  root: string;
  /** Absolute path of the package folder. */
  directory: string;
  apiVersion: string;
}

/** Resolves and converts a package as a deploy would, in memory. Files that `.forceignore` names do not count. */
export async function convertPackage({ root, directory, apiVersion }: PackageFolder): Promise<Conversion> {
  const sdr = await import('@salesforce/source-deploy-retrieve');
  try {
    const components = sdr.ComponentSet.fromSource({ fsPaths: [directory] });
    components.apiVersion = apiVersion;
    components.sourceApiVersion = apiVersion;
    const owned = ownedFiles(components);
    const unowned = (await consideredFiles(directory)).filter((path) => !owned.has(path));
    const { zipBuffer } = await new sdr.MetadataConverter().convert(components, 'metadata', { type: 'zip' });
    const deployed = zipBuffer ? Object.keys(unzipSync(zipBuffer)).filter((path) => !path.endsWith('/')) : [];
    return { unowned: unowned.map((path) => fromRoot(root, path)), deployed, failure: undefined };
  } catch (error) {
    return { unowned: [], deployed: [], failure: error instanceof Error ? error.message : String(error) };
  }
}

/** The files that a deploy looks at: all but those that `.forceignore` names. */
export async function readPackageFolder({ root, directory }: PackageFolder): Promise<PackageFile[]> {
  const paths = await consideredFiles(directory);
  return Promise.all(paths.map(async (path) => ({ path: fromRoot(root, path), text: await readFile(path, 'utf8') })));
}

function fromRoot(root: string, path: string): string {
  return relative(root, path).split(sep).join('/');
}

async function consideredFiles(directory: string): Promise<string[]> {
  const { ForceIgnore } = await import('@salesforce/source-deploy-retrieve');
  const ignore = ForceIgnore.findAndCreate(directory);
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => ignore.accepts(path))
    .sort();
}

function ownedFiles(components: Sdr.ComponentSet): Set<string> {
  const owned = new Set<string>();
  for (const component of components.getSourceComponents()) {
    for (const one of [component, ...component.getChildren()]) {
      if (one.xml !== undefined) owned.add(one.xml);
      for (const path of one.walkContent()) owned.add(path);
    }
  }
  return owned;
}
