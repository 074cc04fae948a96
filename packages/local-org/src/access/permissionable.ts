import type { FieldSchema } from '../schema/types.ts';

/** Standard fields that may be empty and that no permission hides, as describe reports them. */
const ALWAYS_READABLE = new Set([
  'LastActivityDate',
  'LastReferencedDate',
  'LastViewedDate',
  'MasterRecordId',
  'OwnerId',
]);

/** Field permissions exist only for fields that may be empty; the platform refuses to deploy one to a required field. */
export function isPermissionable(field: FieldSchema): boolean {
  if (field.type === 'id' || field.nameField || field.relationshipKind === 'masterDetail') return false;
  if (!field.custom && ALWAYS_READABLE.has(field.name)) return false;
  return field.nillable || (field.custom && (field.type === 'boolean' || field.autoNumberFormat !== null));
}
