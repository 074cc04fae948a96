/** What the filters of a signal need of an org, from the package and the published descriptions of standard objects. */
import {
  objectsToDescribe,
  type DescribedField,
  type DescribedObject,
  type FilterContext,
  type QueriedSignal,
} from '../../force-app/main/default/lwc/adoptionFilters/adoptionFilters.ts';
import { objectsOf, type PackageModel } from '@crm-adoption/metadata-check';

/** Types of metadata as `describe` calls them; any other is a text. */
const TYPES: Readonly<Record<string, string>> = {
  Checkbox: 'boolean',
  Currency: 'currency',
  Date: 'date',
  DateTime: 'datetime',
  Hierarchy: 'reference',
  Html: 'textarea',
  Id: 'id',
  Location: 'location',
  LongTextArea: 'textarea',
  Lookup: 'reference',
  MasterDetail: 'reference',
  MultiselectPicklist: 'multipicklist',
  Number: 'double',
  Percent: 'percent',
  Time: 'time',
};
const UNFILTERABLE = new Set(['Html', 'Location', 'LongTextArea']);

/** Any day will do: the queries are read, not sent. */
const CLOCK = { today: '2026-01-05', timeZone: 'UTC', fiscalYearStartMonth: 1 };

function describedObject(model: PackageModel, name: string): DescribedObject | null {
  const object = model.index(objectsOf).object(name);
  if (!object) return null;
  const fields = object.fields.map((field): DescribedField => ({
    name: field.name,
    type: TYPES[field.type] ?? 'string',
    filterable: !UNFILTERABLE.has(field.type),
    referenceTo: field.referenceTo,
    relationshipName: field.relationshipName,
  }));
  return { name: object.name, fields };
}

/** The objects a signal leads to, described, and a day. */
export function contextOf(model: PackageModel, signal: QueriedSignal): FilterContext {
  const described = new Map<string, DescribedObject | null>();
  for (;;) {
    const names = objectsToDescribe(signal, described);
    if (names.length === 0) return { described, clock: CLOCK };
    for (const name of names) described.set(name.toLowerCase(), describedObject(model, name));
  }
}
