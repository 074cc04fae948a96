/** How healthy a score is; thresholds as in common adoption dashboards: green from 80, amber from 50, red below. */
export type Band = 'Green' | 'Amber' | 'Red';

/** Lowest integer score of each band. */
export const GREEN_FROM = 80;
export const AMBER_FROM = 50;

/**
 * The band of a score (0 to 100). It is taken from the rounded score that people see, so that a shown 80 is always
 * green; no score ("not enough data") has no band.
 */
export function bandOf(score: number): Band;
export function bandOf(score: number | null): Band | null;
export function bandOf(score: number | null): Band | null {
  if (score === null) return null;
  if (score >= GREEN_FROM) return 'Green';
  return score >= AMBER_FROM ? 'Amber' : 'Red';
}
