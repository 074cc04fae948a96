import type { ObjectPageData, PageNode } from '../../contract.ts';
import type { ObjectDescribe } from './describe.ts';
import { describe, nameFieldOf, objectOfId } from './describe.ts';
import { layoutFields } from './fieldModel.ts';
import { api, hostData } from './http.ts';
import { fieldsOfPage, seenNodes } from './pageTree.ts';
import { session } from './session.ts';
import type { Row } from './soql.ts';
import { query, quote, selectList, textOf } from './soql.ts';
import { text } from './texts.ts';

/** A record with all that its page shows. */
export interface RecordView {
  object: ObjectDescribe;
  data: ObjectPageData;
  id: string;
  name: string;
  row: Row;
  /** What of the page's nodes this person sees, with this record. */
  seen: (nodes: PageNode[]) => PageNode[];
}

/** What the deployed metadata says about an object's pages, in the app in use. */
export function objectPages(object: string): Promise<ObjectPageData> {
  const query = new URLSearchParams({ app: session().app?.name ?? '' });
  return hostData<ObjectPageData>(`/lightning/data/objects/${encodeURIComponent(object)}?${query.toString()}`);
}

/** Which nodes of a page a person sees with a row of an object. */
export function audienceOf(object: ObjectDescribe | undefined, data: ObjectPageData | undefined, row: Row) {
  const { customPermissions, permissions } = session();
  return {
    visibility: { record: row, customPermissions, permissions },
    mayReadField: (name: string): boolean => object?.fields.some((field) => field.name === name) ?? false,
    hasRelatedList: (relationship: string): boolean =>
      data?.relatedLists.some((list) => list.relationship === relationship) ?? false,
  };
}

/**
 * Reads a record and its page.
 * @param objectApiName may be left out of the address; then the id says it
 * @throws Error when the id is none, or the record is not there for this person
 */
export async function readRecordView(id: string, objectApiName: string | undefined): Promise<RecordView> {
  if (!/^[a-zA-Z0-9]{15,18}$/.test(id)) throw new Error(text('badRecordId', id));
  const name = objectApiName && objectApiName !== 'record' ? objectApiName : await objectOfId(id);
  const [object, data] = await Promise.all([describe(name), objectPages(name)]);
  const onPage = data.page ? fieldsOfPage(data.page) : { shown: [], asked: [] };
  const wanted = new Set([
    nameFieldOf(object).name,
    ...layoutFields(object, data.sections),
    ...onPage.shown,
    ...onPage.asked,
    ...data.compactFields,
  ]);
  const fields = object.fields.filter((field) => wanted.has(field.name));
  const parents = onPage.asked.filter((path) => path.includes('.'));
  const select = [selectList(fields), ...parents].join(', ');
  const rows = await query(`SELECT ${select} FROM ${object.name} WHERE Id = ${quote(id)} LIMIT 1`);
  // The plain resource answers with the platform's own error for a record that is gone or hidden.
  const row = rows[0] ?? (await api<Row>('GET', `/sobjects/${object.name}/${id}`));
  return {
    object,
    data,
    id,
    name: textOf(row, nameFieldOf(object).name) || id,
    row,
    seen: (nodes) => seenNodes(nodes, audienceOf(object, data, row)),
  };
}
