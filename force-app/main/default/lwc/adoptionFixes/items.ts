import type { Refusal, Saved } from 'c/adoptionFixing';
import type { Card } from 'c/adoptionMirrorPage';
import { fill } from 'c/adoptionWording';
import { LABELS } from './labels.ts';

/** What became of the card of a record. */
export interface Mark {
  isBusy: boolean;
  problems: readonly string[];
  news: string;
  saved?: Saved;
  /** The record's name, and what the save gave; for a record that is not among the cards any more. */
  name: string;
  savedText: string;
}

/** Marks by record id. */
export type Marks = Readonly<Record<string, Mark>>;

export const NOTHING: Mark = { isBusy: false, problems: [], news: '', name: '', savedText: '' };

/** A card, or what was done in its place. */
export interface Item extends Mark {
  id: string;
  card?: Card;
  isUndoable: boolean;
  hasProblems: boolean;
  isChecked: boolean;
  checkLabel: string;
}

/** Undefined for a record that is neither wanting any more nor was done here. */
function itemOf(id: string, card: Card | undefined, mark: Mark, isChecked: boolean): Item | undefined {
  if (!card && !mark.saved) return undefined;
  return {
    ...mark,
    id,
    ...(card && { card }),
    isUndoable: mark.saved?.before !== undefined,
    hasProblems: mark.problems.length > 0,
    isChecked,
    checkLabel: card ? fill(LABELS.choose, card.record.name) : '',
  };
}

/** What stands in each place, by record id. */
export function itemsOf(
  pinned: readonly string[],
  all: readonly Card[],
  marks: Marks,
  checked: readonly string[],
): Item[] {
  return pinned.flatMap((id) => {
    const card = all.find(({ record }) => record.id === id);
    return itemOf(id, card, marks[id] ?? NOTHING, checked.includes(id)) ?? [];
  });
}

/** Why nothing was written, for the record's reader. */
export function problemsOf(refusal: Refusal): readonly string[] {
  if (refusal.kind === 'changed') return [LABELS.changed];
  return refusal.problems.length > 0 ? refusal.problems : [LABELS.notSaved];
}

/**
 * Keeps what is shown in its place; what is no longer wanting, and was not touched here, makes room. In a list that goes on
 * what is done takes no room either: the next ones follow.
 */
export function pinnedOf(
  all: readonly Card[],
  pinned: readonly string[],
  marks: Marks,
  { limit, isOpenEnded }: { limit: number; isOpenEnded: boolean },
): string[] {
  const ids = all.map(({ record }) => record.id);
  const kept = pinned.filter((id) => marks[id] !== undefined || ids.includes(id));
  const done = isOpenEnded ? kept.filter((id) => !ids.includes(id)).length : 0;
  return [...kept, ...ids.filter((id) => !kept.includes(id))].slice(0, Math.max(limit + done, kept.length));
}
