import type { Connection } from '@salesforce/core';
import { isMissing } from '../../org/errors.ts';
import { reasonOf } from '../../org/failures.ts';
import { peopleToldApart } from '../../org/names.ts';
import { getProject } from '../../org/project.ts';
import { queryBatch, type BatchAnswer } from '../../org/queryBatch.ts';
import { queryAll, soqlText } from '../../org/soql.ts';
import {
  makeReview,
  type NotRead,
  type Part,
  type PartRows,
  PARTS,
  type Review,
  type ReviewRequest,
} from '../../../force-app/main/default/lwc/adoptionReview/adoptionReview.ts';
import { reviewQueries } from './rows.ts';

function notReadOf(part: Part, answer: BatchAnswer | undefined): NotRead | undefined {
  if (answer === undefined) return { part, reason: 'failed', detail: '' };
  if (!('error' in answer)) return undefined;
  const { error } = answer;
  return { part, reason: isMissing(error) ? 'noRight' : 'failed', detail: reasonOf(error) };
}

/**
 * Reads what a sponsor judges a rollout by, with the caller's own rights, in one request for all parts. A part that the
 * caller may not read, or whose query failed, is null and named; it is never a zero.
 * @throws SfError for an unknown project or a caller who may not read it
 */
export async function readReview(connection: Connection, projectKey: string, request: ReviewRequest): Promise<Review> {
  const project = await getProject(connection, projectKey, 'CrmAdoptionReader');
  const [people] = await queryAll<{ Lead__r: { Name: string } | null }>(
    connection,
    `SELECT Lead__r.Name FROM RolloutProject__c WHERE Id = ${soqlText(project.id)}`,
  );
  const queries = reviewQueries(project.id);
  const answers = await queryBatch(
    connection,
    PARTS.map((part) => queries[part]),
  );
  const notRead = PARTS.flatMap((part, place) => notReadOf(part, answers[place]) ?? []);
  const rows = Object.fromEntries(
    PARTS.map((part, place) => {
      const answer = answers[place];
      return [part, answer !== undefined && 'records' in answer ? answer.records : null];
    }),
  ) as PartRows;
  return makeReview({ project, lead: people?.Lead__r?.Name ?? null, rows: peopleToldApart(rows), notRead }, request);
}
