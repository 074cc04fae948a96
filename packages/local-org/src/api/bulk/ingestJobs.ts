import { asOrgError, OrgError } from '../../errors.ts';
import type { LocalOrg, Session } from '../../org.ts';
import { textValue, type JsonObject } from '../bodies.ts';
import { formatCsv, parseCsv, readFormat, type CsvFormat } from './csv.ts';
import { ingestOperations, ingestRows, type IngestResults, type IngestTarget } from './ingestRows.ts';
import { JobList, type JobState } from './jobList.ts';

interface IngestJob {
  id: string;
  session: Session;
  target: IngestTarget;
  format: CsvFormat;
  state: JobState;
  createdDate: string;
  csv: string | undefined;
  header: string[];
  results: IngestResults;
  unprocessed: string[][];
  errorMessage: string | undefined;
}

/** Ingest jobs of Bulk API 2.0. They run at once when the upload is complete; their results stay until the server stops. */
export class IngestJobs {
  readonly #org: LocalOrg;
  readonly #jobs = new JobList<IngestJob>();

  public constructor(org: LocalOrg) {
    this.#org = org;
  }

  public create(session: Session, body: JsonObject): JsonObject {
    const operation = ingestOperations.find((known) => known === body.operation);
    if (!operation) {
      const message = `The local org supports the operations ${ingestOperations.join(', ')}, not '${String(body.operation)}'`;
      throw new OrgError('INVALIDJOB', message);
    }
    const object = this.#org.schema.findObject(textValue(body, 'object'));
    if (!object || !session.access.canObject(object, 'read')) {
      throw new OrgError('INVALIDJOB', `InvalidJob : Invalid sObject type '${String(body.object)}'`);
    }
    const job: IngestJob = {
      id: this.#org.ids.next('750'),
      session,
      target: { operation, object, externalIdFieldName: this.#externalId(operation, object.name, body) },
      format: readFormat(body),
      state: 'Open',
      createdDate: this.#org.clock.now().toISOString(),
      csv: undefined,
      header: [],
      results: { successful: [], failed: [] },
      unprocessed: [],
      errorMessage: undefined,
    };
    this.#jobs.add(job);
    return this.#describe(job);
  }

  public list(session: Session): JsonObject {
    return { done: true, nextRecordsUrl: null, records: this.#jobs.of(session).map((job) => this.#describe(job)) };
  }

  public read(session: Session, id: string): JsonObject {
    return this.#describe(this.#jobs.find(session, id));
  }

  /** Takes the job's data; a job has one upload. */
  public upload(session: Session, id: string, csv: string): void {
    const job = this.#jobs.find(session, id);
    if (job.state !== 'Open') throw new OrgError('INVALIDJOBSTATE', `The job is ${job.state} and no longer Open`);
    if (job.csv !== undefined) {
      throw new OrgError('CLIENT_INPUT_ERROR', `Found multiple contents for job: <${id}>; upload its data once`);
    }
    job.csv = csv;
  }

  /** `UploadComplete` runs the job, `Aborted` gives it up. */
  public changeState(session: Session, id: string, state: unknown): JsonObject {
    const job = this.#jobs.find(session, id);
    if (state !== 'UploadComplete' && state !== 'Aborted') {
      throw new OrgError('INVALIDJOBSTATE', `A job can be set to UploadComplete or Aborted, not '${String(state)}'`);
    }
    if (job.state !== 'Open') throw new OrgError('INVALIDJOBSTATE', `The job is ${job.state} and no longer Open`);
    if (state === 'Aborted') job.state = 'Aborted';
    else this.#run(job);
    // Clients poll for completion: they must see the state they asked for first.
    return { ...this.#describe(job), state };
  }

  public remove(session: Session, id: string): void {
    const job = this.#jobs.find(session, id);
    if (job.state === 'Open') throw new OrgError('INVALIDJOBSTATE', 'Abort the job before deleting it');
    this.#jobs.remove(id);
  }

  /** CSV of one kind of results. */
  public results(
    session: Session,
    id: string,
    kind: 'successfulResults' | 'failedResults' | 'unprocessedrecords',
  ): string {
    const { header, format, results, unprocessed } = this.#jobs.find(session, id);
    if (kind === 'unprocessedrecords') return formatCsv([header, ...unprocessed], format);
    const { columns, rows } =
      kind === 'successfulResults'
        ? { columns: ['sf__Id', 'sf__Created'], rows: results.successful }
        : { columns: ['sf__Id', 'sf__Error'], rows: results.failed };
    return formatCsv([[...columns, ...header], ...rows], format);
  }

  #run(job: IngestJob): void {
    try {
      const [header = [], ...rows] = parseCsv(job.csv ?? '', job.format);
      job.header = header;
      job.unprocessed = rows;
      job.results = ingestRows(this.#org, job.session, job.target, header, rows);
      job.unprocessed = [];
      job.state = 'JobComplete';
    } catch (error) {
      // The job itself fails, as on the platform; its rows come back as unprocessed.
      job.errorMessage = asOrgError(error).message;
      job.state = 'Failed';
    }
    job.csv = undefined;
  }

  #externalId(operation: string, objectName: string, body: JsonObject): string | undefined {
    if (operation !== 'upsert') return undefined;
    const name = textValue(body, 'externalIdFieldName');
    const object = this.#org.schema.findObject(objectName);
    const field = object && this.#org.schema.findField(object, name);
    if (!field || !(field.externalId || field.type === 'id')) {
      throw new OrgError(
        'INVALIDJOB',
        `InvalidJob : Field name provided, ${name} does not match an External ID for ${objectName}`,
      );
    }
    return field.name;
  }

  #describe(job: IngestJob): JsonObject {
    const { operation, object, externalIdFieldName } = job.target;
    const failed = job.results.failed.length;
    return {
      id: job.id,
      operation,
      object: object.name,
      ...(externalIdFieldName === undefined ? {} : { externalIdFieldName }),
      createdById: job.session.userId,
      createdDate: job.createdDate,
      systemModstamp: job.createdDate,
      state: job.state,
      ...(job.errorMessage === undefined ? {} : { errorMessage: job.errorMessage }),
      concurrencyMode: 'Parallel',
      contentType: 'CSV',
      apiVersion: Number(this.#org.apiVersion),
      jobType: 'V2Ingest',
      contentUrl: `services/data/v${this.#org.apiVersion}/jobs/ingest/${job.id}/batches`,
      ...job.format,
      numberRecordsProcessed: job.results.successful.length + failed,
      numberRecordsFailed: failed,
      retries: 0,
      totalProcessingTime: 0,
      apiActiveProcessingTime: 0,
      apexProcessingTime: 0,
    };
  }
}
