import type { KnownField, KnownObject } from '../catalogue/orgCatalogue.ts';
import { textOf, type XmlElement } from '../xml/element.ts';
import { isRequired, readField } from './customField.ts';
import type { Component, PackageModel } from './packageModel.ts';

/** A field of the package or of the org. */
export interface ModelField extends KnownField {
  /** Where the package defines it; undefined for fields of the org. */
  readonly component: Component | undefined;
}

/** An object of the package, of the org, or of both: the package's fields are among the org's. */
export interface ModelObject extends KnownObject {
  readonly fields: readonly ModelField[];
  readonly component: Component | undefined;
  /** By lower-case name. */
  readonly fieldsByName: ReadonlyMap<string, ModelField>;
}

/** Looks objects and fields up; names in any case. */
export interface ObjectIndex {
  object(name: string): ModelObject | undefined;
  field(object: string, field: string): ModelField | undefined;
  /** The object that a relationship of this object leads to (`Project__r`, `Owner`); the first one of several. */
  parent(object: string, relationship: string): ModelObject | undefined;
  /** The field at the end of a path: `Project__r.Owner.Name`. */
  path(object: string, path: string): ModelField | undefined;
  /** Objects that the package defines or extends. */
  readonly inPackage: readonly ModelObject[];
}

/** Fields that every custom object has without anybody defining them. */
const SYSTEM_FIELDS: readonly KnownField[] = [
  systemField('Id', 'Id'),
  systemField('CreatedById', 'Lookup', 'User'),
  systemField('CreatedDate', 'DateTime'),
  systemField('LastModifiedById', 'Lookup', 'User'),
  systemField('LastModifiedDate', 'DateTime'),
  systemField('LastActivityDate', 'Date'),
  systemField('LastReferencedDate', 'DateTime'),
  systemField('LastViewedDate', 'DateTime'),
  systemField('SystemModstamp', 'DateTime'),
  systemField('IsDeleted', 'Checkbox'),
  systemField('RecordTypeId', 'Lookup', 'RecordType'),
];

const OWNER = systemField('OwnerId', 'Lookup', 'User');

function systemField(name: string, type: string, target?: string): KnownField {
  const relationshipName = target === undefined ? null : name.slice(0, -2);
  return { name, type, referenceTo: target === undefined ? [] : [target], relationshipName, custom: false };
}

/** Whether every custom object has this field without anybody defining it. */
export function isSystemField(name: string): boolean {
  return (
    /^(Name|OwnerId)$/i.test(name) || SYSTEM_FIELDS.some((field) => field.name.toLowerCase() === name.toLowerCase())
  );
}

/** Index of objects: `model.index(objectsOf)`. */
export function objectsOf(model: PackageModel): ObjectIndex {
  const inPackage = new Map<string, ModelObject>();
  const fieldsByObject = Map.groupBy(model.ofType('CustomField'), (field) =>
    field.fullName.slice(0, field.fullName.indexOf('.')).toLowerCase(),
  );
  const names = new Set([
    ...fieldsByObject.keys(),
    ...model.ofType('CustomObject').map(({ fullName }) => fullName.toLowerCase()),
  ]);
  for (const name of names) {
    const object = packageObject(model, name, fieldsByObject.get(name) ?? []);
    if (object) inPackage.set(name, object);
  }
  const known = new Map<string, ModelObject | undefined>(inPackage);
  const object = (name: string): ModelObject | undefined => {
    const key = name.toLowerCase();
    if (!known.has(key)) known.set(key, orgObject(model.org.object(name)));
    return known.get(key);
  };
  const field = (name: string, fieldName: string): ModelField | undefined =>
    object(name)?.fieldsByName.get(fieldName.toLowerCase());
  const parent = (name: string, relationship: string): ModelObject | undefined => {
    const reference = object(name)?.fields.find(
      ({ relationshipName }) => relationshipName?.toLowerCase() === relationship.toLowerCase(),
    );
    return reference?.referenceTo.map((target) => object(target)).find((found) => found !== undefined);
  };
  const path = (name: string, steps: string): ModelField | undefined => {
    const [step = '', ...rest] = steps.split('.');
    if (rest.length === 0) return field(name, step);
    const next = parent(name, step);
    return next && path(next.name, rest.join('.'));
  };
  return { object, field, parent, path, inPackage: [...inPackage.values()] };
}

/** An object as the package makes it, on top of what the org has. Undefined: fields of an object that is nowhere. */
function packageObject(model: PackageModel, name: string, fields: readonly Component[]): ModelObject | undefined {
  const component = model.find('CustomObject', name);
  const existing = model.org.object(name);
  if (!existing && (!component || !/__\w+$/.test(component.fullName))) return undefined;
  const own = fields.map(packageField);
  const isDetail = own.some(({ type }) => type === 'MasterDetail');
  const base = existing?.fields ?? [...SYSTEM_FIELDS, ...(isDetail ? [] : [OWNER]), nameField(component?.element)];
  return withFields(existing?.name ?? component?.fullName ?? name, existing?.custom ?? true, component, [
    ...base.map((field) => ({ ...field, component: undefined })),
    ...own,
  ]);
}

function nameField(object: XmlElement | undefined): KnownField {
  const definition = object?.children.find((child) => child.name === 'nameField');
  return systemField('Name', textOf(definition, 'type') ?? 'Text');
}

function packageField(component: Component): ModelField {
  const name = component.fullName.slice(component.fullName.indexOf('.') + 1);
  const type = textOf(component.element, 'type') ?? '';
  // A hierarchy is a lookup from users to users.
  const target = textOf(component.element, 'referenceTo') ?? (type === 'Hierarchy' ? 'User' : undefined);
  const formula = textOf(component.element, 'formula');
  return {
    name,
    type,
    referenceTo: target === undefined ? [] : [target],
    relationshipName: target === undefined ? null : name.replace(/__c$/, '__r'),
    custom: true,
    required: isRequired(readField(component)),
    ...(formula === undefined ? {} : { formula }),
    component,
  };
}

function orgObject(object: KnownObject | undefined): ModelObject | undefined {
  if (!object) return undefined;
  const fields = object.fields.map((field) => ({ ...field, component: undefined }));
  return withFields(object.name, object.custom, undefined, fields);
}

/** Fields of the package come last and replace the org's of the same name. */
function withFields(
  name: string,
  custom: boolean,
  component: Component | undefined,
  fields: readonly ModelField[],
): ModelObject {
  const fieldsByName = new Map(fields.map((field) => [field.name.toLowerCase(), field]));
  return { name, custom, component, fields: [...fieldsByName.values()], fieldsByName };
}
