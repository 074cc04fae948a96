import type { Connection } from '@salesforce/core';
import { ofSnapshot, peopleRule } from '../org/peopleRule.ts';
import type { ProjectToday } from '../org/project.ts';
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
  project: ProjectToday,
  week: string,
  wanted: Wanted,
  measured: ReadonlyMap<string, string>,
): Promise<People> {
  const { groups, scope } = wanted;
  // Reps may not read which group they are in, and the platform refuses a whole query for one such field.
  const groupField = groups.length > 0 ? ', Group__c' : '';
  const open = project.charterStatus === 'Open' ? [project.id] : [];
  const rule = await peopleRule(connection, open, groups.length > 0);
  if (scope.isEverybody || scope.person !== undefined) rule.requireHeldBack();
  const inWeek = `Project__c = ${soqlText(project.id)} AND WeekStart__c = ${week}`;
  const ofWeek = `${inWeek} AND ${rule.condition}`;
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
  const leftOut = await readLeftOut(connection, leftOutPlace(inWeek, chosen, wanted), new Map([...measured, ...names]));
  return { reps, readable, otherPeople: snapshots.length - chosen.length, signalNames: names, leftOut };
}

/** SOQL condition on the metrics of people; of many, on those of the whole week, which hold them. */
function metricsOf(people: readonly SnapshotRow[], ofWeek: string): string {
  if (people.length > FEW) return ofSnapshot(ofWeek);
  return `Snapshot__c IN ${soqlList(people.map(({ Id: id }) => id))}`;
}

async function readMetrics(
  connection: Connection,
  chosen: readonly SnapshotRow[],
  ofWeek: string,
): Promise<MetricRow[]> {
  if (chosen.length === 0) return [];
  return queryAll<MetricRow>(
    connection,
    'SELECT Snapshot__c, Signal__r.Key__c, Signal__r.Name, Population__c, Passed__c, Rate__c, Points__c ' +
      `FROM AdoptionMetric__c WHERE ${metricsOf(chosen, ofWeek)} ORDER BY Signal__r.Order__c, Signal__r.Key__c`,
  );
}

/** SOQL condition on the snapshots that what was left out is counted of: all that sharing shows, or what was asked for. */
function leftOutPlace(inWeek: string, chosen: readonly SnapshotRow[], { scope, shown }: Wanted): string {
  if (scope.person !== undefined) return `${inWeek} AND OwnerId IN ${soqlList(chosen.map((row) => row.OwnerId))}`;
  return scope.group === undefined ? inWeek : `${inWeek} AND Group__c IN ${soqlList(shown.map(({ id }) => id))}`;
}

/**
 * A person without a row of a signal that was measured could not read what it reads. These are numbers of people, so they
 * are told to whoever may read the rows.
 */
async function readLeftOut(
  connection: Connection,
  place: string,
  names: ReadonlyMap<string, string>,
): Promise<LeftOut[]> {
  const [all] =
    (await readableRows<{ n: number }>(connection, `SELECT COUNT(Id) n FROM AdoptionSnapshot__c WHERE ${place}`)) ?? [];
  if (!all || all.n === 0) return [];
  const rows = await queryAll<{ signal: string; n: number }>(
    connection,
    `SELECT Signal__r.Key__c signal, COUNT(Id) n FROM AdoptionMetric__c WHERE ${ofSnapshot(place)} ` +
      'GROUP BY Signal__r.Key__c',
  );
  const counted = new Map(rows.map(({ signal, n }) => [signal, n]));
  return [...names]
    .map(([key, signal]) => ({ signal, people: all.n - (counted.get(key) ?? 0) }))
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
