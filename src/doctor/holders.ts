import { setupRecords } from '../org/people.ts';
import type { BatchAnswer } from '../org/queryBatch.ts';
import { soqlList } from '../org/soql.ts';

/** The permission sets of the package that are not about being measured; `src/org/people.ts` knows who is. */
const NAMES = ['CrmAdoptionAdmin', 'CrmAdoptionLead', 'CrmAdoptionManager', 'CrmAdoptionReader'] as const;
type Name = (typeof NAMES)[number];

/** Ids of the active users who hold each permission set. */
export type Holders = Readonly<Record<Name, ReadonlySet<string>>>;

type DirectRow = { AssigneeId: string; PermissionSet: { Name: Name } };
type GroupRow = { AssigneeId: string; PermissionSetGroupId: string };
type ComponentRow = { PermissionSetGroupId: string; PermissionSet: { Name: Name } };

/** SOQL of who holds the permission sets, for `holdersIn`. */
export function assignments(): { queries: string[]; names: readonly string[] } {
  const active = 'IsActive = true AND Assignee.IsActive = true';
  const inNames = `PermissionSet.Name IN ${soqlList(NAMES)}`;
  const components = `FROM PermissionSetGroupComponent WHERE ${inNames}`;
  return {
    names: [...NAMES, 'CrmAdoptionRep'],
    queries: [
      `SELECT AssigneeId, PermissionSet.Name FROM PermissionSetAssignment WHERE ${inNames} AND ${active}`,
      'SELECT AssigneeId, PermissionSetGroupId FROM PermissionSetAssignment WHERE PermissionSetGroupId IN ' +
        `(SELECT PermissionSetGroupId ${components}) AND ${active}`,
      `SELECT PermissionSetGroupId, PermissionSet.Name ${components}`,
    ],
  };
}

/** Who holds what, from the answers to `assignments`. */
export function holdersIn([direct, throughGroups, components]: readonly BatchAnswer[]): Holders {
  const grouped = setupRecords<GroupRow>(throughGroups);
  const held = setupRecords<ComponentRow>(components).flatMap((row) =>
    grouped
      .filter(({ PermissionSetGroupId: id }) => id === row.PermissionSetGroupId)
      .map(({ AssigneeId }) => ({ AssigneeId, PermissionSet: row.PermissionSet })),
  );
  const rows = [...setupRecords<DirectRow>(direct), ...held];
  const holders = (name: Name): ReadonlySet<string> =>
    new Set(rows.filter(({ PermissionSet }) => PermissionSet.Name === name).map(({ AssigneeId }) => AssigneeId));
  return {
    CrmAdoptionAdmin: holders('CrmAdoptionAdmin'),
    CrmAdoptionLead: holders('CrmAdoptionLead'),
    CrmAdoptionManager: holders('CrmAdoptionManager'),
    CrmAdoptionReader: holders('CrmAdoptionReader'),
  };
}
