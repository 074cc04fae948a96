/** How many tests or checks of a step passed and failed. */
export interface Counts {
  passed: number;
  failed: number;
}
