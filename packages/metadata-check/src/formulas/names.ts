/** The names in a formula with their places. Text literals and comments are left out. */

/** A field, global variable or function. */
export interface FormulaName {
  /** Without the blanks that may stand around its dots. */
  name: string;
  isFunction: boolean;
  /** The function whose argument this is, when the name stands right behind its bracket or a comma. */
  caller: string | undefined;
  /** Lines below the first line of the formula. */
  line: number;
  /** Where it stands in the formula; the bracket of a function comes behind the end. */
  start: number;
  end: number;
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
    const isFunction = bracket !== undefined;
    if (name === undefined || (CONSTANTS.has(name.toUpperCase()) && !isFunction)) continue;
    const plain = name.replace(/\s/g, '');
    const line = formula.slice(0, match.index).split('\n').length - 1;
    const end = match.index + name.length;
    names.push({ name: plain, isFunction, caller: callers.at(-1), line, start: match.index, end });
    if (isFunction) callers.push(plain.toUpperCase());
  }
  return names;
}

/**
 * The formula with every quote inside its texts escaped. The grammar of `sformula` takes neither kind unescaped; the
 * platform takes the other kind.
 */
export function escapeQuotes(formula: string): string {
  return formula.replace(TOKENS, (token) => {
    const quote = token.charAt(0);
    if (quote !== '"' && quote !== "'") return token;
    const inside = token.slice(1, -1).replace(/\\[\s\S]|['"]/g, (part) => (part.length === 2 ? part : `\\${part}`));
    return `${quote}${inside}${quote}`;
  });
}
