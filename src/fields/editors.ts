import { soqlText } from '../org/soql.ts';
import { setupRecords } from '../org/people.ts';
import type { BatchAnswer } from '../org/queryBatch.ts';
import type { DescribedField, DescribedObject } from './describeFields.ts';

/** How many profiles and how many permission sets let people edit a field. */
export type Editors = { profiles: number; permissionSets: number };

type PermissionRow = { Field?: string; Parent: { IsOwnedByProfile: boolean } };

/**
 * SOQL of who may edit the fields of an object, and the object itself. The set of a permission set group repeats what its
 * members give, so it does not count. Source: Object Reference, FieldPermissions and ObjectPermissions.
 */
export function editorQueries(object: string): string[] {
  const gives = `SobjectType = ${soqlText(object)} AND PermissionsEdit = true AND Parent.PermissionSetGroupId = null`;
  return [
    `SELECT Field, Parent.IsOwnedByProfile FROM FieldPermissions WHERE ${gives}`,
    `SELECT Parent.IsOwnedByProfile FROM ObjectPermissions WHERE ${gives}`,
  ];
}

function countOf(rows: readonly PermissionRow[]): Editors {
  const profiles = rows.filter(({ Parent }) => Parent.IsOwnedByProfile).length;
  return { profiles, permissionSets: rows.length - profiles };
}

/** Who may edit each field, from the answers to `editorQueries`. A field without permissions of its own follows its object. */
export function editorsIn(
  answers: readonly BatchAnswer[],
  { name: object }: DescribedObject,
): (field: DescribedField) => Editors {
  const [ofFields = [], ofObject = []] = answers.map((answer) => setupRecords<PermissionRow>(answer));
  const byField = Map.groupBy(ofFields, ({ Field: field = '' }) => field.toLowerCase());
  return ({ name, permissionable }) =>
    countOf(permissionable ? (byField.get(`${object}.${name}`.toLowerCase()) ?? []) : ofObject);
}
