import { CHARTER } from 'c/adoptionCharter';
import type { Group, Project } from 'c/adoptionQueries';

/** Groups whose readiness concerns a reader: those they manage, or all for someone who manages none. */
export function concernedGroups(groups: readonly Group[], readerId: string): Group[] {
  const own = groups.filter(({ managerId }) => managerId === readerId);
  return own.length > 0 ? own : [...groups];
}

/** Whether rows of people can exist for all of these groups. */
export function isFullyOpen(project: Project, groups: readonly Group[], readerId: string): boolean {
  const concerned = concernedGroups(groups, readerId);
  return project.charterStatus === CHARTER.open && concerned.every(({ isManagerReady }) => isManagerReady);
}
