/**
 * Who looks after which open deals, so that everybody has 20 to 60 of them: some people of the data set have none, others
 * 150. Invented: the data set knows one owner a deal and never gives one up.
 */
import { addDays } from '../../../src/org/calendar.ts';
import { share } from './chance.ts';
import type { Keeper } from './habits.ts';
import { isOpen, type LiveDeal } from './liveDeal.ts';
import { NEWCOMER, WITHOUT_DEALS } from './story.ts';

/** Open deals of a person: whoever has fewer takes over from the fullest list of the team; nobody keeps more. */
export const FEWEST = 50;
export const MOST = 60;

/** Difference between two lists of a team that is left alone. */
const FAIR = 4;

/** Lists are tidied down to this, so that deals in hand remain. */
const TIDY = 52;
/** Old deals that a person gives up in a week. */
const TIDIED_A_WEEK = 2;
/** The longest that a deal of the data set took from its beginning to its end. */
const LONGEST_DEAL_DAYS = 138;
/** Days without a call after which a deal counts as untouched. */
const UNTOUCHED_DAYS = 28;
/** Days in which nobody gives up a deal. */
const YOUNG_DAYS = 14;

/** Whether somebody has deals in a week. */
export function hasDeals({ name }: Keeper, week: number): boolean {
  return !WITHOUT_DEALS.includes(name) && (name !== NEWCOMER.rep || week >= NEWCOMER.week);
}

function byKeeper(deals: Iterable<LiveDeal>): Map<string, LiveDeal[]> {
  return Map.groupBy([...deals].filter(isOpen), ({ keeper }) => keeper.name);
}

/** Colleagues share: from the fullest list of the team to whoever has too few. Returns the deals that moved. */
export function shareOut(deals: Iterable<LiveDeal>, people: readonly Keeper[], week: number): LiveDeal[] {
  const lists = byKeeper(deals);
  const listOf = (name: string): LiveDeal[] => lists.get(name) ?? [];
  const moved: LiveDeal[] = [];
  const present = people.filter((person) => hasDeals(person, week));
  for (const [name, list] of lists)
    lists.set(
      name,
      list.toSorted((a, b) => share('moves', a.key) - share('moves', b.key)),
    );
  for (const taker of present) {
    const team = present.filter(({ manager, name }) => manager === taker.manager && name !== taker.name);
    while (listOf(taker.name).length < FEWEST) {
      const [fullest] = team.toSorted((a, b) => listOf(b.name).length - listOf(a.name).length);
      const hasMore = fullest && listOf(fullest.name).length >= listOf(taker.name).length + FAIR;
      const given = hasMore ? listOf(fullest.name).pop() : undefined;
      if (!given) break;
      given.keeper = taker;
      lists.set(taker.name, [given, ...listOf(taker.name)]);
      moved.push(given);
    }
  }
  return moved;
}

/** What is given up first: what the data set loses anyway, then the oldest. */
function byPromise(a: LiveDeal, b: LiveDeal): number {
  const lost = Number(b.dated.source.deal_stage === 'Lost') - Number(a.dated.source.deal_stage === 'Lost');
  return lost || (a.dated.createdOn < b.dated.createdOn ? -1 : Number(a.dated.createdOn > b.dated.createdOn));
}

/** Open deals of one person that are lost by now: never a young one, nor one that the data set wins later. */
function givenUp(list: readonly LiveDeal[], monday: string): LiveDeal[] {
  const before = (days: number): string => addDays(monday, -days);
  const hopeless = list
    .filter(({ dated }) => dated.source.deal_stage !== 'Won' && dated.createdOn <= before(YOUNG_DAYS))
    .toSorted(byPromise);
  const untouched = hopeless.filter(({ touchedOn }) => touchedOn <= before(UNTOUCHED_DAYS));
  const old = untouched.filter(({ dated }) => dated.createdOn <= before(LONGEST_DEAL_DAYS));
  const tidied = old.slice(0, Math.max(0, Math.min(TIDIED_A_WEEK, list.length - TIDY)));
  const tooMany = Math.max(0, list.length - tidied.length - MOST);
  const others = [...new Set([...untouched, ...hopeless])].filter((deal) => !tidied.includes(deal));
  return [...tidied, ...others.slice(0, tooMany)];
}

/**
 * Old deals that nobody touched are closed as lost, a few a week. Before week 0 that was done in a tidying of eight weeks.
 * Returns the deals that were closed.
 */
export function closeOld(deals: Iterable<LiveDeal>, week: number, monday: string): LiveDeal[] {
  const closed = [...byKeeper(deals).values()].flatMap((list) => givenUp(list, monday));
  for (const deal of closed) {
    const daysAgo = week === 0 ? 1 + Math.floor(share('closed', deal.key) * 55) : 3;
    const day = addDays(monday, -daysAgo);
    deal.state = {
      stage: 'Closed Lost',
      closeDate: day > deal.dated.createdOn ? day : addDays(monday, -1),
      amount: 0,
    };
  }
  return closed;
}
