import type { LocalOrg, Session } from '../org.ts';
import type { ObjectSchema } from '../schema/types.ts';
import type { Row } from './row.ts';

export function checkValidationRules(
  _org: LocalOrg,
  _session: Session,
  _object: ObjectSchema,
  _row: Row,
  _before: Row | undefined,
): void {}
