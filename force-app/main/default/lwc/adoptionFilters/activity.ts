import type { FilterRecord } from './evaluate.ts';
import { filterFields, type FixedFilter } from './filter.ts';
import { recordAfter, type Write } from './remedies.ts';
import { type CountedSignal, holds } from './standing.ts';

/**
 * LastActivityDate: the latest due date among a record's completed tasks and its events. Completing a task may so bring a
 * deal in order that the task is about. Source: the field's description in the object reference.
 */
const LAST_ACTIVITY = 'LastActivityDate';

/** The field of an activity that points to records of an object, and how their ids begin. */
const SHOWN_ON: Readonly<Record<string, { field: string; prefix: string }>> = {
  account: { field: 'AccountId', prefix: '001' },
  contact: { field: 'WhoId', prefix: '003' },
  lead: { field: 'WhoId', prefix: '00Q' },
  opportunity: { field: 'WhatId', prefix: '006' },
};
/** Any other object: its ids are not known by their first letters, but they are none of those above. */
const OTHER = { field: 'WhatId', prefix: '' };
const KNOWN_PREFIXES = Object.values(SHOWN_ON).map(({ prefix }) => prefix);

/** A record whose LastActivityDate an activity may move. */
export interface RelatedRecord {
  object: string;
  id: string;
}

function isActivity(object: string): boolean {
  return /^(task|event)$/i.test(object);
}

function readsActivity({ filters }: CountedSignal): boolean {
  const { object, passed } = filters;
  return filterFields(passed, object).some((field) => field.object === object && field.path[0] === LAST_ACTIVITY);
}

function pointerTo(object: string): { field: string; prefix: string } {
  return SHOWN_ON[object.toLowerCase()] ?? OTHER;
}

/** The day that an activity counts for: null while it does not, undefined where nobody can say. */
function countingDay(object: string, record: FilterRecord | null): string | null | undefined {
  if (record === null) return null;
  const { IsClosed: isClosed, ActivityDate: day } = record;
  if (/^task$/i.test(object)) {
    if (isClosed === undefined) return undefined;
    if (isClosed === false) return null;
  }
  return typeof day === 'object' ? null : day === undefined ? undefined : String(day);
}

/** Fields of an activity that say whose LastActivityDate it may move; none when no signal looks at that date. */
export function activityFields(signals: readonly CountedSignal[], object: string): string[] {
  const looking = isActivity(object) ? signals.filter(readsActivity) : [];
  if (looking.length === 0) return [];
  const pointers = looking.map(({ filters }) => pointerTo(filters.object).field);
  return [...(/^task$/i.test(object) ? ['IsClosed'] : []), 'ActivityDate', ...pointers];
}

interface Move {
  id: string;
  /** The days that the activity counts for with this record, before and after. */
  was: string | null | undefined;
  is: string | null | undefined;
}

/** The records of an object whose activities a write changes; undefined where nobody can say which. */
function movesOf(object: string, write: Write): Move[] | undefined {
  const { field, prefix } = pointerTo(object);
  const after = recordAfter(write);
  const [before, then] = [write.record[field], after === null ? null : after[field]];
  const [was, is] = [countingDay(write.object, write.record), countingDay(write.object, after)];
  if (was === null && is === null) return [];
  if (before === undefined || then === undefined) return undefined;
  if (before === then && was !== undefined && was === is) return [];
  const suits = (id: string): boolean =>
    prefix === '' ? !KNOWN_PREFIXES.some((each) => id.startsWith(each)) : id.startsWith(prefix);
  const ids = [...new Set([before, then])].filter((id): id is string => typeof id === 'string' && suits(id));
  return ids.map((id) => ({ id, was: id === before ? was : null, is: id === then ? is : null }));
}

/**
 * The records that a remedy for a task or an event may move as well: read what `fieldsToRead` names of them, and give them
 * to `changesOf`. None for most remedies.
 */
export function relatedRecords(signals: readonly CountedSignal[], write: Write): RelatedRecord[] {
  if (!isActivity(write.object)) return [];
  const objects = new Set(signals.filter(readsActivity).map(({ filters }) => filters.object));
  return [...objects].flatMap((object) => (movesOf(object, write) ?? []).map(({ id }) => ({ object, id })));
}

/** A record after one of its activities moved. Without its latest one, another is the latest, and nobody knows which. */
function movedRecord(record: FilterRecord, { was, is }: Move): FilterRecord {
  const last = record[LAST_ACTIVITY];
  const isLatest = was !== null && (was === undefined || last === undefined || was === last);
  const isLater = typeof is === 'string' && typeof last !== 'object' && last !== undefined && is >= String(last);
  if (is === undefined || last === undefined || (isLatest && !isLater)) {
    return Object.fromEntries(Object.entries(record).filter(([name]) => name !== LAST_ACTIVITY));
  }
  return isLater || last === null ? { ...record, [LAST_ACTIVITY]: is ?? last } : record;
}

function conjuncts(filter: FixedFilter): FixedFilter[] {
  return filter.kind === 'and' ? filter.items.flatMap(conjuncts) : [filter];
}

function readsLastActivity(filter: FixedFilter): boolean {
  return filterFields(filter, '').some(({ object, path }) => object === '' && path[0] === LAST_ACTIVITY);
}

/**
 * Whether a record that does not fail a signal stands where it stood once a new activity counts: the date only grows, so a
 * lower end that it met is met, and every other condition on it must be met by the new day.
 */
function staysWell({ population, passed }: CountedSignal['filters'], { was, is }: Move): boolean {
  if (was !== null || typeof is !== 'string' || readsLastActivity(population)) return false;
  return conjuncts(passed)
    .filter(readsLastActivity)
    .every((one) => {
      const isLowerEnd = one.kind === 'compare' && (one.operator === 'gt' || one.operator === 'gte');
      return isLowerEnd || holds(one, { [LAST_ACTIVITY]: is }) === true;
    });
}

/** Records that a write moves beside its own, before and after; null for one that is not at hand. */
export function relatedMoves(
  { key, filters }: CountedSignal,
  write: Write,
): ({ before: FilterRecord; after: FilterRecord } | null)[] {
  if (!isActivity(write.object) || !readsActivity({ key, filters })) return [];
  const moves = movesOf(filters.object, write);
  if (!moves) return [null];
  return moves.flatMap((move) => {
    const before = write.related?.[move.id];
    if (before) return [{ before, after: movedRecord(before, move) }];
    const isFine = write.allFailing?.[key]?.includes(move.id) === false;
    return isFine && staysWell(filters, move) ? [] : [null];
  });
}
