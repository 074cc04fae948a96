import type { LocalOrg } from '../org.ts';

/** An access token of the org's administrator; of several active ones the first. */
export function adminToken(org: LocalOrg): string {
  const admin = org.db
    .prepare(
      `SELECT u."Id" AS id FROM "User" u JOIN "Profile" p ON p."Id" = u."ProfileId"
       WHERE p."Name" = 'System Administrator' AND u."IsActive" = 1 ORDER BY u."Id" LIMIT 1`,
    )
    .get();
  return org.issueToken(String(admin?.['id']));
}
