import type { Connection } from '@salesforce/core';
import { unexpectedAnswer } from './errors.ts';
import { batches, refusalOf } from './queryBatch.ts';

/** What is used of a field's description. */
export type DescribedField = { name: string; type: string; referenceTo: string[]; relationshipName: string | null };

/** Fields of objects, both by lower-case name. */
export type Described = Map<string, Map<string, DescribedField>>;

type DescribeAnswer = { fields: DescribedField[] };

/** The platform's codes for an object that is not there, or not for this caller. */
const UNKNOWN = new Set(['INVALID_TYPE', 'NOT_FOUND']);

function isDescription(answer: unknown): answer is DescribeAnswer {
  return Array.isArray((answer as Partial<DescribeAnswer> | null)?.fields);
}

function byName(fields: readonly DescribedField[]): Map<string, DescribedField> {
  const names = fields.flatMap((field) => [
    [field.name.toLowerCase(), field] as const,
    ...(field.relationshipName === null ? [] : [[field.relationshipName.toLowerCase(), field] as const]),
  ]);
  return new Map(names);
}

/**
 * Describes objects, 25 in one HTTP request. An object that the caller does not know is simply not in the answer: a query
 * of it fails with a better reason.
 */
export async function describeObjects(connection: Connection, objects: readonly string[]): Promise<Described> {
  const version = connection.getApiVersion();
  const urls = objects.map((name) => `v${version}/sobjects/${encodeURIComponent(name)}/describe`);
  const parts = await batches(connection, urls);
  return new Map(
    parts.flatMap((part, index) => {
      const error = refusalOf(part);
      if (error && UNKNOWN.has(error.errorCode)) return [];
      if (error) throw error;
      if (!isDescription(part.result)) throw unexpectedAnswer(part.result);
      return [[(objects[index] ?? '').toLowerCase(), byName(part.result.fields)] as const];
    }),
  );
}
