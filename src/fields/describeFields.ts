import type { Connection } from '@salesforce/core';
import { isMissing } from '../org/errors.ts';
import { send } from '../org/requests.ts';
import { messages } from './messages.ts';

/** What is used of an object's description (REST API guide, "sObject Describe"). */
export type DescribedField = {
  name: string;
  label: string;
  type: string;
  aggregatable: boolean;
  autoNumber: boolean;
  calculated: boolean;
  createable: boolean;
  defaultedOnCreate: boolean;
  extraTypeInfo: string | null;
  nillable: boolean;
  permissionable: boolean;
  updateable: boolean;
};
export type DescribedObject = {
  name: string;
  label: string;
  createable: boolean;
  fields: DescribedField[];
  childRelationships: { childSObject: string; relationshipName: string | null }[];
};

/** Why the records in which a field is filled are not counted. */
export type NotCounted = 'checkbox' | 'longText' | 'multiSelect' | 'other' | 'noRecords';

/** Values of these are put together from other fields, which have a line of their own. */
const COMPOUND = new Set(['address', 'location', 'complexvalue']);

function isDescription(answer: unknown): answer is DescribedObject {
  const { name, fields } = (answer ?? {}) as Partial<DescribedObject>;
  return typeof name === 'string' && Array.isArray(fields);
}

/**
 * Fields that people fill in, as far as the caller sees them: not what the platform works out or stamps by itself.
 * @param isEditable whether somebody else may edit a field that the caller may not
 */
export function collectedIn(
  { fields }: DescribedObject,
  isEditable: (field: DescribedField) => boolean,
): DescribedField[] {
  return fields.filter(
    (field) =>
      !field.calculated &&
      !field.autoNumber &&
      !COMPOUND.has(field.type) &&
      (field.createable || field.updateable || (field.permissionable && isEditable(field))),
  );
}

/**
 * Why SOQL cannot count where a field is filled; null when it can. A check box always has a value. Source: SOQL reference,
 * "Support for Field Types in Aggregate Functions"; the description says it of each field.
 */
export function notCountable({ type, aggregatable, extraTypeInfo }: DescribedField): NotCounted | null {
  if (type === 'boolean') return 'checkbox';
  if (aggregatable) return null;
  if (type === 'multipicklist') return 'multiSelect';
  return type === 'textarea' || extraTypeInfo !== null ? 'longText' : 'other';
}

/**
 * Reads what an object has for fields.
 * @throws SfError for an object that is not there, or not for the caller, or in which nobody makes records
 */
export async function describeObject(connection: Connection, object: string): Promise<DescribedObject> {
  const url = `${connection.baseUrl()}/sobjects/${encodeURIComponent(object)}/describe`;
  let described: DescribedObject;
  try {
    described = await send(connection, { method: 'GET', url }, isDescription);
  } catch (error) {
    if (!isMissing(error)) throw error;
    throw messages.createError('error.objectUnknown', [object], [], error as Error);
  }
  const isFilledIn = described.createable && described.fields.some(({ name }) => name === 'LastModifiedDate');
  if (!isFilledIn) throw messages.createError('error.notFilledIn', [described.name]);
  return described;
}
