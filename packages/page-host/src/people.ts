import type { LocalOrg } from '@crm-adoption/local-org';
import type { Persona } from './contract.ts';

interface UserRow {
  Id: string;
  Name: string;
  Profile: string | null;
}

/** Names of the permission sets that are assigned to a user. */
export function assignedPermissionSets(org: LocalOrg, userId: string): Set<string> {
  const rows = org.db
    .prepare(
      `SELECT s."Name" AS "Name" FROM "PermissionSetAssignment" a
       JOIN "PermissionSet" s ON s."Id" = a."PermissionSetId"
       WHERE a."AssigneeId" = ? AND a."IsDeleted" = 0 AND s."IsDeleted" = 0`,
    )
    .all(userId) as unknown as { Name: string }[];
  return new Set(rows.map((row) => row.Name));
}

/** Full name of a user as pages show it. */
export function userName(org: LocalOrg, userId: string): string {
  const row = org.db.prepare('SELECT "Name" FROM "User" WHERE "Id" = ?').get(userId) as { Name: string } | undefined;
  return row?.Name ?? userId;
}

/**
 * Whom the persona switch offers: active users with a deployed permission set, and administrators.
 * People without any of the product's permission sets would only see an empty app.
 * @param returnTo path to open after the login
 * @param current id of the logged-in user, if any
 */
export function personas(org: LocalOrg, returnTo: string, current: string | undefined): Persona[] {
  const sets = new Map(org.permissionSets().map((set) => [set.name, set.label]));
  const users = org.db
    .prepare(
      `SELECT u."Id" AS "Id", u."Name" AS "Name", p."Name" AS "Profile" FROM "User" u
       LEFT JOIN "Profile" p ON p."Id" = u."ProfileId"
       WHERE u."IsActive" = 1 AND u."IsDeleted" = 0 ORDER BY u."Name", u."Id"`,
    )
    .all() as unknown as UserRow[];
  return users.flatMap((user) => {
    const labels = [...assignedPermissionSets(org, user.Id)].flatMap((name) => sets.get(name) ?? []);
    if (labels.length === 0 && user.Profile !== 'System Administrator') return [];
    const query = new URLSearchParams({ user: user.Id, retURL: returnTo });
    return {
      userId: user.Id,
      name: user.Name,
      role: labels.length > 0 ? labels.sort().join(', ') : (user.Profile ?? ''),
      url: `/local-org/login?${query.toString()}`,
      current: user.Id === current,
    };
  });
}
