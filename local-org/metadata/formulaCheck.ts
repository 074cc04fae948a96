import type { ObjectSchema, Schema } from '../schema/types.ts';
export function checkFormula(_schema: Schema, _object: ObjectSchema, _formula: string): string | undefined {
  return undefined;
}
