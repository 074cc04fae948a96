import { evaluateDefault } from '../formulas/evaluate.ts';
import type { LocalOrg, Session } from '../org.ts';
import { FIELD_DEFAULTS } from '../schema/standardFacts.ts';
import type { FieldSchema, ObjectSchema } from '../schema/types.ts';
import type { Row } from './row.ts';
import { storedFields } from './row.ts';
import { readValue } from './values.ts';

type Default = { field: FieldSchema; value: string | number } | { field: FieldSchema; formula: string };

const plans = new WeakMap<ObjectSchema, Default[]>();

function defaultOf(object: ObjectSchema, field: FieldSchema): Default | undefined {
  if (field.defaultValueFormula !== null) return { field, formula: field.defaultValueFormula };
  const listed = FIELD_DEFAULTS[`${object.name}.${field.name}`];
  if (listed !== undefined) return { field, value: typeof listed === 'boolean' ? Number(listed) : listed };
  const picked = field.picklistValues.filter(({ active, defaultValue }) => active && defaultValue);
  if (picked.length > 0) return { field, value: picked.map(({ value }) => value).join(';') };
  // A check box is never empty.
  return field.type === 'boolean' ? { field, value: 0 } : undefined;
}

/**
 * Fills in what the user did not name: default formulas, default picklist values, the user as owner, check boxes off
 * unless the platform turns them on.
 * A field given as null stays empty, as on the platform.
 */
export function fillDefaults(org: LocalOrg, session: Session, object: ObjectSchema, row: Row): void {
  let plan = plans.get(object);
  if (plan === undefined) {
    plan = storedFields(object)
      .map((field) => defaultOf(object, field))
      .filter((found) => found !== undefined);
    plans.set(object, plan);
  }
  for (const entry of plan) {
    if (row[entry.field.name] !== undefined) continue;
    row[entry.field.name] =
      'value' in entry
        ? entry.value
        : readValue(entry.field, evaluateDefault(org, session, object, entry.field, entry.formula));
  }
  if (object.hasOwner) row['OwnerId'] ??= session.userId;
}
