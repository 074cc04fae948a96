import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PackageFile } from '@crm-adoption/metadata-check';

const root = fileURLToPath(new URL('../../../force-app/main/default/', import.meta.url));
let cached: readonly PackageFile[] | undefined;

/** What is deployed of the real package, with paths below `force-app/main/default`. */
export function realPackage(): readonly PackageFile[] {
  cached ??= readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.endsWith('.ts') && !path.endsWith('tsconfig.json') && !path.includes('__tests__'))
    .map((path) => ({ path: relative(root, path).split(sep).join('/'), text: readFileSync(path, 'utf8') }));
  return cached;
}
