import type { ListViewData, ObjectPageData } from '../../contract.ts';
import type { FieldDescribe, ObjectDescribe } from './describe.ts';
import { describe, nameFieldOf } from './describe.ts';
import type { Column } from './listColumns.ts';
import { columnsOf, listFields, rowsOf } from './listColumns.ts';
import { listCondition } from './listFilters.ts';
import { objectPages } from './recordView.ts';
import { session } from './session.ts';
import type { Row } from './soql.ts';
import { query, selectList } from './soql.ts';

/** Order of a list. */
export interface Sorting {
  field: string;
  isDescending: boolean;
}

/** Which rows and fields a list shows. */
export interface ListRequest {
  columns: string[];
  /** SOQL condition; empty for all rows. */
  where: string;
  sorting: Sorting | undefined;
  limit: number;
}

/** A list, ready for `lightning-datatable`. */
export interface ListData {
  columns: Column[];
  rows: Row[];
  /** Whether there are more rows than the limit. */
  hasMore: boolean;
  sortedBy: FieldDescribe;
}

const unsortableTypes = new Set(['multipicklist', 'textarea', 'reference']);

/** Reads rows that the person may see, in the order asked for, else by name. */
export async function readList(object: ObjectDescribe, request: ListRequest): Promise<ListData> {
  const name = nameFieldOf(object);
  const fields = listFields(object, request.columns);
  const sortedBy = object.fields.find((field) => field.name === request.sorting?.field) ?? name;
  const order = request.sorting?.isDescending ? 'DESC NULLS LAST' : 'ASC NULLS LAST';
  const where = request.where ? ` WHERE ${request.where}` : '';
  const rows = await query(
    `SELECT ${selectList(fields)} FROM ${object.name}${where} ORDER BY ${sortedBy.name} ${order} LIMIT ${request.limit + 1}`,
  );
  return {
    columns: columnsOf(fields, name).map((column) => ({ ...column, sortable: isSortable(fields, column) })),
    rows: rowsOf(rows.slice(0, request.limit), object, fields, name),
    hasMore: rows.length > request.limit,
    sortedBy,
  };
}

/** Long texts and lookups (by id) have no order that helps a reader. */
function isSortable(fields: FieldDescribe[], column: Column): boolean {
  const field = fields.find(({ name }) => name === fieldOfColumn(column.fieldName));
  return field !== undefined && !unsortableTypes.has(field.type);
}

/** Links are columns of the address beside the value. */
export function fieldOfColumn(fieldName: string): string {
  return fieldName.replace(/\.url$/, '');
}

/** An object with its pages and one of its list views. */
export interface ViewedObject {
  object: ObjectDescribe;
  data: ObjectPageData;
  view: ListViewData | undefined;
}

/**
 * Finds a list view of an object; the one called All, else the first, when none is named.
 * `view` is undefined when the named one is not deployed, or none is.
 */
export async function findListView(objectName: string, viewName: string | undefined): Promise<ViewedObject> {
  const [object, data] = await Promise.all([describe(objectName), objectPages(objectName)]);
  const named = data.listViews.find(({ name }) => name === viewName);
  const usual = data.listViews.find(({ name }) => name === 'All') ?? data.listViews[0];
  return { object, data, view: viewName === undefined ? usual : named };
}

/** Rows of a list view; without one all records. */
export function readListView(
  { object, view }: ViewedObject,
  sorting: Sorting | undefined,
  limit: number,
): Promise<ListData> {
  const where = view ? listCondition(object, view, session().userId) : '';
  return readList(object, { columns: view?.columns ?? [], where, sorting, limit });
}
