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

/**
 * Why a formula cannot be deployed: unknown fields, functions or global variables (by name), types that do not fit, syntax,
 * formula fields that refer to themselves. Empty when it is fine. `returns` is the type of the field; a validation rule
 * returns a boolean.
 */
export function checkFormula(
  schema: Schema,
  object: ObjectSchema,
  source: string,
  returns: FieldType = 'boolean',
): string[] {
  try {
    compileFormula(schema, object, source, { ...RULE_PURPOSE, returns });
  } catch (error) {
    if (error instanceof FormulaError) return error.problems;
    throw error;
  }
  const cycle = findCycle(schema, object, source, []);
  return cycle === undefined ? [] : [`The formula field ${cycle} refers to itself.`];
}
