/**
 * The library `sformula` with what it leaves to the machine's clock and time zone, or computes otherwise than the platform,
 * replaced. It lets nobody override a function, so calls are renamed in the compiled expression to functions of ours that
 * come in with the record's values.
 */
import sformula from 'sformula';
import type { CompiledFormula, Formula } from 'sformula';
import { dayIn } from '../engine/clock.ts';
import { DAY_OPERATORS } from './dayArithmetic.ts';

/** An instant and the time zone in which its day is told. */
interface FormulaClock {
  now: Date;
  timeZone: string;
}

/** Replaced function -> name of ours. */
const REPLACED: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(DAY_OPERATORS).map(([operator, { name }]) => [operator, name])),
  DATEVALUE: 'LOCAL_DATEVALUE',
  ISPICKVAL: 'LOCAL_ISPICKVAL',
  NOW: 'LOCAL_NOW',
  TIMENOW: 'LOCAL_TIMENOW',
  TODAY: 'LOCAL_TODAY',
};

/** The day of a date, or of a date-time in the user's time zone; blank for text that is neither. */
function dateValue(value: unknown, timeZone: string): string | null {
  if (typeof value !== 'string') return null;
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return value;
  const instant = new Date(value.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));
  return Number.isNaN(instant.getTime()) ? null : dayIn(instant, timeZone);
}

/** The replacing functions at one instant. */
export function clockFunctions(clock: FormulaClock): Record<string, (...values: unknown[]) => unknown> {
  return {
    ...Object.fromEntries(Object.values(DAY_OPERATORS).map(({ name, compute }) => [name, compute])),
    LOCAL_DATEVALUE: (value) => dateValue(value, clock.timeZone),
    // The library says false for blank against blank; on the platform ISPICKVAL(field, "") asks whether it is blank.
    LOCAL_ISPICKVAL: (value, wanted) => (value ?? '') === (wanted ?? ''),
    LOCAL_NOW: () => clock.now.toISOString(),
    LOCAL_TIMENOW: () => clock.now.toISOString().slice(11),
    LOCAL_TODAY: () => dayIn(clock.now, clock.timeZone),
  };
}

function isNode(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function renameCalls(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(renameCalls);
  if (!isNode(node)) return node;
  const copy = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, renameCalls(value)]));
  const { callee } = copy;
  if (copy['type'] === 'CallExpression' && isNode(callee) && typeof callee['name'] === 'string') {
    copy['callee'] = { ...callee, name: REPLACED[callee['name']] ?? callee['name'] };
  }
  return copy;
}

/** The formula with its calls of replaced functions renamed. */
export function withReplacements(formula: Formula): Formula {
  return sformula.create({
    ...formula.compiled,
    expression: renameCalls(formula.compiled.expression) as CompiledFormula['expression'],
  });
}
