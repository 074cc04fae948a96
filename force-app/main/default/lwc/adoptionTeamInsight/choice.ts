import { CHARTER } from 'c/adoptionCharter';
import type { Group, GroupWeek, Project } from 'c/adoptionQueries';

/** Teams that a reader may look at: those they manage, and those whose figures reach them. In the order of `groups`. */
export function teamsOf<G extends Group>(
  groups: readonly G[],
  weeks: readonly Pick<GroupWeek, 'groupId'>[],
  readerId: string,
): G[] {
  const published = new Set(weeks.map(({ groupId }) => groupId));
  return groups.filter(({ id, managerId }) => managerId === readerId || published.has(id));
}

/**
 * The team to show: the one that was picked, else the reader's own, else the only one. Nothing for readers above several
 * managers who have not picked one: they see the whole first, and nobody's name.
 */
export function chosenTeam<G extends Group>(teams: readonly G[], pickedId: string, readerId: string): G | undefined {
  return (
    teams.find(({ id }) => id === pickedId) ??
    teams.find(({ managerId }) => managerId === readerId) ??
    (teams.length === 1 ? teams[0] : undefined)
  );
}

/** `closed`: charter or manager keep names back; `notBelow`: the reader is not the manager, whom nothing holds back. */
export type Naming = 'named' | 'closed' | 'notBelow';

/**
 * Whether the people of a team are named to a reader: the charter is open and the manager is ready. Whom sharing does not
 * hold back has no more than the own team, as with `sf adoption export --people`. Sharing decides what arrives.
 * @param readsAll whether the reader holds View All Data
 */
export function namingOf(project: Project, team: Group, readerId: string, readsAll: boolean): Naming {
  if (project.charterStatus !== CHARTER.open || !team.isManagerReady) return 'closed';
  return readsAll && team.managerId !== readerId ? 'notBelow' : 'named';
}
