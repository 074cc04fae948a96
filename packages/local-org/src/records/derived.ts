/**
 * Standard fields that the platform derives from others. Source: the field descriptions in Salesforce's object reference
 * (Opportunity, OpportunityContactRole, Task, Event, Contact, Lead, User, Case).
 */
import { dayIn } from '../engine/clock.ts';
import { ownSetOf } from '../engine/groupSets.ts';
import { OrgError } from '../errors.ts';
import type { LocalOrg, Session } from '../org.ts';
import { CLOSED_STATUS } from '../schema/standardPicklists.ts';
import type { Row } from './row.ts';
import { prepared } from './statements.ts';

/** One write: the full new row (changed in place), the fields the user gave, and the row before an update. */
interface Derivation {
  org: LocalOrg;
  session: Session;
  row: Row;
  given: Row;
  before: Row | undefined;
}

function text(value: Row[string] | undefined): string {
  return typeof value === 'string' ? value : '';
}

function fullName({ row }: Derivation): void {
  row['Name'] = [text(row['FirstName']), text(row['LastName'])].filter((part) => part !== '').join(' ') || null;
}

/** Ids of the users above a user, nearest first. */
const ABOVE = `WITH RECURSIVE above("Id") AS (
  SELECT ?1 UNION SELECT u."ManagerId" FROM "User" u JOIN above ON u."Id" = above."Id" WHERE u."ManagerId" IS NOT NULL
) SELECT 1 FROM above WHERE "Id" = ?2`;

/** Nobody is their own manager, directly or by way of others. Source of the two sentences: the platform's own validation. */
function checkManager({ org, row, before }: Derivation): void {
  const manager = text(row['ManagerId']);
  if (before === undefined || manager === '' || manager === before['ManagerId']) return;
  const id = text(before['Id']);
  if (manager !== id && prepared(org, ABOVE).get(manager, id) === undefined) return;
  const problem =
    manager === id
      ? "A user can't be his or her own manager"
      : 'You cannot set a hierarchy field to point to itself or a child record';
  throw new OrgError('FIELD_INTEGRITY_EXCEPTION', problem, { fields: ['ManagerId'] });
}

function user(derivation: Derivation): void {
  const { org, row, before } = derivation;
  fullName(derivation);
  checkManager(derivation);
  const profile = prepared(org, 'SELECT "UserType" FROM "Profile" WHERE "Id" = ?').get(row['ProfileId'] ?? null);
  row['UserType'] = (profile?.['UserType'] as string | undefined) ?? 'Standard';
  if (before !== undefined) return;
  row['CommunityNickname'] ??= text(row['Username']).split('@')[0]?.slice(0, 40) ?? null;
}

/** Who is given a group is given the group's own set; an assignment counts until it runs out. */
function assignment({ org, row }: Derivation): void {
  const group = text(row['PermissionSetGroupId']);
  if (group !== '') {
    row['PermissionSetId'] = ownSetOf(org, group) ?? null;
  }
  const expires = text(row['ExpirationDate']);
  row['IsActive'] = expires === '' || expires > org.clock.now().toISOString() ? 1 : 0;
}

function opportunity({ org, row, given, before }: Derivation): void {
  if (row['StageName'] !== before?.['StageName']) {
    const stage = prepared(org, 'SELECT * FROM "OpportunityStage" WHERE "ApiName" = ?').get(row['StageName'] ?? null);
    row['IsClosed'] = (stage?.['IsClosed'] as number | undefined) ?? 0;
    row['IsWon'] = (stage?.['IsWon'] as number | undefined) ?? 0;
    if (given['Probability'] === undefined)
      row['Probability'] = (stage?.['DefaultProbability'] as number | undefined) ?? 0;
    if (given['ForecastCategoryName'] === undefined) {
      row['ForecastCategoryName'] = (stage?.['ForecastCategoryName'] as string | undefined) ?? 'Omitted';
    }
  }
  const probability = row['Probability'];
  if (typeof probability === 'number' && (probability < 0 || probability > 100)) {
    throw new OrgError('NUMBER_OUTSIDE_VALID_RANGE', 'Probability (%): value must be between 0 and 100', {
      fields: ['Probability'],
    });
  }
  const category = prepared(
    org,
    'SELECT "ForecastCategory" FROM "OpportunityStage" WHERE "ForecastCategoryName" = ? LIMIT 1',
  ).get(row['ForecastCategoryName'] ?? null);
  row['ForecastCategory'] = category === undefined ? 'Forecast' : String(category['ForecastCategory']);
  const close = text(row['CloseDate']);
  if (close === '') return;
  const year = Number(close.slice(0, 4));
  const quarter = Math.ceil(Number(close.slice(5, 7)) / 3);
  row['FiscalYear'] = year;
  row['FiscalQuarter'] = quarter;
  row['Fiscal'] = `${year} ${quarter}`;
}

/** An opportunity has one primary contact: whoever becomes it takes the place of the one before. */
function contactRole({ org, row, before }: Derivation): void {
  if (row['IsPrimary'] !== 1 || before?.['IsPrimary'] === 1) return;
  prepared(
    org,
    'UPDATE "OpportunityContactRole" SET "IsPrimary" = 0, "SystemModstamp" = ? WHERE "OpportunityId" = ? AND "IsPrimary" = 1',
  ).run(org.clock.now().toISOString(), row['OpportunityId'] ?? null);
}

/**
 * The account an activity belongs to: that of the record it is about; where that has none, of the contact. Source: help
 * article 000385365, "Differences between Last Activity and Last Modified Dates".
 */
function activityAccount({ org, row, before }: Derivation): void {
  const what = text(row['WhatId']);
  const who = text(row['WhoId']);
  if (before !== undefined && before['WhatId'] === row['WhatId'] && before['WhoId'] === row['WhoId']) return;
  const accountOf = (table: string, id: string): Row[string] =>
    (prepared(org, `SELECT "AccountId" FROM "${table}" WHERE "Id" = ?`).get(id)?.['AccountId'] as Row[string]) ?? null;
  const ofWhat = (): Row[string] => {
    if (what.startsWith('001')) return what;
    if (what.startsWith('006')) return accountOf('Opportunity', what);
    return what.startsWith('500') ? accountOf('Case', what) : null;
  };
  row['AccountId'] = ofWhat() ?? (who.startsWith('003') ? accountOf('Contact', who) : null);
}

function task(derivation: Derivation): void {
  const { org, row, before } = derivation;
  const closed = row['Status'] === CLOSED_STATUS['Task'];
  row['IsClosed'] = closed ? 1 : 0;
  row['IsHighPriority'] = row['Priority'] === 'High' ? 1 : 0;
  if (!closed) row['CompletedDateTime'] = null;
  else if (before?.['IsClosed'] !== 1) row['CompletedDateTime'] = org.clock.now().toISOString();
  activityAccount(derivation);
}

function requireEventStart(): OrgError {
  return new OrgError(
    'REQUIRED_FIELD_MISSING',
    'Required fields are missing: [StartDateTime, DurationInMinutes]. An event needs a start and either a duration or an end.',
    { fields: ['StartDateTime', 'DurationInMinutes'] },
  );
}

const MINUTE = 60_000;

/** Start, end, duration and day of an event follow from each other; what the user gave last wins. */
function event(derivation: Derivation): void {
  const { session, row, given } = derivation;
  const day = row['IsAllDayEvent'] === 1 ? text(given['ActivityDate']) : '';
  const start =
    text(given['StartDateTime']) ||
    text(given['ActivityDateTime']) ||
    (day === '' ? '' : `${day}T00:00:00.000Z`) ||
    text(row['StartDateTime']);
  if (start === '') throw requireEventStart();
  const startTime = Date.parse(start);
  const end = text(given['EndDateTime']);
  let minutes = given['DurationInMinutes'] ?? row['DurationInMinutes'];
  if (end !== '') minutes = (Date.parse(end) - startTime) / MINUTE;
  if (row['IsAllDayEvent'] === 1) minutes ??= 24 * 60;
  if (typeof minutes !== 'number') throw requireEventStart();
  if (minutes < 0) {
    throw new OrgError('FIELD_INTEGRITY_EXCEPTION', 'The event ends before it starts.', { fields: ['EndDateTime'] });
  }
  row['StartDateTime'] = start;
  row['ActivityDateTime'] = start;
  row['DurationInMinutes'] = minutes;
  row['EndDateTime'] = new Date(startTime + minutes * MINUTE).toISOString();
  row['ActivityDate'] = row['IsAllDayEvent'] === 1 ? start.slice(0, 10) : dayIn(new Date(startTime), session.timeZone);
  activityAccount(derivation);
}

function serviceCase({ org, row, before }: Derivation): void {
  const closed = row['Status'] === CLOSED_STATUS['Case'];
  row['IsClosed'] = closed ? 1 : 0;
  if (!closed) row['ClosedDate'] = null;
  else if (before?.['IsClosed'] !== 1) row['ClosedDate'] = org.clock.now().toISOString();
  if (before === undefined) row['IsClosedOnCreate'] = closed ? 1 : 0;
}

const DERIVATIONS: Readonly<Record<string, (derivation: Derivation) => void>> = {
  Case: serviceCase,
  Contact: fullName,
  Event: event,
  Lead: fullName,
  Opportunity: opportunity,
  OpportunityContactRole: contactRole,
  PermissionSetAssignment: assignment,
  Task: task,
  User: user,
};

/** Fills in the derived fields of a row before its checks. */
export function derive(objectName: string, derivation: Derivation): void {
  DERIVATIONS[objectName]?.(derivation);
}
