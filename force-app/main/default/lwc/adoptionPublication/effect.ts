import { daysAfter, mondayOf } from './measuring.ts';

/** A published figure of one week. */
export interface PublishedWeek {
  /** Monday, YYYY-MM-DD. */
  weekStart: string;
  /** Earlier than the week while a figure stays because people came or went. */
  stepWeek: string | null;
  /** Lowest value of its step; null where it is left out. */
  value: number | null;
}

/** What was published before a training and after it; null where there is nothing. */
export interface Around {
  before: number | null;
  after: number | null;
}

/** Weeks that a figure may be older than the training, and that must pass after it: records count for 30 days. */
const DAYS = 7 * 4;

/**
 * Figures of a group around a training: the last one measured in the four weeks up to the week it was held in, and the first
 * one measured at least four weeks later. Published figures only, so that a training shows nothing new; not those that stay
 * from an earlier week.
 * @param heldOn YYYY-MM-DD
 */
export function publishedAround(weeks: readonly PublishedWeek[], heldOn: string): Around {
  const week = mondayOf(heldOn);
  const fresh = weeks
    .filter(({ value, stepWeek, weekStart }) => value !== null && stepWeek === weekStart)
    .sort((one, other) => (one.weekStart < other.weekStart ? -1 : 1));
  const before = fresh.filter(({ weekStart: at }) => at <= week && at >= daysAfter(week, -DAYS)).pop();
  const after = fresh.find(({ weekStart: at }) => at >= daysAfter(week, DAYS));
  return { before: before?.value ?? null, after: after?.value ?? null };
}

/** Three steps down in a row, the newest week last: more than chance. Weeks without a figure say nothing. */
export function fellThreeWeeks(values: readonly (number | null)[]): boolean {
  const [first, second, third, last] = values.filter((value) => value !== null).slice(-4);
  if (first === undefined || second === undefined || third === undefined || last === undefined) return false;
  return first > second && second > third && third > last;
}

/** A training that was held for one group. */
export interface Session {
  groupId: string;
  heldOn: string;
}

/** A group with its weekly rates of the signal that trainings should lift. */
export interface GroupRate {
  id: string;
  headcount: number;
  weeks: readonly PublishedWeek[];
}

/** People that both sides of a comparison need: fewer are chance. Source: pages.md, 7. */
const ENOUGH_PEOPLE = 10;

interface Side {
  people: number;
  /** Changes, each times its people. */
  sum: number;
}

function changeSum(groups: readonly GroupRate[], heldOn: string): Side {
  const side: Side = { people: 0, sum: 0 };
  for (const { headcount, weeks } of groups) {
    const { before, after } = publishedAround(weeks, heldOn);
    if (before === null || after === null) continue;
    side.people += headcount;
    side.sum += headcount * (after - before);
  }
  return side;
}

/**
 * By how many points more the rate of trained groups changed than that of groups not trained yet, over the same weeks. Each
 * group counts with its people, and each trained one once, with its first training.
 * @returns whole points; null where fewer than ten people stand on one of the two sides: not measurable yet
 */
export function trainingEffect(sessions: readonly Session[], groups: readonly GroupRate[]): number | null {
  const firstHeld = new Map<string, string>();
  for (const { groupId, heldOn } of [...sessions].sort((one, other) => (one.heldOn < other.heldOn ? -1 : 1))) {
    if (!firstHeld.has(groupId)) firstHeld.set(groupId, heldOn);
  }
  const untrained = groups.filter(({ id }) => !firstHeld.has(id));
  const trained: Side = { people: 0, sum: 0 };
  for (const [groupId, heldOn] of firstHeld) {
    const others = changeSum(untrained, heldOn);
    if (others.people < ENOUGH_PEOPLE) continue;
    const own = changeSum(
      groups.filter(({ id }) => id === groupId),
      heldOn,
    );
    trained.people += own.people;
    trained.sum += own.sum - own.people * (others.sum / others.people);
  }
  return trained.people < ENOUGH_PEOPLE ? null : Math.round(trained.sum / trained.people);
}
