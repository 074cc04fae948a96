import {
  DirectiveLocation,
  GraphQLBoolean,
  GraphQLDirective,
  GraphQLInputObjectType,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLSchema,
  specifiedDirectives,
  type GraphQLFieldConfig,
} from 'graphql';
import type { LocalOrg, Session } from '../org.ts';
import type { ObjectSchema } from '../schema/types.ts';
import { aggregateField, createGroupByClause } from './aggregates.ts';
import { connectionArguments, createConnectionTypes, type ConnectionTypes } from './connections.ts';
import type { SchemaContext } from './context.ts';
import { deletionTypes, mutationFields } from './mutations.ts';
import { readPage, type ConnectionArguments } from './read.ts';
import { buildFilterType, buildJoinType, buildOrderType, buildRecordType, isShown } from './recordTypes.ts';
import { selectionOf } from './selection.ts';
import { createValueTypes } from './valueTypes.ts';

/** The platform drops a field marked so when the user cannot read it, instead of refusing the query. */
export const OPTIONAL_DIRECTIVE = new GraphQLDirective({ name: 'optional', locations: [DirectiveLocation.FIELD] });

function byObject<T>(create: (object: ObjectSchema) => T): (object: ObjectSchema) => T {
  const made = new Map<string, T>();
  return (object) => {
    const known = made.get(object.name);
    if (known !== undefined) return known;
    const value = create(object);
    made.set(object.name, value);
    return value;
  };
}

function createContext(org: LocalOrg, session: Session, shared: ConnectionTypes): SchemaContext {
  const values = createValueTypes(() => join);
  const context: SchemaContext = {
    org,
    session,
    values,
    objects: org.schema.objects().filter((object) => object.queryable && session.access.canObject(object, 'read')),
    fieldsOf: byObject((object) =>
      object.fields.filter((field) => isShown(field, values) && session.access.canField(object, field.name, 'read')),
    ),
    recordType: byObject((object) => buildRecordType(context, object)),
    filterType: byObject((object) => buildFilterType(context, object)),
    orderType: byObject((object) => buildOrderType(context, shared, object)),
    connectionType: byObject((object) => shared.connection(object.name, context.recordType(object))),
  };
  const join = buildJoinType(context);
  return context;
}

function section(
  name: string,
  fields: () => Record<string, GraphQLFieldConfig<unknown, unknown, never>>,
): GraphQLObjectType {
  return new GraphQLObjectType({ name, fields: fields as () => Record<string, GraphQLFieldConfig<unknown, unknown>> });
}

/** The UI API schema as one user sees it: objects and fields they cannot read do not exist in it. */
export function buildSchema(org: LocalOrg, session: Session): GraphQLSchema {
  const shared = createConnectionTypes();
  const context = createContext(org, session, shared);
  const groupByClause = createGroupByClause();
  const forEach = <T>(create: (object: ObjectSchema) => T): Record<string, T> =>
    Object.fromEntries(context.objects.map((object) => [object.name, create(object)]));

  const query = section('RecordQuery', () =>
    forEach((object): GraphQLFieldConfig<unknown, unknown, ConnectionArguments> => ({
      type: context.connectionType(object),
      args: connectionArguments(context.filterType(object), context.orderType(object)),
      resolve: (_source, args, _context, info) => readPage(org, session, object, args, selectionOf(info)),
    })),
  );
  const aggregate = section('RecordQueryAggregate', () =>
    forEach((object) => aggregateField(context, shared, groupByClause, object)),
  );
  const deletion = deletionTypes(context);
  const mutations = section(
    'UIAPIMutations',
    () =>
      Object.assign({}, ...context.objects.map((object) => mutationFields(context, object, deletion))) as Record<
        string,
        GraphQLFieldConfig<unknown, unknown, never>
      >,
  );
  const nested = (type: GraphQLObjectType): GraphQLFieldConfig<unknown, unknown> => ({
    type: new GraphQLNonNull(type),
    resolve: () => ({}),
  });
  const uiapi = new GraphQLObjectType({
    name: 'UIAPI',
    fields: { query: nested(query), aggregate: nested(aggregate) },
  });
  const input = new GraphQLInputObjectType({
    name: 'UIAPIMutationsInput',
    fields: { allOrNone: { type: GraphQLBoolean } },
  });
  return new GraphQLSchema({
    query: new GraphQLObjectType({ name: 'Query', fields: { uiapi: nested(uiapi) } }),
    mutation: new GraphQLObjectType({
      name: 'Mutation',
      fields: { uiapi: { ...nested(mutations), args: { input: { type: input } } } },
    }),
    directives: [...specifiedDirectives, OPTIONAL_DIRECTIVE],
  });
}
