import type { FieldType, ObjectSchema, Schema } from '../schema/types.ts';
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

/**
 * Why a formula cannot be deployed: unknown fields, functions or global variables (by name), types that do not fit, syntax,
 * formula fields that refer to themselves. Empty when it is fine. `fieldType` is the type of the formula field or of the
 * field that gets the default value; without it the formula is a validation rule's.
 */
export function checkFormula(schema: Schema, object: ObjectSchema, source: string, fieldType?: FieldType): string[] {
  const misused = findMisusedPicklists(schema, object, source);
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
