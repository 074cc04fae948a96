import type { Connection } from '@salesforce/core';
import {
  dayIn,
  isTimeZone,
  type FilterClock,
} from '../../force-app/main/default/lwc/adoptionFilters/adoptionFilters.ts';
import type { PermissionSetName } from './errors.ts';
import { messages } from './messages.ts';
import { tellMissing } from './missing.ts';
import { queryBatch, recordsOf } from './queryBatch.ts';
import { soqlText } from './soql.ts';

/** What a project says of its calendar. */
export type CalendarRow = { Name: string; TimeZone__c: string | null; FiscalYearStartMonth__c: number | null };
/** What the organisation says of its own. */
export type OrganizationRow = { TimeZoneSidKey: string; FiscalYearStartMonth: number | null };
/** What a rollout's days depend on. */
export type Calendar = Pick<FilterClock, 'timeZone' | 'fiscalYearStartMonth'>;

export const CALENDAR_FIELDS = ['TimeZone__c', 'FiscalYearStartMonth__c'];
export const ORGANIZATION_QUERY = 'SELECT TimeZoneSidKey, FiscalYearStartMonth FROM Organization';

/**
 * The calendar of a rollout; the organisation's for what the project leaves open, or without a project.
 * @throws SfError that names the field when the time zone is none
 */
export function calendarOf(project: CalendarRow | undefined, organization: OrganizationRow | undefined): Calendar {
  const timeZone = project?.TimeZone__c ?? organization?.TimeZoneSidKey ?? 'UTC';
  if (!isTimeZone(timeZone)) {
    throw messages.createError('error.timeZoneUnknown', [timeZone, project?.Name ?? ''], [project?.Name ?? '']);
  }
  return {
    timeZone,
    fiscalYearStartMonth: project?.FiscalYearStartMonth__c ?? organization?.FiscalYearStartMonth ?? 1,
  };
}

/**
 * What day it is in a rollout, and its calendar: weeks, gates, retention and relative dates count in the rollout's time
 * zone, whatever the machine's or the caller's is. For a project that is not there yet, in the organisation's.
 * @param now an instant
 */
export async function readRolloutClock(
  connection: Connection,
  projectKey: string,
  permissionSet: PermissionSetName,
  now = new Date(),
): Promise<FilterClock> {
  const [project, organization] = await tellMissing(connection, permissionSet, async () => {
    const answers = await queryBatch(connection, [
      `SELECT Name, ${CALENDAR_FIELDS.join(', ')} FROM RolloutProject__c WHERE ExternalKey__c = ${soqlText(projectKey)}`,
      ORGANIZATION_QUERY,
    ]);
    return [recordsOf<CalendarRow>(answers[0])[0], recordsOf<OrganizationRow>(answers[1])[0]] as const;
  });
  const calendar = calendarOf(project, organization);
  return { ...calendar, today: dayIn(calendar.timeZone, now.getTime()) };
}

/** The organisation's day and calendar, for what belongs to no rollout yet. @param now an instant */
export async function readOrganizationClock(connection: Connection, now = new Date()): Promise<FilterClock> {
  const [answer] = await queryBatch(connection, [ORGANIZATION_QUERY]);
  const calendar = calendarOf(undefined, recordsOf<OrganizationRow>(answer)[0]);
  return { ...calendar, today: dayIn(calendar.timeZone, now.getTime()) };
}
