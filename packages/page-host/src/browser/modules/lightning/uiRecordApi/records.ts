import { api } from '../../../host/http.ts';

/** A record in the UI API's shape. */
export interface RecordRepresentation {
  apiName: string;
  id: string;
  lastModifiedDate: string | null;
  fields: Record<string, { value: unknown; displayValue: string | null }>;
}

type Row = Record<string, unknown>;

/**
 * Reads fields of one record; paths such as `Account.Name` give nested records.
 * @throws ApiError when the record is not visible or a field is unknown
 */
export async function readRecord(object: string, id: string, paths: string[]): Promise<RecordRepresentation> {
  if (!/^[a-zA-Z0-9]{15,18}$/.test(id)) throw new Error(`${id} is not a record id.`);
  const select = [...new Set(['Id', 'LastModifiedDate', ...paths])].join(', ');
  const soql = `SELECT ${select} FROM ${object} WHERE Id = '${id}' LIMIT 1`;
  const { records } = await api<{ records: Row[] }>('GET', `/query?q=${encodeURIComponent(soql)}`);
  const [row] = records;
  if (row) return representation(object, id, row);
  // The plain resource answers with the platform's own error for a record that is gone or hidden.
  return representation(object, id, await api<Row>('GET', `/sobjects/${object}/${id}`));
}

function representation(apiName: string, id: string, row: Row): RecordRepresentation {
  const fields: RecordRepresentation['fields'] = {};
  for (const [name, value] of Object.entries(row)) {
    if (name !== 'attributes') fields[name] = { value: nested(value), displayValue: null };
  }
  const { LastModifiedDate: changed } = row;
  return { apiName, id, lastModifiedDate: typeof changed === 'string' ? changed : null, fields };
}

function nested(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const { attributes, Id } = value as { attributes?: { type: string }; Id?: string };
  return representation(attributes?.type ?? '', Id ?? '', value as Row);
}
