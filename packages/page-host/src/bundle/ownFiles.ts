import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'rolldown';
import { BundleError } from './bundleError.ts';

/** An import by path, rather than by the name of a module. */
const PATH = /^(?:[./\\]|file:|[a-z]:[/\\])/i;

/**
 * Deployed components import files of their own bundle only, as in a real org. Without this, whoever can deploy to the org
 * could read scripts and styles anywhere on the machine through its pages.
 * @param folder where their files are, a folder for each
 */
export function ownFiles(folder: string): Plugin {
  return {
    name: 'own-files',
    resolveId(id, importer) {
      if (importer === undefined || !importer.startsWith(folder + sep) || !PATH.test(id)) return null;
      const [name = ''] = relative(folder, importer).split(sep);
      const path = id.startsWith('file:') ? fileURLToPath(id) : id;
      if (resolve(dirname(importer), path).startsWith(join(folder, name) + sep)) return null;
      throw new BundleError(`${importer}: a component imports files of its own bundle only, not "${id}".`);
    },
  };
}
