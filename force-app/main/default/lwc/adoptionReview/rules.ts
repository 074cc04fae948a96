/** An objective as far as its first target goes. */
export type FirstTarget = { baseline: number | null; firstTarget: number | null; current: number | null };

/** Values that are there, added. */
export function sumOf(values: readonly (number | null)[]): number {
  return values.reduce<number>((total, value) => total + (value ?? 0), 0);
}

/** How many rates have reached their target; a rate that may not be shown has not. All in percent. */
export function countAtTarget(rates: readonly { lowest: number | null; target: number }[]): number {
  return rates.filter(({ lowest, target }) => (lowest ?? 0) >= target).length;
}

/** Share (0 to 1 and beyond) of the way from the baseline to the first target, upwards or downwards; null when unknown. */
export function wayMade({ baseline, firstTarget, current }: FirstTarget): number | null {
  if (baseline === null || firstTarget === null || current === null || firstTarget === baseline) return null;
  return (current - baseline) / (firstTarget - baseline);
}

/** The whole way to the first target is made (`InitialProgress__c`). */
export function isReached(objective: FirstTarget): boolean {
  return (wayMade(objective) ?? 0) >= 1;
}

/** Percent of irritants that were answered in time, of those answered or overdue; null without any. */
export function inTimePercent(answers: readonly { isInTime: boolean }[]): number | null {
  if (answers.length === 0) return null;
  return Math.round((100 * answers.filter(({ isInTime }) => isInTime).length) / answers.length);
}
