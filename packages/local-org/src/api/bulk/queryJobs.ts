import { OrgError } from '../../errors.ts';
import type { LocalOrg, Session } from '../../org.ts';
import type { SelectQuery } from '../../query/types.ts';
import { parseSoql, querySoql } from '../../soql/soql.ts';
import { isObject, textValue, type JsonObject } from '../bodies.ts';
import { formatCsv, readFormat, type CsvFormat } from './csv.ts';
import { JobList } from './jobList.ts';

interface QueryJob {
  id: string;
  session: Session;
  operation: 'query' | 'queryAll';
  object: string;
  format: CsvFormat;
  createdDate: string;
  header: string[];
  rows: string[][];
}

/** One page of a query job's result. */
export interface ResultPage {
  csv: string;
  /** Where the next page starts; 'null' (the text, as the platform sends it) on the last one. */
  locator: string;
  count: number;
}

/** Query jobs of Bulk API 2.0; they run when created. */
export class QueryJobs {
  readonly #org: LocalOrg;
  readonly #jobs = new JobList<QueryJob>();

  public constructor(org: LocalOrg) {
    this.#org = org;
  }

  public create(session: Session, body: JsonObject): JsonObject {
    const operation = body.operation === 'queryAll' ? 'queryAll' : 'query';
    if (body.operation !== operation) throw new OrgError('INVALIDJOB', "operation must be 'query' or 'queryAll'");
    const soql = textValue(body, 'query');
    const paths = columnsOf(parseSoql(this.#org, session, soql));
    const { records } = querySoql(this.#org, session, soql, { includeDeleted: operation === 'queryAll' });
    const job: QueryJob = {
      id: this.#org.ids.next('750'),
      session,
      operation,
      object: parseSoql(this.#org, session, soql).object,
      format: readFormat(body),
      createdDate: this.#org.clock.now().toISOString(),
      header: paths.map((path) => path.join('.')),
      rows: records.map((record) => paths.map((path) => cellText(record, path))),
    };
    this.#jobs.add(job);
    return { ...this.#describe(job), state: 'UploadComplete' };
  }

  public list(session: Session): JsonObject {
    return { done: true, nextRecordsUrl: null, records: this.#jobs.of(session).map((job) => this.#describe(job)) };
  }

  public read(session: Session, id: string): JsonObject {
    return this.#describe(this.#jobs.find(session, id));
  }

  public remove(session: Session, id: string): void {
    this.#jobs.find(session, id);
    this.#jobs.remove(id);
  }

  /** @param maxRecords all of the rest when absent */
  public results(
    session: Session,
    id: string,
    locator: string | undefined,
    maxRecords: string | undefined,
  ): ResultPage {
    const { header, rows, format } = this.#jobs.find(session, id);
    const start = locator === undefined ? 0 : Number(Buffer.from(locator, 'base64url').toString());
    const count = maxRecords === undefined ? rows.length : Number(maxRecords);
    if (!Number.isInteger(start) || start < 0 || start > rows.length) {
      throw new OrgError('INVALID_QUERY_LOCATOR', `invalid query locator: ${String(locator)}`);
    }
    if (!Number.isInteger(count) || (count < 1 && maxRecords !== undefined)) {
      throw new OrgError('INVALID_INPUT', `maxRecords must be a positive number, not '${String(maxRecords)}'`);
    }
    const page = rows.slice(start, start + count);
    const end = start + page.length;
    return {
      csv: formatCsv([header, ...page], format),
      locator: end < rows.length ? Buffer.from(String(end)).toString('base64url') : 'null',
      count: page.length,
    };
  }

  #describe(job: QueryJob): JsonObject {
    return {
      id: job.id,
      operation: job.operation,
      object: job.object,
      createdById: job.session.userId,
      createdDate: job.createdDate,
      systemModstamp: job.createdDate,
      state: 'JobComplete',
      concurrencyMode: 'Parallel',
      contentType: 'CSV',
      apiVersion: Number(this.#org.apiVersion),
      jobType: 'V2Query',
      ...job.format,
      numberRecordsProcessed: job.rows.length,
      retries: 0,
      totalProcessingTime: 0,
      isPkChunkingSupported: false,
    };
  }
}

/** The columns of a bulk query: plain fields, also of parents. @throws OrgError for what the platform refuses as well */
function columnsOf(query: SelectQuery): string[][] {
  return query.items.map((item) => {
    if (item.kind === 'children') {
      throw new OrgError('API_ERROR', 'Aggregate Relationships not supported in Bulk Query');
    }
    if ('aggregate' in item.read || item.read.dateFunction !== undefined || query.groupBy) {
      throw new OrgError('API_ERROR', 'Aggregate functions and GROUP BY are not supported in Bulk Query');
    }
    return item.read.path;
  });
}

function cellText(record: JsonObject, path: string[]): string {
  let value: unknown = record;
  for (const step of path) value = isObject(value) ? value[step] : undefined;
  if (value === null || value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
