import type { SfError } from '@salesforce/core';
import { refusalBeyondRows } from './errors.ts';
import { messages } from './messages.ts';
import type { RowFailure } from './saves.ts';

/** Reasons that are shown; with more, the last line says how many others there are. */
const SHOWN_REASONS = 10;

/** Ids of records: reasons that differ in nothing else are the same. They begin with a key prefix of three characters. */
const RECORD_ID = /\b(?=\w*\d)[a-zA-Z0-9]{15}(?:[a-zA-Z0-9]{3})?\b/g;

/** What was refused in lines: rows of one object with the same reason are one line. */
export function refusalLines(failures: readonly RowFailure[]): string[] {
  const alike = Map.groupBy(failures, ({ object, message }) => `${object}: ${message.replace(RECORD_ID, '')}`);
  const groups = [...alike.values()].sort((one, other) => other.length - one.length);
  const lines = groups.slice(0, SHOWN_REASONS).map((group) => {
    const [{ object, key, message }] = group as [RowFailure];
    return group.length === 1
      ? messages.getMessage('refusal.one', [object, key, message])
      : messages.getMessage('refusal.many', [group.length, object, key, message]);
  });
  const left = groups.slice(SHOWN_REASONS);
  if (left.length === 0) return lines;
  const rows = left.reduce((sum, group) => sum + group.length, 0);
  return [...lines, messages.getMessage('refusal.others', [rows, left.length])];
}

/** The error for records that others build on. All that was refused is in its data, for `--json`. */
export function recordsRefused(failures: readonly RowFailure[]): SfError {
  const text = refusalLines(failures).join('\n');
  const [first] = failures;
  const named = first && refusalBeyondRows(first.code, text, 'CrmAdoptionAdmin');
  return (named ?? messages.createError('error.recordRefused', [text])).setData([...failures]);
}
