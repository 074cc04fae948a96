import { type Band, bandOf } from './band.ts';
import { add, divide, type Fraction, fraction, hundredths, multiply, roundHalfUp, smaller, ZERO } from './fraction.ts';
import type { ScoredSignal, SignalCount } from './signal.ts';

/** One signal of one rep. */
export interface SignalScore {
  key: string;
  population: number;
  passed: number;
  /** passed / population, 0 to 1; null without records. */
  rate: number | null;
  /** The rate in percent, two decimals, half up; null without records. */
  ratePercent: number | null;
  /** weight x min(rate / target, 1), two decimals; null when the signal does not score. */
  points: number | null;
  weight: number;
  /** Whether the signal has the records (and a weight) to count in the score. */
  isScoring: boolean;
}

/** Why there is no score yet: scoring signals of less than half of the weight, or of a single pillar. */
export type NoScore = 'weight' | 'pillars';

export interface ScoreResult {
  /** 0 to 100, whole, half up; null when there is not enough data (never 0 for that reason). */
  score: number | null;
  /** Null with a score. */
  noScore: NoScore | null;
  /** The same with two decimals, half up. */
  exactScore: number | null;
  band: Band | null;
  /** In the order of the definitions. */
  signals: SignalScore[];
}

/** A signal with its counts and, when it scores, its exact points. */
interface Part {
  signal: ScoredSignal;
  count: SignalCount;
  points: Fraction | null;
}

function requireCounts(count: SignalCount): void {
  const { key, population, passed } = count;
  if (!Number.isInteger(population) || !Number.isInteger(passed) || passed < 0 || passed > population) {
    throw new RangeError(
      `Counts of signal ${key} must be whole and 0 <= passed <= population: ${passed}, ${population}`,
    );
  }
}

/** Exact points: weight x min(rate / target, 1), with rate = passed / population. Source: product.md, Scoring. */
function pointsOf(signal: ScoredSignal, count: SignalCount): Fraction | null {
  if (signal.weight <= 0 || count.population < Math.max(1, signal.minimumRecords)) return null;
  const rate = fraction(BigInt(count.passed), BigInt(count.population));
  const target = fraction(hundredths(signal.target), 10_000n);
  const reached = target.top === 0n ? fraction(1n, 1n) : smaller(divide(rate, target), fraction(1n, 1n));
  return multiply(fraction(hundredths(signal.weight), 100n), reached);
}

function partsOf(signals: readonly ScoredSignal[], counts: readonly SignalCount[]): Part[] {
  const countByKey = new Map(counts.map((count) => [count.key, count]));
  return signals.map((signal) => {
    const count = countByKey.get(signal.key) ?? { key: signal.key, population: 0, passed: 0 };
    requireCounts(count);
    return { signal, count, points: pointsOf(signal, count) };
  });
}

/** Weight in hundredths; what is context weighs nothing. */
function weightOf(parts: readonly Part[]): bigint {
  return parts.reduce((sum, { signal }) => sum + hundredths(Math.max(0, signal.weight)), 0n);
}

/**
 * Whether there is enough to score: signals worth at least half of all weight, from at least two pillars. Otherwise
 * whoever enters nothing could have the best score. Source: product.md, Scoring (coverage).
 */
function whyNoScore(parts: readonly Part[]): NoScore | null {
  const scoring = parts.filter(({ points }) => points !== null);
  if (scoring.length === 0 || 2n * weightOf(scoring) < weightOf(parts)) return 'weight';
  return new Set(scoring.map(({ signal }) => signal.pillar)).size < 2 ? 'pillars' : null;
}

/** 100 x sum(points) / sum(weight of the scoring signals); null without enough to score. */
function exactScoreOf(parts: readonly Part[]): Fraction | null {
  if (whyNoScore(parts) !== null) return null;
  const scoring = parts.filter(({ points }) => points !== null);
  const points = scoring.reduce((sum, part) => add(sum, part.points ?? ZERO), ZERO);
  return divide(multiply(points, fraction(100n, 1n)), fraction(weightOf(scoring), 100n));
}

/** part / whole in percent, two decimals, half up; null when the whole is 0. */
export function percentOf(part: number, whole: number): number | null {
  return whole === 0 ? null : roundHalfUp(fraction(BigInt(part), BigInt(whole)), 10_000) / 100;
}

function signalScoreOf({ signal, count, points }: Part): SignalScore {
  return {
    key: signal.key,
    population: count.population,
    passed: count.passed,
    rate: count.population === 0 ? null : count.passed / count.population,
    ratePercent: percentOf(count.passed, count.population),
    points: points === null ? null : roundHalfUp(points, 100) / 100,
    weight: signal.weight,
    isScoring: points !== null,
  };
}

/**
 * Scores one rep. A signal without a count counts as having no records.
 * @param signals the project's signals; `target` in percent
 * @param counts records of this rep, by signal key
 * @throws RangeError for counts that cannot be (negative, more passed than there are)
 */
export function scoreSignals(signals: readonly ScoredSignal[], counts: readonly SignalCount[]): ScoreResult {
  const parts = partsOf(signals, counts);
  const exact = exactScoreOf(parts);
  const score = exact && roundHalfUp(exact);
  return {
    score,
    noScore: whyNoScore(parts),
    exactScore: exact && roundHalfUp(exact, 100) / 100,
    band: bandOf(score),
    signals: parts.map(signalScoreOf),
  };
}

/**
 * What fixing one record is worth: the change of the two-decimal score (as shown, so the screen adds up) when a record
 * that fails these signals passes them. 0 when there is no score, or when the targets are already reached.
 */
export function gainOfFixing(
  signals: readonly ScoredSignal[],
  counts: readonly SignalCount[],
  signalKeys: readonly string[],
): number {
  const fixed = new Set(signalKeys);
  const after = counts.map((count) =>
    fixed.has(count.key) ? { ...count, passed: Math.min(count.population, count.passed + 1) } : count,
  );
  const [was, willBe] = [counts, after].map((each) => exactScoreOf(partsOf(signals, each)));
  if (!was || !willBe) return 0;
  return (roundHalfUp(willBe, 100) - roundHalfUp(was, 100)) / 100;
}

/** Points below which a change says nothing: records come and go. */
const SMALLEST_CHANGE = 3;

/**
 * Change against the score of four weeks before, in points, as it is shown: 0 below 3 points; null when either score is
 * missing. Source: product.md, Scoring.
 */
export function fourWeekChange(current: number | null, earlier: number | null | undefined): number | null {
  if (current === null || earlier === null || earlier === undefined) return null;
  const change = current - earlier;
  return Math.abs(change) < SMALLEST_CHANGE ? 0 : change;
}
