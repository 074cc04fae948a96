import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'rolldown';
import { BundleError } from './bundleError.ts';

/** An import by path, rather than by the name of a module. */
const PATH = /^(?:[./\\]|file:|[a-z]:[/\\])/i;

/**
 * Whether a file of a deployed component imports something by a path that leads out of its bundle.
 * @param folder where the files of components are, a folder for each
 */
export function leavesBundle(folder: string, importer: string, id: string): boolean {
  if (!importer.startsWith(folder + sep) || !PATH.test(id)) return false;
  const [name = ''] = relative(folder, importer).split(sep);
  const path = id.startsWith('file:') ? fileURLToPath(id) : id;
  return !resolve(dirname(importer), path).startsWith(join(folder, name) + sep);
}

/**
 * Deployed components import files of their own bundle only, as in a real org. Without this, whoever can deploy to the org
 * could read scripts and styles anywhere on the machine through its pages.
 * @param folder where their files are, a folder for each
 */
export function ownFiles(folder: string): Plugin {
  return {
    name: 'own-files',
    resolveId(id, importer) {
      if (importer === undefined || !leavesBundle(folder, importer, id)) return null;
      throw new BundleError(`${importer}: a component imports files of its own bundle only, not "${id}".`);
    },
  };
}
