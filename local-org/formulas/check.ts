import type { FieldSchema, FieldType, ObjectSchema, Schema } from '../schema/types.ts';
import { compileFormula, FormulaError, RULE_PURPOSE } from './compile.ts';
import { resolveNames } from './names.ts';

/** Formula fields reachable from a formula that lead back to themselves. */
function findCycle(schema: Schema, object: ObjectSchema, source: string, trail: string[]): string | undefined {
  for (const { object: owner, field } of resolveNames(schema, object, source).uses) {
    if (field.formula === null) continue;
    const name = `${owner.name}.${field.name}`;
    if (trail.includes(name)) return name;
    const deeper = findCycle(schema, owner, field.formula, [...trail, name]);
    if (deeper !== undefined) return deeper;
  }
  return undefined;
}

/** Functions that take a picklist. Source: Salesforce help, "Tips for Working with Picklist and Multi-Select Picklist Values in Formulas". */
const PICKLIST_FUNCTIONS = new Set(['CASE', 'ISPICKVAL', 'TEXT']);

/** Picklists in functions that the platform does not let them into; the library takes them in some. */
function findMisusedPicklists(schema: Schema, object: ObjectSchema, source: string): string[] {
  const { source: resolved, uses } = resolveNames(schema, object, source);
  return uses
    .filter(({ path, field }) => {
      const call = new RegExp(`([A-Z]+)\\s*\\(\\s*${path.join('\\.')}\\b`, 'g');
      const callers = [...resolved.matchAll(call)].map((match) => match[1] ?? '');
      return field.type === 'picklist' && callers.some((name) => !PICKLIST_FUNCTIONS.has(name));
    })
    .map(
      ({ path }) =>
        `Field ${path.join('.')} is a picklist field. Picklist fields are only supported in certain functions: ISPICKVAL, CASE, TEXT.`,
    );
}

/** Characters from which a text area counts as long. */
const LONGEST_SHORT_TEXT = 255;

/** Formula fields cannot read long text areas; validation rules can. Source: Salesforce help, "Formula Field Limits and Restrictions". */
function findLongText(schema: Schema, object: ObjectSchema, source: string): string[] {
  return resolveNames(schema, object, source)
    .uses.filter(({ field }) => field.type === 'textarea' && field.length > LONGEST_SHORT_TEXT)
    .map(
      ({ path }) =>
        `You referenced an unsupported field type called "Long Text Area" using the following field: ${path.join('.')}`,
    );
}

/** Functions whose value changes with the time. */
const CLOCK_CALL = /\b(NOW|TIMENOW|TODAY)\s*\(/gi;

/**
 * What a field reads that can change without its record being saved: fields of other records, the time. Roll-up summaries
 * take no such formula (Salesforce help, "Roll-Up Summary Field").
 */
export function findUnsteadyReads(schema: Schema, object: ObjectSchema, field: FieldSchema): string[] {
  if (field.formula === null) return [];
  const { source, uses } = resolveNames(schema, object, field.formula);
  const calls = [...source.replaceAll(/"(?:[^"\\]|\\.)*"/g, '').matchAll(CLOCK_CALL)].map(
    (match) => `${match[1] ?? ''}()`,
  );
  return [
    ...calls,
    ...uses.flatMap((use) =>
      use.path.length > 1 ? use.path.join('.') : findUnsteadyReads(schema, use.object, use.field),
    ),
  ];
}

/** What a check of a formula needs to know beside the objects. */
export interface FormulaCheck {
  /** Type of the formula field, or of the field that gets the default value; absent for a validation rule. */
  fieldType?: FieldType;
  /** Whether a custom label of this name exists. */
  hasLabel: (name: string) => boolean;
}

const CHANGE_FUNCTIONS = { isNew: 'ISNEW', prior: 'PRIORVALUE', changed: 'ISCHANGED' } as const;

/** Labels that do not exist, and questions about a change where nothing is being saved. */
function findMisusedInputs(schema: Schema, object: ObjectSchema, source: string, check: FormulaCheck): string[] {
  return resolveNames(schema, object, source).inputs.flatMap((input) => {
    if (input.kind === 'label') {
      return check.hasLabel(input.name) ? [] : `Field $Label.${input.name} does not exist. Check spelling.`;
    }
    if (check.fieldType === undefined) return [];
    return `Function ${CHANGE_FUNCTIONS[input.kind]} may not be used in this type of formula`;
  });
}

/**
 * Why a formula cannot be deployed: unknown fields, functions or global variables (by name), types that do not fit, syntax,
 * formula fields that refer to themselves. Empty when it is fine.
 */
export function checkFormula(schema: Schema, object: ObjectSchema, source: string, check: FormulaCheck): string[] {
  const { fieldType } = check;
  const misused = [
    ...findMisusedPicklists(schema, object, source),
    ...findMisusedInputs(schema, object, source, check),
  ];
  if (fieldType !== undefined) misused.push(...findLongText(schema, object, source));
  if (misused.length > 0) return misused;
  try {
    compileFormula(schema, object, source, { ...RULE_PURPOSE, returns: fieldType ?? RULE_PURPOSE.returns });
  } catch (error) {
    if (error instanceof FormulaError) return error.problems;
    throw error;
  }
  const cycle = findCycle(schema, object, source, []);
  return cycle === undefined ? [] : [`The formula field ${cycle} refers to itself.`];
}
