import {
  GraphQLEnumType,
  GraphQLInputObjectType,
  GraphQLInt,
  GraphQLList,
  GraphQLObjectType,
  GraphQLString,
  type GraphQLInputFieldConfigMap,
  type GraphQLInputType,
  type GraphQLScalarType,
} from 'graphql';
import { DATE_LITERALS, DATE_RANGES } from './dateInputs.ts';
import { createScalars, type FieldKind } from './scalars.ts';

/** A field's value on its way to the response. */
export interface ShownValue {
  value: unknown;
  displayValue: string | null;
  label?: string | null;
}

/** Types that every object shares, one set a schema. */
export interface ValueTypes {
  scalars: ReturnType<typeof createScalars>;
  value(kind: FieldKind): GraphQLObjectType;
  operators(kind: FieldKind): GraphQLInputObjectType;
  aggregate(kind: FieldKind): GraphQLObjectType;
}

const ORDERED: readonly FieldKind[] = ['Currency', 'Date', 'DateTime', 'Double', 'Integer', 'Percent', 'Time'];
const NUMBERS: readonly FieldKind[] = ['Currency', 'Double', 'Integer', 'Percent'];
const TEXTS: readonly FieldKind[] = ['Email', 'LongTextArea', 'PhoneNumber', 'Picklist', 'String', 'TextArea', 'Url'];

const DATE_FUNCTIONS = [
  'CALENDAR_MONTH',
  'CALENDAR_QUARTER',
  'CALENDAR_YEAR',
  'DAY_IN_MONTH',
  'DAY_IN_WEEK',
  'DAY_IN_YEAR',
  'FISCAL_MONTH',
  'FISCAL_QUARTER',
  'FISCAL_YEAR',
  'WEEK_IN_MONTH',
  'WEEK_IN_YEAR',
] as const;

function comparisons(type: GraphQLInputType, more: GraphQLInputFieldConfigMap = {}): GraphQLInputFieldConfigMap {
  const one = { type };
  const list = { type: new GraphQLList(type) };
  return { eq: one, ne: one, gt: one, gte: one, lt: one, lte: one, in: list, nin: list, ...more };
}

function onDemand<K, V>(create: (key: K) => V): (key: K) => V {
  const made = new Map<K, V>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = create(key);
    made.set(key, value);
    return value;
  };
}

/** Input types of date and date-time comparisons: exactly one of value, literal or range. */
function dateInputs(scalars: ReturnType<typeof createScalars>): (kind: 'Date' | 'DateTime') => GraphQLInputObjectType {
  const literal = new GraphQLEnumType({
    name: 'DateLiteral',
    values: Object.fromEntries(DATE_LITERALS.map((name) => [name, {}])),
  });
  const range = new GraphQLInputObjectType({
    name: 'DateRange',
    fields: Object.fromEntries(DATE_RANGES.map((name) => [name, { type: GraphQLInt }])),
  });
  return (kind) =>
    new GraphQLInputObjectType({
      name: `${kind}Input`,
      fields: { value: { type: scalars[kind] }, literal: { type: literal }, range: { type: range } },
    });
}

function createOperators(
  scalars: ReturnType<typeof createScalars>,
  join: () => GraphQLInputObjectType,
): (kind: FieldKind) => GraphQLInputObjectType {
  const dateInput = dateInputs(scalars);
  const long = new GraphQLInputObjectType({ name: 'LongOperators', fields: comparisons(scalars.Long) });
  const dateFunction = new GraphQLInputObjectType({ name: 'DateFunctionInput', fields: { value: { type: long } } });
  const functions = Object.fromEntries(DATE_FUNCTIONS.map((name) => [name, { type: dateFunction }]));
  const fieldsOf = (kind: FieldKind): GraphQLInputFieldConfigMap => {
    const scalar = scalars[kind];
    const list = { type: new GraphQLList(scalar) };
    if (kind === 'Boolean') return { eq: { type: scalar }, ne: { type: scalar } };
    if (kind === 'MultiPicklist') return { eq: { type: scalar }, ne: { type: scalar }, includes: list, excludes: list };
    if (kind === 'Date' || kind === 'DateTime') return comparisons(dateInput(kind), functions);
    if (kind === 'Id') return comparisons(scalar, { inq: { type: join() }, ninq: { type: join() } });
    return comparisons(scalar, TEXTS.includes(kind) ? { like: { type: scalar } } : {});
  };
  return (kind) => new GraphQLInputObjectType({ name: `${kind}Operators`, fields: () => fieldsOf(kind) });
}

function valueType(name: string, scalar: GraphQLScalarType, hasLabel: boolean): GraphQLObjectType {
  return new GraphQLObjectType<ShownValue>({
    name,
    fields: {
      value: { type: scalar },
      displayValue: { type: GraphQLString },
      ...(hasLabel && { label: { type: GraphQLString } }),
    },
  });
}

/** Builds the shared types; each is made when first asked for. */
/** @param join input type of `inq` and `ninq`, which the user's objects make up */
export function createValueTypes(join: () => GraphQLInputObjectType): ValueTypes {
  const scalars = createScalars();
  const value = onDemand((kind: FieldKind) =>
    valueType(
      kind === 'Id' ? 'IDValue' : kind === 'Integer' ? 'IntValue' : `${kind}Value`,
      scalars[kind],
      kind === 'Picklist',
    ),
  );
  const long = valueType('LongValue', scalars.Long, false);
  const aggregate = onDemand(
    (kind: FieldKind) =>
      new GraphQLObjectType({
        name: `${kind === 'Id' ? 'ID' : kind}Aggregate`,
        fields: () => ({
          value: { type: scalars[kind] },
          displayValue: { type: GraphQLString },
          ...(kind === 'Boolean' ? {} : { count: { type: long }, countDistinct: { type: long } }),
          ...(NUMBERS.includes(kind) ? { avg: { type: value('Double') }, sum: { type: value(kind) } } : {}),
          ...(ORDERED.includes(kind) || TEXTS.includes(kind)
            ? { min: { type: value(kind) }, max: { type: value(kind) } }
            : {}),
        }),
      }),
  );
  return { scalars, value, operators: onDemand(createOperators(scalars, join)), aggregate };
}
