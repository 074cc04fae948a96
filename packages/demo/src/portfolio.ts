import { addDays } from '../../../src/org/calendar.ts';
import { closeOld, hasDeals, shareOut } from './caretakers.ts';
import type { Keeper } from './habits.ts';
import { isOpen, type LiveDeal } from './liveDeal.ts';
import { dealAt, type DatedDeal, type DealState } from './timeline.ts';
import { accountOf, callDay, closeDateOf, hadCall, nextStepOf } from './upkeep.ts';

/** Weeks before the first one whose calls are told too: accounts count for 90 days. */
const EARLIER_WEEKS = 12;

/** A logged call. */
export interface Call {
  deal: LiveDeal;
  day: string;
}

/** What a week brought. */
export interface DealWeek {
  created: LiveDeal[];
  changed: LiveDeal[];
  calls: Call[];
}

/** What of a deal may change, as one text. */
function shown({ keeper, state, account, nextStep }: LiveDeal): string {
  return JSON.stringify([keeper.name, state, account, nextStep]);
}

/** All deals week by week: what the data set says of them, and what the demo invents around it. Knows no org. */
export class Portfolio {
  readonly #dated: readonly DatedDeal[];
  readonly #accounts: readonly string[];
  readonly #people: ReadonlyMap<string, Keeper>;
  readonly #deals = new Map<string, LiveDeal>();

  public constructor(dated: readonly DatedDeal[], people: readonly Keeper[], accounts: readonly string[]) {
    this.#accounts = accounts;
    this.#dated = dated;
    this.#people = new Map(people.map((person) => [person.name, person]));
  }

  /** Goes on to a Monday: everything that happened before it. */
  public advance(week: number, monday: string): DealWeek {
    const before = new Map([...this.#deals].map(([key, deal]) => [key, shown(deal)]));
    const created = this.#takeFromData(monday);
    const people = [...this.#people.values()];
    shareOut(this.#deals.values(), people, week);
    const calls = week === 0 ? this.#earlierCalls(monday) : [];
    calls.push(...this.#callsOf(week, monday));
    closeOld(this.#deals.values(), week, monday);
    this.#keepUp(week, monday);
    const changed = [...this.#deals].filter(([key, deal]) => before.has(key) && before.get(key) !== shown(deal));
    return { created, changed: changed.map(([, deal]) => deal), calls: calls.filter(({ deal }) => isOpen(deal)) };
  }

  /** People who have open deals, by the order of the data set. */
  public busy(week: number): Keeper[] {
    const names = new Set(this.open().map(({ keeper }) => keeper.name));
    return [...this.#people.values()].filter((person) => names.has(person.name) && hasDeals(person, week));
  }

  public open(): LiveDeal[] {
    return [...this.#deals.values()].filter(isOpen);
  }

  /** Deals that began, were won or lost by the data set. Returns those that began. */
  #takeFromData(monday: string): LiveDeal[] {
    const created: LiveDeal[] = [];
    for (const dated of this.#dated) {
      const state = dealAt(dated, monday);
      if (state === null) continue;
      const key = dated.source.opportunity_id;
      const known = this.#deals.get(key);
      if (!known) {
        const deal = this.#begin(dated, state);
        this.#deals.set(key, deal);
        created.push(deal);
      } else if (isOpen(known) && state.amount !== null) {
        known.state = state;
        known.account = dated.source.account;
      }
    }
    return created;
  }

  #begin(dated: DatedDeal, state: DealState): LiveDeal {
    const { opportunity_id: key, sales_agent: agent } = dated.source;
    const keeper = this.#people.get(agent);
    if (!keeper) throw new Error(`The data set has no agent ${agent}.`);
    return {
      key,
      dated,
      keeper,
      state,
      account: state.amount === null ? '' : dated.source.account,
      nextStep: null,
      touchedOn: dated.createdOn,
    };
  }

  #earlierCalls(monday: string): Call[] {
    return Array.from({ length: EARLIER_WEEKS }, (_, index) => index - EARLIER_WEEKS).flatMap((week) =>
      this.#callsOf(week, addDays(monday, 7 * week)),
    );
  }

  #callsOf(week: number, monday: string): Call[] {
    const day = callDay(monday);
    const called = this.open().filter((deal) => deal.dated.createdOn <= day && hadCall(deal, week));
    for (const deal of called) deal.touchedOn = day;
    return called.map((deal) => ({ deal, day }));
  }

  /** The next step of a closed deal stays as it was. */
  #keepUp(week: number, monday: string): void {
    for (const deal of this.open()) {
      deal.account = accountOf(deal, week, monday, this.#accounts);
      deal.nextStep = nextStepOf(deal, week);
      deal.state = { ...deal.state, closeDate: closeDateOf(deal, week, monday) };
    }
  }
}
