import { join } from 'node:path';

/** Where the page host finds its sources and the packages it builds on, and where it keeps what it built. */
const root = join(import.meta.dirname, '..', '..', '..', '..');
const modules = join(root, 'node_modules');

export const paths = {
  root,
  browser: join(import.meta.dirname, '..', 'browser'),
  baseComponents: join(modules, 'lightning-base-components'),
  slds1: join(modules, '@salesforce-ux', 'design-system', 'assets'),
  slds2: join(modules, '@salesforce-ux', 'design-system-2', 'dist', 'css', 'bundled'),
  cache: join(root, '.cache', 'pages'),
  /** The package.json of a dependency, for its version. */
  manifest: (name: string): string => join(modules, name, 'package.json'),
} as const;
