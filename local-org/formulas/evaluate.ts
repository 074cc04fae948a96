/** Runs formulas on records: formula fields, validation rules, default values. */
import type { Stored } from '../engine/rows.ts';
import type { LocalOrg } from '../org.ts';
import { findStored } from '../records/row.ts';
import type { Row } from '../records/row.ts';
import type { FieldSchema, ObjectSchema } from '../schema/types.ts';
import { compiledFormula, purposeOf, RULE_PURPOSE } from './compile.ts';
import type { CompiledSource } from './compile.ts';
import { clockFunctions } from './library.ts';

type FormulaValue = string | number | boolean | null;

function toFormulaValue(field: FieldSchema, stored: Stored | undefined): FormulaValue {
  return field.type === 'boolean' ? stored === 1 : (stored ?? null);
}

function toStored(value: unknown): Stored {
  if (typeof value === 'boolean') return value ? 1 : 0;
  return typeof value === 'string' || typeof value === 'number' ? value : null;
}

/** The library writes date-times with `+0000`; columns hold `Z`. */
function normalise(field: FieldSchema, value: unknown): unknown {
  if (field.type !== 'datetime' || typeof value !== 'string') return value;
  return new Date(value.replace(/\+0000$/, 'Z')).toISOString();
}

/** The value of a formula field of a row, in stored form. */
export function evaluateFormulaField(
  org: LocalOrg,
  timeZone: string,
  object: ObjectSchema,
  field: FieldSchema,
  row: Row,
): Stored {
  const compiled = compiledFormula(org.schema, object, field.formula ?? '', purposeOf(field));
  return toStored(normalise(field, run(org, timeZone, object, compiled, row)));
}

/** Whether the formula of a validation rule refuses a row. */
export function violates(org: LocalOrg, timeZone: string, object: ObjectSchema, formula: string, row: Row): boolean {
  return run(org, timeZone, object, compiledFormula(org.schema, object, formula, RULE_PURPOSE), row) === true;
}

/** The default value that a formula gives a field of a new record. */
export function evaluateDefault(
  org: LocalOrg,
  timeZone: string,
  object: ObjectSchema,
  field: FieldSchema,
  formula: string,
): unknown {
  const compiled = compiledFormula(org.schema, object, formula, purposeOf(field));
  return normalise(field, run(org, timeZone, object, compiled, {}));
}

function run(org: LocalOrg, timeZone: string, object: ObjectSchema, compiled: CompiledSource, row: Row): unknown {
  const context: Record<string, unknown> = clockFunctions({ now: org.clock.now(), timeZone });
  for (const { path } of compiled.uses) {
    let level = context;
    for (const relationship of path.slice(0, -1)) {
      const nested = (level[relationship] ?? {}) as Record<string, unknown>;
      level[relationship] = nested;
      level = nested;
    }
    level[path.at(-1) ?? ''] = readPath(org, timeZone, object, row, path);
  }
  return compiled.formula.evaluate(context);
}

function readPath(org: LocalOrg, timeZone: string, object: ObjectSchema, row: Row, path: string[]): FormulaValue {
  const [name = '', ...rest] = path;
  if (rest.length === 0) {
    const field = org.schema.findField(object, name);
    if (field === undefined) return null;
    const stored = field.formula === null ? row[field.name] : evaluateFormulaField(org, timeZone, object, field, row);
    return toFormulaValue(field, stored);
  }
  const relationship = org.schema.findRelationship(object, name);
  const parent = relationship && org.schema.findObject(relationship.referenceTo[0] ?? '');
  const id = relationship && row[relationship.name];
  if (parent === undefined || typeof id !== 'string') return null;
  const parentRow = findStored(org, parent, id);
  return parentRow === undefined ? null : readPath(org, timeZone, parent, parentRow, rest);
}
