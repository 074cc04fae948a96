import { setupRecords } from '../../org/people.ts';
import { queryBatch } from '../../org/queryBatch.ts';
import { soqlList } from '../../org/soql.ts';
import type { Check, OrgFacts } from '../facts.ts';
import { finding, listed } from '../findings.ts';
import { assignments, holdersIn, type Holders } from '../holders.ts';

type GroupRow = { Manager__c: string; Manager__r: { Username: string } };
type SetGroupRow = { PermissionSetGroup: { MasterLabel: string; Status: string } };

/** Managers of groups who lack what lets them see their team, by username. */
function withoutPermission(rows: readonly GroupRow[], holders: Holders): string[] {
  const managers = new Map(rows.map(({ Manager__c: id, Manager__r: { Username } }) => [id, Username]));
  return [...managers]
    .filter(([id]) => !holders.CrmAdoptionManager.has(id))
    .map(([, username]) => username)
    .sort();
}

/** Who holds the permission sets of the package, directly and through groups of permission sets. */
export const permissionSets: Check<OrgFacts> = {
  name: 'permissionSets',
  async run(facts) {
    const { queries, names } = assignments();
    const answers = await queryBatch(facts.connection, [
      ...queries,
      `SELECT PermissionSetGroup.MasterLabel, PermissionSetGroup.Status FROM PermissionSetGroupComponent ` +
        `WHERE PermissionSet.Name IN ${soqlList(names)}`,
      'SELECT Manager__c, Manager__r.Username FROM RolloutGroup__c WHERE Manager__r.IsActive = true ' +
        "AND Kind__c != 'Function' AND Kind__c != 'Wave'",
    ]);
    const holders = holdersIn(answers.splice(0, queries.length));
    const [setGroups, groups] = answers;
    const outdated = setupRecords<SetGroupRow>(setGroups)
      .filter(({ PermissionSetGroup: { Status: status } }) => status === 'Outdated' || status === 'Failed')
      .map(({ PermissionSetGroup: { MasterLabel: label } }) => label);
    const managers = withoutPermission(setupRecords<GroupRow>(groups), holders);
    const people = await facts.measured();
    return [
      ...(people.people.length === 0 ? [finding('nobody-measured')] : []),
      ...(holders.CrmAdoptionLead.size === 0 ? [finding('nobody-leads')] : []),
      ...(managers.length > 0
        ? [
            finding('managers-without-permission', {
              what: [listed(managers)],
              command: [managers.map((username) => `--on-behalf-of ${username}`).join(' ')],
            }),
          ]
        : []),
      ...(outdated.length > 0
        ? [finding('permission-group-outdated', { what: [listed([...new Set(outdated)])] })]
        : []),
    ];
  },
};
