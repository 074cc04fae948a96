import type { BundleReference } from '../model/facts.ts';
import type { PackageFile } from '../model/packageModel.ts';

const SCRIPT_IMPORT = /\bfrom\s*['"]((?:@salesforce\/|c\/)[^'"]+)['"]/g;
const TEMPLATE_TAG = /<(c-[a-z][\w-]*)/g;

/** Names that the compiler gives to kinds of references, by `@salesforce/` module. */
const KINDS: Readonly<Record<string, string>> = { apex: 'apexMethod' };

/**
 * What scripts and templates name, read without compiling: less exact than the compiler's own list, and fast enough for
 * every deploy to the local org.
 */
export function readImports(files: readonly PackageFile[]): BundleReference[] {
  return files.flatMap((file) => {
    if (file.path.endsWith('.js'))
      return matches(file, SCRIPT_IMPORT).map((found) => ({ ...found, ...kindOf(found.id) }));
    return file.path.endsWith('.html') ? matches(file, TEMPLATE_TAG) : [];
  });
}

function matches(file: PackageFile, pattern: RegExp): BundleReference[] {
  return Array.from(file.text.matchAll(pattern), (match) => {
    const before = file.text.slice(0, match.index).split('\n');
    const column = (before.at(-1)?.length ?? 0) + 1;
    return { type: 'component', id: match[1] ?? '', file: file.path, line: before.length, column };
  });
}

/** `@salesforce/label/c.hello` -> label, c.hello. */
function kindOf(specifier: string): { type: string; id: string } {
  const [scope, kind = '', ...rest] = specifier.split('/');
  return scope === 'c' ? { type: 'module', id: specifier } : { type: KINDS[kind] ?? kind, id: rest.join('/') };
}
