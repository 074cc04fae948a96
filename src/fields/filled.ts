import type { Connection } from '@salesforce/core';
import { queryBatch, type QueryError } from '../org/queryBatch.ts';
import { COUNTED_RECORDS, countQuery, MONTH_GROUPS } from './countQuery.ts';

/** In how many records a field is filled, and when the newest of these was changed: `YYYY-MM`, null without one. */
export type Filled = { filled: number; newest: string | null };
/** All records of an object, and each counted field by name. */
export type FilledFields = { records: number; fields: ReadonlyMap<string, Filled> };

type MonthRow = Record<string, number>;

/** Answers to a query that is too much for the platform, in length or in work: fewer fields at a time may be less. */
const TOO_MUCH = new Set(['MALFORMED_QUERY', 'OPERATION_TOO_LARGE', 'QUERY_TIMEOUT', 'QUERY_TOO_COMPLICATED']);
/** An address longer than this is refused; the query travels in one. */
const MAXIMUM_QUERY_LENGTH = 16_000;

/** Cuts a list of fields into as few parts as fit into a query each. */
function partsOf(object: string, fields: readonly string[]): string[][] {
  if (fields.length < 2 || encodeURIComponent(countQuery(object, fields)).length <= MAXIMUM_QUERY_LENGTH) {
    return [[...fields]];
  }
  return halvesOf(fields).flatMap((half) => partsOf(object, half));
}

function halvesOf(fields: readonly string[]): [string[], string[]] {
  const middle = Math.ceil(fields.length / 2);
  return [fields.slice(0, middle), fields.slice(middle)];
}

function monthOf(row: MonthRow): string {
  const [year, month] = MONTH_GROUPS;
  return `${row[year]}-${String(row[month]).padStart(2, '0')}`;
}

function filledIn(rows: readonly MonthRow[], column: string): Filled {
  const filled = rows.filter((row) => (row[column] ?? 0) > 0);
  return {
    filled: filled.reduce((sum, row) => sum + (row[column] ?? 0), 0),
    newest: filled.map(monthOf).sort().at(-1) ?? null,
  };
}

/** What to ask instead of a query that was too much. @throws the refusal when one field alone is too much */
function smaller(fields: readonly string[], error: QueryError): string[][] {
  if (fields.length < 2 || !TOO_MUCH.has(error.errorCode)) throw error;
  return halvesOf(fields);
}

/**
 * Counts in how many records of an object each field is filled, over all records: as many fields a query as it takes, and
 * all queries in one HTTP request. Counts come by the month of the last change, so that the same query tells how old the
 * newest value can be.
 */
export async function countFilled(
  connection: Connection,
  object: string,
  fields: readonly string[],
): Promise<FilledFields> {
  const counted = new Map<string, Filled>();
  let records = 0;
  let parts = partsOf(object, fields);
  while (parts.length > 0) {
    // What is asked again depends on this answer.
    const answers = await queryBatch(
      connection,
      parts.map((part) => countQuery(object, part)),
    );
    const again: string[][] = [];
    answers.forEach((answer, index) => {
      const part = parts[index] ?? [];
      if ('error' in answer) {
        again.push(...smaller(part, answer.error));
        return;
      }
      const rows = answer.records as MonthRow[];
      records = filledIn(rows, COUNTED_RECORDS).filled;
      part.forEach((field, place) => counted.set(field, filledIn(rows, `c${place}`)));
    });
    parts = again;
  }
  return { records, fields: counted };
}
