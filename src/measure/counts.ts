import { Lifecycle, type Connection } from '@salesforce/core';
import {
  countQueries,
  SignalError,
  type Described,
  type FilterContext,
  type OwnerRange,
} from '../../force-app/main/default/lwc/adoptionFilters/adoptionFilters.ts';
import { readDescribed } from '../org/describe.ts';
import { unexpectedAnswer } from '../org/errors.ts';
import { reasonOf } from '../org/failures.ts';
import type { Keep } from '../org/pages.ts';
import { queryBatch, type BatchAnswer, type QueryError } from '../org/queryBatch.ts';
import { messages } from './messages.ts';
import { PackedCounts, type Kind, type PersonCounts } from './personCounts.ts';
import type { MeasuredSignal, Situation } from './situation.ts';

/** Groups that an aggregate query returns at most; it cannot be continued. */
const MAXIMUM_GROUPS = 2000;
/** An address longer than this is refused; the query travels in one. */
const MAXIMUM_QUERY_LENGTH = 16_000;
const TOO_MANY_GROUPS = 'EXCEEDED_ID_LIMIT';
/** The platform's answers to a query that is too much for it: fewer people at a time may be less. */
const TOO_SLOW_CODES = new Set(['OPERATION_TOO_LARGE', 'QUERY_TIMEOUT', 'QUERY_TOO_COMPLICATED']);
/** How often the people of a slow query are halved: each try takes the platform two minutes. */
const MOST_HALVINGS = 6;
/** The platform's answers to a query that names something it does not know, or compares what cannot be compared. */
const BAD_QUERY_CODES = new Set(['INVALID_TYPE', 'INVALID_FIELD', 'MALFORMED_QUERY', 'INVALID_QUERY_FILTER_OPERATOR']);

/** Counts by signal key, then by user id; a user who cannot read what the signal reads is absent. */
export type Counts = ReadonlyMap<string, PersonCounts>;

/** One aggregate query: a signal, what it counts, and the people it covers (a slice of the sorted ids). */
type Task = { signal: MeasuredSignal; kind: Kind; from: number; to: number; halvings: number };

/**
 * The owners of a task. Nothing says in which order an org compares ids. Whatever it is, each of the people is in one range at
 * least, as a range begins where another ends and the outer ones are open.
 */
function ownerRange(ids: readonly string[], { from, to }: Task): OwnerRange {
  return { ...(from > 0 && { from: ids[from] }), ...(to < ids.length && { before: ids[to] }) };
}

/** What queries a signal makes. @throws SfError that names the signal whose definition cannot be used */
export function queriesOf<T extends Record<string, string>>(signal: MeasuredSignal, make: () => T): T {
  try {
    const queries = make();
    if (Object.values(queries).some((soql) => encodeURIComponent(soql).length > MAXIMUM_QUERY_LENGTH)) {
      throw messages.createError('error.signalTooLong', [signal.key], [signal.key]);
    }
    return queries;
  } catch (error) {
    if (!(error instanceof SignalError)) throw error;
    const { signalKey, part, cause } = error;
    const place = messages.getMessage(`part.${part}`);
    throw messages.createError('error.signalInvalid', [signalKey, place, cause.message], [signalKey], error);
  }
}

function soqlOf(ids: readonly string[], among: string, task: Task, context: FilterContext): string {
  const { signal, kind } = task;
  return queriesOf(signal, () => countQueries(signal, context, among, ownerRange(ids, task)))[kind];
}

function firstTasks(signals: readonly MeasuredSignal[], people: number): Task[] {
  const slices: { from: number; to: number }[] = [];
  for (let from = 0; from < people; from += MAXIMUM_GROUPS) {
    slices.push({ from, to: Math.min(people, from + MAXIMUM_GROUPS) });
  }
  const kinds = ['population', 'passed'] as const;
  return slices.flatMap((slice) =>
    signals.flatMap((signal) => kinds.map((kind) => ({ signal, kind, ...slice, halvings: 0 }))),
  );
}

/** People who were given the permission set since `ids` were read can make a range too large. */
function halves(task: Task, halvings: number): Task[] {
  const middle = Math.ceil((task.from + task.to) / 2);
  return [
    { ...task, to: middle, halvings },
    { ...task, from: middle, halvings },
  ];
}

/** An answer that brought no counts, in words of the signal. */
export function signalError({ key, object }: MeasuredSignal, error: QueryError): Error {
  if (TOO_SLOW_CODES.has(error.errorCode)) {
    return messages.createError('error.signalTooSlow', [key, object, reasonOf(error)], [key]);
  }
  if (!BAD_QUERY_CODES.has(error.errorCode)) return error;
  return messages.createError('error.signalRefused', [key, object, reasonOf(error)], [key], error);
}

/** What to ask after an answer that brought no counts. @throws when smaller parts would not help either */
function smaller(task: Task, error: QueryError): Task[] {
  const isSlow = TOO_SLOW_CODES.has(error.errorCode);
  const maySplit =
    task.to - task.from > 1 && (isSlow ? task.halvings < MOST_HALVINGS : error.errorCode === TOO_MANY_GROUPS);
  if (maySplit) return halves(task, isSlow ? task.halvings + 1 : task.halvings);
  throw signalError(task.signal, error);
}

/** How many records an org counts. @throws `UnexpectedAnswerError` for what is no number of records */
export function countOf(n: unknown): number {
  if (!Number.isSafeInteger(n) || (n as number) < 0) throw unexpectedAnswer(n);
  return n as number;
}

/** Puts what an aggregate query finds into the counts, row by row as it arrives: nothing of it is kept beside them. */
function putInto(counts: ReadonlyMap<string, PackedCounts>, tasks: readonly Task[]): Keep {
  return ({ rep, n }) => {
    for (const { signal, kind } of tasks) counts.get(signal.key)?.set(kind, String(rep), countOf(n));
    return undefined;
  };
}

/** Says of each signal once that it is slow: the first halving of its first query. */
async function tellSlow(tasks: readonly Task[], told: Set<string>): Promise<void> {
  for (const { signal, halvings } of tasks) {
    if (halvings === 0 || told.has(signal.key)) continue;
    told.add(signal.key);
    await Lifecycle.getInstance().emitWarning(messages.getMessage('warning.signalSlow', [signal.name]));
  }
}

/**
 * Counts each signal's records, and those that pass, for each person: two aggregate queries a signal, 25 in one HTTP
 * request, by owner ranges when there are more people than an aggregate query returns. Records of other owners are not
 * counted: with them an org of many owners would need several times the requests.
 * @param described what the signals' filters need to know, where it has been read
 * @param questions SOQL to ask in the same request; `more` are the answers
 * @throws SfError that names the signal whose definition or filter cannot be used
 */
export async function readCounts(
  connection: Connection,
  { signals, people, idQuery, clock }: Pick<Situation, 'signals' | 'people' | 'idQuery' | 'clock'>,
  described?: Described,
  questions: readonly string[] = [],
): Promise<{ counts: Counts; more: BatchAnswer[] }> {
  const ids = people.map((person) => person.id);
  const places = new Map(ids.map((id, place) => [id, place]));
  const counts = new Map(signals.map(({ key }) => [key, new PackedCounts(places)]));
  const context = { described: described ?? (await readDescribed(connection, signals)), clock };
  const told = new Set<string>();
  let more: BatchAnswer[] | undefined;
  let tasks = firstTasks(signals, ids.length);
  while (tasks.length > 0) {
    // A slow query is asked by itself, its halves before anything else: if it cannot be counted at all, that shows soon.
    const slow = tasks.find(({ halvings }) => halvings > 0);
    const asked = slow ? [slow] : tasks;
    const later = slow ? tasks.filter((task) => task !== slow) : [];
    // Which ranges to ask next depends on this answer.
    // Signals of one population share its query.
    const same = [...Map.groupBy(asked, (task) => soqlOf(ids, idQuery, task, context))];
    const answers = await queryBatch(connection, [
      ...(more ? [] : questions),
      ...same.map(([soql, each]) => ({ soql, keep: putInto(counts, each) })),
    ]);
    more ??= answers.splice(0, questions.length);
    const smallerTasks = answers.flatMap((answer, index) =>
      'error' in answer ? (same[index]?.[1] ?? []).flatMap((task) => smaller(task, answer.error)) : [],
    );
    tasks = [...smallerTasks, ...later];
    await tellSlow(smallerTasks, told);
  }
  return { counts, more: more ?? [] };
}
