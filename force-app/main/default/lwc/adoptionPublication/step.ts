/** A published figure: the step of five that it lies in, and the week it was measured in. */
export type Step = {
  /** Lowest value of the step: 80 stands for 80 to 84, 0 for all below 35. */
  lowest: number;
  /** Monday, YYYY-MM-DD. Earlier than the row's week while a figure stays because the group's people changed. */
  week: string;
};

const WIDTH = 5;
/** Below this, a step would say too much about those who struggle. */
const LOWEST_SHOWN = 35;
const HIGHEST = 100;

/** Below this nobody can configure (Viva Insights uses the same floor). */
const FLOOR = 5;

/** Scored people a published figure needs: the configured size, never below 5. */
export function lowestGroupSize(minimumGroupSize: number): number {
  return Math.max(FLOOR, Math.ceil(Number.isFinite(minimumGroupSize) ? minimumGroupSize : FLOOR));
}

/**
 * The step that a mean or a rate lies in, so that a target that is reached shows in the week it is reached.
 * @param sum of scores, or 100 times the records that pass; a whole number
 * @param count of people, or of records; above 0
 */
export function stepOf(sum: number, count: number): number {
  const step = Math.floor(sum / (WIDTH * count)) * WIDTH;
  return step < LOWEST_SHOWN ? 0 : step;
}

/**
 * Steps from a published figure up to the one in which a target is reached; 0 once it is, null from the lowest step on,
 * which does not say how far it reaches down.
 */
export function stepsTo(lowest: number, target: number): number | null {
  if (lowest >= target) return 0;
  return lowest < LOWEST_SHOWN ? null : Math.ceil((target - lowest) / WIDTH);
}

/** First and last value of a step, for words and drawings: 80 to 84, 100 to 100; 0 to 34 for the lowest. */
export function stepRange(lowest: number): { from: number; to: number; isLowest: boolean } {
  const isLowest = lowest < LOWEST_SHOWN;
  return { from: lowest, to: isLowest ? LOWEST_SHOWN - 1 : Math.min(HIGHEST, lowest + WIDTH - 1), isLowest };
}
