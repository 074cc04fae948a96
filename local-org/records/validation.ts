import { OrgError } from '../errors.ts';
import { violates } from '../formulas/evaluate.ts';
import type { LocalOrg, Session } from '../org.ts';
import type { ObjectSchema } from '../schema/types.ts';
import type { Row } from './row.ts';

/** Refuses a row that an active validation rule of the object catches. Throws FIELD_CUSTOM_VALIDATION_EXCEPTION. */
export function checkValidationRules(org: LocalOrg, session: Session, object: ObjectSchema, row: Row): void {
  for (const rule of object.validationRules) {
    if (rule.active && violates(org, session.timeZone, object, rule.formula, row)) {
      throw new OrgError('FIELD_CUSTOM_VALIDATION_EXCEPTION', rule.message, {
        fields: rule.errorField === null ? [] : [rule.errorField],
      });
    }
  }
}
