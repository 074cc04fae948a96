import type { RecordValues } from '../org/upsert.ts';
import {
  difference,
  folded,
  LateRows,
  noDifference,
  type Difference,
  type LateDifference,
  type StoredRow,
} from './difference.ts';

/** What must be stored about a person's week. Metrics are made when they are compared: a large org has 100,000. */
export type PersonWeek = { snapshot: RecordValues; metrics: () => RecordValues[] };

/** What is stored about a person's week. */
export type StoredWeek = StoredRow & { Metrics__r: { records: StoredRow[] } | null };

/** The rows about people, against what is stored of them. */
export type PeopleDifference = { snapshots: Difference; metrics: LateDifference };

/** Compares the rows about people with those that are stored, which are shown one by one and not kept. */
export class PeopleComparison {
  readonly #found: PeopleDifference = {
    snapshots: noDifference(),
    metrics: { ...noDifference(), upserts: new LateRows() },
  };
  /** What must be there, by key; null once that is compared. */
  readonly #weeks: Map<string, PersonWeek | null>;

  public constructor(wanted: readonly PersonWeek[]) {
    this.#weeks = new Map(wanted.map((week) => [folded(week.snapshot), week]));
  }

  /** Takes a week that is stored, once. The metrics of one that must not be there go with it. */
  public see(stored: StoredWeek): void {
    const { snapshots, metrics } = this.#found;
    const key = folded(stored);
    const wanted = this.#weeks.get(key);
    if (wanted === null) return;
    this.#weeks.set(key, null);
    difference(wanted ? [wanted.snapshot] : [], [stored], snapshots);
    if (wanted) difference(wanted.metrics(), stored.Metrics__r?.records ?? [], metrics);
  }

  /** What has to be done, once everything that is stored has been seen: weeks that nobody saw are new. */
  public result(): PeopleDifference {
    const { snapshots, metrics } = this.#found;
    for (const week of this.#weeks.values()) {
      if (week === null) continue;
      snapshots.upserts.push(week.snapshot);
      metrics.upserts.pushLater(week.metrics);
    }
    this.#weeks.clear();
    return this.#found;
  }
}

/** Shows what is stored of people's weeks one by one. */
export type StoredWeeks = (see: (week: StoredWeek) => void) => Promise<void> | void;

/** What has to be done about people, whose stored weeks are read while they are compared. */
export async function comparedPeople(wanted: readonly PersonWeek[], stored: StoredWeeks): Promise<PeopleDifference> {
  const comparison = new PeopleComparison(wanted);
  await stored((week) => comparison.see(week));
  return comparison.result();
}
