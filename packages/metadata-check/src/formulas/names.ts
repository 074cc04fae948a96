/** The names in a formula with their places. Text literals and comments are left out. */

/** A field, global variable or function as written. */
export interface FormulaName {
  name: string;
  isFunction: boolean;
  /** The function whose argument this is, when the name stands right behind its bracket or a comma. */
  caller: string | undefined;
  /** Lines below the first line of the formula. */
  line: number;
}

const TOKENS =
  /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\/\*[\s\S]*?\*\/|(\$?[A-Za-z_][\w:]*(?:\s*\.\s*[A-Za-z_][\w:]*)*)(\s*\()?|[()]/g;

const CONSTANTS = new Set(['TRUE', 'FALSE', 'NULL']);

/** Every name of the formula, in its order. */
export function namesIn(formula: string): FormulaName[] {
  const names: FormulaName[] = [];
  const callers: (string | undefined)[] = [];
  for (const match of formula.matchAll(TOKENS)) {
    const [token, name, bracket] = match;
    if (token === '(') callers.push(undefined);
    if (token === ')') callers.pop();
    if (name === undefined || CONSTANTS.has(name.toUpperCase())) continue;
    const plain = name.replace(/\s/g, '');
    const line = formula.slice(0, match.index).split('\n').length - 1;
    names.push({ name: plain, isFunction: bracket !== undefined, caller: callers.at(-1), line });
    if (bracket !== undefined) callers.push(plain.toUpperCase());
  }
  return names;
}
