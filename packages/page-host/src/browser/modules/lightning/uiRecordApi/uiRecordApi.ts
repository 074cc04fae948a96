/**
 * Stand-in for `lightning/uiRecordApi`, through the REST API of the org.
 * (https://developer.salesforce.com/docs/platform/lwc/guide/reference-lightning-ui-api-record.html)
 */
import { objectOfId } from '../../../host/describe.ts';
import { asFetchResponse, type FetchResponse } from '../../../host/fetchResponse.ts';
import { api } from '../../../host/http.ts';
import { Newest } from '../../../host/newest.ts';
import { readRecord } from './records.ts';
import type { RecordRepresentation } from './records.ts';

export interface FieldReference {
  objectApiName: string;
  fieldApiName: string;
}

type FieldName = string | FieldReference;

interface RecordInput {
  apiName?: string;
  fields: Record<string, unknown>;
}

interface GetRecordConfig {
  recordId: string | undefined;
  fields?: FieldName[];
  optionalFields?: FieldName[];
  layoutTypes?: string[];
}

type Callback = (result: { data: RecordRepresentation | undefined; error: FetchResponse | undefined }) => void;

/** The platform rejects with this shape, not with an Error. */
async function rejecting<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    // oxlint-disable-next-line typescript/only-throw-error -- the platform's contract
    throw asFetchResponse(error);
  }
}

const watchers = new Map<string, Set<() => void>>();

function pathOf(field: FieldName): string {
  if (typeof field !== 'string') return field.fieldApiName;
  return field.slice(field.indexOf('.') + 1);
}

function objectOf(fields: FieldName[]): string | undefined {
  const [first] = fields;
  return typeof first === 'string' ? first.split('.')[0] : first?.objectApiName;
}

/** Wire adapter for one record with the fields asked for. */
export class getRecord {
  private readonly callback: Callback;
  private config: GetRecordConfig | undefined;
  private readonly reads = new Newest();
  private readonly rerun = (): void => void this.run();

  public constructor(callback: Callback) {
    this.callback = callback;
    callback({ data: undefined, error: undefined });
  }

  public connect(): void {
    this.watch();
    void this.run();
  }

  public disconnect(): void {
    this.unwatch();
    this.reads.ask();
  }

  public update(config: GetRecordConfig): void {
    this.unwatch();
    this.config = config;
    this.watch();
    void this.run();
  }

  private watch(): void {
    const id = this.config?.recordId;
    if (id) watchers.set(id, (watchers.get(id) ?? new Set()).add(this.rerun));
  }

  private unwatch(): void {
    watchers.get(this.config?.recordId ?? '')?.delete(this.rerun);
  }

  private async run(): Promise<void> {
    const { config } = this;
    const isNewest = this.reads.ask();
    if (!config?.recordId) return;
    if (config.layoutTypes)
      throw new Error('The local org does not support getRecord with layoutTypes: name the fields.');
    const fields = [...(config.fields ?? []), ...(config.optionalFields ?? [])];
    const object = objectOf(fields);
    if (!object) throw new Error('getRecord needs fields with their object, such as Account.Name.');
    try {
      const data = await readRecord(object, config.recordId, fields.map(pathOf));
      if (isNewest()) this.callback({ data, error: undefined });
    } catch (error) {
      if (isNewest()) this.callback({ data: undefined, error: asFetchResponse(error) });
    }
  }
}

/** Value of a field in a record that `getRecord` gave; undefined when the field is not in it. */
export function getFieldValue(record: RecordRepresentation | undefined, field: FieldName): unknown {
  let value: unknown = record;
  for (const name of pathOf(field).split('.')) {
    value = (value as RecordRepresentation | null | undefined)?.fields[name]?.value;
  }
  return value;
}

/** Creates a record and gives it back with the fields that were sent. */
export async function createRecord(input: RecordInput): Promise<RecordRepresentation> {
  const { apiName, fields } = input;
  if (!apiName) throw new Error('createRecord needs apiName.');
  const { id } = await rejecting(api<{ id: string }>('POST', `/sobjects/${apiName}`, fields));
  return rejecting(readRecord(apiName, id, Object.keys(fields)));
}

interface ClientOptions {
  /** The record's LastModifiedDate when it was read: a record that was changed after it is not written (status 412). */
  ifUnmodifiedSince?: string;
}

/**
 * Changes a record. The platform finds the object by the id; the REST API needs it named,
 * so it is looked up by the id's prefix.
 */
export async function updateRecord(
  input: RecordInput,
  { ifUnmodifiedSince }: ClientOptions = {},
): Promise<RecordRepresentation> {
  const { Id: id, ...fields } = input.fields;
  if (typeof id !== 'string') throw new Error('updateRecord needs fields.Id.');
  if (input.apiName) throw new Error('updateRecord takes no apiName: the id says what the record is.');
  const object = await rejecting(objectOfId(id));
  const headers: Record<string, string> = ifUnmodifiedSince
    ? { 'if-unmodified-since': new Date(ifUnmodifiedSince).toUTCString() }
    : {};
  await rejecting(api('PATCH', `/sobjects/${object}/${id}`, fields, headers));
  await notifyRecordUpdateAvailable([{ recordId: id }]);
  return rejecting(readRecord(object, id, Object.keys(fields)));
}

export async function deleteRecord(recordId: string): Promise<void> {
  await rejecting(objectOfId(recordId).then((object) => api('DELETE', `/sobjects/${object}/${recordId}`)));
}

/** Tells every `getRecord` of these records to read them again. */
export function notifyRecordUpdateAvailable(records: { recordId: string }[]): Promise<void> {
  for (const { recordId } of records) watchers.get(recordId)?.forEach((rerun) => rerun());
  return Promise.resolve();
}
