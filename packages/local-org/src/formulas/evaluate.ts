/** Runs formulas on records: formula fields, validation rules, default values. */
import type { Stored } from '../engine/rows.ts';
import type { LocalOrg, Session } from '../org.ts';
import { labelsFor } from '../languages/labels.ts';
import { findStored } from '../records/row.ts';
import type { Row } from '../records/row.ts';
import { summaryValue } from '../records/summary.ts';
import type { FieldSchema, ObjectSchema } from '../schema/types.ts';
import { compiledFormula, purposeOf, RULE_PURPOSE } from './compile.ts';
import type { CompiledSource } from './compile.ts';
import { clockFunctions } from './library.ts';
import { inputPath } from './names.ts';
import type { FormulaInput } from './names.ts';

/** For whom a formula is worked out: whose day it is, in which language its texts are, who `$User` is and what they may. */
export type Viewer = Pick<Session, 'timeZone' | 'language'> & Partial<Pick<Session, 'userId' | 'access'>>;

/** A record as it is to be saved, and as it was; a new one was not. */
export interface Change {
  row: Row;
  before: Row | undefined;
}

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
  viewer: Viewer,
  object: ObjectSchema,
  field: FieldSchema,
  row: Row,
): Stored {
  const compiled = compiledFormula(org.schema, object, field.formula ?? '', purposeOf(field));
  return toStored(normalise(field, new Evaluation(org, viewer).run(object, compiled, { row, before: undefined })));
}

/** Whether the formula of a validation rule refuses a change. */
export function violates(
  org: LocalOrg,
  viewer: Viewer,
  object: ObjectSchema,
  formula: string,
  change: Change,
): boolean {
  const compiled = compiledFormula(org.schema, object, formula, RULE_PURPOSE);
  return new Evaluation(org, viewer).run(object, compiled, change) === true;
}

/** The default value that a formula gives a field of a new record. */
export function evaluateDefault(
  org: LocalOrg,
  viewer: Viewer,
  object: ObjectSchema,
  field: FieldSchema,
  formula: string,
): unknown {
  const compiled = compiledFormula(org.schema, object, formula, purposeOf(field));
  return normalise(field, new Evaluation(org, viewer).run(object, compiled, { row: {}, before: undefined }));
}

/** Works formulas out for one viewer. */
class Evaluation {
  readonly #org: LocalOrg;
  readonly #viewer: Viewer;

  public constructor(org: LocalOrg, viewer: Viewer) {
    this.#org = org;
    this.#viewer = viewer;
  }

  public run(object: ObjectSchema, compiled: CompiledSource, change: Change): unknown {
    const { timeZone } = this.#viewer;
    const context: Record<string, unknown> = clockFunctions({ now: this.#org.clock.now(), timeZone });
    for (const { path } of compiled.uses) put(context, path, this.#readPath(object, change.row, path));
    for (const input of compiled.inputs) put(context, inputPath(input), this.#readInput(object, input, change));
    return compiled.formula.evaluate(context);
  }

  #readInput(object: ObjectSchema, input: FormulaInput, { row, before }: Change): FormulaValue {
    switch (input.kind) {
      case 'isNew':
        return before === undefined;
      case 'user':
        return this.#viewer.userId ?? null;
      case 'permission':
        return this.#viewer.access?.hasCustomPermission(input.name) ?? false;
      case 'label':
        return labelsFor(this.#org, this.#viewer.language).customLabel(input.name) ?? null;
      // A new record has no earlier value: the platform gives the one it will have.
      case 'prior':
        return this.#readField(object, input.field, before ?? row);
      case 'changed': {
        const { field } = input;
        return before !== undefined && this.#readField(object, field, row) !== this.#readField(object, field, before);
      }
    }
  }

  #readPath(object: ObjectSchema, row: Row, path: string[]): FormulaValue {
    const { schema } = this.#org;
    const [name = '', ...rest] = path;
    if (rest.length === 0) {
      const field = schema.findField(object, name);
      return field === undefined ? null : this.#readField(object, field, row);
    }
    const relationship = schema.findRelationship(object, name);
    const parent = relationship && schema.findObject(relationship.referenceTo[0] ?? '');
    const id = relationship && row[relationship.name];
    if (parent === undefined || typeof id !== 'string') return null;
    const parentRow = findStored(this.#org, parent, id);
    return parentRow === undefined ? null : this.#readPath(parent, parentRow, rest);
  }

  #readField(object: ObjectSchema, field: FieldSchema, row: Row): FormulaValue {
    if (field.formula !== null) {
      return toFormulaValue(field, evaluateFormulaField(this.#org, this.#viewer, object, field, row));
    }
    // A row from before a change carries its summaries; for others the details say.
    if (field.summary === undefined || field.name in row) return toFormulaValue(field, row[field.name]);
    return toFormulaValue(field, summaryValue(this.#org, field, String(row['Id'] ?? '')));
  }
}

/** Sets a value below its path. */
function put(context: Record<string, unknown>, path: string[], value: FormulaValue): void {
  let level = context;
  for (const name of path.slice(0, -1)) {
    const nested = (level[name] ?? {}) as Record<string, unknown>;
    level[name] = nested;
    level = nested;
  }
  level[path.at(-1) ?? ''] = value;
}
