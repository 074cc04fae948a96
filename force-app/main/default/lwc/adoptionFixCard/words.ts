import { isDay, type PlainValue, type Remedy } from 'c/adoptionFilters';
import type { Lack } from 'c/adoptionMirrorPage';
import { day, fill, whole } from 'c/adoptionWording';
import type { ObjectInfoField } from 'lightning/uiObjectInfoApi';
import { LABELS } from './labels.ts';

const DAY_LENGTH = 86_400_000;

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_LENGTH);
}

/** A lookup is called `Account ID` (`ID du compte`); people see the account. */
function labelOf({ label, apiName, dataType }: ObjectInfoField): string {
  const text = label ?? apiName;
  if (dataType !== 'Reference') return text;
  const name = text.replace(/ ID$/, '').replace(/^ID (du |de la |de l[’'])/, '');
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/**
 * What is wrong with a record, by the field that a signal wants filled in: "Close Date was Sep 18, 2026, 73 days ago".
 * Without such a field the advice of the signal says it.
 * @param value what the field holds; undefined when nobody knows
 * @param today the rollout's day
 */
export function wrongText(
  { name, howToFix, field }: Lack,
  value: PlainValue | null | undefined,
  today: string,
): string {
  if (!field || value === undefined) return howToFix || name;
  const label = labelOf(field);
  if (value === null || value === '') return fill(LABELS.empty, label);
  if (typeof value !== 'string' || field.dataType !== 'Date' || !isDay(value)) return howToFix || name;
  const past = daysBetween(value, today);
  if (past <= 0) return fill(LABELS.is, label, day(value));
  return past === 1 ? fill(LABELS.yesterday, label, day(value)) : fill(LABELS.daysAgo, label, day(value), whole(past));
}

/** What is common is said in the reader's language; what a rollout says of its own, as it was written. */
export function remedyText(remedy: Remedy, object: string): string {
  if (remedy.kind === 'delete') return object === 'Task' ? LABELS.notNeeded : remedy.label;
  const { IsClosed: isClosed, IsWon: isWon } = remedy.implies;
  if (remedy.kind === 'fill' || isClosed !== true) return remedy.label;
  if (object === 'Task') return LABELS.done;
  return object === 'Opportunity' && isWon === false ? LABELS.lost : remedy.label;
}

/** What to do where there is a field that cannot be filled in here. */
export function howText({ field }: Lack): string {
  return field ? fill(LABELS.onRecord, labelOf(field)) : '';
}
