import { OrgError } from '../errors.ts';
import type { IdGenerator } from '../org.ts';
import type { JsonObject } from './bodies.ts';

/** One page of a query's records, as the REST API answers it. */
export interface QueryPage {
  totalSize: number;
  done: boolean;
  nextRecordsUrl?: string;
  records: JsonObject[];
}

interface Cursor {
  userId: string;
  totalSize: number;
  records: JsonObject[];
  batchSize: number;
}

/** Open cursors kept; the platform closes a user's oldest ones as well. */
const maxCursors = 50;

/** Keeps the results of queries that do not fit one page, until they are read or pushed out by newer ones. */
export class QueryCursors {
  readonly #cursors = new Map<string, Cursor>();
  readonly #ids: IdGenerator;

  public constructor(ids: IdGenerator) {
    this.#ids = ids;
  }

  /**
   * The first page.
   * @param base path that `nextRecordsUrl` starts with, for example `/services/data/v67.0/query`
   */
  public open(
    userId: string,
    answer: { totalSize: number; records: JsonObject[] },
    batchSize: number,
    base: string,
  ): QueryPage {
    const { totalSize, records } = answer;
    if (endOfPage(records, 0, batchSize) === records.length) return { totalSize, done: true, records };
    const id = this.#ids.next('0r8');
    this.#cursors.set(id, { userId, totalSize, records, batchSize });
    const oldest = this.#cursors.keys().next().value;
    if (this.#cursors.size > maxCursors && oldest !== undefined) this.#cursors.delete(oldest);
    return this.#page(id, 0, base);
  }

  /** The page behind a locator `<id>-<offset>`. @throws OrgError INVALID_QUERY_LOCATOR */
  public next(userId: string, locator: string, base: string): QueryPage {
    const [id = '', offset = ''] = locator.split('-');
    if (this.#cursors.get(id)?.userId !== userId || !/^\d+$/.test(offset)) throw invalidLocator();
    return this.#page(id, Number(offset), base);
  }

  #page(id: string, offset: number, base: string): QueryPage {
    const cursor = this.#cursors.get(id);
    if (!cursor || offset > cursor.records.length) throw invalidLocator();
    const end = endOfPage(cursor.records, offset, cursor.batchSize);
    const done = end === cursor.records.length;
    const page = { totalSize: cursor.totalSize, done, records: cursor.records.slice(offset, end) };
    return done ? page : { ...page, nextRecordsUrl: `${base}/${id}-${end}` };
  }
}

/** A record with the children that subqueries gave it. */
function sizeOf(record: JsonObject): number {
  const children = Object.values(record).map((value) => (isChildren(value) ? value.records.length : 0));
  return children.reduce((sum, count) => sum + count, 1);
}

function isChildren(value: unknown): value is { records: unknown[] } {
  return typeof value === 'object' && value !== null && 'records' in value && Array.isArray(value.records);
}

/**
 * Where the page that begins at `offset` ends. Children count towards the size of a page; a record stays together with its
 * children, however many. Source: REST API Developer Guide, Query Options Header.
 */
function endOfPage(records: readonly JsonObject[], offset: number, batchSize: number): number {
  let end = offset;
  for (let size = 0; end < records.length; end += 1) {
    size += sizeOf(records[end] ?? {});
    if (size > batchSize && end > offset) break;
  }
  return end;
}

function invalidLocator(): OrgError {
  return new OrgError('INVALID_QUERY_LOCATOR', 'invalid query locator');
}

/**
 * Records a page, from the header `Sforce-Query-Options: batchSize=N`. The platform keeps N within 200 and 2000.
 */
export function batchSizeOf(header: string | undefined): number {
  const wanted = /batchSize=(\d+)/i.exec(header ?? '')?.[1];
  return wanted === undefined ? 2000 : Math.min(2000, Math.max(200, Number(wanted)));
}
