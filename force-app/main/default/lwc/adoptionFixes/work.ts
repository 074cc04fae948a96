import type { PlainValue } from 'c/adoptionFilters';
import { contest, save } from 'c/adoptionFixing';
import type { Card, Offer } from 'c/adoptionMirrorPage';
import { fill, gain } from 'c/adoptionWording';
import type { Mark } from './items.ts';
import { LABELS } from './labels.ts';

/** "Saved, +0.5." */
function savedText(kind: string, points: number | null): string {
  if (kind === 'delete') return points ? fill(LABELS.deletedGain, gain(points)) : LABELS.deleted;
  return points ? fill(LABELS.savedGain, gain(points)) : LABELS.saved;
}

/**
 * Does a remedy about the record of a card.
 * @param points what it gives; null where nobody can say
 */
export async function fixed(
  { record }: Card,
  { remedy }: Offer,
  value: PlainValue | null,
  points: number | null,
): Promise<Partial<Mark>> {
  const saved = await save(record, remedy, value);
  return { saved, name: record.name, savedText: savedText(remedy.kind, points) };
}

/** Files that something looks wrong about the record of a card. */
export async function contested(projectId: string, { record, lacks }: Card, why: string): Promise<Partial<Mark>> {
  const names = lacks.map(({ name }) => name);
  await contest(projectId, record, names, why);
  return { news: LABELS.contested };
}
