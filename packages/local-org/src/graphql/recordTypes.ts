import {
  GraphQLID,
  GraphQLInputObjectType,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLString,
  GraphQLUnionType,
  type GraphQLFieldConfig,
  type GraphQLInputFieldConfigMap,
} from 'graphql';
import type { SelectValue } from '../query/types.ts';
import type { FieldSchema, ObjectSchema } from '../schema/types.ts';
import { connectionArguments, type ConnectionTypes } from './connections.ts';
import { labelsFor } from '../languages/labels.ts';
import type { SchemaContext } from './context.ts';
import { displayValue } from './displayValue.ts';
import { DISPLAY_VALUE, readPage, type ConnectionArguments, type RecordNode } from './read.ts';
import { kindOf } from './scalars.ts';
import { selectionOf } from './selection.ts';
import type { ShownValue, ValueTypes } from './valueTypes.ts';
import { isPolymorphic } from './where.ts';

type RecordField = GraphQLFieldConfig<RecordNode, unknown, ConnectionArguments>;

/** Value and display text of a field, as a response shows them. */
export function shownValue(
  context: SchemaContext,
  object: ObjectSchema,
  field: FieldSchema,
  value: SelectValue,
): ShownValue {
  const { org, session } = context;
  const isChoice = field.type === 'picklist' || field.type === 'multipicklist';
  const display =
    isChoice && typeof value === 'string'
      ? labelsFor(org, session.language).picklistLabel(object, field, value)
      : displayValue(field, value, session);
  return { value, displayValue: display, label: display };
}

/** The relationship fields of an object whose parents the user may read. */
function parentsOf(
  context: SchemaContext,
  object: ObjectSchema,
): { field: FieldSchema; name: string; targets: ObjectSchema[] }[] {
  return context.fieldsOf(object).flatMap((field) => {
    const targets = context.objects.filter((one) => field.referenceTo.includes(one.name));
    return field.relationshipName && targets.length > 0 ? [{ field, name: field.relationshipName, targets }] : [];
  });
}

function parentField(
  context: SchemaContext,
  object: ObjectSchema,
  parent: ReturnType<typeof parentsOf>[number],
): RecordField {
  if (!isPolymorphic(object, parent.field)) return { type: context.recordType(parent.targets[0]) };
  return {
    type: new GraphQLUnionType({
      name: `${object.name}_${parent.name}`,
      types: () => parent.targets.map((target) => context.recordType(target)),
      resolveType: (node: RecordNode) => node.objectName,
    }),
  };
}

function childFields(context: SchemaContext, object: ObjectSchema): Record<string, RecordField> {
  const fields: Record<string, RecordField> = {};
  for (const child of context.objects) {
    for (const field of context.fieldsOf(child)) {
      if (!field.referenceTo.includes(object.name) || !field.childRelationshipName) continue;
      fields[field.childRelationshipName] = {
        type: context.connectionType(child),
        args: connectionArguments(context.filterType(child), context.orderType(child)),
        resolve: (node, args, _, info) =>
          readPage(context.org, context.session, child, args, selectionOf(info), {
            kind: 'compare',
            left: { path: [field.name] },
            operator: 'eq',
            value: node.Id,
          }),
      };
    }
  }
  return fields;
}

/** The record type of an object: Id, ApiName, DisplayValue, its fields, its parents and its child connections. */
export function buildRecordType(context: SchemaContext, object: ObjectSchema): GraphQLObjectType {
  return new GraphQLObjectType<RecordNode>({
    name: object.name,
    fields: () => {
      const fields: Record<string, RecordField> = {
        ...childFields(context, object),
      };
      for (const field of context.fieldsOf(object)) {
        const kind = kindOf(field);
        if (!kind) continue;
        fields[field.name] = {
          type: context.values.value(kind),
          description: field.description,
          resolve: (node) => shownValue(context, object, field, (node[field.name] ?? null) as SelectValue),
        };
      }
      for (const parent of parentsOf(context, object)) fields[parent.name] = parentField(context, object, parent);
      fields.Id = { type: new GraphQLNonNull(GraphQLID) };
      fields[DISPLAY_VALUE] = { type: GraphQLString };
      fields.ApiName = { type: new GraphQLNonNull(GraphQLString), resolve: (node) => node.objectName };
      return fields;
    },
  });
}

/** `X_Filter`: an operator input a field, one filter a parent, and / or / not. */
export function buildFilterType(context: SchemaContext, object: ObjectSchema): GraphQLInputObjectType {
  const type: GraphQLInputObjectType = new GraphQLInputObjectType({
    name: `${object.name}_Filter`,
    fields: () => {
      const fields: GraphQLInputFieldConfigMap = {};
      for (const field of context.fieldsOf(object)) {
        const kind = kindOf(field);
        if (kind) fields[field.name] = { type: context.values.operators(kind) };
      }
      for (const { field, name, targets } of parentsOf(context, object)) {
        if (!isPolymorphic(object, field)) {
          fields[name] = { type: context.filterType(targets[0]) };
          continue;
        }
        const byTarget = Object.fromEntries(
          targets.map((target) => [target.name, { type: context.filterType(target) }]),
        );
        fields[name] = {
          type: new GraphQLInputObjectType({ name: `${object.name}_${name}_Filters`, fields: byTarget }),
        };
      }
      return { ...fields, and: { type: new GraphQLList(type) }, or: { type: new GraphQLList(type) }, not: { type } };
    },
  });
  return type;
}

/** `JoinInput`: a filter of one object, and the name of its field that is compared. */
export function buildJoinType(context: SchemaContext): GraphQLInputObjectType {
  return new GraphQLInputObjectType({
    name: 'JoinInput',
    fields: () => ({
      ...Object.fromEntries(context.objects.map((object) => [object.name, { type: context.filterType(object) }])),
      ApiName: { type: GraphQLString },
    }),
  });
}

/** `X_OrderBy`: a clause a field, one order a parent. */
export function buildOrderType(
  context: SchemaContext,
  shared: ConnectionTypes,
  object: ObjectSchema,
): GraphQLInputObjectType {
  return new GraphQLInputObjectType({
    name: `${object.name}_OrderBy`,
    fields: () => {
      const fields: GraphQLInputFieldConfigMap = {};
      for (const field of context.fieldsOf(object))
        if (kindOf(field)) fields[field.name] = { type: shared.orderByClause };
      for (const { field, name, targets } of parentsOf(context, object)) {
        if (!isPolymorphic(object, field)) fields[name] = { type: context.orderType(targets[0]) };
      }
      return fields;
    },
  });
}

/** Whether a field can be compared, grouped and shown at all. */
export function isShown(field: FieldSchema, values: ValueTypes): boolean {
  const kind = kindOf(field);
  return kind !== undefined && values.scalars[kind] !== undefined;
}
