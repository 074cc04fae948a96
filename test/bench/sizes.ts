import { parseArgs } from 'node:util';

/** How much the benchmark's org holds. */
export interface Sizes {
  /** Measured people. */
  reps: number;
  opportunities: number;
  contacts: number;
}

/** What the product promises its figures for. */
const PROMISED: Sizes = { reps: 2000, opportunities: 300_000, contacts: 300_000 };

/** People who report to one manager: one group of the rollout. */
export const REPS_A_MANAGER = 10;
/** Accounts and open tasks of one person; accounts and tasks grow with the people, not by a flag. */
export const ACCOUNTS_A_REP = 10;
export const OPEN_TASKS_A_REP = 6;
export const CALLS_A_REP = 12;

/**
 * Sizes from `--reps`, `--opportunities` and `--contacts`; the promised ones where a flag is missing.
 * @throws Error for an unknown flag or a size that is no whole number above 0
 */
export function readSizes(args: readonly string[]): Sizes {
  const option = { type: 'string' } as const;
  const { values } = parseArgs({ args: [...args], options: { reps: option, opportunities: option, contacts: option } });
  const size = (name: keyof Sizes): number => {
    const text = values[name];
    if (text === undefined) return PROMISED[name];
    if (!/^[1-9]\d*$/.test(text)) throw new Error(`--${name} needs a whole number above 0, not "${text}".`);
    return Number(text);
  };
  return { reps: size('reps'), opportunities: size('opportunities'), contacts: size('contacts') };
}
