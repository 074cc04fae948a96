import type { FieldType, ObjectSchema, Schema } from '../schema/types.ts';
import { compileFormula, FormulaError, RULE_PURPOSE } from './compile.ts';

/**
 * Why this org cannot evaluate a formula: functions and global variables it does not support (by name), names it does not
 * know, syntax and types. Empty when it can. What an org refuses beyond that (picklists in functions that do not take
 * them, circles, missing labels ...) is said by the rules of `metadata-check` before.
 * @param fieldType type of the formula field, or of the field that gets the default value; absent for a validation rule
 */
export function compileProblems(schema: Schema, object: ObjectSchema, source: string, fieldType?: FieldType): string[] {
  try {
    compileFormula(schema, object, source, { ...RULE_PURPOSE, returns: fieldType ?? RULE_PURPOSE.returns });
    return [];
  } catch (error) {
    if (error instanceof FormulaError) return error.problems;
    throw error;
  }
}
