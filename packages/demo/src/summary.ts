import type { Connection } from '@salesforce/core';
import type { Measurement } from '../../../src/measure/measure.ts';
import { PROJECT } from './rollout.ts';

/** The last line of `npm start -- --once`. */
export interface DemoSummary {
  org: string;
  users: number;
  opportunities: number;
  weeks: number;
  snapshots: number;
  /** HTTP requests of measuring one week, the last. */
  requests: { measure: number };
  /** Mean of the whole project in the first and the last week that has one: the lowest value of its step of five. */
  mean: { first: number | null; last: number | null };
  /** Rows of groups that show a step, fresh or with its date, ... */
  shownGroupRows: number;
  /** ... of all rows of groups with enough scored people. */
  groupRows: number;
}

/** Scored people from which a group is expected to show a figure. */
const ENOUGH = 5;

/** Rows of groups with enough scored people, and those among them that show a step; a week's figures. */
export function groupRowsOf({ plan }: Pick<Measurement, 'plan'>): { shown: number; all: number } {
  const rows = plan.figures.groups.filter(({ figures }) => figures.scored >= ENOUGH);
  return { shown: rows.filter(({ figures }) => figures.mean !== null).length, all: rows.length };
}

/** Counts kept while the weeks are replayed. */
export interface Replayed {
  weeks: number;
  requests: number;
  shownGroupRows: number;
  groupRows: number;
}

/** What the org holds in the end. */
export async function summarise(
  connection: Connection,
  url: string,
  { weeks, requests, shownGroupRows, groupRows }: Replayed,
): Promise<DemoSummary> {
  const count = async (from: string): Promise<number> =>
    (await connection.query(`SELECT COUNT() FROM ${from}`)).totalSize;
  const { records } = await connection.query<{ Mean__c: number }>(
    `SELECT Mean__c FROM GroupAdoption__c WHERE Project__r.ExternalKey__c = '${PROJECT}' AND Scope__c = 'Project' ` +
      'AND IsSuppressed__c = false ORDER BY WeekStart__c',
  );
  return {
    org: url,
    users: await count('User WHERE IsActive = true'),
    opportunities: await count('Opportunity'),
    weeks,
    snapshots: await count('AdoptionSnapshot__c'),
    requests: { measure: requests },
    mean: { first: records.at(0)?.Mean__c ?? null, last: records.at(-1)?.Mean__c ?? null },
    shownGroupRows,
    groupRows,
  };
}
