/** Standard objects: the published descriptions joined with the facts they lack. */
import { type DescribedField, type DescribedObject, describePublished } from '@crm-adoption/metadata-check';
import { completed, GROUP_OBJECTS } from './permissionSetGroups.ts';
import * as facts from './standardFacts.ts';
import { PICKLISTS, RESTRICTED_PICKLISTS } from './standardPicklists.ts';
import type { FieldSchema, FieldType, ObjectSchema } from './types.ts';

const TYPE_BY_GRAPHQL: Readonly<Record<string, FieldType>> = {
  Boolean: 'boolean',
  Currency: 'currency',
  Date: 'date',
  DateTime: 'datetime',
  Double: 'double',
  Email: 'email',
  Integer: 'int',
  Latitude: 'double',
  LongTextArea: 'textarea',
  Longitude: 'double',
  Long: 'int',
  MultiPicklist: 'multipicklist',
  Percent: 'percent',
  PhoneNumber: 'phone',
  Picklist: 'picklist',
  String: 'string',
  TextArea: 'textarea',
  Time: 'time',
  Url: 'url',
};

/** Total digits and decimals by type, as describe reports them for standard fields. */
const NUMBER_SHAPES: Readonly<Partial<Record<FieldType, { precision: number; scale: number }>>> = {
  currency: { precision: 18, scale: 2 },
  double: { precision: 18, scale: 15 },
  percent: { precision: 3, scale: 0 },
};

/** `Object.Field` wins over `*.Field`. */
function lookUp<T>(table: Readonly<Record<string, T>>, object: string, field: string): T | undefined {
  return table[`${object}.${field}`] ?? table[`*.${field}`];
}

function relationshipNameOf(field: string): string {
  return field.replace(/Id$/, '');
}

function referenceTargets(object: DescribedObject, field: string): readonly string[] {
  const listed = facts.REFERENCE_TARGETS[`${object.name}.${field}`];
  if (listed !== undefined) return listed;
  const parent = object.parents.get(relationshipNameOf(field));
  return parent !== undefined && parent in facts.OBJECT_FACTS ? [parent] : [];
}

function isReference(object: DescribedObject, field: DescribedField): boolean {
  return (
    field.name.endsWith('Id') &&
    field.name !== 'Id' &&
    (field.graphqlType === 'Id' || object.parents.has(relationshipNameOf(field.name)))
  );
}

function typeOf(object: DescribedObject, field: DescribedField): FieldType {
  const listed = facts.FIELD_TYPES[`${object.name}.${field.name}`];
  if (listed !== undefined) return listed as FieldType;
  if (field.name === 'Id') return 'id';
  if (isReference(object, field)) return 'reference';
  if (`${object.name}.${field.name}` in PICKLISTS) return 'picklist';
  if (field.graphqlType !== undefined) return TYPE_BY_GRAPHQL[field.graphqlType] ?? 'string';
  if (field.baseType === 'Address') return 'address';
  if (field.baseType === 'boolean') return 'boolean';
  if (field.baseType === 'number') return 'double';
  if (field.baseType === 'DateString')
    return /Date$/.test(field.name) && !/^(Created|LastModified)/.test(field.name) ? 'date' : 'datetime';
  return 'string';
}

/** `AnnualRevenue` -> `Annual Revenue`; reference labels end in ID, as describe writes them. */
function labelInWords(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .replace(/ Id$/, ' ID');
}

function toField(object: DescribedObject, field: DescribedField): FieldSchema {
  const path = `${object.name}.${field.name}`;
  const type = typeOf(object, field);
  const objectFacts = facts.OBJECT_FACTS[object.name];
  const readOnly =
    facts.READ_ONLY_FIELDS.has(path) || facts.READ_ONLY_FIELDS.has(`*.${field.name}`) || type === 'address';
  const audit = facts.AUDIT_FIELDS.includes(field.name);
  const writable = objectFacts?.writable === true && !readOnly;
  const fallback = facts.FIELD_DEFAULTS[path];
  const shape = NUMBER_SHAPES[type] ?? { precision: type === 'int' ? 8 : 0, scale: 0 };
  return {
    name: field.name,
    label: lookUp(facts.LABELS, object.name, field.name) ?? labelInWords(field.name),
    type,
    custom: false,
    nameField: objectFacts?.nameField === field.name,
    nillable: field.nillable,
    createable: writable && !audit,
    updateable: writable && !audit && !facts.FIXED_FIELDS.has(path),
    defaultedOnCreate:
      readOnly ||
      audit ||
      type === 'boolean' ||
      field.name === 'OwnerId' ||
      path === 'User.CommunityNickname' ||
      fallback !== undefined,
    length: lookUp(facts.LENGTHS, object.name, field.name) ?? facts.DEFAULT_LENGTHS[type] ?? 0,
    ...shape,
    unique: path === 'User.Username',
    externalId: false,
    caseSensitive: false,
    referenceTo: type === 'reference' ? [...referenceTargets(object, field.name)] : [],
    relationshipName:
      type === 'reference' && object.parents.has(relationshipNameOf(field.name))
        ? relationshipNameOf(field.name)
        : null,
    childRelationshipName: facts.CHILD_RELATIONSHIPS[path] ?? null,
    relationshipKind: type === 'reference' ? 'lookup' : null,
    reparentable: false,
    picklistValues: (PICKLISTS[path] ?? []).map((value) => ({
      value,
      label: value,
      active: true,
      defaultValue: value === fallback,
    })),
    restrictedPicklist: RESTRICTED_PICKLISTS.has(path),
    formula: null,
    blanksAs: 'BlankAsBlank',
    defaultValueFormula: null,
    autoNumberFormat: path === 'Case.CaseNumber' ? '{00000000}' : null,
    inlineHelpText: null,
    description: null,
  };
}

/** A field that points only to objects the org does not have (campaigns, price books) is not there at all, as on an org without the feature. */
function exists(field: FieldSchema): boolean {
  return field.type !== 'reference' || field.referenceTo.length > 0;
}

/** Activities hang on WhatId and WhoId; their AccountId is derived and names no relationship. */
function isActivity(object: string): boolean {
  return object === 'Task' || object === 'Event';
}

/** Names the way down where exactly one field of the child points to the parent. */
function nameChildRelationships(described: DescribedObject[], objects: Map<string, ObjectSchema>): void {
  for (const parent of described) {
    for (const [relationship, childName] of parent.children) {
      const candidates = (objects.get(childName)?.fields ?? []).filter(
        (field) =>
          field.referenceTo.length === 1 &&
          field.referenceTo[0] === parent.name &&
          field.childRelationshipName === null &&
          !['MasterRecordId', 'CreatedById', 'LastModifiedById'].includes(field.name) &&
          !(field.name === 'AccountId' && isActivity(childName)),
      );
      const [only] = candidates;
      if (only !== undefined && candidates.length === 1) only.childRelationshipName = relationship;
    }
  }
}

function toObject(described: DescribedObject): ObjectSchema {
  const { keyPrefix, label, labelPlural, sharingModel, writable } = facts.OBJECT_FACTS[described.name];
  const fields = described.fields
    .filter((field) => !facts.OMITTED_FIELDS.has(`${described.name}.${field.name}`))
    .map((field) => toField(described, field))
    .filter(exists);
  return {
    name: described.name,
    label,
    labelPlural,
    keyPrefix,
    custom: false,
    fields,
    validationRules: [],
    sharingModel,
    hasOwner: fields.some((field) => field.name === 'OwnerId'),
    createable: writable && described.name !== 'UserLogin',
    updateable: writable && described.name !== 'PermissionSetGroupComponent',
    deletable: writable && described.name !== 'User' && described.name !== 'UserLogin',
    queryable: true,
    description: null,
  };
}

let cached: ObjectSchema[] | undefined;

/** The standard objects of a fresh org; a new copy each time, so that no org changes another's. */
export function standardObjects(): ObjectSchema[] {
  if (cached === undefined) {
    const names = Object.keys(facts.OBJECT_FACTS);
    const published = names.filter((name) => !GROUP_OBJECTS.some((object) => object.name === name));
    const described = [...describePublished(published, facts.NEWER_FIELDS).map(completed), ...GROUP_OBJECTS].sort(
      (one, other) => names.indexOf(one.name) - names.indexOf(other.name),
    );
    const objects = new Map(described.map((object) => [object.name, toObject(object)]));
    nameChildRelationships(described, objects);
    cached = [...objects.values()];
  }
  return structuredClone(cached);
}
