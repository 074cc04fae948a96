import { toldApart, type Named } from '../org/names.ts';
import { membersOf, type Role, type RolloutGroup, type Situation } from './situation.ts';

/** What roles make of who reads the rows of a group's people, beside what is meant. */
export type GroupReaders = {
  /** Managers of other groups, and managers who are not ready, who could read them; by name, told apart. */
  others: string[];
  /** The group's manager is ready, and can read none of them. */
  isManagerBlind: boolean;
};

/** Ids of the roles above a role. */
function rolesAbove(parents: ReadonlyMap<string, string | null>, roleId: string | null): Set<string> {
  const above = new Set<string>();
  let role = parents.get(roleId ?? '') ?? null;
  while (role !== null && !above.has(role)) {
    above.add(role);
    role = parents.get(role) ?? null;
  }
  return above;
}

function parentsOf(roles: readonly Role[]): Map<string, string | null> {
  return new Map(roles.map(({ id, parentId }) => [id, parentId]));
}

function asManager({ id, name, managerName, managerUsername }: RolloutGroup): Named {
  return { name: managerName ?? name, mark: managerUsername ?? id };
}

/** Those above the group by `User.ManagerId`, who are meant to read it. */
function isAbove(manager: RolloutGroup, group: RolloutGroup): boolean {
  return manager.managerId !== null && group.aboveManager.includes(manager.managerId);
}

/**
 * Compares who may read the rows of each group's people with who is meant to. Rows are Private and grant access by role,
 * so everybody in a role above a person's reads them: also the manager of another team who holds the same role. Sharing
 * that an org adds (rules, teams, manual) is not known here. Source: product.md, Rules about people 5.
 * @returns by group id
 */
export function readersOf(situation: Pick<Situation, 'roles' | 'groups' | 'people'>): Map<string, GroupReaders> {
  const { roles, groups } = situation;
  const parents = parentsOf(roles);
  const show = toldApart(groups.map(asManager));
  const members = Map.groupBy(membersOf(situation), ({ group }) => group);
  return new Map(
    groups.map((group) => {
      const above = (members.get(group) ?? []).map(({ person }) => rolesAbove(parents, person.roleId));
      const reads = ({ managerRoleId }: RolloutGroup): boolean => above.some((set) => set.has(managerRoleId ?? ''));
      const others = groups
        .filter((other) => other !== group && reads(other))
        .filter((other) => !isAbove(other, group) || !other.isManagerReady)
        .map((other) => show(asManager(other)));
      const isManagerBlind = group.isManagerReady && above.length > 0 && !reads(group);
      return [group.id, { others: [...new Set(others)].sort(), isManagerBlind }];
    }),
  );
}
