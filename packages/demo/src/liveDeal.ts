import type { Keeper } from './habits.ts';
import type { DatedDeal, DealState } from './timeline.ts';

/** A deal of the data set as the demo's org shows it: who keeps it, and what the data set does not say. */
export interface LiveDeal {
  key: string;
  dated: DatedDeal;
  keeper: Keeper;
  state: DealState;
  /** Name of the customer's account; empty where nobody has entered one. */
  account: string;
  /** Null where nobody has written one. */
  nextStep: string | null;
  /** Day of the last call, or of its creation. */
  touchedOn: string;
}

export function isOpen({ state }: LiveDeal): boolean {
  return state.amount === null;
}
