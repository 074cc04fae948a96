/** A rep whose records are counted by the real queries, and what remedies make of their score. */
import assert from 'node:assert/strict';
import { deleteRecord, querySoql, updateRecord } from '@crm-adoption/local-org';
import type { SalesOrg } from '@crm-adoption/local-org/fixtures';
import {
  changesOf,
  countQueries,
  type CountedSignal,
  fieldsToRead,
  type FilterContext,
  type FilterRecord,
  filterToSoql,
  type QueriedSignal,
  relatedRecords,
  type Remedy,
  signalFilters,
  type Write,
} from '../../../force-app/main/default/lwc/adoptionFilters/adoptionFilters.ts';
import {
  gainOfRemedy,
  type ScoredSignal,
  scoreSignals,
  type SignalCount,
} from '../../../force-app/main/default/lwc/adoptionScores/adoptionScores.ts';
import { clockOn } from '../../fixtures/clock.ts';
import { describedBy } from '../../fixtures/described.ts';
import { day, NOW, TARGETS, type Value, type Values } from './randomRecords.ts';

export type Signal = QueriedSignal & ScoredSignal & { remedies: Remedy[] };
/** A remedy that was done: what was promised, also by a page that knows the failing records alone, and how the score moved. */
export type Tried = { key: string; write: Write; promise: number | null; onPage: number | null; moved: number | null };

/** What people type; a lookup gets the first record that it may point to. */
const TYPED: Readonly<Record<string, Value[]>> = {
  NextStep: ['Call', '  '],
  CloseDate: [day(-1), day(40), day(900)],
  ActivityDate: [day(-1), day(0), day(400)],
  Status: ['Working - Contacted', 'Open - Not Contacted'],
  Email: ['b@example.com'],
  Phone: ['2'],
  Reason: ['Other', 'Performance'],
  Type: ['Question'],
  Priority: ['High'],
  Department: ['Oncology'],
};

/** Does something and leaves no trace of it. */
export function undone<T>({ org }: SalesOrg, work: () => T): T {
  const end = new Error('undone');
  let result: T | undefined;
  try {
    org.transaction(() => {
      result = work();
      throw end;
    });
  } catch (error) {
    if (error !== end) throw error;
  }
  return result as T;
}

export class Rep {
  private readonly sales: SalesOrg;
  private readonly signals: readonly Signal[];
  private readonly own: CountedSignal[];
  private readonly queries: { key: string; population: string; passed: string }[];

  public constructor(sales: SalesOrg, signals: readonly Signal[]) {
    const context: FilterContext = { described: describedBy(sales.org), clock: clockOn(NOW.slice(0, 10)) };
    this.sales = sales;
    this.signals = signals;
    this.own = signals.map((signal) => ({ key: signal.key, filters: signalFilters(signal, context) }));
    this.queries = signals.map((signal) => ({ key: signal.key, ...countQueries(signal, context) }));
  }

  /** Does each remedy to the first record that fails its signal. @param ids of records, by object */
  public tryAll(ids: ReadonlyMap<string, string[]>): Tried[] {
    const counts = this.counts();
    const failing = this.signals.map(({ key }, index) => [key, this.failing(index)] as const);
    const page = {
      related: Object.fromEntries(
        failing.flatMap(([, records]) => records.map((each) => [each['Id'] as string, each])),
      ),
      allFailing: Object.fromEntries(failing.map(([key, records]) => [key, records.map(({ Id }) => Id as string)])),
    };
    const gainOf = (write: Write): number | null =>
      gainOfRemedy(this.signals, counts, changesOf(this.own, write, this.sales.admin.userId));
    return this.signals.flatMap(({ key, remedies }, index) => {
      const object = this.own[index]?.filters.object ?? '';
      const [record] = failing[index]?.[1] ?? [];
      if (!record) return [];
      return remedies.flatMap((remedy) =>
        this.valuesFor(remedy, ids).map((value) => {
          const write = this.known({ object, record, remedy, value, now: NOW });
          const gains = { promise: gainOf(write), onPage: gainOf({ ...write, ...page }) };
          return { key: `${key} ${remedy.key}`, write, ...gains, moved: this.moved(write, counts) };
        }),
      );
    });
  }

  /** The records of the rep that fail a signal. */
  private failing(index: number): FilterRecord[] {
    const { object, ownerField, failing } = (this.own[index] ?? assert.fail()).filters;
    return this.read(object, `${filterToSoql(failing)} AND ${ownerField} = '${this.sales.admin.userId}'`);
  }

  private rows(soql: string): Values[] {
    return querySoql(this.sales.org, this.sales.admin, soql).records as Values[];
  }

  private counts(): SignalCount[] {
    const mine = (soql: string): number =>
      Number(this.rows(soql).find(({ rep }) => rep === this.sales.admin.userId)?.['n'] ?? 0);
    return this.queries.map(({ key, population, passed }) => ({
      key,
      population: mine(population),
      passed: mine(passed),
    }));
  }

  private read(object: string, condition: string): FilterRecord[] {
    const fields = new Set(['Id', ...fieldsToRead(this.own, object)]);
    return this.rows(`SELECT ${[...fields].join(', ')} FROM ${object} WHERE ${condition}`);
  }

  private valuesFor(remedy: Remedy, ids: ReadonlyMap<string, string[]>): (Value | undefined)[] {
    if (remedy.kind !== 'fill') return [undefined];
    return TYPED[remedy.field] ?? (TARGETS[remedy.field] ?? []).map((target) => ids.get(target)?.[0] ?? null);
  }

  /** A write with what a page reads besides: the deal of a task, the account of a person met. */
  private known(write: Write): Write {
    const { object, remedy, record, value } = write;
    const related = relatedRecords(this.own, write).map((each) => [
      each.id,
      this.read(each.object, `Id = '${each.id}'`)[0],
    ]);
    const isMet =
      object === 'Event' && remedy.kind === 'fill' && remedy.field === 'WhoId' && record['AccountId'] === null;
    const [contact] = isMet ? this.rows(`SELECT AccountId FROM Contact WHERE Id = '${String(value)}'`) : [];
    return {
      ...write,
      related: Object.fromEntries(related) as Record<string, FilterRecord>,
      ...(isMet && { derives: { AccountId: contact?.['AccountId'] ?? null } }),
    };
  }

  /** By how much the score moves; null where it comes or goes. */
  private moved(write: Write, counts: readonly SignalCount[]): number | null {
    const scoreOf = (of: readonly SignalCount[]): number | null => scoreSignals(this.signals, of).exactScore;
    const was = scoreOf(counts);
    const is = undone(this.sales, () => {
      this.perform(write);
      return scoreOf(this.counts());
    });
    if (was === null || is === null) return was === is ? 0 : null;
    return (Math.round(is * 100) - Math.round(was * 100)) / 100;
  }

  private perform({ object, remedy, value, record }: Write): void {
    const { org, admin } = this.sales;
    const id = record['Id'] as string;
    if (remedy.kind === 'delete') deleteRecord(org, admin, object, id);
    else
      updateRecord(org, admin, object, id, remedy.kind === 'set' ? remedy.values : { [remedy.field]: value ?? null });
  }
}
