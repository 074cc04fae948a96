import { quote } from '../engine/columns.ts';
import { OrgError } from '../errors.ts';
import type { LocalOrg } from '../org.ts';
import type { ObjectSchema } from '../schema/types.ts';
import type { Row } from './row.ts';
import { storedFields } from './row.ts';
import { prepared } from './statements.ts';

function duplicate(object: ObjectSchema, field: string, otherId: string): OrgError {
  if (object.name === 'User' && field === 'Username') {
    return new OrgError('DUPLICATE_USERNAME', 'Duplicate Username. Choose another one, or deactivate its user first.', {
      fields: [field],
    });
  }
  return new OrgError(
    'DUPLICATE_VALUE',
    `duplicate value found: ${field} duplicates value on record with id: ${otherId}`,
    { fields: [field] },
  );
}

/**
 * Refuses a row whose unique fields another record already holds; upper and lower case count as the field says.
 * Throws DUPLICATE_VALUE.
 */
export function checkUnique(org: LocalOrg, object: ObjectSchema, changes: Row, id: string | undefined): void {
  for (const field of storedFields(object)) {
    if (!field.unique || field.type === 'id') continue;
    const value = changes[field.name];
    if (value === undefined || value === null) continue;
    const sql = `SELECT "Id" FROM ${quote(object.name)} WHERE ${quote(field.name)} = ? AND "IsDeleted" = 0 AND "Id" <> ?`;
    const other = prepared(org, sql).get(value, id ?? '');
    if (other !== undefined) throw duplicate(object, field.name, String(other['Id']));
  }
  if (object.name === 'PermissionSetAssignment' && id === undefined) checkAssignment(org, object, changes);
}

/** One assignment for each user and permission set, or group, whose own set it names. */
function checkAssignment(org: LocalOrg, object: ObjectSchema, row: Row): void {
  const sql = `SELECT "Id" FROM "PermissionSetAssignment" WHERE "AssigneeId" = ? AND "PermissionSetId" = ? AND "IsDeleted" = 0`;
  const other = prepared(org, sql).get(row['AssigneeId'] ?? null, row['PermissionSetId'] ?? null);
  if (other !== undefined) throw duplicate(object, 'PermissionSetId', String(other['Id']));
}
