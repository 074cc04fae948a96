/**
 * What saving a detail does to its masters. Source: "Triggers and Order of Execution" in the Apex Developer Guide: when a
 * roll-up summary of a master changes, the master goes through its own save, validation rules included, and so on upwards.
 */
import type { Stored } from '../engine/rows.ts';
import { OrgError } from '../errors.ts';
import type { LocalOrg, Session } from '../org.ts';
import type { FieldSchema, ObjectSchema } from '../schema/types.ts';
import { findStored, updateStored } from './row.ts';
import type { Row } from './row.ts';
import { summaryValue } from './summary.ts';
import { checkValidationRules } from './validation.ts';

/** A master-detail field, where it leads, and the summaries there that may change with the details behind it. */
interface Upward {
  reference: FieldSchema;
  master: ObjectSchema;
  summaries: FieldSchema[];
}

/** A master and its summaries before the details changed. */
interface Watched {
  master: ObjectSchema;
  id: string;
  before: Record<string, Stored>;
}

const paths = new WeakMap<ObjectSchema, Upward[]>();

function upward(org: LocalOrg, object: ObjectSchema): Upward[] {
  let known = paths.get(object);
  if (known === undefined) {
    known = object.fields
      .filter((field) => field.relationshipKind === 'masterDetail')
      .flatMap((reference) => {
        const master = org.schema.findObject(reference.referenceTo[0] ?? '');
        if (master === undefined) return [];
        const summaries = master.fields.filter(
          ({ summary }) => summary?.child === object.name && summary.foreignKey === reference.name,
        );
        // Summaries further up can depend on these only through this master.
        return summaries.length > 0 || upward(org, master).length > 0 ? [{ reference, master, summaries }] : [];
      });
    paths.set(object, known);
  }
  return known;
}

function watch(org: LocalOrg, object: ObjectSchema, rows: readonly Row[]): Watched[] {
  return upward(org, object).flatMap(({ reference, master, summaries }) => {
    const ids = new Set(rows.map((row) => row[reference.name]).filter((id) => typeof id === 'string'));
    return [...ids].flatMap((id) => {
      const before = Object.fromEntries(summaries.map((field) => [field.name, summaryValue(org, field, id)]));
      const row = findStored(org, master, id);
      return [{ master, id, before }, ...(row === undefined ? [] : watch(org, master, [row]))];
    });
  });
}

/**
 * Writes a detail and saves the masters whose summaries that changes.
 * @param rows the detail before and after, as far as there is such a row; both masters of a detail that moves are saved
 * @throws OrgError FIELD_CUSTOM_VALIDATION_EXCEPTION when a rule of a master refuses what it sums up to
 */
export function savingMasters(
  org: LocalOrg,
  session: Session,
  object: ObjectSchema,
  rows: readonly Row[],
  write: () => void,
): void {
  const watched = watch(org, object, rows);
  write();
  for (const one of watched) saveMaster(org, session, one);
}

function saveMaster(org: LocalOrg, session: Session, { master, id, before }: Watched): void {
  const row = findStored(org, master, id);
  const isChanged = Object.entries(before).some(([name, value]) => {
    const field = org.schema.findField(master, name);
    return field !== undefined && summaryValue(org, field, id) !== value;
  });
  if (row === undefined || row['IsDeleted'] === 1 || !isChanged) return;
  try {
    checkValidationRules(org, session, master, row, { ...row, ...before });
  } catch (error) {
    if (!(error instanceof OrgError)) throw error;
    const message = `There were custom validation error(s) encountered while saving the affected record(s). The first validation error encountered was "${error.message}".`;
    throw new OrgError(error.code, message);
  }
  const now = org.clock.now().toISOString();
  updateStored(org, master, id, {
    LastModifiedDate: now,
    LastModifiedById: session.userId,
    SystemModstamp: now,
  });
}
