/** Types of formulas, checked with the library `sformula` as far as it knows the functions. */
import sformula from 'sformula';
import type { ModelField } from '../model/objects.ts';
import { namesIn } from './names.ts';

type InputTypes = NonNullable<NonNullable<Parameters<typeof sformula.parseSync>[1]>['inputTypes']>;
type ReturnType = NonNullable<NonNullable<Parameters<typeof sformula.parseSync>[1]>['returnType']>;

/** What a formula reads: the path as written, and the field behind it. */
export interface Use {
  path: string;
  field: ModelField;
}

const TYPES: Readonly<Record<string, ReturnType | 'picklist' | 'multipicklist' | 'id'>> = {
  Checkbox: 'boolean',
  Currency: 'currency',
  Date: 'date',
  DateTime: 'datetime',
  Id: 'id',
  Lookup: 'id',
  MasterDetail: 'id',
  MultiselectPicklist: 'multipicklist',
  Number: 'number',
  Percent: 'percent',
  Picklist: 'picklist',
  Summary: 'number',
  Time: 'time',
};

function inputTypes(uses: readonly Use[]): InputTypes {
  const root: InputTypes = {};
  for (const { path, field } of uses) {
    const steps = path.replaceAll(TARGET, '').split('.');
    let level = root;
    for (const step of steps.slice(0, -1)) {
      const known = level[step];
      const properties: InputTypes = known?.type === 'object' ? known.properties : {};
      level[step] = { type: 'object', properties };
      level = properties;
    }
    level[steps.at(-1) ?? ''] = { type: TYPES[field.type] ?? 'string' };
  }
  return root;
}

/** `Owner:User.Name` says which of several targets is meant; the grammar lacks it. */
const TARGET = /:\w+(?=\s*\.)/g;

/** The grammar takes neither kind of quote unescaped inside a text; the platform takes the other kind. */
function escapeQuotes(formula: string): string {
  return formula.replace(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/g, (token) => {
    const quote = token.charAt(0);
    const inside = token.slice(1, -1).replace(/\\[\s\S]|['"]/g, (part) => (part.length === 2 ? part : `\\${part}`));
    return `${quote}${inside}${quote}`;
  });
}

/**
 * The formula without what asks about a change, compares with NULL (which the library takes for a type of its own) and
 * without labels, each replaced by something of the same type.
 */
function withoutContext(formula: string): string {
  return formula
    .replace(TARGET, '')
    .replace(/\b([A-Za-z_][\w.]*)\s*(?:<>|!=|==|=)\s*NULL\b/gi, 'ISBLANK($1)')
    .replace(/\bISNEW\s*\(\s*\)/gi, 'TRUE')
    .replace(/\bISCHANGED\s*\(\s*[\w.$]+\s*\)/gi, 'TRUE')
    .replace(/\bPRIORVALUE\s*\(\s*([\w.]+)\s*\)/gi, '$1')
    .replace(/\$Label\s*\.\s*\w+/gi, '"label"')
    .replace(/\$Permission\s*\.\s*\w+/gi, 'TRUE')
    .replace(/\b([A-Za-z]+)(\s*\()/g, (_call, name: string, bracket: string) => `${name.toUpperCase()}${bracket}`);
}

/** Why a formula does not compile, and how many lines below its first one that shows. */
export interface TypeProblem {
  text: string;
  line: number;
}

/**
 * Why the formula does not compile, or undefined. Not judged: functions and global variables that the library lacks, and
 * HYPERLINK and IMAGE, whose results it does not take for text.
 * @param returns metadata type of the result
 */
export function typeProblem(formula: string, uses: readonly Use[], returns: string): TypeProblem | undefined {
  const source = withoutContext(escapeQuotes(formula));
  const isForeign = namesIn(source).some(
    ({ name, isFunction }) =>
      name.startsWith('$') || (isFunction && (!(name in sformula.builtins) || /^(HYPERLINK|IMAGE)$/.test(name))),
  );
  if (isForeign) return undefined;
  const wanted = TYPES[returns];
  const returnType =
    wanted === 'picklist' || wanted === 'multipicklist' || wanted === 'id' ? 'string' : (wanted ?? 'string');
  try {
    sformula.parseSync(source, { inputTypes: inputTypes(uses), returnType });
    return undefined;
  } catch (error) {
    return explain(error);
  }
}

/** The library's syntax errors list every character it would have taken; the place says more. */
function explain(error: unknown): TypeProblem {
  if (!(error instanceof Error)) return { text: String(error), line: 0 };
  const start = (error as { location?: { start?: { line: number; column: number } } }).location?.start;
  const place = start === undefined ? '' : ` (line ${start.line}, column ${start.column})`;
  const message = error.name === 'SyntaxError' ? 'Syntax error' : error.message;
  return {
    text: `${message.charAt(0).toUpperCase()}${message.slice(1)}${place}.`,
    line: (start?.line ?? 1) - 1,
  };
}
