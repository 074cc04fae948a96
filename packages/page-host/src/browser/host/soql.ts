import { api } from './http.ts';
import type { FieldDescribe } from './describe.ts';

/** One row of a query; parents are rows of their own. */
export interface Row {
  [field: string]: unknown;
}

/** A value of a row as text; empty when it is missing or no single value. */
export function textOf(row: Row | null | undefined, field: string): string {
  const value = row?.[field];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** Text as a SOQL literal. */
export function quote(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}

/** A condition that a text field contains what a person typed, wildcards taken literally. */
export function contains(field: string, text: string): string {
  const literal = text.replaceAll('\\', '\\\\').replaceAll('%', '\\%').replaceAll('_', '\\_');
  return `${field} LIKE '%${literal.replaceAll("'", "\\'")}%'`;
}

export async function query(soql: string): Promise<Row[]> {
  const { records } = await api<{ records: Row[] }>('GET', `/query?q=${encodeURIComponent(soql)}`);
  return records;
}

/** A lookup to one object shows the parent's name; one to several has no common field to ask for. */
function hasParentName(field: FieldDescribe): boolean {
  return field.type === 'reference' && field.relationshipName !== null && parentOf(field) !== undefined;
}

/** Owners may be users or queues; only users exist here. */
export function parentOf(field: FieldDescribe): string | undefined {
  if (field.referenceTo.length === 1) return field.referenceTo[0];
  return field.name === 'OwnerId' && field.referenceTo.includes('User') ? 'User' : undefined;
}

/** Field list for a SELECT: every field, and the names of parents. */
export function selectList(fields: FieldDescribe[]): string {
  const names = fields.flatMap((field) =>
    hasParentName(field) ? [field.name, `${field.relationshipName}.Name`] : [field.name],
  );
  return [...new Set(['Id', ...names])].join(', ');
}

/** Name of the parent that a lookup points to, as far as the row has it. */
export function parentName(row: Row, field: FieldDescribe): string | undefined {
  const parent = field.relationshipName === null ? undefined : (row[field.relationshipName] as Row | null | undefined);
  return typeof parent?.['Name'] === 'string' ? parent['Name'] : undefined;
}
