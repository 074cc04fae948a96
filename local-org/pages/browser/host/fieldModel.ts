import type { LayoutSection } from '../../contract.ts';
import type { FieldDescribe, ObjectDescribe } from './describe.ts';
import { labelOf, nameFieldOf } from './describe.ts';
import { withTheme } from './router.ts';
import type { Row } from './soql.ts';
import { parentName, parentOf } from './soql.ts';
import { standardLayouts } from './standardLayouts.ts';

export type FieldValue = string | number | boolean | null;

/** One field of a record page: what it is, what it holds, what the person may do with it. */
export interface FieldModel {
  name: string;
  label: string;
  type: string;
  help: string | undefined;
  value: FieldValue;
  /** Name of the record that a lookup points to. */
  parent: string | undefined;
  /** Page of the record that a lookup points to. */
  url: string | undefined;
  /** Object that a lookup can be pointed to; undefined when it cannot be edited here. */
  lookup: string | undefined;
  isEditable: boolean;
  isRequired: boolean;
  length: number;
  scale: number;
  options: { label: string; value: string }[];
}

export interface SectionModel {
  label: string;
  columns: { key: string; fields: FieldModel[] }[];
}

/** Fields that say nothing to a reader, kept out when there is no layout. */
const technical = new Set([
  'Id',
  'IsDeleted',
  'SystemModstamp',
  'LastViewedDate',
  'LastReferencedDate',
  'MasterRecordId',
]);
const unsupportedTypes = new Set(['address', 'location', 'anyType', 'id', 'base64']);

/** Sections of a record page: the deployed layout, the platform's own one, or else every field in two columns. */
export function sectionsOf(object: ObjectDescribe, layout: LayoutSection[], row: Row): SectionModel[] {
  const sections = layout.length > 0 ? layout : (standardLayouts[object.name] ?? everyField(object));
  return sections
    .map((section) => ({
      label: section.label,
      columns: section.columns.map((names, index) => ({ key: String(index), fields: fieldsOf(object, names, row) })),
    }))
    .filter((section) => section.columns.some(({ fields }) => fields.length > 0));
}

/** Names of all fields on a page, for the query. */
export function pageFields(object: ObjectDescribe, layout: LayoutSection[]): FieldDescribe[] {
  const sections = sectionsOf(object, layout, {});
  const names = new Set(
    sections.flatMap(({ columns }) => columns.flatMap(({ fields }) => fields.map(({ name }) => name))),
  );
  names.add(nameFieldOf(object).name);
  return object.fields.filter(({ name }) => names.has(name));
}

function everyField(object: ObjectDescribe): LayoutSection[] {
  const names = object.fields
    .filter(({ name, type }) => !technical.has(name) && !unsupportedTypes.has(type))
    .map(({ name }) => name);
  const half = Math.ceil(names.length / 2);
  return [{ label: 'Details', columns: [names.slice(0, half), names.slice(half)] }];
}

/** Fields without read permission are not in the describe and so not on the page. */
function fieldsOf(object: ObjectDescribe, names: string[], row: Row): FieldModel[] {
  return names.flatMap((name) => {
    const field = object.fields.find((candidate) => candidate.name === name);
    return field && !unsupportedTypes.has(field.type) ? modelOf(object, field, row) : [];
  });
}

function modelOf(object: ObjectDescribe, field: FieldDescribe, row: Row): FieldModel {
  const value = (row[field.name] ?? null) as FieldValue;
  const lookup = field.type === 'reference' ? parentOf(field) : undefined;
  return {
    name: field.name,
    label: labelOf(field),
    type: field.type,
    help: field.inlineHelpText ?? undefined,
    value,
    parent: field.type === 'reference' ? (parentName(row, field) ?? undefined) : undefined,
    url: field.type === 'reference' && value ? withTheme(`/lightning/r/${String(value)}/view`) : undefined,
    lookup,
    isEditable: object.updateable && field.updateable && (field.type !== 'reference' || lookup !== undefined),
    isRequired: !field.nillable && field.type !== 'boolean',
    length: field.length,
    scale: field.scale,
    options: field.picklistValues
      .filter(({ active }) => active)
      .map(({ label, value: option }) => ({ label, value: option })),
  };
}
