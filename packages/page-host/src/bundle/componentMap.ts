import { join } from 'node:path';
import type { Plugin } from 'rolldown';

/** Module that the shell imports to find deployed components by name. */
export const componentMapId = 'host/components';
const resolved = '\0components.js';

/**
 * Maps `c:<name>` to a function that loads the component, each in a chunk of its own,
 * so that a page loads only what it shows.
 * @param names deployed bundles
 * @param folder where their files are, a folder for each
 */
export function componentMap(names: string[], folder: string): Plugin {
  return {
    name: 'component-map',
    resolveId: (id) => (id === componentMapId ? resolved : null),
    load(id) {
      if (id !== resolved) return null;
      const members = names.map((name) => {
        // By path: a module name is looked up from the file that imports it, and this module is no file.
        const file = JSON.stringify(join(folder, name, `${name}.js`));
        return `  ${JSON.stringify(`c:${name}`)}: () => import(${file}),`;
      });
      return `export const components = {\n${members.join('\n')}\n};`;
    },
  };
}
