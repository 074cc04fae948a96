import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PackageFile } from '../src/model/packageModel.ts';

const root = fileURLToPath(new URL('./packages/', import.meta.url));

/** The packages written as published ones are: a field service in the form of a retrieve, and gatherings in every other form. */
export const PUBLISHED_PACKAGES = ['fieldCare', 'gatherings'] as const;

export type PublishedPackage = (typeof PUBLISHED_PACKAGES)[number];

/** Files of a package, with paths that begin with `force-app/`. */
export function publishedPackage(name: PublishedPackage): PackageFile[] {
  const folder = join(root, name);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({
      // Scripts are kept as text, so that no tool of this repository takes them for its own.
      path: relative(folder, path)
        .split(sep)
        .join('/')
        .replace(/\.js\.txt$/, '.js'),
      text: readFileSync(path, 'utf8'),
    }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The table of what each rule finds in order in these packages. */
export function readBreaks<Row>(): Row[] {
  return JSON.parse(readFileSync(join(root, 'breaks.json'), 'utf8')) as Row[];
}

/** Writes a package below a folder, as a project that tools resolve. */
export function writeProject(folder: string, files: readonly PackageFile[]): void {
  const project = { packageDirectories: [{ path: 'force-app', default: true }], sourceApiVersion: '67.0' };
  for (const { path, text } of [...files, { path: 'sfdx-project.json', text: JSON.stringify(project) }]) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}
