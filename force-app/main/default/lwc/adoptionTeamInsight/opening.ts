import { CHARTER } from 'c/adoptionCharter';
import type { Group, Project } from 'c/adoptionQueries';

/** Groups whose readiness concerns a reader: those they manage, or all for someone who manages none. */
export function concernedGroups(groups: readonly Group[], readerId: string): Group[] {
  const own = groups.filter(({ managerId }) => managerId === readerId);
  return own.length > 0 ? own : [...groups];
}

/** Whether the weeks of a team of the reader's own may exist, as far as charter and readiness go. */
export function managesReadyGroup(project: Project, groups: readonly Group[], readerId: string): boolean {
  const isReady = groups.some(({ managerId, isManagerReady }) => managerId === readerId && isManagerReady);
  return project.charterStatus === CHARTER.open && isReady;
}

/** Whether rows of people can exist for all of these groups. */
export function isFullyOpen(project: Project, groups: readonly Group[], readerId: string): boolean {
  const concerned = concernedGroups(groups, readerId);
  return project.charterStatus === CHARTER.open && concerned.every(({ isManagerReady }) => isManagerReady);
}
