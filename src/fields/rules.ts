import type { Connection } from '@salesforce/core';
import { isMissing } from '../org/errors.ts';
import { isPage, readOn } from '../org/pages.ts';
import { passingReason } from '../org/failures.ts';
import { insistOnEach } from '../org/passing.ts';
import { QueryError } from '../org/queryBatch.ts';
import { send } from '../org/requests.ts';
import { soqlText } from '../org/soql.ts';
import { fieldsOf, type FormulaFields } from './formulaFields.ts';

/** A validation rule that is on, and the fields of its object in its formula. */
export type Rule = FormulaFields & { name: string };

/** The rules of an object; null where the caller may not read them. */
export type Rules = {
  rules: Rule[];
  /** Rules whose formula nobody may see: those of managed packages. */
  hidden: number;
} | null;

type RuleRow = { Id: string; ValidationName: string };
type Part = { httpStatusCode: number; body: unknown };

/** Subrequests that one composite request of the Tooling API takes, reads of one record as many as that. */
const MOST_PARTS = 25;

function isComposite(answer: unknown): answer is { compositeResponse: Part[] } {
  return Array.isArray((answer as { compositeResponse?: unknown } | null)?.compositeResponse);
}

function isClosed(error: unknown): boolean {
  const { errorCode } = error as { errorCode?: unknown };
  return isMissing(error) || (typeof errorCode === 'string' && errorCode.startsWith('INSUFFICIENT_ACCESS'));
}

function refusalOf({ httpStatusCode, body }: Part): QueryError | undefined {
  if (httpStatusCode < 400) return undefined;
  const [first] = Array.isArray(body) ? (body as { errorCode?: string; message?: string }[]) : [];
  return new QueryError(first?.errorCode ?? `HTTP_${httpStatusCode}`, first?.message ?? '');
}

/** Reads rules whole; a formula comes only with a rule that is read by itself (Tooling API guide, "ValidationRule"). */
async function readWhole(connection: Connection, rows: readonly RuleRow[]): Promise<Part[]> {
  const base = `/services/data/v${connection.getApiVersion()}/tooling`;
  const compositeRequest = rows.map(({ Id }) => {
    return { method: 'GET', url: `${base}/sobjects/ValidationRule/${Id}`, referenceId: `rule${Id}` };
  });
  const request = { method: 'POST', url: `${base}/composite`, body: { allOrNone: false, compositeRequest } } as const;
  return (await send(connection, request, isComposite)).compositeResponse;
}

function formulaOf(part: Part): string | null {
  const refusal = refusalOf(part);
  // A rule that was deleted since it was listed, or that is closed, tells nothing.
  if (refusal && !isClosed(refusal)) throw refusal;
  const { Metadata: metadata } = (part.body ?? {}) as { Metadata?: { errorConditionFormula?: string | null } | null };
  return metadata?.errorConditionFormula ?? null;
}

async function listRules(connection: Connection, object: string): Promise<RuleRow[] | null> {
  const soql =
    'SELECT Id, ValidationName FROM ValidationRule ' +
    `WHERE EntityDefinition.QualifiedApiName = ${soqlText(object)} AND Active = true ORDER BY ValidationName`;
  const url = `${connection.baseUrl()}/tooling/query?q=${encodeURIComponent(soql)}`;
  try {
    return (await readOn(connection, await send(connection, { method: 'GET', url }, isPage))) as RuleRow[];
  } catch (error) {
    if (isClosed(error)) return null;
    throw error;
  }
}

/**
 * Reads the active validation rules of an object: one request for the list, one for each 25 of them. Takes "View Setup and
 * Configuration".
 */
export async function readRules(connection: Connection, object: string): Promise<Rules> {
  const rows = await listRules(connection, object);
  if (rows === null) return null;
  const rules: Rule[] = [];
  for (let start = 0; start < rows.length; start += MOST_PARTS) {
    const some = rows.slice(start, start + MOST_PARTS);
    const parts = await insistOnEach(
      connection,
      some,
      (open) => readWhole(connection, open),
      (part) => passingReason(refusalOf(part)),
    );
    some.forEach(({ ValidationName: name }, index) => {
      const formula = formulaOf(parts[index]);
      if (formula !== null) rules.push({ name, ...fieldsOf(formula) });
    });
  }
  return { rules, hidden: rows.length - rules.length };
}

/** The names of the rules that fire when a field is empty, and of those that look at it in another way. */
export function rulesOn(rules: Rules, field: string): { asking: string[]; reading: string[] } {
  const key = field.toUpperCase();
  const concerned = (rules?.rules ?? []).filter(({ read }) => read.has(key));
  const named = (isAsked: boolean): string[] =>
    concerned.flatMap(({ name, asked }) => (asked.has(key) === isAsked ? [name] : []));
  return { asking: named(true), reading: named(false) };
}
