import type { LocalOrg, Session } from '../org.ts';
import type { FieldSchema, ObjectSchema } from '../schema/types.ts';

export function evaluateDefault(
  _org: LocalOrg,
  _session: Session,
  _object: ObjectSchema,
  _field: FieldSchema,
  _formula: string,
): unknown {
  return null;
}
