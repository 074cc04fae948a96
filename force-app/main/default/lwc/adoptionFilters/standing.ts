import { evaluateFilter, type FilterRecord } from './evaluate.ts';
import { allOf, filterFields, type FixedFilter } from './filter.ts';
import type { Standing } from './remedies.ts';
import type { SignalFilters } from './signals.ts';

/** A signal whose records are counted: its key and what `signalFilters` made of it. */
export interface CountedSignal {
  key: string;
  filters: SignalFilters;
}

type Truth = boolean | null;

/** Whether all hold: one that does not settles it, also beside others that nobody knows. */
function all(items: readonly Truth[]): Truth {
  if (items.includes(false)) return false;
  return items.includes(null) ? null : true;
}

function opposite(truth: Truth): Truth {
  return truth === null ? null : !truth;
}

/** Whether a record matches, as `evaluateFilter` says; null where that depends on what is not known. */
export function holds(filter: FixedFilter, record: FilterRecord): Truth {
  if (filter.kind === 'and') return all(filter.items.map((item) => holds(item, record)));
  if (filter.kind === 'or') return opposite(all(filter.items.map((item) => opposite(holds(item, record)))));
  if (filter.kind === 'not') return opposite(holds(filter.item, record));
  if (filter.kind === 'join' || !Object.hasOwn(record, filter.path[0] ?? '')) return null;
  return evaluateFilter(filter, record);
}

/**
 * Where a record stands with a signal of a person; null when nobody can say.
 * @param record with its own fields by API name and its parents nested, or null for one that is not there any more
 * @param person id of the rep whose records are counted
 */
export function standingOf(filters: SignalFilters, record: FilterRecord | null, person: string): Standing | null {
  if (record === null) return 'outside';
  const { ownerField, population, passed } = filters;
  const owned: FixedFilter = { kind: 'compare', path: [ownerField], operator: 'eq', value: person };
  const isIn = holds(allOf(owned, population), record);
  if (isIn === null) return null;
  if (!isIn) return 'outside';
  const passes = holds(passed, record);
  return passes === null ? null : passes ? 'passing' : 'failing';
}

/** Own fields and paths to parents that the filters of a signal compare, its owner field first. */
export function fieldsOfSignal({ object, ownerField, passed }: SignalFilters): string[][] {
  const own = filterFields(passed, object).filter((field) => field.object === object);
  return [[ownerField], ...own.map(({ path }) => path)];
}
