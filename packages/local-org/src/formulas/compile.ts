/** From formula source to something that can be evaluated, with types taken from the schema. */
import { formulaProblem, inputTypes, parseSync, returnType, type FormulaType } from '@crm-adoption/metadata-check';
import type { Formula } from 'sformula';
import type { FieldSchema, FieldType, ObjectSchema, Schema } from '../schema/types.ts';
import { withReplacements } from './library.ts';
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

/** Types as the library calls them; those that are not here are texts to it. */
const FORMULA_TYPES: Readonly<Partial<Record<FieldType, FormulaType>>> = {
  boolean: 'boolean',
  currency: 'currency',
  date: 'date',
  datetime: 'datetime',
  double: 'number',
  id: 'id',
  int: 'number',
  multipicklist: 'multipicklist',
  percent: 'percent',
  picklist: 'picklist',
  reference: 'id',
  time: 'time',
};

function formulaType(type: FieldType): FormulaType {
  return FORMULA_TYPES[type] ?? 'string';
}

function typeOf(input: FormulaInput): FieldType {
  if (input.kind === 'label') return 'string';
  if (input.kind === 'user') return 'id';
  return input.kind === 'prior' ? input.field.type : 'boolean';
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
    ...resolved.uses.map(({ path, field }) => ({ path, type: formulaType(field.type) })),
    ...resolved.inputs.map((input) => ({ path: inputPath(input), type: formulaType(typeOf(input)) })),
  ];
  try {
    const formula = parseSync(resolved.source, {
      inputTypes: inputTypes(reads),
      returnType: returnType(formulaType(purpose.returns)),
      blankAsZero: purpose.blankAsZero,
      ...(purpose.scale === undefined ? {} : { scale: purpose.scale }),
    });
    return { formula: withReplacements(formula), uses: resolved.uses, inputs: resolved.inputs };
  } catch (error) {
    throw new FormulaError([problemOf(error)]);
  }
}

function problemOf(error: unknown): string {
  const hint = error instanceof Error && error.name === 'SyntaxError' ? ' Check brackets, commas and operators.' : '';
  return formulaProblem(error).text + hint;
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
