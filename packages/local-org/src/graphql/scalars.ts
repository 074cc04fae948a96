import { GraphQLBoolean, GraphQLID, GraphQLInt, GraphQLScalarType, GraphQLString, Kind, type ValueNode } from 'graphql';
import type { FieldSchema } from '../schema/types.ts';

/** Kinds of fields that the UI API tells apart; names follow its published operation types. */
export type FieldKind =
  | 'Boolean'
  | 'Currency'
  | 'Date'
  | 'DateTime'
  | 'Double'
  | 'Email'
  | 'Id'
  | 'Integer'
  | 'LongTextArea'
  | 'MultiPicklist'
  | 'Percent'
  | 'PhoneNumber'
  | 'Picklist'
  | 'String'
  | 'TextArea'
  | 'Time'
  | 'Url';

/** Longest text that the platform still treats as plain text area. */
const TEXT_AREA_LENGTH = 255;

const KIND_BY_TYPE: Partial<Record<FieldSchema['type'], FieldKind>> = {
  boolean: 'Boolean',
  combobox: 'String',
  currency: 'Currency',
  date: 'Date',
  datetime: 'DateTime',
  double: 'Double',
  email: 'Email',
  id: 'Id',
  int: 'Integer',
  multipicklist: 'MultiPicklist',
  percent: 'Percent',
  phone: 'PhoneNumber',
  picklist: 'Picklist',
  reference: 'Id',
  string: 'String',
  time: 'Time',
  url: 'Url',
};

/** The kind of a field; undefined for types that the API does not show (compound addresses, locations). */
export function kindOf(field: FieldSchema): FieldKind | undefined {
  if (field.type === 'textarea') return field.length > TEXT_AREA_LENGTH ? 'LongTextArea' : 'TextArea';
  return KIND_BY_TYPE[field.type];
}

function textScalar(name: string, accepts: RegExp | null, wanted: string): GraphQLScalarType<string, string> {
  const read = (value: unknown): string => {
    if (typeof value !== 'string' || (accepts && !accepts.test(value))) {
      throw new TypeError(`${name} cannot represent ${JSON.stringify(value)}; expected ${wanted}.`);
    }
    return value;
  };
  return new GraphQLScalarType({
    name,
    serialize: (value) => String(value),
    parseValue: read,
    parseLiteral: (node: ValueNode) => read(node.kind === Kind.STRING ? node.value : null),
  });
}

function numberScalar(name: string): GraphQLScalarType<number, number> {
  const read = (value: unknown): number => {
    const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
    if (typeof number !== 'number' || !Number.isFinite(number)) {
      throw new TypeError(`${name} cannot represent ${JSON.stringify(value)}; expected a number.`);
    }
    return number;
  };
  return new GraphQLScalarType({
    name,
    serialize: (value) => Number(value),
    parseValue: read,
    parseLiteral: (node: ValueNode) =>
      read(node.kind === Kind.INT || node.kind === Kind.FLOAT || node.kind === Kind.STRING ? node.value : null),
  });
}

const text = 'a string';

/** One set of scalars for one schema: graphql-js wants each name once. */
export function createScalars(): Record<FieldKind | 'Long' | 'IdOrRef', GraphQLScalarType> {
  return {
    Boolean: GraphQLBoolean,
    Currency: numberScalar('Currency'),
    Date: textScalar('Date', /^\d{4}-\d{2}-\d{2}$/, 'YYYY-MM-DD'),
    DateTime: textScalar(
      'DateTime',
      /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$/,
      'an ISO 8601 date-time with a zone',
    ),
    Double: numberScalar('Double'),
    Email: textScalar('Email', null, text),
    Id: GraphQLID,
    IdOrRef: textScalar('IdOrRef', null, 'an id'),
    Integer: GraphQLInt,
    Long: numberScalar('Long'),
    LongTextArea: textScalar('LongTextArea', null, text),
    MultiPicklist: textScalar('MultiPicklist', null, 'values separated by semicolons'),
    Percent: numberScalar('Percent'),
    PhoneNumber: textScalar('PhoneNumber', null, text),
    Picklist: textScalar('Picklist', null, text),
    String: GraphQLString,
    TextArea: textScalar('TextArea', null, text),
    Time: textScalar('Time', /^\d{2}:\d{2}(:\d{2}(\.\d+)?)?Z?$/, 'HH:mm:ss'),
    Url: textScalar('Url', null, text),
  };
}
