/** Types of formulas, checked with the library `sformula` as far as it knows the functions. */
import type { ModelField } from '../model/objects.ts';
import {
  builtins,
  formulaProblem,
  inputTypes,
  parseSync,
  returnType,
  type FormulaProblem,
  type FormulaType,
} from './library.ts';
import { escapeQuotes, namesIn } from './names.ts';

/** What a formula reads: the path as written, and the field behind it. */
export interface Use {
  path: string;
  field: ModelField;
}

const TYPES: Readonly<Record<string, FormulaType>> = {
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

/** `Owner:User.Name` says which of several targets is meant; the grammar lacks it. */
const TARGET = /:\w+(?=\s*\.)/g;

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

/**
 * Why the formula does not compile, or undefined. Not judged: functions and global variables that the library lacks, and
 * HYPERLINK and IMAGE, whose results it does not take for text.
 * @param returns metadata type of the result
 */
export function typeProblem(formula: string, uses: readonly Use[], returns: string): FormulaProblem | undefined {
  const source = withoutContext(escapeQuotes(formula));
  const isForeign = namesIn(source).some(
    ({ name, isFunction }) =>
      name.startsWith('$') || (isFunction && (!(name in builtins) || /^(HYPERLINK|IMAGE)$/.test(name))),
  );
  if (isForeign) return undefined;
  const reads = uses.map(({ path, field }) => ({
    path: path.replaceAll(TARGET, '').split('.'),
    type: TYPES[field.type] ?? 'string',
  }));
  const key = JSON.stringify([source, reads, returns]);
  if (!judged.has(key)) judged.set(key, judge(source, reads, returns));
  return judged.get(key);
}

/** What was said of a formula before: parsing takes longer than all else, and a package is checked at each deploy. */
const judged = new Map<string, FormulaProblem | undefined>();

function judge(source: string, reads: Parameters<typeof inputTypes>[0], returns: string): FormulaProblem | undefined {
  try {
    parseSync(source, { inputTypes: inputTypes(reads), returnType: returnType(TYPES[returns] ?? 'string') });
    return undefined;
  } catch (error) {
    return formulaProblem(error);
  }
}
