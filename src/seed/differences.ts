import { counted } from '../org/plural.ts';
import type { FieldValue } from '../org/upsert.ts';
import type { Orphan } from './leftOut.ts';
import { messages } from './messages.ts';
import type { PlannedRecord } from './plan.ts';

/** Longer texts are told by their beginning: a reader looks for what differs, not for the text. Keys and usernames are told whole. */
const SHOWN = 40;

/** A value in a line. */
function valueText(value: FieldValue): string {
  if (value === null || value === '') return messages.getMessage('value.empty');
  const text = (typeof value === 'object' ? value.ExternalKey__c : String(value)).replaceAll(/\s+/g, ' ');
  return `"${text.length > SHOWN && text.includes(' ') ? `${text.slice(0, SHOWN).trimEnd()}...` : text}"`;
}

/** What a seed writes over, was and is; empty when it only adds. */
export function changeLines(records: readonly PlannedRecord[], dryRun: boolean): string[] {
  const changed = records.filter(({ changes }) => changes.length > 0);
  if (changed.length === 0) return [];
  return [
    counted(messages, dryRun ? 'changes.planned' : 'changes.done', changed.length),
    ...changed.flatMap(({ name, changes }) =>
      changes.map(
        ({ field, was, is }) => `  ${messages.getMessage('change', [name, field, valueText(was), valueText(is)])}`,
      ),
    ),
  ];
}

/** What stays as people made it though the template or a flag says otherwise, with both values; empty without any. */
export function differenceLines(records: readonly PlannedRecord[]): string[] {
  const kept = records.filter(({ differs }) => differs.length > 0);
  if (kept.length === 0) return [];
  return [
    counted(messages, 'advice.changed', kept.length),
    ...kept.flatMap(({ name, differs }) =>
      differs.map(
        ({ field, is, wished }) =>
          `  ${messages.getMessage('difference', [name, field, valueText(is), valueText(wished)])}`,
      ),
    ),
  ];
}

/** What people deleted and the template still has; empty without any. */
export function goneLines(records: readonly PlannedRecord[]): string[] {
  const gone = records.filter(({ action }) => action === 'leaveOut');
  if (gone.length === 0) return [];
  return [counted(messages, 'advice.gone', gone.length), ...gone.map(({ name }) => `  ${name}`)];
}

/** What the template no longer has and the org still does; empty without any. */
export function orphanLines(orphans: readonly Orphan[]): string[] {
  if (orphans.length === 0) return [];
  return [counted(messages, 'advice.orphans', orphans.length), ...orphans.map(({ name }) => `  ${name}`)];
}
