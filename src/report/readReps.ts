import type { Connection } from '@salesforce/core';
import type { Project } from '../org/project.ts';
import { queryAll, soqlList, soqlText } from '../org/soql.ts';
import { byName, readableRows } from './readable.ts';
import { messages } from './messages.ts';
import type { LeftOut, ReportBand, ReportRep, ReportSignal, Scope } from './report.ts';

type SnapshotRow = {
  Id: string;
  OwnerId: string;
  Owner: { Name: string; Username: string };
  Group__c?: string | null;
  Score__c: number | null;
  Band__c: ReportBand | null;
};
type MetricRow = {
  Snapshot__c: string;
  Signal__r: { Key__c: string; Name: string };
  Population__c: number;
  Passed__c: number;
  Rate__c: number | null;
  Points__c: number | null;
};

/** People whose rows are asked for by id; of more, those of the whole week are read. */
const FEW = 100;

/** The reader and what is asked for. `groups` are all that the reader may know of, `shown` those asked for. */
type Wanted = {
  /** Id of the reader. */
  caller: string;
  scope: Scope;
  groups: readonly { id: string; isOwn: boolean }[];
  shown: readonly { id: string }[];
};

/** People of a week: `readable` is everybody whose rows the caller may read, with their groups alone. */
export type People = {
  reps: ReportRep[];
  readable: Pick<ReportRep, 'group'>[];
  otherPeople: number;
  signalNames: Map<string, string>;
  leftOut: LeftOut[];
};

function isFolded(one: string, other: string): boolean {
  return one.localeCompare(other, 'en', { sensitivity: 'base' }) === 0;
}

/**
 * The rows of the people asked for.
 * @throws SfError for a person who may not be read, or a name that several have
 */
function chosenRows(rows: readonly SnapshotRow[], { caller, scope, groups, shown }: Wanted): SnapshotRow[] {
  const { person } = scope;
  if (person !== undefined) {
    const byUsername = rows.filter(({ Owner: owner }) => isFolded(owner.Username, person));
    const found = byUsername.length > 0 ? byUsername : rows.filter(({ Owner: owner }) => isFolded(owner.Name, person));
    if (found.length === 0) throw messages.createError('error.personUnknown', [person]);
    const usernames = found.map(({ Owner: owner }) => owner.Username).sort();
    if (usernames.length > 1) throw messages.createError('error.personTwice', [person], [usernames.join(', ')]);
    return found;
  }
  const own = new Set(groups.filter(({ isOwn }) => isOwn).map(({ id }) => id));
  const asked = new Set(shown.map(({ id }) => id));
  return rows.filter(
    (row) =>
      (scope.isEverybody || row.OwnerId === caller || own.has(row.Group__c ?? '')) &&
      (scope.group === undefined || asked.has(row.Group__c ?? '')),
  );
}

/**
 * The people of a week who were asked for, of those whose rows the caller may read, by name, with the names of the signals.
 * @param measured names of the signals that have a rate or were to have one, by key
 */
export async function readReps(
  connection: Connection,
  project: Project,
  week: string,
  wanted: Wanted,
  measured: ReadonlyMap<string, string>,
): Promise<People> {
  const { groups } = wanted;
  // Reps may not read which group they are in, and the platform refuses a whole query for one such field.
  const groupField = groups.length > 0 ? ', Group__c' : '';
  const ofWeek = `Project__c = ${soqlText(project.id)} AND WeekStart__c = ${week}`;
  const snapshots =
    (await readableRows<SnapshotRow>(
      connection,
      `SELECT Id, OwnerId, Owner.Name, Owner.Username${groupField}, Score__c, Band__c FROM AdoptionSnapshot__c WHERE ${ofWeek}`,
    )) ?? [];
  const chosen = chosenRows(snapshots, wanted);
  const readable = snapshots.map(({ Group__c: group }) => ({ group: group ?? null }));
  const metrics = await readMetrics(connection, chosen, ofWeek);
  const known = new Set(groups.map(({ id }) => id));
  const signals = Map.groupBy(metrics, (metric) => metric.Snapshot__c);
  const reps = chosen
    .map((snapshot) => ({
      username: snapshot.Owner.Username,
      name: snapshot.Owner.Name,
      group: known.has(snapshot.Group__c ?? '') ? (snapshot.Group__c ?? null) : null,
      score: snapshot.Score__c,
      band: snapshot.Band__c,
      signals: (signals.get(snapshot.Id) ?? []).map(asSignal),
    }))
    .sort((one, other) => byName(one.name, other.name) || byName(one.username, other.username));
  const names = new Map(metrics.map(({ Signal__r: signal }) => [signal.Key__c, signal.Name]));
  const leftOut = leftOutOf(reps, new Map([...measured, ...names]));
  return { reps, readable, otherPeople: snapshots.length - chosen.length, signalNames: names, leftOut };
}

async function readMetrics(
  connection: Connection,
  chosen: readonly SnapshotRow[],
  ofWeek: string,
): Promise<MetricRow[]> {
  if (chosen.length === 0) return [];
  const whose =
    chosen.length > FEW
      ? ofWeek.replaceAll(/(Project__c|WeekStart__c)/g, 'Snapshot__r.$1')
      : `Snapshot__c IN ${soqlList(chosen.map(({ Id: id }) => id))}`;
  return queryAll<MetricRow>(
    connection,
    'SELECT Snapshot__c, Signal__r.Key__c, Signal__r.Name, Population__c, Passed__c, Rate__c, Points__c ' +
      `FROM AdoptionMetric__c WHERE ${whose} ORDER BY Signal__r.Order__c, Signal__r.Key__c`,
  );
}

/** A person without a row of a signal that was measured could not read what it reads. */
function leftOutOf(reps: readonly ReportRep[], names: ReadonlyMap<string, string>): LeftOut[] {
  return [...names]
    .map(([key, signal]) => ({
      signal,
      people: reps.filter((rep) => !rep.signals.some((each) => each.key === key)).length,
    }))
    .filter(({ people }) => people > 0);
}

function asSignal(row: MetricRow): ReportSignal {
  const hasRate = row.Rate__c !== null && row.Population__c > 0;
  return {
    key: row.Signal__r.Key__c,
    population: row.Population__c,
    passed: row.Passed__c,
    // The stored rate is rounded for display; the two counts are exact.
    rate: hasRate ? row.Passed__c / row.Population__c : null,
    points: row.Points__c,
  };
}
