import type { FieldValue } from './upsert.ts';

function flat(value: FieldValue | undefined): string | number | boolean | null {
  return typeof value === 'object' && value !== null ? value.ExternalKey__c : (value ?? null);
}

/** A parent that is named by its external key is a column of its own: `Snapshot__r.ExternalKey__c`. */
function column(field: string, value: FieldValue): string {
  return typeof value === 'object' && value !== null ? `${field}.ExternalKey__c` : field;
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Rows as the CSV of a Bulk 2.0 job, with line feeds: one header for all, `#N/A` for an empty value. */
export function csvOf(rows: readonly Readonly<Record<string, FieldValue>>[]): string {
  const columns = new Map<string, string>();
  for (const row of rows) for (const [field, value] of Object.entries(row)) columns.set(column(field, value), field);
  const fields = [...columns.values()];
  const lines = [[...columns.keys()].map(quoted).join(',')];
  for (const row of rows) lines.push(fields.map((field) => quoted(String(flat(row[field]) ?? '#N/A'))).join(','));
  return `${lines.join('\n')}\n`;
}
