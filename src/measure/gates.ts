import type { MeasuredProject, RolloutGroup } from './situation.ts';

/** Why no rows about single people are stored. */
export type GateReason = 'charterIncomplete' | 'mirrorPeriod' | 'managerNotReady' | 'noGroup';

/**
 * Why a week's rows about the people of a group must not be stored; null when they may. Source: product.md, Rules about
 * people 1 and 2. A week of the mirror period stays closed for good, also when it is measured again later.
 * @param week Monday, YYYY-MM-DD
 * @param group undefined for people whose manager leads no group
 */
export function closedBecause(
  project: Pick<MeasuredProject, 'charterStatus' | 'teamViewOpensOn'>,
  week: string,
  group: Pick<RolloutGroup, 'isManagerReady'> | undefined,
): GateReason | null {
  if (project.charterStatus === 'Incomplete' || project.teamViewOpensOn === null) return 'charterIncomplete';
  if (project.charterStatus !== 'Open' || week < project.teamViewOpensOn) return 'mirrorPeriod';
  if (!group) return 'noGroup';
  return group.isManagerReady ? null : 'managerNotReady';
}
