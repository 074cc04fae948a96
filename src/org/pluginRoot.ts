import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Directory of the installed plugin. This file is two levels below it, in `src/org` as well as in the built `lib/org`. */
export const pluginRoot = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
