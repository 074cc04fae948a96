import type { Connection } from '@salesforce/core';
import { everyRecordQueries, requireEveryRecord } from '../org/everyRecord.ts';
import { queryBatch } from '../org/queryBatch.ts';
import { collectedIn, describeObject, notCountable, type DescribedField, type NotCounted } from './describeFields.ts';
import { editorQueries, editorsIn, type Editors } from './editors.ts';
import { countFilled, type FilledFields } from './filled.ts';
import { changesIn, historyQuery, lastChange, type Changes } from './history.ts';
import { readLayouts, type Layout } from './layouts.ts';
import { readRules, rulesOn, type Rules } from './rules.ts';

/** One field that people fill in. */
export type FieldLine = {
  field: string;
  label: string;
  /** As the API names it. */
  type: string;
  /** The layouts it stands on, by record type, of those that the caller's profile has. */
  layouts: string[];
  /** What asks for it: the field itself, the layouts named here, or the validation rules that fire when it is empty. */
  required: { byField: boolean; onLayouts: string[]; byRules: string[] };
  /** The validation rules that look at its value in another way. */
  readByRules: string[];
  /** Percent of all records in which it is filled, with two decimals; null when it was not counted. */
  filledRate: number | null;
  notCounted: NotCounted | null;
  /**
   * Its newest value: the day of its last change where the field is tracked, else the month in which the newest record
   * with a value was last changed in whatever field. Null when nothing tells.
   */
  newest: { on: string; source: 'history' | 'lastModified' } | null;
  editors: Editors;
};

/** What an object asks people for. */
export type FieldsReading = {
  object: string;
  label: string;
  records: number;
  /** Layouts that were looked at, by record type. */
  layouts: string[];
  /**
   * How many active validation rules were looked at, and of how many the formula is hidden, as it is in managed packages;
   * null where the caller may not read rules: then no field names any.
   */
  rules: { read: number; hidden: number } | null;
  /** What nobody fills first; what was not counted last. */
  fields: FieldLine[];
};

type Facts = {
  counts: FilledFields;
  layouts: readonly Layout[];
  changes: Changes;
  rules: Rules;
  editorsOf: (field: DescribedField) => Editors;
};

/** Percent with two decimals; a field that is filled in all records but one never reads 100. */
function rateOf(filled: number, records: number): number {
  const rate = Math.round((filled / records) * 10_000) / 100;
  if (rate === 100 && filled < records) return 99.99;
  return rate === 0 && filled > 0 ? 0.01 : rate;
}

function lineOf(field: DescribedField, { counts, layouts, changes, rules, editorsOf }: Facts): FieldLine {
  const { name, label, type } = field;
  const counted = counts.fields.get(name);
  const notCounted = notCountable(field) ?? (counts.records === 0 ? 'noRecords' : null);
  const changedOn = lastChange(changes, field);
  const month = counted?.newest ?? null;
  const { asking, reading } = rulesOn(rules, name);
  return {
    field: name,
    label,
    type,
    layouts: layouts.filter(({ fields }) => fields.has(name)).map((layout) => layout.name),
    required: {
      byField: !field.nillable && !field.defaultedOnCreate && type !== 'boolean',
      onLayouts: layouts.filter(({ required }) => required.has(name)).map((layout) => layout.name),
      byRules: asking,
    },
    readByRules: reading,
    filledRate: notCounted === null && counted ? rateOf(counted.filled, counts.records) : null,
    notCounted,
    newest: newestOf(changedOn, month),
    editors: editorsOf(field),
  };
}

function newestOf(changedOn: string | undefined, month: string | null): FieldLine['newest'] {
  if (changedOn !== undefined) return { on: changedOn, source: 'history' };
  return month === null ? null : { on: month, source: 'lastModified' };
}

function byRate(one: FieldLine, other: FieldLine): number {
  const rates = (one.filledRate ?? Infinity) - (other.filledRate ?? Infinity);
  return rates || one.label.localeCompare(other.label, 'en');
}

/**
 * Reads what an object asks people for, and what comes of it, over all records. About eight HTTP requests, however
 * many fields and records, and one for each 25 validation rules: aggregates only, no value of any record leaves the org.
 * @throws SfError for an object that the caller does not know, or a caller who does not see everybody's records
 */
export async function readFields(connection: Connection, object: string): Promise<FieldsReading> {
  const described = await describeObject(connection, object);
  const rights = await everyRecordQueries(connection);
  const history = historyQuery(described);
  const answers = await queryBatch(connection, [
    ...rights,
    ...editorQueries(described.name),
    ...(history === undefined ? [] : [history]),
  ]);
  requireEveryRecord(answers.splice(0, rights.length));
  const editorsOf = editorsIn(answers.splice(0, 2), described);
  const fields = collectedIn(described, (field) => {
    const { profiles, permissionSets } = editorsOf(field);
    return profiles + permissionSets > 0;
  });
  const facts: Facts = {
    editorsOf,
    changes: changesIn(answers[0]),
    layouts: await readLayouts(connection, described.name),
    rules: await readRules(connection, described.name),
    counts: await countFilled(
      connection,
      described.name,
      fields.filter((field) => notCountable(field) === null).map(({ name }) => name),
    ),
  };
  return {
    object: described.name,
    label: described.label,
    records: facts.counts.records,
    layouts: facts.layouts.map(({ name }) => name),
    rules: facts.rules && { read: facts.rules.rules.length, hidden: facts.rules.hidden },
    fields: fields.map((field) => lineOf(field, facts)).sort(byRate),
  };
}

/** Percent up to which a field counts as empty: nobody misses it. */
const NEARLY_EMPTY = 5;

/** How many fields were counted, and how many of them are empty in 95 % of all records or more. */
export function emptyFields({ fields }: Pick<FieldsReading, 'fields'>): { counted: number; empty: number } {
  const rates = fields.flatMap(({ filledRate }) => filledRate ?? []);
  return { counted: rates.length, empty: rates.filter((rate) => rate <= NEARLY_EMPTY).length };
}
