import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type * as Compiler from '@lwc/compiler';
import { strFromU8 } from 'fflate';
import type { Position } from './components.ts';

/** Loaded when the first bundle comes: the compiler takes longer to load than everything else of a deploy. */
const load = createRequire(import.meta.url);

/** What a compile complains about. */
export interface CompileProblem {
  message: string;
  position: Position | undefined;
}

interface Diagnostic {
  message: string;
  location?: { line?: number; column?: number };
}

/**
 * What has compiled without a word, one hash a line: the same components are deployed to many orgs, of which most have a
 * process of their own. Only good answers are kept, so that a lost line costs a compile and nothing else.
 */
const KNOWN = join(import.meta.dirname, '../../../../.cache', 'compiled-bundles');
const COMPILER = (load('@lwc/compiler/package.json') as { version: string }).version;
let known: Set<string> | undefined;

function remembered(): Set<string> {
  known ??= new Set(existsSync(KNOWN) ? readFileSync(KNOWN, 'utf8').split('\n') : []);
  return known;
}

function remember(hash: string): void {
  remembered().add(hash);
  mkdirSync(dirname(KNOWN), { recursive: true });
  appendFileSync(KNOWN, `${hash}\n`);
}

/** Compiles each script, template and style sheet of a bundle and gives the first error of each. */
export function compileProblems(name: string, files: ReadonlyMap<string, Uint8Array>): CompileProblem[] {
  return [...files].flatMap(([path, content]) => {
    if (!/\.(js|html|css)$/.test(path) || path.includes('/__tests__/')) return [];
    const text = strFromU8(content);
    const hash = createHash('sha256').update([COMPILER, name, path, text].join('\0')).digest('hex');
    if (remembered().has(hash)) return [];
    const problems = compileFile(name, path.split('/').at(-1) ?? path, text);
    if (problems.length === 0) remember(hash);
    return problems;
  });
}

function compileFile(name: string, file: string, text: string): CompileProblem[] {
  const { transformSync } = load('@lwc/compiler') as typeof Compiler;
  try {
    transformSync(text, file, { name, namespace: 'c', enableDynamicComponents: true });
    return [];
  } catch (error) {
    const { message, location } = error as Diagnostic;
    const position =
      location?.line === undefined ? undefined : { line: location.line, column: (location.column ?? 0) + 1 };
    return [{ message: `${file}: ${explanation(message, file)}`, position }];
  }
}

/** The first line without the class of the error and without the path that Babel puts before its words. */
function explanation(message: string, file: string): string {
  const [line = ''] = message.split('\n');
  return line.replace(/^SyntaxError: /, '').replace(new RegExp(`\\S*${file.replaceAll('.', '\\.')}: `), '');
}
