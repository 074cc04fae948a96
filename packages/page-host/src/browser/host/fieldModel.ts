import type { FieldItem, LayoutSection } from '../../contract.ts';
import type { FieldDescribe, ObjectDescribe } from './describe.ts';
import { labelOf } from './describe.ts';
import { withTheme } from './router.ts';
import type { Row } from './soql.ts';
import { parentName, parentOf } from './soql.ts';
import { standardLayouts } from './standardLayouts.ts';
import { text } from './texts.ts';

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
  /** Whether the person may give it a value in a new record. */
  isCreateable: boolean;
  isRequired: boolean;
  length: number;
  scale: number;
  options: { label: string; value: string }[];
}

export interface SectionModel {
  key: string;
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
  const sections = layout.length > 0 ? layout : [standardSection(object)];
  return sections
    .map((section, position) => ({
      key: String(position),
      label: section.label,
      columns: section.columns.map((items, index) => ({ key: String(index), fields: fieldsOf(object, items, row) })),
    }))
    .filter((section) => section.columns.some(({ fields }) => fields.length > 0));
}

/** Names of the fields of a layout that the person may read. */
export function layoutFields(object: ObjectDescribe, layout: LayoutSection[]): string[] {
  return sectionsOf(object, layout, {}).flatMap(({ columns }) =>
    columns.flatMap(({ fields }) => fields.map(({ name }) => name)),
  );
}

function standardSection(object: ObjectDescribe): LayoutSection {
  const columns = standardLayouts[object.name];
  const label = columns ? text('informationOf', object.label) : text('details');
  return {
    label,
    columns: (columns ?? everyField(object)).map((names) => names.map((name) => ({ name, behavior: 'none' }))),
  };
}

function everyField(object: ObjectDescribe): string[][] {
  const names = object.fields
    .filter(({ name, type }) => !technical.has(name) && !unsupportedTypes.has(type))
    .map(({ name }) => name);
  const half = Math.ceil(names.length / 2);
  return [names.slice(0, half), names.slice(half)];
}

/** Fields without read permission are not in the describe and so not on the page. */
function fieldsOf(object: ObjectDescribe, items: FieldItem[], row: Row): FieldModel[] {
  return items.flatMap((item) => fieldModel(object, item, row) ?? []);
}

/**
 * One field with its value in a row.
 * @returns undefined when the person may not read it, or the shell does not show its type
 */
export function fieldModel(object: ObjectDescribe, item: FieldItem, row: Row): FieldModel | undefined {
  const field = object.fields.find((candidate) => candidate.name === item.name);
  return field && !unsupportedTypes.has(field.type) ? modelOf(object, field, item, row) : undefined;
}

function modelOf(object: ObjectDescribe, field: FieldDescribe, item: FieldItem, row: Row): FieldModel {
  const value = (row[field.name] ?? null) as FieldValue;
  const lookup = field.type === 'reference' ? parentOf(field) : undefined;
  const isOpen = item.behavior !== 'readonly' && (field.type !== 'reference' || lookup !== undefined);
  return {
    name: field.name,
    label: labelOf(field),
    type: field.type,
    help: field.inlineHelpText ?? undefined,
    value,
    parent: field.type === 'reference' ? (parentName(row, field) ?? undefined) : undefined,
    url: field.type === 'reference' && value ? withTheme(`/lightning/r/${String(value)}/view`) : undefined,
    lookup,
    isEditable: isOpen && object.updateable && field.updateable,
    isCreateable: isOpen && field.createable,
    isRequired: field.type !== 'boolean' && (item.behavior === 'required' || !field.nillable),
    length: field.length,
    scale: field.scale,
    options: field.picklistValues
      .filter(({ active }) => active)
      .map(({ label, value: option }) => ({ label, value: option })),
  };
}
