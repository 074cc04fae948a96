import { type Columns, nodesOf } from './selection.ts';

/** Records of a page: the most that one request gives (GraphQL API guide, "Paginate with Upper-Bound Limit"). */
const PAGE = 2000;
/** More than is ever read: at this bound the API would say that nothing is left, whatever there is. */
const BOUND = 100_000;

/** Where a page ends, and whether another one follows. */
export const PAGE_INFO = 'pageInfo { hasNextPage endCursor }';

/** Arguments of a connection that is read to its end, from the cursor in `variable` on. */
export function pagedFrom(variable: string): string {
  return `first: ${PAGE}, upperBound: ${BOUND}, after: $${variable}`;
}

/** The declaration of variables for cursors; the first page needs none of them. */
export function cursorVariables(pages: Readonly<Record<string, string>>): string {
  return Object.keys(pages)
    .map((variable) => `$${variable}: String = null`)
    .join(', ');
}

/** The selection of a connection that is read page by page. */
export function pagedNodesOf(columns: Columns): string {
  return `${nodesOf(columns)} ${PAGE_INFO}`;
}
