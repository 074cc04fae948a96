/** Tasks: what people promise for later, and when they deal with it. Invented: the data set has no activities. */
import { addDays } from '../../../src/org/calendar.ts';
import { share } from './chance.ts';
import { levelOf, type Keeper } from './habits.ts';

/** Weeks before the first one from which tasks may still be open. */
const EARLIER_WEEKS = 8;

/** Chance that a task is done in a week before it is due. */
const DONE_EARLY = 0.12;

/** A task that somebody planned. */
export interface Promised {
  /** Unique; the same in every run. */
  key: string;
  keeper: Keeper;
  /** The Friday before the Monday that tells of it. */
  plannedOn: string;
  dueOn: string;
}

/** What people plan in a week: three to six tasks, due one to four weeks later. */
function plannedBy(keeper: Keeper, week: number, monday: string): Promised[] {
  return Array.from({ length: 3 + Math.floor(share('tasks', keeper.name, week) * 4) }, (_, index) => ({
    key: `${keeper.name} ${week} ${index}`,
    keeper,
    plannedOn: addDays(monday, -3),
    dueOn: addDays(monday, 7 + Math.floor(share('due', keeper.name, week, index) * 21)),
  }));
}

function isDoneIn({ key, keeper, dueOn }: Promised, week: number, monday: string): boolean {
  return share('done', key, week) < (dueOn < monday ? levelOf('task', keeper, week) : DONE_EARLY);
}

/** The open tasks of everybody, week by week. */
export class Promises {
  #open: Promised[] = [];

  /**
   * Goes on to a Monday. Week 0 begins with what is left of earlier weeks; whoever has no deal has no tasks.
   * @returns tasks that are new and tasks that are done
   */
  public advance(week: number, monday: string, busy: readonly Keeper[]): { planned: Promised[]; done: Promised[] } {
    if (week === 0) {
      for (let earlier = -EARLIER_WEEKS; earlier < 0; earlier += 1)
        this.#step(earlier, addDays(monday, 7 * earlier), busy);
      const { planned } = this.#step(0, monday, busy);
      return { planned: planned.length > 0 ? this.#open : [], done: [] };
    }
    return this.#step(week, monday, busy);
  }

  #step(week: number, monday: string, busy: readonly Keeper[]): { planned: Promised[]; done: Promised[] } {
    const names = new Set(busy.map(({ name }) => name));
    const done = this.#open.filter((task) => !names.has(task.keeper.name) || isDoneIn(task, week, monday));
    const planned = busy.flatMap((keeper) => plannedBy(keeper, week, monday));
    const gone = new Set(done);
    this.#open = [...this.#open.filter((task) => !gone.has(task)), ...planned];
    return { planned, done };
  }
}
