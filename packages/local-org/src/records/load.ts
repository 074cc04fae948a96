import { OrgError } from '../errors.ts';
import type { LocalOrg, Session } from '../org.ts';
import { requireObject } from './dml.ts';
import type { RecordValues } from './input.ts';
import { RecordWriter } from './writer.ts';

/**
 * Creates many records of one object with every rule of `createRecord`, in one transaction: all or none. What is the same for
 * all rows (permissions, prepared statements, references already checked) is found out once, so that some 300,000
 * rows take seconds. Returns the ids in the order of the rows; an error names the row it stopped at, counted from 1.
 */
export function loadRecords(
  org: LocalOrg,
  session: Session,
  objectName: string,
  rows: Iterable<RecordValues>,
): string[] {
  const writer = new RecordWriter(org, session, requireObject(org, objectName));
  const ids: string[] = [];
  org.transaction(() => {
    for (const row of rows) {
      try {
        ids.push(writer.create(row));
      } catch (error) {
        if (!(error instanceof OrgError)) throw error;
        const { code, message, fields, status } = error;
        throw new OrgError(code, `${objectName} row ${ids.length + 1}: ${message}`, { fields, status });
      }
    }
  });
  return ids;
}
