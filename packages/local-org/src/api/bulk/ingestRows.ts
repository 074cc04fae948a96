import { asOrgError, OrgError } from '../../errors.ts';
import type { LocalOrg, Session } from '../../org.ts';
import { wordsOf } from '../../languages/refusalWords.ts';
import { createRecord, deleteRecord, updateRecord, upsertRecord } from '../../records/dml.ts';
import type { FieldSchema, ObjectSchema } from '../../schema/types.ts';
import type { JsonObject } from '../bodies.ts';

export const ingestOperations = ['insert', 'update', 'upsert', 'delete'] as const;
type IngestOperation = (typeof ingestOperations)[number];

export interface IngestTarget {
  operation: IngestOperation;
  object: ObjectSchema;
  /** Set for upsert only. */
  externalIdFieldName: string | undefined;
}

/** Result rows with the original columns behind the platform's two. */
export interface IngestResults {
  /** `sf__Id, sf__Created, ...` */
  successful: string[][];
  /** `sf__Id, sf__Error, ...` */
  failed: string[][];
}

/** Rows saved in one transaction; each row is a savepoint of its own in it. */
const rowsPerTransaction = 200;

/** What a column of the CSV stands for: a field, or a parent's external id (`Project__r.ExternalKey__c`). */
interface Column {
  path: string[];
  field: FieldSchema | undefined;
}

/**
 * Saves the rows of an ingest job, each for itself.
 * @throws OrgError InvalidBatch when a column names no field; nothing is saved then
 */
export function ingestRows(
  org: LocalOrg,
  session: Session,
  target: IngestTarget,
  header: string[],
  rows: string[][],
): IngestResults {
  const columns = header.map((name) => readColumn(org, target.object, name));
  const results: IngestResults = { successful: [], failed: [] };
  for (let start = 0; start < rows.length; start += rowsPerTransaction) {
    org.transaction(() => {
      for (const row of rows.slice(start, start + rowsPerTransaction)) {
        try {
          const { id, created } = saveRow(org, session, target, readValues(columns, row));
          results.successful.push([id, String(created), ...row]);
        } catch (error) {
          const refusal = asOrgError(error);
          const { code, fields } = refusal;
          const message = wordsOf(refusal);
          results.failed.push(['', `${code}:${message}:${fields.join(',')} --`, ...row]);
        }
      }
    });
  }
  return results;
}

function saveRow(
  org: LocalOrg,
  session: Session,
  target: IngestTarget,
  values: JsonObject,
): { id: string; created: boolean } {
  const { operation, object, externalIdFieldName = 'Id' } = target;
  if (operation === 'insert') return { id: createRecord(org, session, object.name, values), created: true };
  if (operation === 'upsert') {
    const { [externalIdFieldName]: key, ...others } = values;
    // An upsert by record id creates the rows that have none.
    if (key === undefined && externalIdFieldName === 'Id')
      return { id: createRecord(org, session, object.name, others), created: true };
    if (typeof key !== 'string' && typeof key !== 'number') throw missing(externalIdFieldName);
    return upsertRecord(org, session, object.name, externalIdFieldName, String(key), others);
  }
  const { Id: id, ...others } = values;
  if (typeof id !== 'string') throw missing('Id');
  if (operation === 'delete') deleteRecord(org, session, object.name, id);
  else updateRecord(org, session, object.name, id, others);
  return { id, created: false };
}

function missing(field: string): OrgError {
  return new OrgError('MISSING_ARGUMENT', `${field} not specified`, { fields: [field] });
}

function readColumn(org: LocalOrg, object: ObjectSchema, name: string): Column {
  const path = name.trim().split('.');
  if (path.length === 1) {
    const field = org.schema.findField(object, path[0] ?? '');
    if (field) return { path: [field.name], field };
  } else if (path.length === 2) {
    const reference = org.schema.findRelationship(object, path[0] ?? '');
    const parent = org.schema.findObject(reference?.referenceTo[0] ?? '');
    const field = parent && org.schema.findField(parent, path[1] ?? '');
    if (reference?.relationshipName && field) return { path: [reference.relationshipName, field.name], field };
  }
  throw new OrgError('InvalidBatch', `InvalidBatch : Field name not found : ${name}`);
}

/** Empty cells change nothing; `#N/A` empties the field. */
function readValues(columns: Column[], row: string[]): JsonObject {
  const values: JsonObject = {};
  for (const [index, { path, field }] of columns.entries()) {
    const cell = row[index] ?? '';
    const [first = '', second] = path;
    if (cell === '') continue;
    const value = cell === '#N/A' ? null : readCell(cell, field);
    values[first] = second === undefined ? value : { [second]: value };
  }
  return values;
}

/** Cells are text; numbers and booleans take the form that JSON gives them. Text that is neither is refused by the save. */
function readCell(cell: string, field: FieldSchema | undefined): unknown {
  switch (field?.type) {
    case 'boolean':
      return /^(true|1)$/i.test(cell) ? true : /^(false|0)$/i.test(cell) ? false : cell;
    case 'int':
    case 'double':
    case 'currency':
    case 'percent':
      return Number.isFinite(Number(cell)) ? Number(cell) : cell;
    default:
      return cell;
  }
}
