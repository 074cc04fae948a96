import { GraphQLBoolean, GraphQLInputObjectType, GraphQLObjectType, type GraphQLFieldConfig } from 'graphql';
import { OrgError } from '../errors.ts';
import { runSelect } from '../query/run.ts';
import type { AggregateRead, SelectItem, SelectQuery, SelectValue } from '../query/types.ts';
import type { FieldSchema, ObjectSchema } from '../schema/types.ts';
import { connectionArguments, type ConnectionTypes } from './connections.ts';
import type { SchemaContext } from './context.ts';
import { orderOf, pagingOf, type ConnectionArguments, type Page } from './read.ts';
import { shownValue } from './recordTypes.ts';
import { kindOf } from './scalars.ts';
import { below, selectionOf, type Selection } from './selection.ts';
import type { ShownValue } from './valueTypes.ts';
import { whereToCondition } from './where.ts';

interface AggregateArguments extends ConnectionArguments {
  groupBy?: Record<string, { group?: boolean | null } | null> | null;
}

/** Field name -> `value`, `count`, `sum` ... -> what to show. */
type AggregateNode = Record<string, Record<string, unknown>>;

const FUNCTIONS: Record<string, AggregateRead['aggregate']> = {
  count: 'COUNT',
  countDistinct: 'COUNT_DISTINCT',
  sum: 'SUM',
  avg: 'AVG',
  min: 'MIN',
  max: 'MAX',
};

interface Cell {
  field: FieldSchema;
  name: string;
  at: number;
}

/** One select item for each aggregate or grouped value that the query asks for. */
function planCells(
  object: ObjectSchema,
  fields: FieldSchema[],
  asked: Selection,
  grouped: Set<string>,
): { items: SelectItem[]; cells: Cell[] } {
  const items: SelectItem[] = [];
  const cells: Cell[] = [];
  for (const field of fields) {
    for (const name of asked.get(field.name)?.keys() ?? []) {
      const path = [field.name];
      if (FUNCTIONS[name]) {
        cells.push({ field, name, at: items.push({ kind: 'value', read: { aggregate: FUNCTIONS[name], path } }) - 1 });
      } else if (name === 'value' || name === 'displayValue') {
        if (!grouped.has(field.name)) {
          throw new OrgError('INVALID_ARGUMENT', `${object.name}.${field.name} must be grouped or aggregated.`);
        }
        cells.push({ field, name, at: items.push({ kind: 'value', read: { path } }) - 1 });
      }
    }
  }
  if (items.length === 0) items.push({ kind: 'value', read: { aggregate: 'COUNT', path: ['Id'] } });
  return { items, cells };
}

function cellValue(context: SchemaContext, object: ObjectSchema, { field, name }: Cell, value: SelectValue): unknown {
  if (name === 'value') return value;
  const shown: ShownValue = shownValue(context, object, field, value);
  if (name === 'displayValue') return shown.displayValue;
  return name === 'count' || name === 'countDistinct' ? { value, displayValue: `${value as number}` } : shown;
}

function readAggregates(
  context: SchemaContext,
  object: ObjectSchema,
  args: AggregateArguments,
  selection: Selection,
): Page<{ aggregate: AggregateNode }> {
  const { first, offset, upperBound } = pagingOf(args);
  const groups = Object.entries(args.groupBy ?? {}).filter(([, clause]) => clause?.group === true);
  const asked = below(selection, 'edges', 'node', 'aggregate');
  const { items, cells } = planCells(object, context.fieldsOf(object), asked, new Set(groups.map(([name]) => name)));
  const where = args.where ? whereToCondition(context.org.schema, object, args.where) : undefined;
  const query: SelectQuery = {
    object: object.name,
    items,
    ...(where && { where }),
    ...(groups.length > 0 && { groupBy: groups.map(([name]) => ({ path: [name] })) }),
    orderBy: [
      ...orderOf(context.org, object, args.orderBy ?? {}),
      ...groups.map(([name]) => ({ read: { path: [name] }, descending: false })),
    ],
  };
  const { rows } = runSelect(context.org, context.session, query);
  return {
    nodes: rows.slice(offset, offset + first).map((values) => {
      const aggregate: AggregateNode = {};
      for (const cell of cells)
        (aggregate[cell.field.name] ??= {})[cell.name] = cellValue(context, object, cell, values[cell.at]);
      return { aggregate };
    }),
    offset,
    hasNext: rows.length > offset + first && offset + first < upperBound,
    total: () => rows.length,
  };
}

/** The aggregate connection of an object, for `uiapi { aggregate { X(...) } }`. */
export function aggregateField(
  context: SchemaContext,
  shared: ConnectionTypes,
  groupByClause: GraphQLInputObjectType,
  object: ObjectSchema,
): GraphQLFieldConfig<unknown, unknown, AggregateArguments> {
  const fields = context.fieldsOf(object);
  const aggregate = new GraphQLObjectType({
    name: `${object.name}Aggregate`,
    fields: () =>
      Object.fromEntries(
        fields.flatMap((field) => {
          const kind = kindOf(field);
          return kind ? [[field.name, { type: context.values.aggregate(kind) }]] : [];
        }),
      ),
  });
  const node = new GraphQLObjectType({ name: `${object.name}Result`, fields: { aggregate: { type: aggregate } } });
  const groupBy = new GraphQLInputObjectType({
    name: `${object.name}_GroupBy`,
    fields: Object.fromEntries(fields.map((field) => [field.name, { type: groupByClause }])),
  });
  return {
    type: shared.connection(`${object.name}Aggregate`, node),
    args: { ...connectionArguments(context.filterType(object), context.orderType(object)), groupBy: { type: groupBy } },
    resolve: (_source, args, _context, info) => readAggregates(context, object, args, selectionOf(info)),
  };
}

/** `{ group: true }`; date functions and ROLLUP of the platform are not offered, so a query that uses them is refused. */
export function createGroupByClause(): GraphQLInputObjectType {
  return new GraphQLInputObjectType({ name: 'GroupByClause', fields: { group: { type: GraphQLBoolean } } });
}
