import type { LocalOrg } from '../org.ts';
import { insertRow } from './rows.ts';

/** Id of the permission set that holds what a group gives together; made when it is first asked for. Undefined without the group. */
export function ownSetOf({ db, ids }: Pick<LocalOrg, 'db' | 'ids'>, groupId: string): string | undefined {
  const known = db.prepare('SELECT "Id" FROM "PermissionSet" WHERE "PermissionSetGroupId" = ?').get(groupId);
  if (known !== undefined) return String(known['Id']);
  const group = db.prepare('SELECT * FROM "PermissionSetGroup" WHERE "Id" = ?').get(groupId);
  if (group === undefined) return undefined;
  const { DeveloperName, MasterLabel, CreatedDate, CreatedById } = group as Record<string, string>;
  const id = ids.next('0PS');
  insertRow(db, 'PermissionSet', {
    Id: id,
    Name: DeveloperName ?? '',
    Label: MasterLabel ?? '',
    Type: 'Group',
    IsCustom: 1,
    IsOwnedByProfile: 0,
    PermissionSetGroupId: groupId,
    CreatedDate: CreatedDate ?? null,
    CreatedById: CreatedById ?? null,
    LastModifiedDate: CreatedDate ?? null,
    LastModifiedById: CreatedById ?? null,
    SystemModstamp: CreatedDate ?? null,
  });
  return id;
}
