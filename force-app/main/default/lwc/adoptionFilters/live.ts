import type { FixedFilter } from './filter.ts';
import { filterToGraphql } from './graphql.ts';

/** GraphQL arguments that take the records of the owner `$owner` which pass a filter: the live form of a weekly count. */
export function ownedWhere(ownerField: string, filter: FixedFilter): string {
  return `where: ${filterToGraphql(filter, `{${ownerField}: {eq: $owner}}`)}`;
}
