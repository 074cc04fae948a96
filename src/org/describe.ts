import type { Connection } from '@salesforce/core';
import { batches } from './queryBatch.ts';

/** What is used of a field's description. */
export type DescribedField = { name: string; type: string; referenceTo: string[]; relationshipName: string | null };

/** Fields of objects, both by lower-case name. */
export type Described = Map<string, Map<string, DescribedField>>;

type DescribeAnswer = { name: string; fields: DescribedField[] };

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
  const results = await batches(connection, urls);
  return new Map(
    results.flatMap(({ result }, index) =>
      Array.isArray(result)
        ? []
        : [[(objects[index] ?? '').toLowerCase(), byName((result as DescribeAnswer).fields)] as const],
    ),
  );
}
