/**
 * Date arithmetic of formulas, in whole UTC days. The library computes in the machine's zone, where a change of clocks
 * makes a day of 23 or 25 hours and moves the result.
 */
const DAY = 86_400_000;

function instantOf(value: unknown): number | null {
  if (typeof value !== 'string') return null;
  const instant = Date.parse(value.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));
  return Number.isNaN(instant) ? null : instant;
}

function shifted(date: unknown, days: unknown, sign: 1 | -1): string | null {
  const start = instantOf(date);
  if (start === null || days === null || days === undefined) return null;
  // The platform drops the fraction of a day.
  return new Date(start + sign * Math.trunc(Number(days)) * DAY).toISOString().slice(0, 10);
}

function daysBetween(later: unknown, earlier: unknown): number | null {
  const [end, start] = [instantOf(later), instantOf(earlier)];
  return end === null || start === null ? null : (end - start) / DAY;
}

/** By the library's name of the operator: what computes it instead, and under which name. */
export const DAY_OPERATORS: Readonly<Record<string, { name: string; compute: (...values: unknown[]) => unknown }>> = {
  $$ADD_DATE$$: { name: 'LOCAL_ADD_DATE', compute: (date, days) => shifted(date, days, 1) },
  $$SUBTRACT_DATE$$: { name: 'LOCAL_SUBTRACT_DATE', compute: (date, days) => shifted(date, days, -1) },
  $$DIFF_DATE$$: { name: 'LOCAL_DIFF_DATE', compute: daysBetween },
  $$DIFF_DATETIME$$: { name: 'LOCAL_DIFF_DATETIME', compute: daysBetween },
};
