import { fillDefaults, type LocalOrg, type Row, type Session } from '@crm-adoption/local-org';
import type { PredefinedValues } from './contract.ts';

/**
 * Values that a new record of an object starts with in a form: defaults of its fields, the person as owner.
 * @returns undefined when there is no such object or the person may not create its records
 */
export function newRecordValues(org: LocalOrg, session: Session, name: string): PredefinedValues | undefined {
  const object = org.schema.findObject(name);
  if (!object || !session.access.canObject(object, 'create')) return undefined;
  const row: Row = {};
  fillDefaults(org, session, object, row);
  return Object.fromEntries(
    object.fields
      .filter(({ name: field }) => row[field] !== undefined)
      .map(({ name: field, type }) => [field, type === 'boolean' ? row[field] === 1 : (row[field] ?? null)]),
  );
}
