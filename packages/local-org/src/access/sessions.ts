import { randomBytes } from 'node:crypto';
import type { AccessOrg } from './accessOrg.ts';
import { toId18 } from '../engine/ids.ts';
import { OrgError } from '../errors.ts';
import type { Session } from '../org.ts';
import { UserAccess } from './userAccess.ts';

/** Access tokens and the sessions behind them. */
export interface Sessions {
  find(token: string): Session | undefined;
  issue(userId: string): string;
  revoke(token: string): void;
}

interface CachedSession {
  session: Session;
  epoch: number;
}

function readSession(org: AccessOrg, token: string, access: UserAccess): Session | undefined {
  const user = org.db
    .prepare(
      `SELECT u.* FROM local_token t JOIN "User" u ON u."Id" = t."userId" WHERE t."token" = ? AND u."IsActive" = 1`,
    )
    .get(token);
  if (user === undefined) return undefined;
  return {
    token,
    userId: String(user['Id']),
    username: String(user['Username']),
    organizationId: org.organizationId,
    timeZone: String(user['TimeZoneSidKey']),
    locale: String(user['LocaleSidKey']),
    language: String(user['LanguageLocaleKey']),
    access,
  };
}

/** Tokens are random and kept in the table `local_token`; a deactivated user's token is refused. */
export function createSessions(org: AccessOrg): Sessions {
  const cache = new Map<string, CachedSession>();
  const userOf = (token: string): string | undefined => {
    const row = org.db.prepare('SELECT "userId" FROM local_token WHERE "token" = ?').get(token);
    return row === undefined ? undefined : String(row['userId']);
  };
  return {
    find(token) {
      const cached = cache.get(token);
      if (cached?.epoch === org.accessEpoch) return cached.session;
      cache.delete(token);
      const userId = userOf(token);
      if (userId === undefined) return undefined;
      const session = readSession(org, token, new UserAccess(org, userId));
      if (session !== undefined) cache.set(token, { session, epoch: org.accessEpoch });
      return session;
    },
    issue(userId) {
      const id = toId18(userId);
      const user = org.db.prepare('SELECT "IsActive" FROM "User" WHERE "Id" = ?').get(id);
      const frozen = org.db.prepare('SELECT 1 FROM "UserLogin" WHERE "UserId" = ? AND "IsFrozen" = 1').get(id);
      if (user?.['IsActive'] !== 1 || frozen !== undefined) {
        throw new OrgError('NOT_FOUND', `There is no active user ${id}.`, { status: 404 });
      }
      const row = org.db.prepare('SELECT "token" FROM local_token WHERE "userId" = ?').get(id);
      if (row !== undefined) return String(row['token']);
      const token = `${org.organizationId.slice(0, 15)}!${randomBytes(24).toString('hex')}`;
      org.db.prepare('INSERT INTO local_token ("token", "userId") VALUES (?, ?)').run(token, id);
      return token;
    },
    revoke(token) {
      cache.delete(token);
      org.db.prepare('DELETE FROM local_token WHERE "token" = ?').run(token);
    },
  };
}
