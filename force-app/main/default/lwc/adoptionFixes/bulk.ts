import { isFillable } from 'c/adoptionFixField';
import type { Card, Offer } from 'c/adoptionMirrorPage';
import { fill, whole } from 'c/adoptionWording';
import type { ObjectInfo, ObjectInfoField } from 'lightning/uiObjectInfoApi';
import type { Item } from './items.ts';
import { LABELS } from './labels.ts';

/** A field that one signal wants filled in, for several records at once. */
export interface Bulk {
  info: ObjectInfo;
  field: ObjectInfoField;
}

/** How a card is put right for a signal; undefined where there is nothing to fill in here. */
export function fillOf({ lacks }: Card, signalKey: string): Offer | undefined {
  const lack = lacks.find(({ key }) => key === signalKey);
  return lack && isFillable(lack.field) ? lack.fill : undefined;
}

/** Undefined where the signal asks for nothing that can be filled in here, or of one record only. */
export function bulkOf(cards: readonly Card[], signalKey: string): Bulk | undefined {
  const fillable = cards.filter((card) => fillOf(card, signalKey));
  const [first] = fillable;
  const field = first?.lacks.find(({ key }) => key === signalKey)?.field;
  return first && field && fillable.length > 1 ? { info: first.info, field } : undefined;
}

/** What is shown, and still to be put right. */
export function choosableOf(items: readonly Item[], signalKey: string): Card[] {
  return items.flatMap(({ card, saved }) => (card && !saved && fillOf(card, signalKey) ? [card] : []));
}

/** Records of one account lock each other when they are saved at once. @returns ids of those that were not saved */
export async function oneAfterAnother(
  cards: readonly Card[],
  signalKey: string,
  save: (card: Card, offer: Offer) => Promise<boolean>,
): Promise<string[]> {
  const refused: string[] = [];
  for (const card of cards) {
    const offer = fillOf(card, signalKey);
    // eslint-disable-next-line no-await-in-loop -- the next one waits for it
    const isSaved = offer && (await save(card, offer));
    if (!isSaved) refused.push(card.record.id);
  }
  return refused;
}

/** What became of them together; why one was not saved stands at its place. */
export function outcomeText(saved: number, refused: number): string {
  return refused === 0 ? fill(LABELS.allSaved, whole(saved)) : fill(LABELS.partlySaved, whole(saved), whole(refused));
}
