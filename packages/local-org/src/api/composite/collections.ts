import { OrgError } from '../../errors.ts';
import { createRecord, deleteRecord, updateRecord, upsertRecord } from '../../records/dml.ts';
import { readRecord } from '../../records/read.ts';
import { objectBody, objectList, recordType, withoutAttributes, type JsonObject } from '../bodies.ts';
import { basePath, type ApiCall, type ApiContext, type ApiReply, type ApiResource } from '../call.ts';
import { notFound, saveFailure, saveResult } from '../replies.ts';

/** Records a call may carry, and runs of consecutive records of one object (the platform's chunks). */
const maxRecords = 200;
const maxChunks = 10;

type Save = () => Record<string, unknown>;

/** `/composite/sobjects`: create, update, upsert and delete of up to 200 records with `allOrNone`. */
export function collectionResources({ org }: ApiContext): ApiResource[] {
  const fromBody = (call: ApiCall, save: (record: JsonObject) => Record<string, unknown>): ApiReply => {
    const body = objectBody(call.body);
    const records = objectList(body, 'records');
    checkSize(records.length);
    checkChunks(records);
    return saveAll(
      body.allOrNone === true,
      records.map((record) => () => save(record)),
    );
  };
  const saveAll = (allOrNone: boolean, saves: Save[]): ApiReply => {
    const results = allOrNone ? saveAllOrNone(saves) : saves.map((save) => attempt(() => org.transaction(save)));
    return { status: 200, body: results };
  };
  const saveAllOrNone = (saves: Save[]): Record<string, unknown>[] => {
    let results: Record<string, unknown>[] = [];
    try {
      org.transaction(() => {
        results = saves.map((save) => attempt(() => org.transaction(save)));
        if (results.some((result) => result.success === false)) throw new RolledBack();
      });
    } catch (error) {
      if (!(error instanceof RolledBack)) throw error;
      return results.map((result) => (result.success === false ? result : rolledBack()));
    }
    return results;
  };

  return [
    {
      method: 'POST',
      path: '/composite/sobjects',
      handle: (call) =>
        fromBody(call, (record) =>
          saveResult(createRecord(org, call.session, recordType(record), withoutAttributes(record))),
        ),
    },
    {
      method: 'PATCH',
      path: '/composite/sobjects',
      handle: (call) =>
        fromBody(call, (record) => {
          const { id, values } = takeId(record);
          updateRecord(org, call.session, recordType(record), id, values);
          return saveResult(id);
        }),
    },
    {
      method: 'PATCH',
      path: '/composite/sobjects/:object/:field',
      handle: (call) => {
        const { object = '', field = '' } = call.params;
        const repeated = repeatedKeys(objectList(objectBody(call.body), 'records'), field);
        return fromBody(call, (record) => {
          const { key, values } = takeExternalId(record, object, field);
          if (key !== undefined && repeated.has(key.toLowerCase())) throw repeatedKey(key, field);
          // An upsert by record id creates the records that have none.
          if (key === undefined) return saveResult(createRecord(org, call.session, object, values), true);
          const saved = upsertRecord(org, call.session, object, field, key, values);
          return saveResult(saved.id, saved.created);
        });
      },
    },
    {
      method: 'DELETE',
      path: '/composite/sobjects',
      handle: (call) => {
        const ids = (call.query.ids ?? '').split(',').filter((id) => id !== '');
        if (ids.length === 0) throw new OrgError('INVALID_INPUT', "The parameter 'ids' is required");
        checkSize(ids.length);
        const saves = ids.map((id) => () => {
          deleteRecord(org, call.session, objectOfId(id), id);
          return saveResult(id);
        });
        return saveAll(call.query.allOrNone === 'true', saves);
      },
    },
    {
      method: 'GET',
      path: '/composite/sobjects/:object',
      handle: (call) => {
        const ids = (call.query.ids ?? '').split(',').filter((id) => id !== '');
        const fields = (call.query.fields ?? '').split(',').filter((name) => name !== '');
        return retrieve(call, ids, fields);
      },
    },
    {
      method: 'POST',
      path: '/composite/sobjects/:object',
      handle: (call) => {
        const { ids, fields } = objectBody(call.body);
        return retrieve(call, stringList(ids, 'ids'), stringList(fields, 'fields'));
      },
    },
  ];

  function retrieve(call: ApiCall, ids: string[], fields: string[]): ApiReply {
    const object = org.schema.findObject(call.params.object ?? '');
    if (!object) throw notFound();
    if (ids.length > 2000)
      throw new OrgError('EXCEEDED_ID_LIMIT', 'record limit reached. cannot retrieve more than 2000');
    const body = ids.map((id) => {
      try {
        const record = withoutAttributes(readRecord(org, call.session, object.name, id, fields));
        const url = `${basePath(call.version)}/sobjects/${object.name}/${id}`;
        return { attributes: { type: object.name, url }, ...record };
      } catch (error) {
        // A record that is gone or hidden is a null at its place.
        if (error instanceof OrgError && error.status === 404) return null;
        throw error;
      }
    });
    return { status: 200, body };
  }

  function objectOfId(id: string): string {
    const object = org.schema.objects().find((candidate) => candidate.keyPrefix === id.slice(0, 3));
    if (!object) throw new OrgError('MALFORMED_ID', `malformed id ${id}`, { fields: ['Id'] });
    return object.name;
  }
}

/** Ends the transaction of an all-or-none call whose answer is already known. */
class RolledBack extends Error {}

function attempt(save: Save): Record<string, unknown> {
  try {
    return save();
  } catch (error) {
    return saveFailure(error);
  }
}

function rolledBack(): Record<string, unknown> {
  const message = 'Record rolled back because not all records were valid and the request was using AllOrNone header';
  return saveFailure(new OrgError('ALL_OR_NONE_OPERATION_ROLLED_BACK', message));
}

function checkSize(count: number): void {
  if (count > maxRecords) {
    throw new OrgError(
      'EXCEEDED_ID_LIMIT',
      `record limit reached. cannot submit more than ${maxRecords} records into this call`,
    );
  }
}

function checkChunks(records: JsonObject[]): void {
  const types = records.map(recordType);
  const chunks = types.filter((type, index) => index === 0 || type !== types[index - 1]).length;
  if (chunks > maxChunks) {
    throw new OrgError(
      'LIMIT_EXCEEDED',
      `Records of one call may form at most ${maxChunks} chunks of one object each; found ${chunks}`,
    );
  }
}

function takeId(record: JsonObject): { id: string; values: JsonObject } {
  const entries = Object.entries(withoutAttributes(record));
  const id = entries.find(([key]) => key.toLowerCase() === 'id')?.[1];
  if (typeof id !== 'string' || id === '') throw new OrgError('MISSING_ARGUMENT', 'Id not specified in an update call');
  return { id, values: Object.fromEntries(entries.filter(([key]) => key.toLowerCase() !== 'id')) };
}

/** jsforce leaves a blank `Id` key on the records of an upsert; the platform ignores it, and so do we. */
function takeExternalId(
  record: JsonObject,
  object: string,
  field: string,
): { key: string | undefined; values: JsonObject } {
  const type = recordType(record);
  if (type.toLowerCase() !== object.toLowerCase()) {
    throw new OrgError('INVALID_TYPE', `The record's type ${type} is not ${object} of the request`);
  }
  const entries = Object.entries(withoutAttributes(record)).filter(
    ([key, value]) => key.toLowerCase() !== 'id' || (value !== null && value !== ''),
  );
  const key = entries.find(([name]) => name.toLowerCase() === field.toLowerCase())?.[1];
  if (key === undefined && field.toLowerCase() === 'id') return { key, values: Object.fromEntries(entries) };
  if (typeof key !== 'string' && typeof key !== 'number') {
    throw new OrgError('MISSING_ARGUMENT', `${field} not specified`, { fields: [field] });
  }
  const values = Object.fromEntries(entries.filter(([name]) => name.toLowerCase() !== field.toLowerCase()));
  return { key: String(key), values };
}

/** External ids that several records of one upsert have, in lower case: the platform refuses each of these records. */
function repeatedKeys(records: JsonObject[], field: string): Set<string> {
  const keys = records.flatMap((record) => {
    const key = Object.entries(record).find(([name]) => name.toLowerCase() === field.toLowerCase())?.[1];
    return typeof key === 'string' || typeof key === 'number' ? String(key).toLowerCase() : [];
  });
  return new Set(keys.filter((key, index) => keys.indexOf(key) !== index));
}

function repeatedKey(key: string, field: string): OrgError {
  return new OrgError('DUPLICATE_VALUE', `Duplicate external id specified: ${key}`, { fields: [field] });
}

function stringList(value: unknown, name: string): string[] {
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value;
  throw new OrgError('JSON_PARSER_ERROR', `'${name}' is required and must be an array of strings`);
}
