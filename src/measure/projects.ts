import type { Connection } from '@salesforce/core';
import { tellMissing } from '../org/missing.ts';
import { queryAll } from '../org/soql.ts';
import { messages } from './messages.ts';
import { CALLER_PERMISSION_SET } from './readSituation.ts';

/** A project that is measured. A validation rule sees to its key. */
export type MeasuredProjectName = { key: string; name: string; timeZone: string | null };

type Row = { ExternalKey__c: string; Name: string; TimeZone__c: string | null };

/**
 * The projects that are measured, by name: all that are not closed and have an active signal.
 * @throws `NothingMeasuredError` when there is none
 */
export async function measuredProjects(connection: Connection): Promise<MeasuredProjectName[]> {
  const rows = await tellMissing(connection, CALLER_PERMISSION_SET, () =>
    queryAll<Row>(
      connection,
      "SELECT ExternalKey__c, Name, TimeZone__c FROM RolloutProject__c WHERE Status__c != 'Closed' " +
        'AND Id IN (SELECT Project__c FROM AdoptionSignal__c WHERE IsActive__c = true) ORDER BY Name, ExternalKey__c',
    ),
  );
  if (rows.length === 0) throw messages.createError('error.nothingMeasured');
  return rows.map((row) => ({ key: row.ExternalKey__c, name: row.Name, timeZone: row.TimeZone__c }));
}
