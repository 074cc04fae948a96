import { resolveChild } from '../query/children.ts';
import { isAggregate } from '../query/expressions.ts';
import { isNumberType } from '../query/fieldTypes.ts';
import { Statement } from '../query/scope.ts';
import type { SelectItem, SelectQuery } from '../query/types.ts';
import type { FieldSchema, FieldType } from '../schema/types.ts';
import { isGrouped } from './answer.ts';
import { aggregateColumns } from './names.ts';
import { Source } from './source.ts';

/** One column; a parent's columns and those of a child subquery hang below it as `joinColumns`. */
interface ColumnMetadata {
  aggregate: boolean;
  apexType: string;
  booleanType: boolean;
  columnName: string;
  custom: boolean;
  displayName: string;
  foreignKeyName: string | null;
  insertable: boolean;
  joinColumns: ColumnMetadata[];
  numberType: boolean;
  textType: boolean;
  updatable: boolean;
}

/** Answer to `?columns=true`; the shape that the sf CLI reads to lay out its tables. */
export interface ColumnDescription {
  columnMetadata: ColumnMetadata[];
  entityName: string;
  groupBy: boolean;
  idSelected: boolean;
  keyPrefix: string;
}

const APEX_TYPES: Partial<Record<FieldType, string>> = {
  id: 'Id',
  reference: 'Id',
  boolean: 'Boolean',
  int: 'Integer',
  double: 'Double',
  currency: 'Double',
  percent: 'Double',
  date: 'Date',
  datetime: 'Datetime',
};

/** Describes the columns of a query. */
export function describeColumns(source: Source, query: SelectQuery): ColumnDescription {
  const columns = isGrouped(query) ? groupColumns(source, query) : recordColumns(source, query.items);
  return {
    columnMetadata: columns,
    entityName: source.object.name,
    groupBy: query.groupBy !== undefined,
    idSelected: columns.some((column) => column.columnName === 'Id'),
    keyPrefix: source.object.keyPrefix,
  };
}

function groupColumns(source: Source, query: SelectQuery): ColumnMetadata[] {
  return aggregateColumns(source, query.items).map(({ name, item }) => {
    const column = source.column(item.read, 'select');
    const call = isAggregate(item.read) ? item.read.aggregate : item.read.dateFunction;
    if (call === undefined) {
      return columnOf(name, column.type, column.field);
    }
    const displayName = item.alias ?? `${call.toLowerCase()}(${column.path.join('.')})`;
    return { ...columnOf(name, column.type, undefined), aggregate: true, displayName };
  });
}

function recordColumns(source: Source, items: SelectItem[]): ColumnMetadata[] {
  return items.map((item) => {
    if (item.kind === 'children') {
      return childColumn(source, item);
    }
    const column = source.column(item.read, 'select');
    const leaf = columnOf(column.path.at(-1) ?? '', column.type, column.field);
    return column.path.slice(0, -1).reduceRight((below, relationship) => {
      const parent = columnOf(relationship, 'reference', undefined);
      return { ...parent, foreignKeyName: relationship, joinColumns: [below] };
    }, leaf);
  });
}

function childColumn(source: Source, item: Extract<SelectItem, { kind: 'children' }>): ColumnMetadata {
  const { org, session, object } = source;
  const { child, relationship } = resolveChild(new Statement(org, session), object, item.relationship);
  const joinColumns = recordColumns(new Source(org, session, child, undefined), item.query.items);
  return { ...columnOf(relationship, 'reference', undefined), aggregate: true, joinColumns };
}

function columnOf(name: string, type: FieldType, field: FieldSchema | undefined): ColumnMetadata {
  const number = isNumberType(type);
  return {
    aggregate: false,
    apexType: APEX_TYPES[type] ?? 'String',
    booleanType: type === 'boolean',
    columnName: name,
    custom: field?.custom ?? name.endsWith('__r'),
    displayName: name,
    foreignKeyName: null,
    insertable: field?.createable ?? false,
    joinColumns: [],
    numberType: number,
    textType: !number && type !== 'boolean',
    updatable: field?.updateable ?? false,
  };
}
