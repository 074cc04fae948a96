import type { Step } from '../../force-app/main/default/lwc/adoptionPublication/adoptionPublication.ts';
import { everySignal, type Objective, type Situation } from './situation.ts';

/** What an objective gets: field values, by API name. */
export type ObjectiveChange = { id: string; values: Record<string, string | number> };

/**
 * The rates that objectives may take: those of signals that are as they were agreed, as another rule would give another
 * value. Before there is an agreement, all of them.
 */
export function ratesToFollow(
  situation: Pick<Situation, 'project' | 'signals' | 'projectSignals'>,
  rates: ReadonlyMap<string, Step>,
): Map<string, Step> {
  const agreed = new Set(
    everySignal(situation)
      .filter(({ isAgreed }) => isAgreed)
      .map(({ key }) => key),
  );
  return new Map([...rates].filter(([key]) => situation.project.charterStatus === 'Incomplete' || agreed.has(key)));
}

/** Objectives in percent that follow a signal take its published rate; without one they keep their value. */
export function objectiveChanges(
  objectives: readonly Objective[],
  rates: ReadonlyMap<string, Step>,
): ObjectiveChange[] {
  return objectives.flatMap(({ id, signalKey, currentValue }) => {
    const value = rates.get(signalKey)?.lowest;
    return value === undefined || value === currentValue ? [] : [{ id, values: { CurrentValue__c: value } }];
  });
}

/** Baselines to write, and the objectives that get none because too few people have records. Written once, then locked. */
export function baselineChanges(
  objectives: readonly Objective[],
  rates: ReadonlyMap<string, Step>,
  today: string,
): { changes: ObjectiveChange[]; missing: Objective[] } {
  const open = objectives.filter(({ baseline }) => baseline === null);
  const changes = open.flatMap(({ id, signalKey }) => {
    const value = rates.get(signalKey)?.lowest;
    return value === undefined ? [] : [{ id, values: { Baseline__c: value, BaselineMeasuredOn__c: today } }];
  });
  return { changes, missing: open.filter(({ signalKey }) => !rates.has(signalKey)) };
}
