import { builtins, namesIn, parseSync } from '@crm-adoption/metadata-check';
import { ROW_COUNT, summaryKey, type SummaryFormula, type SummaryKind } from './definition.ts';

/** A custom summary formula that is not understood. */
export class SummaryFormulaError extends Error {}

/** Ready to calculate from the summaries of one group. */
export interface CompiledSummaryFormula {
  /** Keys of the summaries that it reads. */
  uses: { key: string; kind: SummaryKind | null; column: string }[];
  /** The formula's value; null when something it needs is blank or it divides by zero. */
  evaluate(summaries: ReadonlyMap<string, number | null>): number | null;
}

const KINDS: Readonly<Record<string, SummaryKind>> = {
  SUM: 'Sum',
  AVG: 'Average',
  MAX: 'Maximum',
  MIN: 'Minimum',
  UNIQUE: 'Unique',
};
const SUMMARY = /"(?:[^"\\]|\\.)*"|([\w$.]+):([A-Z]+)\b|\bRowCount\b/gu;

/**
 * Compiles a custom summary formula: functions and operators over `RowCount` and `Object__c.Field__c:SUM`.
 * @param columnOf the report's column behind `Object__c.Field__c`, whose spelling differs between report types
 * @throws SummaryFormulaError naming what is unknown; PARENTGROUPVAL and PREVGROUPVAL are not supported
 */
export function compileSummaryFormula(
  { formula, label }: SummaryFormula,
  columnOf: (name: string) => string | undefined,
): CompiledSummaryFormula {
  const uses: CompiledSummaryFormula['uses'] = [];
  const fail = (problem: string): SummaryFormulaError =>
    new SummaryFormulaError(`Summary formula '${label}': ${problem}`);
  const variable = (use: CompiledSummaryFormula['uses'][number]): string => {
    const known = uses.findIndex(({ key }) => key === use.key);
    return `V${known < 0 ? uses.push(use) - 1 : known}`;
  };
  const source = formula.replace(SUMMARY, (token: string, name: string | undefined, suffix: string | undefined) => {
    if (token === ROW_COUNT) return variable({ key: ROW_COUNT, kind: null, column: '' });
    if (name === undefined || suffix === undefined) return token;
    const kind = KINDS[suffix];
    const column = columnOf(name);
    if (kind === undefined) throw fail(`there is no summary ${suffix}; use ${Object.keys(KINDS).join(', ')}`);
    if (column === undefined) throw fail(`Field ${name} does not exist. Check spelling.`);
    return variable({ key: summaryKey(kind, column), kind, column });
  });
  for (const { name } of namesIn(source).filter(({ isFunction }) => isFunction)) {
    if (!(name.toUpperCase() in builtins)) throw fail(`the local org does not support the function ${name}`);
  }
  return { uses, evaluate: evaluator(source, uses, fail) };
}

function evaluator(
  source: string,
  uses: CompiledSummaryFormula['uses'],
  fail: (problem: string) => SummaryFormulaError,
): CompiledSummaryFormula['evaluate'] {
  try {
    const inputTypes = Object.fromEntries(uses.map((_use, index) => [`V${index}`, { type: 'number' as const }]));
    const compiled = parseSync(source, { inputTypes, returnType: 'number' });
    return (summaries) => {
      const values = uses.map(({ key }, index) => [`V${index}`, summaries.get(key) ?? null] as const);
      const result: unknown = compiled.evaluate(Object.fromEntries(values));
      return typeof result === 'number' && Number.isFinite(result) ? result : null;
    };
  } catch (error) {
    throw fail(error instanceof Error && error.name !== 'SyntaxError' ? error.message : 'Syntax error');
  }
}
