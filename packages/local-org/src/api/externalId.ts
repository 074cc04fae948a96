import { OrgError } from '../errors.ts';
import type { LocalOrg, Session } from '../org.ts';
import { runSelect } from '../query/run.ts';
import type { ObjectSchema } from '../schema/types.ts';
import { notFound } from './replies.ts';

/**
 * The id of the record whose external id field has this value, among those the session's user may read.
 * @throws OrgError NOT_FOUND for an unknown field, a field that is no external id, or no such record;
 * MULTIPLE_CHOICES when the value is not unique
 */
export function findByExternalId(
  org: LocalOrg,
  session: Session,
  object: ObjectSchema,
  fieldName: string,
  value: string,
): string {
  const field = org.schema.findField(object, fieldName);
  if (!field || !(field.externalId || field.type === 'id') || !session.access.canField(object, field.name, 'read')) {
    throw new OrgError('NOT_FOUND', `Provided external ID field does not exist or is not accessible: ${fieldName}`, {
      status: 404,
    });
  }
  const isNumber = field.type === 'double' || field.type === 'int';
  const { rows } = runSelect(org, session, {
    object: object.name,
    items: [{ kind: 'value', read: { path: ['Id'] } }],
    where: {
      kind: 'compare',
      left: { path: [field.name] },
      operator: 'eq',
      value: isNumber ? Number(value) : value,
    },
    limit: 2,
  });
  if (rows.length > 1) {
    throw new OrgError('MULTIPLE_CHOICES', `More than one record found for ${field.name} '${value}'`, { status: 300 });
  }
  const id = rows[0]?.[0];
  if (typeof id !== 'string') throw notFound();
  return id;
}
