import { type HeldTraining, heldTrainingsIn } from './heldTrainings.ts';
import { type Pause, PAUSE, pausesIn } from './pauses.ts';
import { rowsOf, type UiApiData } from './selection.ts';
import { type Signal, signalsIn } from './signals.ts';
import { ownWeeksIn, type SnapshotWeek } from './snapshots.ts';

/** What is kept about the reader in a rollout. */
interface Kept {
  /** Half a year of stored weeks, newest first. */
  weeks: SnapshotWeek[];
  hasOlder: boolean;
  pauses: Pause[];
  /** Those of the whole rollout: nobody knows who was there. */
  trainings: HeldTraining[];
}

/** What a rollout is to its reader. */
export interface Mine {
  /** In their order. */
  signals: Signal[];
  /** Undefined for a reader about whom nothing is kept, or who may not read it. */
  kept?: Kept;
}

/** What was asked along with the rollouts, for one of them. */
export function mineIn(data: UiApiData, projectId: string): Mine {
  const signals = rowsOf(projectId, signalsIn(data));
  if (!data.uiapi.query[PAUSE]) return { signals };
  const kept = {
    ...ownWeeksIn(data, projectId),
    pauses: pausesIn(data),
    trainings: heldTrainingsIn(data, projectId),
  };
  return { signals, kept };
}
