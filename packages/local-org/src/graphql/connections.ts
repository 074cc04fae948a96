import {
  GraphQLBoolean,
  GraphQLEnumType,
  GraphQLInputObjectType,
  GraphQLInt,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLString,
  type GraphQLFieldConfigArgumentMap,
} from 'graphql';
import { cursorAt, type Page } from './read.ts';

/** Types that all connections of a schema share. */
export interface ConnectionTypes {
  orderByClause: GraphQLInputObjectType;
  /** `XConnection` with edges, pageInfo and totalCount around a node type; `prefix` is X. */
  connection(prefix: string, node: GraphQLObjectType): GraphQLObjectType;
}

/** Arguments of a connection over an object with these filter and order types. */
export function connectionArguments(
  where: GraphQLInputObjectType,
  orderBy: GraphQLInputObjectType,
): GraphQLFieldConfigArgumentMap {
  return {
    where: { type: where },
    orderBy: { type: orderBy },
    first: { type: GraphQLInt },
    after: { type: GraphQLString },
    upperBound: { type: GraphQLInt },
  };
}

/** Builds the shared types once a schema. */
export function createConnectionTypes(): ConnectionTypes {
  const order = new GraphQLEnumType({ name: 'ResultOrder', values: { ASC: {}, DESC: {} } });
  const nulls = new GraphQLEnumType({ name: 'NullOrder', values: { FIRST: {}, LAST: {} } });
  const pageInfo = new GraphQLObjectType<Page<unknown>>({
    name: 'PageInfo',
    fields: {
      hasNextPage: { type: new GraphQLNonNull(GraphQLBoolean), resolve: (page) => page.hasNext },
      hasPreviousPage: { type: new GraphQLNonNull(GraphQLBoolean), resolve: (page) => page.offset > 0 },
      startCursor: {
        type: GraphQLString,
        resolve: (page) => (page.nodes.length > 0 ? cursorAt(page.offset + 1) : null),
      },
      endCursor: {
        type: GraphQLString,
        resolve: (page) => (page.nodes.length > 0 ? cursorAt(page.offset + page.nodes.length) : null),
      },
    },
  });
  return {
    orderByClause: new GraphQLInputObjectType({
      name: 'OrderByClause',
      fields: { order: { type: order }, nulls: { type: nulls } },
    }),
    connection: (prefix, node) => {
      const edge = new GraphQLObjectType<{ node: unknown; cursor: string }>({
        name: `${prefix}Edge`,
        fields: { node: { type: node }, cursor: { type: new GraphQLNonNull(GraphQLString) } },
      });
      return new GraphQLObjectType<Page<unknown>>({
        name: `${prefix}Connection`,
        fields: {
          edges: {
            type: new GraphQLList(edge),
            resolve: (page) =>
              page.nodes.map((one, index) => ({ node: one, cursor: cursorAt(page.offset + index + 1) })),
          },
          pageInfo: { type: new GraphQLNonNull(pageInfo), resolve: (page) => page },
          totalCount: { type: new GraphQLNonNull(GraphQLInt), resolve: (page) => page.total() },
          pageResultCount: { type: new GraphQLNonNull(GraphQLInt), resolve: (page) => page.nodes.length },
        },
      });
    },
  };
}
