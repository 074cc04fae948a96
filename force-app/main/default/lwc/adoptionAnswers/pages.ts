import type { UiApiData } from 'c/adoptionQueries';

/** Variable of a query that takes a cursor, and the connection it belongs to. */
export type PagedConnections = Readonly<Record<string, string>>;
/** Where to read on, by variable; empty for the first page. */
export type Cursors = Readonly<Record<string, string>>;

/**
 * Where to read on, or undefined when nothing is left. A connection that is read to its end keeps its last cursor while
 * another goes on: without one it would begin again.
 */
export function nextCursors(connections: PagedConnections, data: UiApiData, cursors: Cursors): Cursors | undefined {
  const pages = Object.entries(connections).map(
    ([variable, name]) => [variable, data.uiapi.query[name]?.pageInfo] as const,
  );
  if (!pages.some(([, info]) => info?.hasNextPage === true)) return undefined;
  const ends = pages.flatMap(([variable, info]) => (info?.endCursor ? [[variable, info.endCursor] as const] : []));
  return { ...cursors, ...Object.fromEntries(ends) };
}

type Connection = UiApiData['uiapi']['query'][string];

function joined(pages: readonly Connection[]): Connection {
  const seen = new Set<string>();
  const edges = pages
    .flatMap((page) => page?.edges ?? [])
    .filter((edge) => {
      const id = edge?.node?.Id ?? '';
      const isNew = !seen.has(id);
      seen.add(id);
      return isNew;
    });
  return { ...pages.at(-1), edges };
}

/** The pages of an answer as if they had come at once; a record that moved from one to the next while they were read comes once. */
export function merged(pages: readonly UiApiData[]): UiApiData {
  const [first] = pages;
  if (first && pages.length === 1) return first;
  const names = Object.keys(first?.uiapi.query ?? {});
  const query = Object.fromEntries(
    names.map((name) => [name, joined(pages.map((page) => page.uiapi.query[name] ?? null))]),
  );
  return { uiapi: { query } };
}
