import { addDays } from '../org/calendar.ts';
import type { MeasuredProject, Person, RolloutGroup } from './situation.ts';

/** Why no rows about single people are stored. */
export type GateReason =
  | 'charterIncomplete'
  | 'mirrorPeriod'
  | 'waveMirror'
  | 'ownMirror'
  | 'noGroup'
  | 'noManager'
  | 'managerInactive'
  | 'managerNotReady'
  | 'otherReaders';

type GateProject = Pick<MeasuredProject, 'charterStatus' | 'teamViewOpensOn' | 'mirrorWeeks'>;

/** First day after the mirror weeks that begin on a day; the empty text, which is before every day, without one. */
export function afterMirror(startsOn: string | null, { mirrorWeeks }: Pick<GateProject, 'mirrorWeeks'>): string {
  return startsOn === null || startsOn === '' ? '' : addDays(startsOn, 7 * (mirrorWeeks ?? 0));
}

/**
 * Why a week's rows about the people of a group must not be stored; null when they may. Source: product.md, Rules about
 * people 1 to 3. A week of a mirror period stays closed for good, also when it is measured again later.
 * @param week Monday, YYYY-MM-DD
 * @param group undefined for people whose manager leads no group
 */
export function closedBecause(
  project: GateProject,
  week: string,
  group: Pick<RolloutGroup, 'isManagerReady' | 'isManagerActive' | 'waveStartsOn'> | undefined,
): GateReason | null {
  if (project.charterStatus === 'Incomplete' || project.teamViewOpensOn === null) return 'charterIncomplete';
  if (project.charterStatus !== 'Open' || week < project.teamViewOpensOn) return 'mirrorPeriod';
  if (!group) return 'noGroup';
  if (week < afterMirror(group.waveStartsOn, project)) return 'waveMirror';
  if (group.isManagerReady) return null;
  // However well prepared they were: there is nobody left to read, and to help.
  return group.isManagerActive ? 'managerNotReady' : 'managerInactive';
}

/** The same for one person: newcomers have private weeks of their own, from the day they received the permission set. */
export function closedFor(
  project: GateProject,
  week: string,
  group: RolloutGroup | undefined,
  { startedOn }: Pick<Person, 'startedOn'>,
): GateReason | null {
  return closedBecause(project, week, group) ?? (week < afterMirror(startedOn, project) ? 'ownMirror' : null);
}
