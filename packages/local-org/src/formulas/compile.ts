/** From formula source to something that can be evaluated, with types taken from the schema. */
import type { Formula, FormulaReturnType } from 'sformula';
import type { FieldSchema, FieldType, ObjectSchema, Schema } from '../schema/types.ts';
import { parseSync, withReplacements } from './library.ts';
import { inputPath, resolveNames } from './names.ts';
import type { FieldUse, FormulaInput } from './names.ts';

/** A formula ready to run. */
export interface CompiledSource {
  formula: Formula;
  uses: FieldUse[];
  inputs: FormulaInput[];
}

/** What a formula is for. */
interface FormulaPurpose {
  returns: FieldType;
  scale?: number;
  blankAsZero: boolean;
}

/** A validation rule: blanks stay blank. */
export const RULE_PURPOSE: FormulaPurpose = { returns: 'boolean', blankAsZero: false };

/** Purpose of a formula field or of a default value. */
export function purposeOf(field: FieldSchema): FormulaPurpose {
  return {
    returns: field.type,
    blankAsZero: field.formula !== null && field.blanksAs === 'BlankAsZero',
    ...(field.type === 'double' || field.type === 'currency' || field.type === 'percent' ? { scale: field.scale } : {}),
  };
}

type InputType = NonNullable<NonNullable<Parameters<typeof parseSync>[1]>['inputTypes']>;

function inputType(type: FieldType): InputType[string] {
  switch (type) {
    case 'int':
    case 'double':
      return { type: 'number' };
    case 'currency':
    case 'percent':
    case 'boolean':
    case 'date':
    case 'datetime':
    case 'time':
    case 'picklist':
    case 'multipicklist':
    case 'id':
      return { type };
    case 'reference':
      return { type: 'id' };
    default:
      return { type: 'string' };
  }
}

function returnType(type: FieldType): FormulaReturnType {
  const input = inputType(type);
  switch (input?.type) {
    case 'number':
    case 'currency':
    case 'percent':
    case 'boolean':
    case 'date':
    case 'datetime':
    case 'time':
      return input.type;
    default:
      return 'string';
  }
}

function typeOf(input: FormulaInput): FieldType {
  if (input.kind === 'label') return 'string';
  return input.kind === 'prior' ? input.field.type : 'boolean';
}

/** Types of what is read, nested along relationships. */
function inputTypes(reads: { path: string[]; type: FieldType }[]): InputType {
  const root: InputType = {};
  for (const { path, type } of reads) {
    let level = root;
    for (const relationship of path.slice(0, -1)) {
      const known = level[relationship];
      const properties: InputType = known?.type === 'object' ? known.properties : {};
      level[relationship] = { type: 'object', properties };
      level = properties;
    }
    level[path.at(-1) ?? ''] = inputType(type);
  }
  return root;
}

/** Why a formula cannot be used. */
export class FormulaError extends Error {
  public readonly problems: string[];

  public constructor(problems: string[]) {
    super(problems.join(' '));
    this.name = 'FormulaError';
    this.problems = problems;
  }
}

/** Compiles a formula of an object. Throws FormulaError with every problem found. */
export function compileFormula(
  schema: Schema,
  object: ObjectSchema,
  source: string,
  purpose: FormulaPurpose,
): CompiledSource {
  const resolved = resolveNames(schema, object, source);
  if (resolved.problems.length > 0) throw new FormulaError(resolved.problems);
  const reads = [
    ...resolved.uses.map(({ path, field }) => ({ path, type: field.type })),
    ...resolved.inputs.map((input) => ({ path: inputPath(input), type: typeOf(input) })),
  ];
  try {
    const formula = parseSync(resolved.source, {
      inputTypes: inputTypes(reads),
      returnType: returnType(purpose.returns),
      blankAsZero: purpose.blankAsZero,
      ...(purpose.scale === undefined ? {} : { scale: purpose.scale }),
    });
    return { formula: withReplacements(formula), uses: resolved.uses, inputs: resolved.inputs };
  } catch (error) {
    throw new FormulaError([explain(error)]);
  }
}

/** The library's syntax errors list every character it would have taken; the place says more. */
function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const start = (error as { location?: { start?: { line: number; column: number } } }).location?.start;
  const place = start === undefined ? '' : ` (line ${start.line}, column ${start.column})`;
  if (error.name === 'SyntaxError') return `Syntax error${place}. Check brackets, commas and operators.`;
  return `${error.message.charAt(0).toUpperCase()}${error.message.slice(1)}${place}.`;
}

const compiled = new WeakMap<ObjectSchema, Map<string, CompiledSource>>();

/** `compileFormula`, kept as long as the object's schema stands. */
export function compiledFormula(
  schema: Schema,
  object: ObjectSchema,
  source: string,
  purpose: FormulaPurpose,
): CompiledSource {
  let formulas = compiled.get(object);
  if (formulas === undefined) {
    formulas = new Map();
    compiled.set(object, formulas);
  }
  const key = `${purpose.returns} ${String(purpose.scale)} ${String(purpose.blankAsZero)} ${source}`;
  let found = formulas.get(key);
  if (found === undefined) {
    found = compileFormula(schema, object, source, purpose);
    formulas.set(key, found);
  }
  return found;
}
