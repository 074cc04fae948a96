/** Which orgs the acceptance leaves alone. */
import type { Connection } from '@salesforce/core';
import { queryAll } from '../../src/org/soql.ts';
import { SOURCE_API_VERSION } from '../../src/deploy/packageSource.ts';

type OrganizationRow = { Id: string; Name: string; IsSandbox: boolean; TrialExpirationDate: string | null };

/** What decides whether an org may be tried. */
export interface OrgFacts {
  name: string;
  id: string;
  /** Neither a sandbox nor an org that ends by itself. Developer Editions count, too: they stay. */
  isProduction: boolean;
  /** Somebody's package is there. */
  hasPackage: boolean;
}

export async function readFacts(connection: Connection): Promise<OrgFacts> {
  const [row] = await queryAll<OrganizationRow>(
    connection,
    'SELECT Id, Name, IsSandbox, TrialExpirationDate FROM Organization',
  );
  if (!row) throw new Error('The org does not say which one it is.');
  // Whoever lacks permissions on an object cannot tell it from one that is missing, so its metadata is asked for.
  const objects = [(await connection.metadata.list({ type: 'CustomObject' }, SOURCE_API_VERSION)) ?? []].flat();
  return {
    name: row.Name,
    id: row.Id,
    isProduction: !row.IsSandbox && row.TrialExpirationDate === null,
    hasPackage: objects.some(({ fullName }) => fullName === 'RolloutProject__c'),
  };
}

/**
 * Why an org is left alone; undefined for one that may be tried. The package is removed at the end, so an org that holds
 * it, with a rollout of somebody's or not, is never touched.
 */
export function refusal(facts: OrgFacts, mayBeProduction: boolean): string | undefined {
  const org = `${facts.name} (${facts.id})`;
  if (facts.hasPackage) {
    return (
      `${org} holds the package already, and the acceptance would remove it with all rollouts. ` +
      'Take a fresh scratch org; after an acceptance that was interrupted, run sf adoption remove first.'
    );
  }
  if (facts.isProduction && !mayBeProduction) {
    return (
      `${org} is neither a sandbox nor a scratch org. Take one of these; ` +
      'add --allow-production if you mean this org. The package goes in and out again.'
    );
  }
  return undefined;
}
