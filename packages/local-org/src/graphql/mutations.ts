import {
  GraphQLBoolean,
  GraphQLID,
  GraphQLInputObjectType,
  GraphQLNonNull,
  GraphQLObjectType,
  type GraphQLFieldConfig,
} from 'graphql';
import { isStored } from '../engine/columns.ts';
import { createRecord, deleteRecord, updateRecord } from '../records/dml.ts';
import type { Condition } from '../query/types.ts';
import type { FieldSchema, ObjectSchema } from '../schema/types.ts';
import type { SchemaContext } from './context.ts';
import { readPage, type RecordNode } from './read.ts';
import { kindOf } from './scalars.ts';
import { below, selectionOf, type Selection } from './selection.ts';

type Values = Record<string, unknown>;
type MutationField = GraphQLFieldConfig<unknown, unknown, { input: Values }>;

/** Reads the record back with what the query asks for; null when the user may not see it. */
function readBack(context: SchemaContext, object: ObjectSchema, id: string, selection: Selection): RecordNode | null {
  const asked: Selection = new Map([['edges', new Map([['node', below(selection, 'Record')]])]]);
  const condition: Condition = { kind: 'compare', left: { path: ['Id'] }, operator: 'eq', value: id };
  return readPage(context.org, context.session, object, { first: 1 }, asked, condition).nodes[0] ?? null;
}

function representation(
  context: SchemaContext,
  object: ObjectSchema,
  name: string,
  accepts: (field: FieldSchema) => boolean,
): GraphQLInputObjectType {
  const fields = context.fieldsOf(object).flatMap((field) => {
    const kind = kindOf(field);
    if (!kind || !accepts(field) || !isStored(field) || field.name === 'Id') return [];
    return [
      [field.name, { type: kind === 'Id' ? context.values.scalars.IdOrRef : context.values.scalars[kind] }] as const,
    ];
  });
  return new GraphQLInputObjectType({ name, fields: Object.fromEntries(fields) });
}

function payload(context: SchemaContext, object: ObjectSchema, name: string): GraphQLObjectType {
  return new GraphQLObjectType({
    name,
    fields: {
      success: { type: new GraphQLNonNull(GraphQLBoolean), resolve: () => true },
      Record: { type: context.recordType(object) },
    },
  });
}

/** `XCreate`, `XUpdate` and `XDelete` of an object. */
export function mutationFields(
  context: SchemaContext,
  object: ObjectSchema,
  deletion: { input: GraphQLInputObjectType; payload: GraphQLObjectType },
): Record<string, MutationField> {
  const { org, session } = context;
  const { name } = object;
  const nonNull = (type: GraphQLInputObjectType): { type: GraphQLNonNull<GraphQLInputObjectType> } => ({
    type: new GraphQLNonNull(type),
  });
  const creatable = representation(context, object, `${name}CreateRepresentation`, (field) => field.createable);
  const updatable = representation(context, object, `${name}UpdateRepresentation`, (field) => field.updateable);
  const fields: Record<string, MutationField> = {};
  if (object.createable && Object.keys(creatable.getFields()).length > 0) {
    const input = new GraphQLInputObjectType({ name: `${name}CreateInput`, fields: { [name]: nonNull(creatable) } });
    fields[`${name}Create`] = {
      type: payload(context, object, `${name}CreatePayload`),
      args: { input: nonNull(input) },
      resolve: (_source, args, _context, info) => {
        const id = createRecord(org, session, name, args.input[name] as Values);
        return { Record: readBack(context, object, id, selectionOf(info)) };
      },
    };
  }
  if (object.updateable && Object.keys(updatable.getFields()).length > 0) {
    const id = { type: new GraphQLNonNull(context.values.scalars.IdOrRef) };
    const input = new GraphQLInputObjectType({
      name: `${name}UpdateInput`,
      fields: { Id: id, [name]: nonNull(updatable) },
    });
    fields[`${name}Update`] = {
      type: payload(context, object, `${name}UpdatePayload`),
      args: { input: nonNull(input) },
      resolve: (_source, args, _context, info) => {
        updateRecord(org, session, name, String(args.input.Id), args.input[name] as Values);
        return { Record: readBack(context, object, String(args.input.Id), selectionOf(info)) };
      },
    };
  }
  if (object.deletable) {
    fields[`${name}Delete`] = {
      type: deletion.payload,
      args: { input: nonNull(deletion.input) },
      resolve: (_source, args) => {
        deleteRecord(org, session, name, String(args.input.Id));
        return { Id: args.input.Id };
      },
    };
  }
  return fields;
}

/** Input and payload that the deletes of all objects share. */
export function deletionTypes(context: SchemaContext): Parameters<typeof mutationFields>[2] {
  return {
    input: new GraphQLInputObjectType({
      name: 'RecordDeleteInput',
      fields: { Id: { type: new GraphQLNonNull(context.values.scalars.IdOrRef) } },
    }),
    payload: new GraphQLObjectType({ name: 'RecordDeletePayload', fields: { Id: { type: GraphQLID } } }),
  };
}
