import type { FastifyInstance } from 'fastify';
import { OrgError } from '../errors.ts';
import { objectBody } from './bodies.ts';
import { setTranslationLanguages, translationLanguages } from '../languages/workbench.ts';
import type { ApiContext } from './call.ts';
import type { RequestLog } from './requestLog.ts';

interface PersonaRow {
  userId: string;
  username: string;
  name: string;
  profile: string | null;
}

/**
 * Endpoints that no real org has, for the demo and the tests. They ask for no login: whoever reaches the loopback
 * interface owns the machine and the org's database file.
 * - `GET /local-org/clock` answers `{now, fixed}`; `PUT /local-org/clock {"now": ISO | null}` sets it or lets it run.
 * - `GET /local-org/personas` lists the active users with an access token each.
 * - `GET /local-org/requests` answers `{total, log}`; `DELETE` starts counting anew.
 * - `GET /local-org/translations` answers `{languages}` of Translation Workbench; `PUT {"languages": ["fr"]}` sets them, and
 *   an empty list turns it off.
 */
export function registerControl(app: FastifyInstance, { org }: ApiContext, requests: RequestLog): void {
  const clock = (): unknown => ({ now: org.clock.now().toISOString(), fixed: org.clock.isSet });
  app.get('/local-org/clock', clock);
  app.put('/local-org/clock', (request) => {
    org.clock.set(readInstant(objectBody(request.body).now));
    return clock();
  });

  app.get('/local-org/personas', () => {
    const rows = org.db
      .prepare(
        `SELECT u."Id" AS userId, u."Username" AS username, u."Name" AS name, p."Name" AS profile
         FROM "User" u LEFT JOIN "Profile" p ON p."Id" = u."ProfileId"
         WHERE u."IsActive" = 1 AND u."IsDeleted" = 0 ORDER BY u."Username"`,
      )
      .all() as unknown as PersonaRow[];
    return rows.map((row) => ({ ...row, token: org.issueToken(row.userId) }));
  });

  const translations = (): unknown => ({ languages: translationLanguages(org) });
  app.get('/local-org/translations', translations);
  app.put('/local-org/translations', (request) => {
    setTranslationLanguages(org.db, readLanguages(objectBody(request.body).languages));
    return translations();
  });

  app.get('/local-org/requests', () => ({ total: requests.total(), log: requests.log() }));
  app.delete('/local-org/requests', (_request, reply) => {
    requests.reset();
    return reply.code(204).send();
  });
}

function readInstant(value: unknown): Date | undefined {
  if (value === null) return undefined;
  const instant = typeof value === 'string' ? new Date(value) : new Date(Number.NaN);
  if (!Number.isNaN(instant.getTime())) return instant;
  throw new OrgError('INVALID_INPUT', "'now' must be an ISO 8601 instant such as 2026-01-05T08:00:00Z, or null");
}

function readLanguages(value: unknown): string[] {
  const codes: unknown[] = Array.isArray(value) ? value : [undefined];
  const languages = codes.filter((code) => typeof code === 'string');
  if (languages.length === codes.length) return languages;
  throw new OrgError('INVALID_INPUT', "'languages' must be a list of language codes such as fr; an empty one for none");
}
