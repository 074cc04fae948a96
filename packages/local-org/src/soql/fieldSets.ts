import type { FieldFunctionExpression, QueryBase } from '@jetstreamapp/soql-parser-js';
import { malformed } from '../query/errors.ts';
import type { SelectItem } from '../query/types.ts';
import type { Source } from './source.ts';

/** Largest LIMIT of a query with FIELDS(ALL) or FIELDS(CUSTOM) (SOQL reference, FIELDS()). */
const MAX_LIMIT = 200;

/**
 * The fields behind FIELDS(ALL), FIELDS(STANDARD) or FIELDS(CUSTOM): those that the user may read. Compound fields
 * are left out, as the local org does not put them together.
 */
export function expandFields(source: Source, call: FieldFunctionExpression, query: QueryBase): SelectItem[] {
  const [parameter] = call.parameters;
  const set = typeof parameter === 'string' ? parameter.toUpperCase() : '';
  if (!['ALL', 'STANDARD', 'CUSTOM'].includes(set)) {
    throw malformed(`FIELDS takes ALL, STANDARD or CUSTOM, not '${set}'.`);
  }
  if (set !== 'STANDARD' && (query.limit === undefined || query.limit > MAX_LIMIT)) {
    throw malformed(`The SOQL FIELDS function must have a LIMIT of at most ${MAX_LIMIT}`);
  }
  const fields = source.object.fields.filter(
    (field) =>
      field.type !== 'address' &&
      field.type !== 'location' &&
      (set === 'ALL' || field.custom === (set === 'CUSTOM')) &&
      source.session.access.canField(source.object, field.name, 'read'),
  );
  if (fields.length === 0) {
    throw malformed(`FIELDS(${set}) names no field of ${source.object.name} that you may read.`);
  }
  return fields.map((field) => ({ kind: 'value', read: { path: [field.name] } }));
}
