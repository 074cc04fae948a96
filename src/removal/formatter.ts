import type { Exported } from '../export/export.ts';
import type { Screen } from '../org/command.ts';
import { REMOVED_TYPES } from './components.ts';
import { messages } from './messages.ts';
import type { RemovalPlan } from './remove.ts';

/** What `sf adoption remove --json` gives. */
export type Removal = {
  dryRun: boolean;
  /** Whether the org holds nothing of the product any more. */
  removed: boolean;
  /** In the order in which they go. */
  records: { object: string; records: number }[];
  holders: { permissionSet: string; username: string }[];
  components: { type: string; names: string[] }[];
  exported: Exported | null;
};

/** People who are named in the table; `--json` has all. */
const SHOWN_PEOPLE = 5;

export function asRemoval(plan: RemovalPlan): Pick<Removal, 'records' | 'holders' | 'components'> {
  return {
    records: plan.records,
    holders: plan.holdings.map(({ permissionSet, username }) => ({ permissionSet, username })),
    components: REMOVED_TYPES.map((type) => ({ type, names: [...(plan.components[type] ?? [])] })).filter(
      ({ names }) => names.length > 0,
    ),
  };
}

/** Shows what goes, in its order. */
export function showPlan(plan: RemovalPlan, screen: Screen): void {
  const { records, components } = asRemoval(plan);
  const filled = records.filter((row) => row.records > 0);
  if (filled.length > 0) screen.table({ title: messages.getMessage('title.records'), data: filled });
  const bySet = Map.groupBy(plan.holdings, ({ permissionSet }) => permissionSet);
  if (bySet.size > 0) {
    screen.table({
      title: messages.getMessage('title.holders'),
      data: [...bySet].map(([permissionSet, all]) => ({
        permissionSet,
        people: peopleText(all.map((one) => one.username)),
      })),
    });
  }
  screen.table({
    title: messages.getMessage('title.components'),
    data: components.map(({ type, names }) => ({ type, components: names.length })),
  });
  screen.log(messages.getMessage('note.parts'));
}

function peopleText(usernames: readonly string[]): string {
  const left = usernames.length - SHOWN_PEOPLE;
  const shown = usernames.slice(0, SHOWN_PEOPLE).join(', ');
  return left > 0 ? messages.getMessage('people.andOthers', [shown, left]) : shown;
}
