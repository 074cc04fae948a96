import type { KnownPeople } from '../../force-app/main/default/lwc/adoptionScoring/adoptionScoring.ts';
import type { Role, RolloutGroup, Situation } from './situation.ts';

/** Measured people by the ids of all roles above theirs: whoever holds one of these sees their rows. */
function peopleBelow(roles: readonly Role[], people: Situation['people']): Map<string, Set<string>> {
  const parents = new Map(roles.map(({ id, parentId }) => [id, parentId]));
  const below = new Map<string, Set<string>>();
  for (const { id, roleId } of people) {
    const seen = new Set<string>();
    for (
      let role = parents.get(roleId ?? '') ?? null;
      role !== null && !seen.has(role);
      role = parents.get(role) ?? null
    ) {
      seen.add(role);
      below.set(role, (below.get(role) ?? new Set<string>()).add(id));
    }
  }
  return below;
}

/**
 * For each reader of other people's rows the people they know: those of the roles below their own (AdoptionSnapshot__c is
 * Private and grants access using hierarchies), those of the groups they manage, and themselves. Sharing that an org
 * adds (rules, teams, manual) is not known here.
 * @param groupOf the group that a person's figures count in
 */
export function knownPeople(
  { roles, groups, people }: Pick<Situation, 'roles' | 'groups' | 'people'>,
  groupOf: (personId: string) => RolloutGroup | undefined,
): KnownPeople[] {
  const below = peopleBelow(roles, people);
  const byManager = Map.groupBy(people, ({ id }) => groupOf(id)?.managerId ?? '');
  const readers = new Map<string, string | null>();
  for (const { managerId, managerRoleId } of groups) if (managerId !== null) readers.set(managerId, managerRoleId);
  for (const { id, roleId } of people) readers.set(id, roleId);
  const measured = new Set(people.map(({ id }) => id));
  const known = [...readers].map(([id, roleId]) => {
    const own = byManager.get(id)?.map((person) => person.id) ?? [];
    return new Set([...(below.get(roleId ?? '') ?? []), ...own, ...(measured.has(id) ? [id] : [])]);
  });
  // Holders of other roles are not measured; whom they are does not matter, only what they see.
  return [...known, ...below.values()].filter((each) => each.size > 1);
}
