import type { LocalOrg, Session } from '../org.ts';
import type { Viewer } from './evaluate.ts';

const acting = new WeakMap<LocalOrg, Session>();

/**
 * Runs work for a user: formula fields that SQL reads meanwhile take that user's time zone for TODAY() and DATEVALUE(), and
 * that user's language for $Label. Without it they take the organisation's.
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

/** The user that work runs for, else the organisation's own settings. */
export function actingViewer(org: LocalOrg): Viewer {
  const session = acting.get(org);
  if (session !== undefined) return session;
  const row = org.db.prepare('SELECT "TimeZoneSidKey", "LanguageLocaleKey" FROM "Organization"').get();
  return { timeZone: String(row?.['TimeZoneSidKey']), language: String(row?.['LanguageLocaleKey']) };
}
