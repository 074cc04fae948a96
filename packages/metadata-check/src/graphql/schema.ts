import { buildSchema, type GraphQLSchema } from 'graphql';
import { objectsOf, type ModelField, type ModelObject, type ObjectIndex } from '../model/objects.ts';
import type { PackageModel } from '../model/packageModel.ts';
import { textOf } from '../xml/element.ts';
import { operationTypes } from './operationTypes.ts';

/** Kind of value by type of a custom field; what is missing is not in the UI API's schema. */
const KIND_BY_TYPE: Readonly<Record<string, string>> = {
  AutoNumber: 'String',
  Checkbox: 'Boolean',
  Currency: 'Currency',
  Date: 'Date',
  DateTime: 'DateTime',
  Email: 'Email',
  Html: 'LongTextArea',
  Id: 'Id',
  LongTextArea: 'LongTextArea',
  Lookup: 'Id',
  MasterDetail: 'Id',
  MultiselectPicklist: 'MultiPicklist',
  Number: 'Double',
  Percent: 'Percent',
  Phone: 'PhoneNumber',
  Picklist: 'Picklist',
  Summary: 'Double',
  Text: 'String',
  TextArea: 'TextArea',
  Time: 'Time',
  Url: 'Url',
};

const BUILT_IN = new Set(['ID', 'String', 'Boolean', 'Int', 'Float']);
const CONNECTION_ARGUMENTS = 'first: Int, after: String, upperBound: Int';

/** Field or input by name, with its GraphQL type, and the arguments before it in brackets where it takes some. */
type Shape = Map<string, string>;

/** One object as types of the schema. */
interface ObjectTypes {
  name: string;
  record: Shape;
  filter: Shape;
  order: Shape;
}

/**
 * The part of the UI API's GraphQL schema that some queries can reach: the objects of the package in the form in which a
 * real org generates its own, and the standard objects that the queries name, with the fields that a real org gave them.
 * Objects that the UI API does not have (login history, permission set assignments) are not in it.
 */
export function schemaFor(model: PackageModel, queries: readonly string[]): GraphQLSchema {
  const index = model.index(objectsOf);
  const names = reachable(index, queries);
  const objects = [...names].flatMap((name) => index.object(name) ?? []);
  const types = new Map(objects.map((object) => [object.name, typesOf(object, names)]));
  addChildren(objects, types);
  return buildSchema(schemaText([...types.values()], names));
}

/** Objects of the package, standard ones that a query names, and everyone's owner. */
function reachable(index: ObjectIndex, queries: readonly string[]): Set<string> {
  const words = new Set(queries.flatMap((query) => query.match(/\w+/g) ?? []));
  const standard = [...words, 'User', 'Group'].filter((word) => operationTypes().has(`${word}_Filter`));
  const own = index.inPackage.filter(({ custom }) => custom).map(({ name }) => name);
  return new Set([...own, ...standard.filter((name) => index.object(name) !== undefined)]);
}

function typesOf(object: ModelObject, names: ReadonlySet<string>): ObjectTypes {
  const record: Shape = new Map([
    ['Id', 'ID!'],
    ['ApiName', 'String!'],
    ['DisplayValue', 'String'],
  ]);
  const filter: Shape = new Map();
  const order: Shape = new Map();
  for (const field of object.fields) {
    const kind = kindOf(object, field);
    if (kind === undefined) continue;
    if (field.name !== 'Id') record.set(field.name, `${kind}Value`);
    filter.set(field.name, `${kind}Operators`);
    if (kind !== 'LongTextArea') order.set(field.name, 'OrderByClause');
    const [parent] = field.referenceTo.filter((target) => names.has(target));
    if (field.relationshipName === null || parent === undefined) continue;
    const isOwner = object.custom && field.name === 'OwnerId';
    record.set(field.relationshipName, isOwner ? 'OwnerUnion' : parent);
    filter.set(field.relationshipName, isOwner ? 'OwnerFilters' : `${parent}_Filter`);
    if (!isOwner) order.set(field.relationshipName, `${parent}_OrderBy`);
  }
  return { name: object.name, record, filter, order };
}

/** Fields that the Object Reference has, and that were hidden in the org whose schema is published. */
const HIDDEN_THERE = new Set(['Contact.DoNotCall', 'Contact.HasOptedOutOfEmail']);

/** Standard fields have the kind that a real org generated; those it left out cannot be asked for. */
function kindOf(object: ModelObject, field: ModelField): string | undefined {
  if (object.custom || field.custom || HIDDEN_THERE.has(`${object.name}.${field.name}`))
    return KIND_BY_TYPE[field.type];
  const generated = operationTypes().get(`${object.name}_Filter`);
  const type = generated?.kind === 'input' ? generated.fields.get(field.name) : undefined;
  return /^(\w+)Operators$/.exec(type ?? '')?.[1];
}

/** Lists of details, by the names that the package's lookups give them. */
function addChildren(objects: readonly ModelObject[], types: ReadonlyMap<string, ObjectTypes>): void {
  for (const child of objects) {
    for (const { component, referenceTo } of child.fields) {
      const relationship = component && textOf(component.element, 'relationshipName');
      const parent = types.get(referenceTo[0] ?? '');
      if (relationship !== undefined && parent) parent.record.set(`${relationship}__r`, connectionOf(child.name));
    }
  }
}

function connectionOf(name: string): string {
  return `(where: ${name}_Filter, orderBy: ${name}_OrderBy, ${CONNECTION_ARGUMENTS}): ${name}Connection`;
}

function schemaText(objects: readonly ObjectTypes[], names: ReadonlySet<string>): string {
  const shared = sharedInputs(names);
  const kinds = [...shared.keys()].flatMap((name) => /^(\w+)Operators$/.exec(name)?.[1] ?? []);
  const parts = [
    'type Query { uiapi: UIAPI! }',
    'type UIAPI { query: RecordQuery! }',
    'directive @optional on FIELD',
    'type PageInfo { hasNextPage: Boolean! hasPreviousPage: Boolean! startCursor: String endCursor: String }',
    'union OwnerUnion = User | Group',
    block('input', 'OwnerFilters', new Map([...names].filter(isOwner).map((name) => [name, `${name}_Filter`]))),
    block('type', 'RecordQuery', new Map(objects.map(({ name }) => [name, connectionOf(name)]))),
    ...kinds.map((kind) => `type ${kind}Value { value: ${scalarOf(kind)} displayValue: String label: String }`),
    ...[...shared].map(([name, text]) => text.replace('$name', name)),
    ...scalarNames(shared).map((name) => `scalar ${name}`),
  ];
  for (const { name, record, filter, order } of objects) {
    const logic = new Map([
      ...filter,
      ['and', `[${name}_Filter]`],
      ['or', `[${name}_Filter]`],
      ['not', `${name}_Filter`],
    ]);
    parts.push(
      block('type', name, record),
      block('input', `${name}_Filter`, logic),
      block('input', `${name}_OrderBy`, order),
      `type ${name}Connection { edges: [${name}Edge] pageInfo: PageInfo! totalCount: Int! pageResultCount: Int! }`,
      `type ${name}Edge { node: ${name} cursor: String! }`,
    );
  }
  return parts.join('\n');
}

function isOwner(name: string): boolean {
  return name === 'User' || name === 'Group';
}

/** Names that GraphQL lacks are left out: the rules about fields and relationships speak of them. */
function block(keyword: string, name: string, shape: Shape): string {
  const fields = [...shape]
    .filter(([field]) => /^[A-Za-z]\w*$/.test(field))
    .map(([field, type]) => (type.startsWith('(') ? field + type : `${field}: ${type}`));
  return `${keyword} ${name} { ${fields.join(' ')} }`;
}

/** Operators, clauses and what they are made of, as a real org generated them; joins with objects of the schema included. */
function sharedInputs(names: ReadonlySet<string>): Map<string, string> {
  const texts = new Map<string, string>();
  const isUsable = (type: string): boolean =>
    !/_(Filters?|OrderBy)$/.test(baseOf(type)) || names.has(baseOf(type).replace(/_Filter$/, ''));
  const add = (name: string): void => {
    const type = operationTypes().get(name);
    // Filters of objects are written with the objects.
    if (!type || texts.has(name) || name.endsWith('_Filter')) return;
    if (type.kind === 'enum') {
      texts.set(name, `enum $name { ${type.values.join(' ')} }`);
      return;
    }
    const fields = new Map([...type.fields].filter(([, fieldType]) => isUsable(fieldType)));
    // The published schema is of an org without this package; an org lists each of its objects.
    if (name === 'JoinInput') for (const object of names) fields.set(object, `${object}_Filter`);
    texts.set(name, block('input', '$name', fields));
    for (const fieldType of fields.values()) add(baseOf(fieldType));
  };
  for (const name of operationTypes().keys()) if (/^\w+Operators$/.test(name)) add(name);
  add('OrderByClause');
  return texts;
}

function baseOf(type: string): string {
  return type.replace(/[[\]!]/g, '');
}

/** Type of the value behind operators: what `eq` takes; dates wrap theirs. */
function scalarOf(kind: string): string {
  const type = operationTypes().get(`${kind}Operators`);
  const taken = type?.kind === 'input' ? baseOf(type.fields.get('eq') ?? 'String') : 'String';
  return operationTypes().has(taken) ? kind : taken;
}

/** Names that the shared inputs use and nobody defines: the scalars of the UI API. */
function scalarNames(shared: ReadonlyMap<string, string>): string[] {
  const used = [...shared.values()]
    .filter((text) => text.startsWith('input'))
    .flatMap((text) => Array.from(text.matchAll(/: \[?(\w+)/g), (match) => match[1] ?? ''));
  return [...new Set(used)].filter(
    (name) => !BUILT_IN.has(name) && !operationTypes().has(name) && !name.endsWith('_Filter'),
  );
}
