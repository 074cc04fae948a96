import type { GraphQLInputObjectType, GraphQLObjectType, GraphQLOutputType } from 'graphql';
import type { LocalOrg, Session } from '../org.ts';
import type { FieldSchema, ObjectSchema } from '../schema/types.ts';
import type { ValueTypes } from './valueTypes.ts';

/** What every part of one user's schema needs while it is built and run. */
export interface SchemaContext {
  org: LocalOrg;
  session: Session;
  values: ValueTypes;
  /** Objects the user may read. */
  objects: ObjectSchema[];
  /** Fields of an object the user may read, with a kind that the API shows. */
  fieldsOf(object: ObjectSchema): FieldSchema[];
  /** Output type of records of an object. */
  recordType(object: ObjectSchema): GraphQLObjectType;
  filterType(object: ObjectSchema): GraphQLInputObjectType;
  orderType(object: ObjectSchema): GraphQLInputObjectType;
  connectionType(object: ObjectSchema): GraphQLOutputType;
}
