import { OrgError } from '../errors.ts';
import type { Session } from '../org.ts';
import { createRecord, deleteRecord, updateRecord, upsertRecord } from '../records/dml.ts';
import { readRecord } from '../records/read.ts';
import type { ObjectSchema } from '../schema/types.ts';
import { objectBody, withoutAttributes, type JsonObject } from './bodies.ts';
import { basePath, type ApiCall, type ApiContext, type ApiReply, type ApiResource } from './call.ts';
import { describeObject, describeSummary } from './describe.ts';
import { describeLayout, describeLayouts, MASTER_RECORD_TYPE } from './describeLayouts.ts';
import { findByExternalId } from './externalId.ts';
import { notFound, saveResult } from './replies.ts';
import { methodNotAllowed } from './resources.ts';

/** `/sobjects`: describe, and create, read, update, upsert and delete of single records. */
export function sobjectResources({ org }: ApiContext): ApiResource[] {
  const read = (call: ApiCall, object: ObjectSchema, id: string): ApiReply => {
    const fields = call.query.fields?.split(',').map((name) => name.trim());
    const url = `${basePath(call.version)}/sobjects/${object.name}/${id}`;
    const record = readRecord(org, call.session, object.name, id, fields);
    return { status: 200, body: { attributes: { type: object.name, url }, ...withoutAttributes(record) } };
  };
  const create = (call: ApiCall): ApiReply => {
    const object = visibleObject(call);
    const id = createRecord(org, call.session, object.name, withoutAttributes(objectBody(call.body)));
    const location = `${basePath(call.version)}/sobjects/${object.name}/${id}`;
    return { status: 201, body: saveResult(id), headers: { Location: location } };
  };
  const update = (call: ApiCall): ApiReply => {
    const values = withoutAttributes(objectBody(call.body));
    refuseChangedSince(call, () => read(call, visibleObject(call), idOf(call)).body as JsonObject);
    updateRecord(org, call.session, visibleObject(call).name, idOf(call), values);
    return { status: 204 };
  };
  const upsert = (call: ApiCall): ApiReply => {
    const object = visibleObject(call);
    const { field = '', value = '' } = call.params;
    const values = withoutAttributes(objectBody(call.body));
    refuseKeyInBody(values, field);
    const saved = upsertRecord(org, call.session, object.name, field, value, values);
    return { status: saved.created ? 201 : 200, body: saveResult(saved.id, saved.created) };
  };
  const visibleObject = (call: ApiCall): ObjectSchema =>
    readableObject(org.schema.findObject(call.params.object ?? ''), call.session);
  const external = (call: ApiCall): string =>
    findByExternalId(org, call.session, visibleObject(call), call.params.field ?? '', call.params.value ?? '');

  return [
    {
      method: 'GET',
      path: '/sobjects',
      handle: ({ session, version }) => ({
        status: 200,
        body: {
          encoding: 'UTF-8',
          maxBatchSize: 200,
          sobjects: org.schema
            .objects()
            .filter((object) => session.access.canObject(object, 'read'))
            .map((object) => describeSummary(org, session, object, version)),
        },
      }),
    },
    {
      method: 'GET',
      path: '/sobjects/:object',
      handle: (call) => ({
        status: 200,
        body: {
          objectDescribe: describeSummary(org, call.session, visibleObject(call), call.version),
          recentItems: [],
        },
      }),
    },
    { method: 'POST', path: '/sobjects/:object', handle: create },
    {
      method: 'GET',
      path: '/sobjects/:object/describe',
      handle: (call) => ({ status: 200, body: describeObject(org, call.session, visibleObject(call), call.version) }),
    },
    {
      method: 'GET',
      path: '/sobjects/:object/describe/layouts',
      handle: (call) => ({
        status: 200,
        body: describeLayouts(org, call.session, visibleObject(call), call.version),
      }),
    },
    {
      method: 'GET',
      path: '/sobjects/:object/describe/layouts/:recordType',
      handle: (call) => {
        const object = visibleObject(call);
        if (!MASTER_RECORD_TYPE.startsWith(call.params.recordType ?? '')) throw notFound();
        return { status: 200, body: describeLayout(org, call.session, object) };
      },
    },
    { method: 'GET', path: '/sobjects/:object/:id', handle: (call) => read(call, visibleObject(call), idOf(call)) },
    { method: 'PATCH', path: '/sobjects/:object/:id', handle: update },
    {
      method: 'POST',
      path: '/sobjects/:object/:id',
      handle: (call) => {
        if (call.query._HttpMethod === 'PATCH') return update(call);
        if (call.params.id?.toLowerCase() === 'id') return create(call);
        throw methodNotAllowed('POST');
      },
    },
    {
      method: 'DELETE',
      path: '/sobjects/:object/:id',
      handle: (call) => {
        deleteRecord(org, call.session, visibleObject(call).name, idOf(call));
        return { status: 204 };
      },
    },
    {
      method: 'GET',
      path: '/sobjects/:object/:field/:value',
      handle: (call) => read(call, visibleObject(call), external(call)),
    },
    { method: 'PATCH', path: '/sobjects/:object/:field/:value', handle: upsert },
    {
      method: 'POST',
      path: '/sobjects/:object/:field/:value',
      handle: (call) => {
        if (call.query._HttpMethod === 'PATCH') return upsert(call);
        throw methodNotAllowed('POST');
      },
    },
    {
      method: 'DELETE',
      path: '/sobjects/:object/:field/:value',
      handle: (call) => {
        deleteRecord(org, call.session, visibleObject(call).name, external(call));
        return { status: 204 };
      },
    },
  ];
}

/** An object the user may not read looks as if it did not exist, as on the platform. */
function readableObject(object: ObjectSchema | undefined, session: Session): ObjectSchema {
  if (!object || !session.access.canObject(object, 'read')) throw notFound();
  return object;
}

/**
 * A record that was changed after the moment in `If-Unmodified-Since` is not written (REST API guide, "Conditional
 * Request Headers"). Dates of HTTP are whole seconds.
 */
function refuseChangedSince(call: ApiCall, read: () => JsonObject): void {
  const since = Date.parse(call.headers['if-unmodified-since'] ?? '');
  if (Number.isNaN(since)) return;
  const changed = Math.floor(Date.parse(String(read().LastModifiedDate)) / 1000) * 1000;
  if (changed <= since) return;
  throw new OrgError('PRECONDITION_FAILED', 'The record was changed since it was read.', { status: 412 });
}

/** The key of an upsert stands in its url only (REST API guide, "Upsert Records Using sObject Rows by External ID"). */
function refuseKeyInBody(values: JsonObject, keyField: string): void {
  const repeated = Object.keys(values).find((name) => ['id', keyField.toLowerCase()].includes(name.toLowerCase()));
  if (repeated === undefined) return;
  throw new OrgError('INVALID_FIELD', `The ${repeated} field should not be specified in the sobject data.`, {
    fields: [repeated],
  });
}

function idOf(call: ApiCall): string {
  const id = call.params.id ?? '';
  if (/^([a-zA-Z0-9]{15}|[a-zA-Z0-9]{18})$/.test(id)) return id;
  throw new OrgError('NOT_FOUND', `Provided external ID field does not exist or is not accessible: ${id}`, {
    status: 404,
  });
}
