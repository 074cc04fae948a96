import { OrgError } from '../errors.ts';
import type { LocalOrg, Session } from '../org.ts';
import { basePath, type ApiContext, type ApiResource } from './call.ts';
import { identityUrl } from './identity.ts';

/** The oldest version the local org answers: a login of the sf CLI still reads its user with version 51. */
const oldestVersion = 50;

/** `/services/data`: the versions the org speaks, oldest first; clients take the last as the newest. */
export function listVersions(org: LocalOrg): { label: string; url: string; version: string }[] {
  const newest = Math.trunc(Number(org.apiVersion));
  return Array.from({ length: newest - oldestVersion + 1 }, (_unused, index) => {
    const version = `${oldestVersion + index}.0`;
    return { label: seasonOf(oldestVersion + index), url: basePath(version), version };
  });
}

/** @throws OrgError NOT_FOUND for a version the org does not speak */
export function checkVersion(org: LocalOrg, version: string): void {
  if (listVersions(org).some((known) => known.version === version)) return;
  const message = `The local org speaks the API versions ${oldestVersion}.0 to ${org.apiVersion}, not ${version}`;
  throw new OrgError('NOT_FOUND', message, { status: 404 });
}

/** Three releases a year: version 60 is Spring '24. */
function seasonOf(version: number): string {
  const season = ['Spring', 'Summer', 'Winter'][version % 3] ?? '';
  const year = 24 + Math.floor((version - 60) / 3) + (season === 'Winter' ? 1 : 0);
  return `${season} '${year}`;
}

/** The list of resources that a version offers, with the identity of the caller. */
export function resourceList(context: ApiContext, session: Session, version: string): Record<string, string> {
  const names = ['sobjects', 'query', 'queryAll', 'limits', 'composite', 'graphql', 'jobs', 'metadata', 'tooling'];
  const entries = names.map((name) => [name, `${basePath(version)}/${name}`]);
  return { ...(Object.fromEntries(entries) as Record<string, string>), identity: identityUrl(context, session) };
}

/** `/limits`: data storage, and the daily requests since the server started; other limits are not enforced and read as free. */
export function limitResources({ storage }: LocalOrg, callsMade: () => number): ApiResource[] {
  const handle: ApiResource['handle'] = () => ({
    status: 200,
    body: {
      DailyApiRequests: { Max: DAILY_CALLS, Remaining: Math.max(0, DAILY_CALLS - callsMade()) },
      DailyBulkV2QueryJobs: { Max: 10_000, Remaining: 10_000 },
      DailyBulkApiBatches: { Max: 15_000, Remaining: 15_000 },
      DataStorageMB: { Max: storage.maxMB, Remaining: Math.max(0, Math.floor(storage.maxMB - storage.usedMB())) },
      FileStorageMB: { Max: 10_240, Remaining: 10_240 },
    },
  });
  return [{ method: 'GET', path: '/limits', handle }];
}

/** API calls that the org takes in a day. */
export const DAILY_CALLS = 100_000;
