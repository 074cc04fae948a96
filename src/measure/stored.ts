import type { Connection } from '@salesforce/core';
import type { Step } from '../../force-app/main/default/lwc/adoptionPublication/adoptionPublication.ts';
import { addDays } from '../org/calendar.ts';
import { BATCH_SIZE, queryBatch, recordsOf, showRecords, type BatchAnswer } from '../org/queryBatch.ts';
import { soqlList, soqlText } from '../org/soql.ts';
import { expiredIn, expiredQueries, type Expired, type RetainedProject } from '../retention/expired.ts';
import type { StoredRow } from './difference.ts';
import type { StoredWeek, StoredWeeks } from './peopleComparison.ts';
import type { LastFigures } from './publication.ts';
import type { RolloutGroup } from './situation.ts';

const FOUR_WEEKS = 28;
/** How far back the last figures of a group are looked for: the weeks for which they stay, and one more. */
const LOOK_BACK = 35;

/**
 * Records of a part of a week. A page takes 2,000, children too, and some are of people who are not measured any more.
 * Source: REST API Developer Guide, Query Options Header.
 */
const PART_RECORDS = 1800;

/** Ids that a query may name; with more it would get too long. */
const MOST_IDS = 200;

/** What is stored about a project: this week's rows but those about people, and what earlier weeks are needed for. */
export type Stored = {
  groupRows: readonly StoredRow[];
  signalRows: readonly StoredRow[];
  last: LastFigures;
  /** Stored rows of any week that must not be kept. */
  expired: Expired;
  /** Scores of four weeks before, by user id. */
  fourWeeksAgo: ReadonlyMap<string, number | null>;
};

type LastMeanRow = {
  OwnerId: string;
  Group__c: string | null;
  WeekStart__c: string;
  Mean__c: number;
  StepWeek__c: string;
};
type LastRateRow = Omit<LastMeanRow, 'Mean__c'> & { Rate__c: number; Signal__r: { Key__c: string } };

function inWeek(projectId: string, day: string): string {
  return `WHERE Project__c = ${soqlText(projectId)} AND WeekStart__c = ${day}`;
}

function queries(projectId: string, week: string): string[] {
  const place =
    'Id, ExternalKey__c, OwnerId, Project__c, Group__c, Scope__c, WeekStart__c, StepWeek__c, IsSuppressed__c';
  return [
    `SELECT ${place}, Reps__c, ScoredReps__c, Mean__c FROM GroupAdoption__c ${inWeek(projectId, week)}`,
    `SELECT ${place}, Signal__c, Rate__c FROM SignalAdoption__c ${inWeek(projectId, week)}`,
    `SELECT OwnerId, Score__c FROM AdoptionSnapshot__c ${inWeek(projectId, addDays(week, -FOUR_WEEKS))}`,
  ];
}

/** Whose rows are read. */
type Measured = { project: RetainedProject; people: readonly { id: string }[]; signals: readonly unknown[] };

/**
 * SOQL of a week's rows about people, as `StoredWeek`: in parts by owner of a page each where a request has room for them, as
 * pages of one query come one after the other. Nothing says in which order an org compares ids. Whatever it is, somebody's
 * rows are in one part at least, also of people who are not measured any more, and may be in two.
 * @param room queries that the request still takes
 */
function weekQueries({ project, people, signals }: Measured, week: string, room: number): string[] {
  const metrics = 'SELECT Id, ExternalKey__c, Signal__c, Population__c, Passed__c, Rate__c, Points__c FROM Metrics__r';
  const fields =
    'Id, ExternalKey__c, OwnerId, Project__c, Group__c, WeekStart__c, Score__c, Band__c, FourWeekChange__c';
  const all = `SELECT ${fields}, (${metrics}) FROM AdoptionSnapshot__c ${inWeek(project.id, week)}`;
  const parts = Math.ceil((people.length * (1 + signals.length)) / PART_RECORDS);
  if (parts < 2 || parts > room) return [all];
  const size = Math.ceil(people.length / parts);
  const borders = people.filter((_, index) => index > 0 && index % size === 0).map(({ id }) => soqlText(id));
  return [...borders, undefined].map((border, index) => {
    const from = index === 0 ? '' : ` AND OwnerId >= ${borders[index - 1]}`;
    return `${all}${from}${border === undefined ? '' : ` AND OwnerId < ${border}`}`;
  });
}

/** SOQL for what the project, and the groups whose figures stay, published last. */
function lastQueries(projectId: string, week: string, groupIds: readonly string[]): [means: string, rates: string] {
  const inGroups = groupIds.length > MOST_IDS ? "Scope__c = 'Group'" : `Group__c IN ${soqlList(groupIds)}`;
  const groups = groupIds.length > 0 ? ` OR ${inGroups}` : '';
  const before =
    `WHERE Project__c = ${soqlText(projectId)} AND WeekStart__c < ${week} AND WeekStart__c >= ${addDays(week, -LOOK_BACK)} ` +
    `AND IsSuppressed__c = false AND (Scope__c = 'Project'${groups})`;
  return [
    `SELECT OwnerId, Group__c, WeekStart__c, Mean__c, StepWeek__c FROM GroupAdoption__c ${before}`,
    `SELECT OwnerId, Group__c, WeekStart__c, Rate__c, StepWeek__c, Signal__r.Key__c FROM SignalAdoption__c ${before}`,
  ];
}

/** A group that got another manager since has none: its last figures are about the people of the one before. */
function lastFigures(
  means: readonly LastMeanRow[],
  rates: readonly LastRateRow[],
  groups: readonly RolloutGroup[],
): LastFigures {
  const owners = new Map(groups.map(({ id, ownerId }) => [id, ownerId]));
  const figures = new Map<string | null, { mean: Step | null; rates: Map<string, Step> }>();
  const of = (group: string | null): { mean: Step | null; rates: Map<string, Step> } => {
    const known = figures.get(group) ?? { mean: null, rates: new Map<string, Step>() };
    figures.set(group, known);
    return known;
  };
  const inOrder = <T extends Omit<LastMeanRow, 'Mean__c'>>(rows: readonly T[]): T[] =>
    rows
      .filter((row) => row.Group__c === null || owners.get(row.Group__c) === row.OwnerId)
      .sort((a, b) => (a.WeekStart__c < b.WeekStart__c ? -1 : 1));
  for (const row of inOrder(means)) of(row.Group__c).mean = { lowest: row.Mean__c, week: row.StepWeek__c };
  for (const row of inOrder(rates)) {
    of(row.Group__c).rates.set(row.Signal__r.Key__c, { lowest: row.Rate__c, week: row.StepWeek__c });
  }
  return figures;
}

function scoresIn(answer: BatchAnswer | undefined): Map<string, number | null> {
  const rows = recordsOf<{ OwnerId: string; Score__c: number | null }>(answer);
  return new Map(rows.map((row) => [row.OwnerId, row.Score__c]));
}

/**
 * Reads what earlier runs stored: one HTTP request while each answer fits on a page (2,000 records), and one for each further
 * page. Further pages of rows about people are read when they are shown, once.
 * @param groups those whose last figures stay
 * @param questions SOQL to ask in the same request; `more` are the answers
 */
export async function readStored(
  connection: Connection,
  measured: Measured,
  { week, today }: { week: string; today: string },
  groups: readonly RolloutGroup[],
  questions: readonly string[] = [],
): Promise<{ stored: Stored; weeks: StoredWeeks; more: BatchAnswer[] }> {
  const { project } = measured;
  const groupIds = groups.map(({ id }) => id);
  const others = [
    ...questions,
    ...queries(project.id, week),
    ...lastQueries(project.id, week, groupIds),
    ...expiredQueries(project, today),
  ];
  const parts = weekQueries(measured, week, BATCH_SIZE - others.length);
  const answers = await queryBatch(connection, [...parts.map((soql) => ({ soql, isLater: true }) as const), ...others]);
  const weekAnswers = answers.splice(0, parts.length);
  const more = answers.splice(0, questions.length);
  const weeks: StoredWeeks = async (see) => {
    for (const answer of weekAnswers) await showRecords(connection, answer, (week) => see(week as StoredWeek));
  };
  return { stored: storedIn(answers, groups), weeks, more };
}

function storedIn(answers: readonly BatchAnswer[], groups: readonly RolloutGroup[]): Stored {
  const [groupRows, signalRows, fourWeeksAgo, means, rates, ...expired] = answers;
  return {
    groupRows: recordsOf(groupRows),
    signalRows: recordsOf(signalRows),
    last: lastFigures(recordsOf(means), recordsOf(rates), groups),
    expired: expiredIn(expired),
    fourWeeksAgo: scoresIn(fourWeeksAgo),
  };
}
