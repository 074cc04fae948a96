import { isMissing } from '../org/errors.ts';
import { recordsOf, type BatchAnswer } from '../org/queryBatch.ts';
import type { DescribedField, DescribedObject } from './describeFields.ts';

/** When a field was last changed, by the name that the history gives it: `YYYY-MM-DD`. */
export type Changes = ReadonlyMap<string, string>;

/** SOQL of the last change of each tracked field; undefined where the object tracks none. Source: Object Reference, "StandardObjectNameHistory". */
export function historyQuery({ childRelationships }: DescribedObject): string | undefined {
  const history = childRelationships.find(({ relationshipName }) => relationshipName === 'Histories');
  return history && `SELECT Field, MAX(CreatedDate) newest FROM ${history.childSObject} GROUP BY Field`;
}

/** The changes in an answer to `historyQuery`. A history that is closed to the caller tells nothing. */
export function changesIn(answer: BatchAnswer | undefined): Changes {
  if (answer && 'error' in answer && isMissing(answer.error)) return new Map();
  const rows = recordsOf<{ Field: string; newest: string }>(answer);
  return new Map(rows.map(({ Field: field, newest }) => [field.toLowerCase(), newest.slice(0, 10)]));
}

/** The last change of a field. Histories name a standard look-up without its `Id`: `Account` for `AccountId`. */
export function lastChange(changes: Changes, { name, type }: DescribedField): string | undefined {
  const known = name.toLowerCase();
  return changes.get(known) ?? (type === 'reference' ? changes.get(known.replace(/id$/, '')) : undefined);
}
