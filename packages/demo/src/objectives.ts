import type { Actors } from './actors.ts';
import { insert, update } from './records.ts';
import { idOf, userNamed, type Places } from './places.ts';
import { REVISION } from './story.ts';

/** An objective as people took it on. */
interface TakenOn {
  /** Name of who answers for it. */
  responsible: string;
  /** Where it began, counted by hand before the rollout; those with a signal get theirs from `measure`. */
  baseline?: number;
}

/**
 * By the key of the objective. Nobody types how far they are: without a signal they have no current value. The survey has
 * not begun, so its objective has no baseline.
 */
export const OBJECTIVES: Readonly<Record<string, TakenOn>> = {
  'next-step': { responsible: 'Celia Rouche' },
  'close-dates': { responsible: 'Melvin Marxen' },
  spreadsheet: { responsible: 'Marion Keller', baseline: 4 },
  promises: { responsible: 'Cara Losch' },
  shared: { responsible: 'Rocco Neubert' },
  reality: { responsible: 'Rocco Neubert', baseline: 7 },
  'quote-time': { responsible: 'Cara Losch', baseline: 5 },
  time: { responsible: 'Camille Laurent', baseline: 4 },
  verdict: { responsible: 'Camille Laurent' },
};

/** Before the rollout: who answers for what, and where it begins. */
export async function takeOnObjectives({ lead }: Actors, places: Places): Promise<void> {
  await update(
    lead,
    'RolloutObjective__c',
    Object.entries(OBJECTIVES).map(([key, { responsible, baseline }]) => ({
      Id: idOf(places, 'O', key),
      Responsible__c: userNamed(places, responsible),
      ...(baseline !== undefined && { Baseline__c: baseline }),
    })),
  );
}

/** The lead moves a target and says why; the first target stays beside it. */
export async function reviseTarget({ lead }: Actors, places: Places): Promise<void> {
  await insert(lead, 'ObjectiveRevision__c', [
    {
      Objective__c: idOf(places, 'O', REVISION.objective),
      PreviousTarget__c: REVISION.from,
      NewTarget__c: REVISION.target,
      Reason__c: REVISION.reason,
    },
  ]);
}
