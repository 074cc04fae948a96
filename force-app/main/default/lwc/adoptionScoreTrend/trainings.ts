import { mondayOf } from 'c/adoptionPublication';
import type { HeldTraining, SnapshotWeek } from 'c/adoptionQueries';
import { enumeration, fill, shortDay } from 'c/adoptionWording';
import { LABELS } from './labels.ts';

/** A week that ends later than the last one that is shown is not on the page. */
function weekOf({ heldOn }: HeldTraining, oldestFirst: readonly SnapshotWeek[]): string | undefined {
  const monday = mondayOf(heldOn);
  const [first] = oldestFirst;
  if (!first || monday < first.weekStart) return undefined;
  return oldestFirst.find(({ weekStart }) => weekStart >= monday)?.weekStart;
}

/**
 * The trainings by the stored week they were in, or the next one where that is missing: "Next steps (Oct 7)". Those before
 * or after what is shown are left out.
 */
export function trainingsByWeek(
  trainings: readonly HeldTraining[],
  oldestFirst: readonly SnapshotWeek[],
): ReadonlyMap<string, string> {
  const names = new Map<string, string[]>();
  for (const training of [...trainings].sort((a, b) => a.heldOn.localeCompare(b.heldOn))) {
    const week = weekOf(training, oldestFirst);
    const name = fill(LABELS.trainingOn, training.name, shortDay(training.heldOn));
    if (week !== undefined) names.set(week, [...(names.get(week) ?? []), name]);
  }
  return new Map([...names].map(([week, list]) => [week, enumeration(list)]));
}
