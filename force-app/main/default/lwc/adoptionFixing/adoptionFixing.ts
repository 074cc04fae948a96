import { refusalsIn } from 'c/adoptionAnswers';
import type { PlainValue, Remedy } from 'c/adoptionFilters';
import { type FailingRecord, IRRITANT, IRRITANT_FIELD, writtenFields } from 'c/adoptionQueries';
import { createRecord, deleteRecord, updateRecord } from 'lightning/uiRecordApi';

/** What was written, and how it is taken back. */
export interface Saved {
  recordId: string;
  /** The values before; none of a record that was deleted. */
  before?: Record<string, unknown>;
  /** When the org says that it was changed by this; what is changed after it is not undone. */
  changedAt: string;
}

/** Why nothing was written: somebody else changed the record, or the org refused, in its own sentences. */
export type Refusal = { kind: 'changed' } | { kind: 'refused'; problems: string[] };

/** The User Interface API answers so to `ifUnmodifiedSince` (`updateRecord` in the LWC guide). */
const CHANGED_MEANWHILE = 412;

/** @param error what `updateRecord` or `deleteRecord` was rejected with */
export function refusalOf(error: unknown): Refusal {
  const status = (error as { status?: unknown } | null)?.status;
  return status === CHANGED_MEANWHILE ? { kind: 'changed' } : { kind: 'refused', problems: refusalsIn(error) };
}

function valuesOf(remedy: Remedy, value: PlainValue | null): Record<string, PlainValue | null> {
  if (remedy.kind === 'fill') return { [remedy.field]: value };
  return remedy.kind === 'set' ? { ...remedy.values } : {};
}

function write(
  id: string,
  fields: Record<string, unknown>,
  ifUnmodifiedSince: string,
): ReturnType<typeof updateRecord> {
  return updateRecord({ fields: { Id: id, ...fields } }, ifUnmodifiedSince ? { ifUnmodifiedSince } : {});
}

/**
 * Does a remedy, unless the record was changed since it was read. `updateRecord` of Lightning Data Service: it looks for
 * such a change itself, says under which field a rule refused, and everything else on the page hears of the write.
 * @param value what was typed, for a `fill`
 * @throws what the org refused; see `refusalOf`
 */
export async function save(record: FailingRecord, remedy: Remedy, value: PlainValue | null): Promise<Saved> {
  const { id, changedAt, values } = record;
  if (remedy.kind === 'delete') {
    await deleteRecord(id);
    return { recordId: id, changedAt };
  }
  const { lastModifiedDate } = await write(id, valuesOf(remedy, value), changedAt);
  const before = Object.fromEntries(writtenFields(remedy).map((name) => [name, values[name] ?? null]));
  return { recordId: id, before, changedAt: lastModifiedDate ?? '' };
}

/** Writes the values of before, unless somebody changed the record meanwhile. */
export async function undo({ recordId, before, changedAt }: Saved): Promise<void> {
  if (before) await write(recordId, before, changedAt);
}

/** Letters of an irritant's line. */
const LONGEST_NAME = 80;

/** Files what somebody says is wrong about a record and its signals, for an answer as any irritant has it. */
export async function contest(
  projectId: string,
  { name, id }: FailingRecord,
  signals: readonly string[],
  text: string,
): Promise<void> {
  const title = `${signals.join(', ')}: ${name}`;
  await createRecord({
    apiName: IRRITANT,
    fields: {
      [IRRITANT_FIELD.project]: projectId,
      [IRRITANT_FIELD.name]: title.length > LONGEST_NAME ? `${title.slice(0, LONGEST_NAME - 1)}…` : title,
      [IRRITANT_FIELD.kind]: 'Tool',
      [IRRITANT_FIELD.description]: `${text}\n\n${title} (${id})`,
    },
  });
}
