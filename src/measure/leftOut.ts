/**
 * Who is not counted for a signal, as they cannot read what it reads: on their own page GraphQL does not know such an object
 * or field, so the page leaves the signal out as well. Source: Object Reference, ObjectPermissions and FieldPermissions
 * (the sets of profiles and of groups hold rows of their own), PermissionSetAssignment.
 */
import { permissionsFor, type Described } from '../../force-app/main/default/lwc/adoptionFilters/adoptionFilters.ts';
import { HELD_SETS, setupRecords } from '../org/people.ts';
import type { BatchAnswer } from '../org/queryBatch.ts';
import { soqlList } from '../org/soql.ts';
import type { Counts } from './counts.ts';
import { countsWithout } from './personCounts.ts';
import type { Situation } from './situation.ts';

/** Ids or names that one query may list; with more its address would get too long. */
const MOST_LISTED = 300;

/** One permission of signals (`Opportunity`, `Opportunity.NextStep`) and the ids of the sets that give it. */
export type Granted = ReadonlyMap<string, readonly string[]>;

/** A question for people without any of some sets: those who are in all of its answers. */
export type LackQuery = { permissions: string[]; queries: string[] };

type GrantRow = { ParentId: string; SobjectType: string; Field?: string };

function slices(values: readonly string[]): string[][] {
  const starts = Array.from({ length: Math.ceil(values.length / MOST_LISTED) }, (_, index) => index * MOST_LISTED);
  return starts.map((start) => values.slice(start, start + MOST_LISTED));
}

/** SOQL that asks which permission sets give what the signals read, for `grantedIn`. */
export function grantQueries({ signals }: Pick<Situation, 'signals'>, described: Described): string[] {
  const permissions = [...new Set(signals.flatMap((signal) => permissionsFor(signal, described)))];
  const held = `PermissionsRead = true AND ParentId IN (${HELD_SETS})`;
  const objects = permissions.filter((name) => !name.includes('.'));
  const fields = permissions.filter((name) => name.includes('.'));
  return [
    ...slices(objects).map(
      (names) =>
        `SELECT ParentId, SobjectType FROM ObjectPermissions WHERE SobjectType IN ${soqlList(names)} AND ${held}`,
    ),
    ...slices(fields).map(
      (names) =>
        `SELECT ParentId, SobjectType, Field FROM FieldPermissions WHERE Field IN ${soqlList(names)} AND ${held}`,
    ),
  ];
}

/**
 * Which permission sets give what the signals read. A permission that no set gives (objects of setup, activities) is not
 * one that permission sets decide about, and is absent.
 */
export function grantedIn(answers: readonly BatchAnswer[]): Granted {
  const rows = answers.flatMap((answer) => setupRecords<GrantRow>(answer));
  const byName = Map.groupBy(rows, ({ Field: field, SobjectType: object }) => field ?? object);
  return new Map([...byName].map(([name, own]) => [name, [...new Set(own.map((row) => row.ParentId))].sort()]));
}

/** SOQL that finds the measured people who lack a permission; permissions of the same sets share their questions. */
export function lackQueries(granted: Granted, idQuery: string): LackQuery[] {
  const bySets = Map.groupBy([...granted], ([, sets]) => sets.join());
  return [...bySets.values()].map((same) => ({
    permissions: same.map(([name]) => name),
    queries: slices(same[0]?.[1] ?? []).map(
      (sets) =>
        `SELECT Id FROM User WHERE Id IN (${idQuery}) AND Id NOT IN (SELECT AssigneeId FROM PermissionSetAssignment ` +
        `WHERE IsActive = true AND PermissionSetId IN ${soqlList(sets)})`,
    ),
  }));
}

/** Ids that are in every answer. */
function inAll(answers: readonly BatchAnswer[]): Set<string> {
  const [first, ...others] = answers.map(
    (answer) => new Set(setupRecords<{ Id: string }>(answer).map((row) => row.Id)),
  );
  return new Set([...(first ?? [])].filter((id) => others.every((other) => other.has(id))));
}

/**
 * Ids of the people who lack each permission.
 * @param answers to the queries of `lackQueries`, in their order
 */
export function peopleLacking(
  lacks: readonly LackQuery[],
  answers: readonly BatchAnswer[],
): Map<string, ReadonlySet<string>> {
  const left = [...answers];
  return new Map(
    lacks.flatMap(({ permissions, queries }) => {
      const ids = inAll(left.splice(0, queries.length));
      return permissions.map((name) => [name, ids] as const);
    }),
  );
}

/**
 * The counts without those of people who cannot read what a signal reads.
 * @param answers to the queries of `lackQueries`, in their order
 */
export function withoutLacking(
  counts: Counts,
  { signals }: Pick<Situation, 'signals'>,
  described: Described,
  lacks: readonly LackQuery[],
  answers: readonly BatchAnswer[],
): Counts {
  const lacking = peopleLacking(lacks, answers);
  return new Map(
    signals.map((signal) => {
      const without = new Set(permissionsFor(signal, described).flatMap((name) => [...(lacking.get(name) ?? [])]));
      return [signal.key, countsWithout(counts.get(signal.key) ?? new Map<string, never>(), without)];
    }),
  );
}

/** How many people each signal is not counted for; only signals that leave somebody out. */
export function leftOutOf(
  { signals, people }: Pick<Situation, 'signals' | 'people'>,
  counts: Counts,
): { signal: string; people: number }[] {
  return signals
    .map(({ key, name }) => ({ signal: name, people: people.filter(({ id }) => !counts.get(key)?.has(id)).length }))
    .filter((each) => each.people > 0);
}
