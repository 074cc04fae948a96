/** The library `sformula`: how it takes the types of what a formula reads, and what it says of one that it refuses. */
import sformula from 'sformula';
import type { Formula } from 'sformula';

export const { builtins } = sformula;

type Options = NonNullable<Parameters<typeof sformula.parseSync>[1]>;
type InputTypes = NonNullable<Options['inputTypes']>;
type ReturnType = NonNullable<Options['returnType']>;

/** Type of a field as the library knows it. */
export type FormulaType = ReturnType | 'picklist' | 'multipicklist' | 'id';

/** Every deploy of a package brings the same formulas, and to read one takes longer than all else that is done with it. */
const known = new Map<string, Formula>();

/** A formula, read by the library once for the same types. @throws Error of the library for one that it refuses */
export function parseSync(source: string, options: Options): Formula {
  const key = JSON.stringify([source, options]);
  const parsed = known.get(key) ?? sformula.parseSync(source, options);
  known.set(key, parsed);
  return parsed;
}

/** Types of what is read, nested along relationships. */
export function inputTypes(reads: readonly { path: readonly string[]; type: FormulaType }[]): InputTypes {
  const root: InputTypes = {};
  for (const { path, type } of reads) {
    let level = root;
    for (const relationship of path.slice(0, -1)) {
      const known = level[relationship];
      const properties: InputTypes = known?.type === 'object' ? known.properties : {};
      level[relationship] = { type: 'object', properties };
      level = properties;
    }
    level[path.at(-1) ?? ''] = { type };
  }
  return root;
}

/** Type that a formula must give for a field of this type. */
export function returnType(type: FormulaType): ReturnType {
  return type === 'picklist' || type === 'multipicklist' || type === 'id' ? 'string' : type;
}

/** Why a formula does not compile, and how many lines below its first one that shows. */
export interface FormulaProblem {
  text: string;
  line: number;
}

/** The library's syntax errors list every character it would have taken; the place says more. */
export function formulaProblem(error: unknown): FormulaProblem {
  if (!(error instanceof Error)) return { text: String(error), line: 0 };
  const start = (error as { location?: { start?: { line: number; column: number } } }).location?.start;
  const place = start === undefined ? '' : ` (line ${start.line}, column ${start.column})`;
  const message = error.name === 'SyntaxError' ? 'Syntax error' : error.message;
  return {
    text: `${message.charAt(0).toUpperCase()}${message.slice(1)}${place}.`,
    line: (start?.line ?? 1) - 1,
  };
}
