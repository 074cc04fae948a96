import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { LocalOrg } from '../org.ts';
import { EmbeddedOrg } from './embeddedOrg.ts';

/** How an org is opened. */
interface LocalOrgOptions {
  /** SQLite file; absent keeps the org in memory. */
  file?: string;
  /** Stops the clock at this instant from the beginning. */
  now?: Date;
  /** API version the org speaks; default 67.0. */
  apiVersion?: string;
  /** IANA time zone of the organisation and its first administrator; default UTC. */
  timeZone?: string;
  /** Default language of the organisation, and the language of its first administrator; default en_US. */
  language?: string;
  /** Locale of both, such as `fr_FR_EURO`; default en_US. */
  locale?: string;
  /** Languages of Translation Workbench in a fresh org; default French. None: it is off, and translations are refused. */
  translationLanguages?: readonly string[];
}

/**
 * Opens an org: a fresh one, or the one in the file with all that was deployed to it. The same steps on a fresh org
 * always give the same record ids.
 */
export function createLocalOrg(options: LocalOrgOptions = {}): LocalOrg {
  if (options.file !== undefined) mkdirSync(dirname(options.file), { recursive: true });
  const db = new DatabaseSync(options.file ?? ':memory:');
  // Demo data can be made again; waiting for the disk at each commit would only slow it down.
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF; PRAGMA temp_store = MEMORY');
  return new EmbeddedOrg(db, {
    ...(options.now === undefined ? {} : { now: options.now }),
    apiVersion: options.apiVersion ?? '67.0',
    timeZone: options.timeZone ?? 'UTC',
    language: options.language ?? 'en_US',
    locale: options.locale ?? 'en_US',
    translationLanguages: options.translationLanguages ?? ['fr'],
  });
}
