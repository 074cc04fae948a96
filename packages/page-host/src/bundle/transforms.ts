import { relative } from 'node:path';
import lwc from '@lwc/rollup-plugin';
import type { Plugin } from 'rolldown';
import ts from 'typescript';
import type { CompileCache } from './compileCache.ts';
import { paths } from './paths.ts';

/** Where a module name such as `c/adoptionMyScore` or `lightning/graphql` is found; earlier entries win. */
export type ModuleRecord = { name: string; path: string } | { npm: string } | { dir: string };

const withoutQuery = (id: string): string => id.split('?')[0] ?? id;

/** Strips types before the LWC compiler sees the file: it does not read TypeScript and needs the decorators kept. */
export const stripTypes: Plugin = {
  name: 'strip-types',
  transform(code, id) {
    if (!withoutQuery(id).endsWith('.ts')) return null;
    const { outputText } = ts.transpileModule(code, {
      fileName: withoutQuery(id),
      compilerOptions: {
        target: ts.ScriptTarget.ESNext,
        module: ts.ModuleKind.ESNext,
        verbatimModuleSyntax: true,
        useDefineForClassFields: true,
      },
    });
    return { code: outputText, moduleType: 'js' };
  },
};

/** Templates and styles are scripts once the LWC compiler is done with them. */
export const scriptsOnly: Plugin = {
  name: 'scripts-only',
  transform(code, id) {
    return /\.(html|css)(\?|$)/.test(id) ? { code, moduleType: 'js' } : null;
  },
};

/**
 * Salesforce's LWC compiler as a plugin, with the results for the base components kept in the cache.
 * @param modules where modules are found
 * @param apiVersion version that the code is compiled for
 * @param exclude plain scripts: not components, left alone
 */
export function lwcCompiler(
  modules: ModuleRecord[],
  apiVersion: number,
  exclude: (string | RegExp)[],
  cache: CompileCache,
): Plugin {
  const compiler = (lwc as unknown as LwcPlugin)({
    rootDir: paths.browser,
    modules,
    apiVersion,
    exclude,
    enableDynamicComponents: true,
    enableLwcOn: true,
    // Without it the base combobox throws: it attaches element internals under synthetic shadow.
    enableSyntheticElementInternals: true,
    sourcemap: false,
  });
  const { transform } = compiler;
  return {
    ...compiler,
    transform(code, id) {
      const key = id.startsWith(paths.baseComponents) ? relative(paths.baseComponents, id) : undefined;
      const known = key === undefined ? undefined : cache.read(key, code);
      if (known !== undefined) return { code: known };
      const result = transform.call(this, code, id);
      if (key !== undefined && result) cache.write(key, code, result.code);
      return result ? { code: result.code } : null;
    },
  };
}

/** The plugin is written for Rollup; these are the parts of it that Rolldown calls. */
type LwcPlugin = (options: Record<string, unknown>) => Omit<Plugin, 'transform'> & {
  transform: (this: unknown, code: string, id: string) => { code: string } | undefined;
};
