import type { FieldSchema } from '../schema/types.ts';

/** Field permissions exist only for fields that may be empty; the platform refuses to deploy one to a required field. */
export function isPermissionable(field: FieldSchema): boolean {
  if (field.type === 'id' || field.nameField || field.relationshipKind === 'masterDetail') return false;
  return field.nillable || (field.custom && (field.type === 'boolean' || field.autoNumberFormat !== null));
}
