import {
  type FilterContext,
  type FilterRecord,
  type FixedFilter,
  ownedWhere,
  type QueriedSignal,
  signalFilters,
} from 'c/adoptionFilters';
import type { SignalCount } from 'c/adoptionScores';
import { aboutRecord, changedOf, recordSelection, valuesOf } from './recordFields.ts';
import { nodesIn, type UiApiData } from './selection.ts';

/** Failing records asked for at once; a longer list is no plan for today. */
const FAILING_LIMIT = 50;

/**
 * Signals of one query: each takes two of its ten subqueries (GraphQL API guide, "Query Limitations").
 */
export const SIGNALS_TOGETHER = 5;

/** A record that a signal finds wanting. */
export interface FailingRecord {
  id: string;
  object: string;
  name: string;
  /** What else people know it by: its account, its amount. */
  about: string[];
  /** When it was changed last (ISO instant), to notice what others write meanwhile; empty where nobody may see it. */
  changedAt: string;
  /** What the signals of its object read, and what can be filled in: fields by API name, parents nested. */
  values: FilterRecord;
}

/** What the org answered for one signal of one person. */
export interface Mirror {
  count: SignalCount;
  /** Those changed longest ago first. */
  failing: FailingRecord[];
  /** The org holds more failing records than these. */
  isTruncated: boolean;
}

/** Fields that a query brings of the records of an object. */
export type FieldsOf = (object: string) => readonly string[];

const aliases = (index: number): { passed: string; failing: string } => ({
  passed: `passed${index}`,
  failing: `failing${index}`,
});

function subqueries(signal: QueriedSignal, index: number, context: FilterContext, fieldsOf: FieldsOf): string {
  const { object, ownerField, passed, failing } = signalFilters(signal, context);
  const where = (filter: FixedFilter): string => ownedWhere(ownerField, filter);
  const alias = aliases(index);
  const fields = recordSelection(object, fieldsOf(object), context.described);
  return `${alias.passed}: ${object}(${where(passed)}, first: 1) { totalCount }
    ${alias.failing}: ${object}(
      ${where(failing)}, orderBy: {LastModifiedDate: {order: ASC}}, first: ${FAILING_LIMIT}
    ) { totalCount edges { node { Id DisplayValue ${fields} } } }`;
}

/**
 * Counts signals for the owner `$owner`, at most `SIGNALS_TOGETHER` of them, and brings the records that fail. Those that
 * pass and those that fail are counted, each by its own filter: together they are the population, as weekly measuring
 * counts it.
 * @param context see `signalFilters`
 * @param fieldsOf what to bring of each failing record, as paths (`Account.Industry`) in the org's own letters
 * @throws SignalError for a signal that must not or cannot be counted
 */
export function mirrorQuery(signals: readonly QueriedSignal[], context: FilterContext, fieldsOf: FieldsOf): string {
  const parts = signals.map((signal, index) => subqueries(signal, index, context, fieldsOf));
  return `query adoptionMirror($owner: ID) { uiapi { query {
    ${parts.join('\n    ')}
  } } }`;
}

function mirrorOf({ key, object }: QueriedSignal, index: number, data: UiApiData): Mirror | null {
  const alias = aliases(index);
  const passed = data.uiapi.query[alias.passed]?.totalCount;
  const failed = data.uiapi.query[alias.failing]?.totalCount;
  if (passed === undefined || failed === undefined) return null;
  const failing = nodesIn(data, alias.failing).map((node) => ({
    id: node.Id,
    object,
    name: node.DisplayValue || node.Id,
    about: aboutRecord(node),
    changedAt: changedOf(node),
    values: valuesOf(node),
  }));
  return { count: { key, population: passed + failed, passed }, failing, isTruncated: failed > failing.length };
}

/** The answer to `mirrorQuery`, signal by signal; null where a part is missing (the reader may not see that object). */
export function mirrorsIn(signals: readonly QueriedSignal[], data: UiApiData): (Mirror | null)[] {
  return signals.map((signal, index) => mirrorOf(signal, index, data));
}
