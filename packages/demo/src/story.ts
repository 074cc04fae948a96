/**
 * The story that the demo tells, in one place. Weeks count from 0, the week of the baseline; days from its Monday.
 * Invented: none of it is in the data set.
 */

/** The mirror starts a week after the baseline and takes the template's four weeks. */
export const MIRROR_WEEK = 1;

/** People agree on these days of the first week: the works council is consulted, then the charter is agreed. */
export const CONSULTED_ON_DAY = 1;
export const AGREED_ON_DAY = 2;

/** The second wave: its manager, and the week in which its own mirror starts. Its team is still private at the end. */
export const SECOND_WAVE = { manager: 'Dustin Brinkmann', week: 8 } as const;

/** The manager who is not ready: no person of this team is shown, and its habits grow half as fast. */
export const NOT_READY = 'Summer Sewald';

/** The weeks in which the second product line came in: everybody has less time. How much less, from 0 to 1. */
export const DIP: ReadonlyMap<number, number> = new Map([
  [7, 1],
  [8, 0.5],
]);

/** Away for the week that begins on this Monday; entered by the person in the week before. */
export const PAUSE = { rep: 'Rosie Papadopoulos', week: 9 } as const;

/** Receives the permission set, and a share of the team's deals, later than everybody else. */
export const NEWCOMER = { rep: 'Carol Thompson', week: 8 } as const;

/** Measured without a deal of their own, as in the data set, so that "no score yet" can be seen. */
export const WITHOUT_DEALS: readonly string[] = ['Carl Lin', 'Natalya Ivanova'];

/** The training that moves something: who is trained, in what, and the first week that shows it. */
export const EFFECT = { manager: 'Melvin Marxen', habit: 'nextStep', fromWeek: 6 } as const;

/** The week in which one target is moved, openly: the key of its objective. */
export const REVISION = {
  week: 9,
  objective: 'close-dates',
  from: 85,
  target: 80,
  reason: 'Two public tenders have no date before the next budget. We would rather say so than invent one.',
} as const;
