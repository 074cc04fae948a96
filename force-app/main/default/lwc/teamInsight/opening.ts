import { CHARTER, type Group, type Project } from 'c/adoptionQueries';

/** A part of the charter that can be missing. */
export type CharterPart =
  | 'purpose'
  | 'bannedUses'
  | 'retention'
  | 'agreedOn'
  | 'worksCouncil'
  | 'impactAssessment'
  | 'mirrorStart'
  | 'mirrorWeeks';

/** Pay, sanction and ranking: all three are ruled out, or the charter is not complete. */
const BANNED_USES = 3;

/**
 * The empty parts of a charter. Whether it is complete is decided by `CharterStatus__c` alone; this only names what to
 * fill in. A charter without empty parts can still be incomplete: a date may lie in the future.
 */
export function missingParts(project: Project): CharterPart[] {
  const isPresent: Record<CharterPart, boolean> = {
    purpose: project.measuringPurpose !== '',
    bannedUses: project.bannedUses.length >= BANNED_USES,
    retention: project.retentionWeeks !== null,
    agreedOn: project.charterAgreedOn !== null,
    worksCouncil: project.worksCouncilConsultedOn !== null,
    impactAssessment: project.impactAssessmentReference !== '',
    mirrorStart: project.mirrorStartsOn !== null,
    mirrorWeeks: project.mirrorWeeks !== null,
  };
  return (Object.keys(isPresent) as CharterPart[]).filter((part) => !isPresent[part]);
}

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
