const DAY = 86_400_000;

/** The calendar day some days later (earlier when negative). Both `YYYY-MM-DD`. */
export function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

/** The Monday of the week that holds a calendar day. Both `YYYY-MM-DD`. */
export function mondayOf(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return daysAfter(day, -((weekday + 6) % 7));
}

/** The Monday on which the next week is due. Both `YYYY-MM-DD`. */
export function nextMonday(today: string): string {
  return daysAfter(mondayOf(today), 7);
}

/** How old the newest week is: none, older than the last one, or in time. */
export type Measuring = 'never' | 'overdue' | 'inTime';

/**
 * Whether a rollout was measured as it should be, once a week.
 * @param newestWeek Monday of the newest week; null before the first
 * @param today the rollout's day
 */
export function measuringOn(newestWeek: string | null, today: string): Measuring {
  if (newestWeek === null) return 'never';
  return newestWeek < daysAfter(mondayOf(today), -7) ? 'overdue' : 'inTime';
}
