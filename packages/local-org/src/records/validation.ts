import { OrgError } from '../errors.ts';
import { violates } from '../formulas/evaluate.ts';
import { labelsFor } from '../languages/labels.ts';
import type { LocalOrg, Session } from '../org.ts';
import type { ObjectSchema } from '../schema/types.ts';
import type { Row } from './row.ts';

/**
 * Refuses a row that an active validation rule of the object catches, in the user's language.
 * @param before the row before an update; undefined for a new record
 * @throws OrgError FIELD_CUSTOM_VALIDATION_EXCEPTION
 */
export function checkValidationRules(
  org: LocalOrg,
  session: Session,
  object: ObjectSchema,
  row: Row,
  before: Row | undefined,
): void {
  for (const rule of object.validationRules) {
    if (rule.active && violates(org, session, object, rule.formula, { row, before })) {
      throw new OrgError(
        'FIELD_CUSTOM_VALIDATION_EXCEPTION',
        labelsFor(org, session.language).validationMessage(object, rule),
        { fields: rule.errorField === null ? [] : [rule.errorField] },
      );
    }
  }
}
