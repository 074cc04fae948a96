import type { LocalOrg, Session } from '../org.ts';

const acting = new WeakMap<LocalOrg, Session>();

/**
 * Runs work for a user: formula fields that SQL reads meanwhile take that user's time zone for TODAY() and DATEVALUE().
 * Without it they take the organisation's.
 */
export function actingAs<T>(org: LocalOrg, session: Session, work: () => T): T {
  const before = acting.get(org);
  acting.set(org, session);
  try {
    return work();
  } finally {
    if (before === undefined) acting.delete(org);
    else acting.set(org, before);
  }
}

/** The time zone of the user that work runs for, else the organisation's. */
export function actingTimeZone(org: LocalOrg): string {
  const session = acting.get(org);
  if (session !== undefined) return session.timeZone;
  return String(org.db.prepare('SELECT "TimeZoneSidKey" FROM "Organization"').get()?.['TimeZoneSidKey']);
}
