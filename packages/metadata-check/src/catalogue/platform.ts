/** What every org has: the published standard objects, and standard components by type. */
import type { KnownField, KnownObject, OrgCatalogue } from './orgCatalogue.ts';
import { describedNames, describePublished, newerFieldsOf, type DescribedField } from './publishedDescription.ts';
import { undescribedFields } from './undescribedFields.ts';
import { STANDARD_COMPONENTS } from './standardComponents.ts';

const TYPE_BY_GRAPHQL: Readonly<Record<string, string>> = {
  Boolean: 'Checkbox',
  Currency: 'Currency',
  Date: 'Date',
  DateTime: 'DateTime',
  Double: 'Number',
  Email: 'Email',
  Integer: 'Number',
  Latitude: 'Number',
  LongTextArea: 'LongTextArea',
  Longitude: 'Number',
  Long: 'Number',
  MultiPicklist: 'MultiselectPicklist',
  Percent: 'Percent',
  PhoneNumber: 'Phone',
  Picklist: 'Picklist',
  String: 'Text',
  TextArea: 'TextArea',
  Time: 'Time',
  Url: 'Url',
};

let names: ReadonlyMap<string, string> | undefined;
const objects = new Map<string, KnownObject>();

function describedName(name: string): string | undefined {
  names ??= new Map(describedNames().map((described) => [described.toLowerCase(), described]));
  return names.get(name.toLowerCase());
}

function platformObject(asked: string): KnownObject | undefined {
  const name = describedName(asked);
  if (name === undefined) return undefined;
  const known = objects.get(name) ?? describe(name);
  objects.set(name, known);
  return known;
}

function describe(name: string): KnownObject {
  const [described] = describePublished([name], { [name]: newerFieldsOf(name) });
  const parents = described?.parents ?? new Map<string, string>();
  const fields = (described?.fields ?? []).map((field) => toKnownField(field, parents));
  const names = new Set(fields.map((field) => field.name));
  const others = undescribedFields(name).filter((field) => !names.has(field.name));
  return { name, custom: false, fields: [...fields, ...others] };
}

function toKnownField(field: DescribedField, parents: ReadonlyMap<string, string>): KnownField {
  const relationship = field.name.endsWith('Id') ? field.name.slice(0, -2) : '';
  const parent = parents.get(relationship);
  return {
    name: field.name,
    type: parent !== undefined ? 'Lookup' : plainType(field),
    referenceTo: parent === undefined ? [] : referencesOf(field.name, parent),
    relationshipName: parent === undefined ? null : relationship,
    custom: false,
  };
}

/** `Name` stands for several objects, which the description does not name. Owners are users or queues. */
function referencesOf(field: string, parent: string): string[] {
  if (parent !== 'Name') return [parent];
  return field === 'OwnerId' ? ['Group', 'User'] : [];
}

function plainType({ name, baseType, graphqlType }: DescribedField): string {
  if (name === 'Id' || graphqlType === 'Id') return name === 'Id' ? 'Id' : 'Lookup';
  if (graphqlType !== undefined) return TYPE_BY_GRAPHQL[graphqlType] ?? 'Text';
  if (baseType === 'boolean') return 'Checkbox';
  if (baseType === 'number') return 'Number';
  return baseType === 'DateString' ? 'DateTime' : 'Text';
}

/** What a fresh org has. */
export const platformCatalogue: OrgCatalogue = {
  object: platformObject,
  has: (type, fullName) =>
    type === 'CustomObject' ? describedName(fullName) !== undefined : STANDARD_COMPONENTS[type]?.has(fullName) === true,
};
