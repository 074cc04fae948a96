import { createHash } from 'node:crypto';
import { buildId } from '../engine/ids.ts';

/** Key prefixes of the platform. */
const PREFIXES = { Report: '00O', Dashboard: '01Z', Folder: '00l', DashboardComponent: '01a' } as const;

/**
 * Id of something deployed that has no table here: always the same for the same name, so that links live on through
 * deploys and restarts. Forty bits of a hash keep names apart.
 */
export function analyticsId(kind: keyof typeof PREFIXES, fullName: string): string {
  const digest = createHash('sha256').update(fullName).digest();
  return buildId(PREFIXES[kind], digest.readUIntBE(0, 5) + 1);
}
