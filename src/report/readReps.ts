import type { Connection } from '@salesforce/core';
import type { Project } from '../org/project.ts';
import { queryAll, soqlText } from '../org/soql.ts';
import { byName, readableRows } from './readable.ts';
import type { LeftOut, ReportBand, ReportRep, ReportSignal } from './report.ts';

type SnapshotRow = {
  Id: string;
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

/**
 * The people of a week whose rows the caller may read, by name, with the names of the signals.
 * @param measured names of the signals that have a rate or were to have one, by key
 */
export async function readReps(
  connection: Connection,
  project: Project,
  week: string,
  groups: readonly { id: string }[],
  measured: ReadonlyMap<string, string>,
): Promise<{ reps: ReportRep[]; signalNames: Map<string, string>; leftOut: LeftOut[] }> {
  // Reps may not read which group they are in, and the platform refuses a whole query for one such field.
  const groupField = groups.length > 0 ? ', Group__c' : '';
  const snapshots = await readableRows<SnapshotRow>(
    connection,
    `SELECT Id, Owner.Name, Owner.Username${groupField}, Score__c, Band__c FROM AdoptionSnapshot__c ` +
      `WHERE Project__c = ${soqlText(project.id)} AND WeekStart__c = ${week}`,
  );
  if (!snapshots?.length) return { reps: [], signalNames: new Map(), leftOut: [] };
  const metrics = await queryAll<MetricRow>(
    connection,
    'SELECT Snapshot__c, Signal__r.Key__c, Signal__r.Name, Population__c, Passed__c, Rate__c, Points__c FROM AdoptionMetric__c ' +
      `WHERE Snapshot__r.Project__c = ${soqlText(project.id)} AND Snapshot__r.WeekStart__c = ${week} ` +
      'ORDER BY Signal__r.Order__c, Signal__r.Key__c',
  );
  const known = new Set(groups.map(({ id }) => id));
  const signals = Map.groupBy(metrics, (metric) => metric.Snapshot__c);
  const reps = snapshots
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
  return { reps, signalNames: names, leftOut: leftOutOf(reps, new Map([...measured, ...names])) };
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
