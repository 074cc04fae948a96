import type { Saved } from 'c/adoptionFixing';
import type { Card } from 'c/adoptionMirrorPage';
import { fill, gain } from 'c/adoptionWording';
import { LABELS } from './labels.ts';

/** What became of the card of a record. */
interface Mark {
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
}

/** Undefined for a record that is neither wanting any more nor was done here. */
export function itemOf(id: string, card: Card | undefined, mark: Mark): Item | undefined {
  if (!card && !mark.saved) return undefined;
  return {
    ...mark,
    id,
    ...(card && { card }),
    isUndoable: mark.saved?.before !== undefined,
    hasProblems: mark.problems.length > 0,
  };
}

/** "Saved, +0.5." */
export function savedText(kind: string, points: number | null): string {
  if (kind === 'delete') return points ? fill(LABELS.deletedGain, gain(points)) : LABELS.deleted;
  return points ? fill(LABELS.savedGain, gain(points)) : LABELS.saved;
}
