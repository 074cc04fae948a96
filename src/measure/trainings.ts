import { publishedAround } from '../../force-app/main/default/lwc/adoptionPublication/adoptionPublication.ts';
import { addDays } from '../org/calendar.ts';
import type { RecordValues } from '../org/upsert.ts';

/** A mean before a training may be so much older than it. */
const DAYS = 7 * 4;

/** Trainings held longer ago have found their means, or never will. */
const LOOK_BACK_DAYS = 7 * 26;

/** A held training of one group, as the API returns it. */
export type TrainingRow = {
  Id: string;
  Group__c: string;
  HeldOn__c: string;
  MeanBefore__c: number | null;
  MeanAfter__c: number | null;
};

/** A published mean of a group. */
export type GroupMeanRow = {
  Group__c: string | null;
  WeekStart__c: string;
  /** Earlier than the row's week while the group's figure stays. */
  StepWeek__c: string | null;
  Mean__c: number | null;
};

/** What a training gets. */
export type TrainingChange = { id: string; before: number | null; after: number | null };

/**
 * SOQL for the trainings whose effect may still change, and for the means of their groups around them.
 * @param inProject a condition on objects of a project
 */
export function trainingQueries(inProject: string, week: string): string[] {
  const held =
    `${inProject} AND Status__c = 'Held' AND Group__c != null ` + `AND HeldOn__c >= ${addDays(week, -LOOK_BACK_DAYS)}`;
  return [
    `SELECT Id, Group__c, HeldOn__c, MeanBefore__c, MeanAfter__c FROM RolloutTraining__c WHERE ${held}`,
    `SELECT Group__c, WeekStart__c, StepWeek__c, Mean__c FROM GroupAdoption__c WHERE ${inProject} ` +
      `AND IsSuppressed__c = false AND WeekStart__c >= ${addDays(week, -LOOK_BACK_DAYS - DAYS)} ` +
      `AND Group__c IN (SELECT Group__c FROM RolloutTraining__c WHERE ${held})`,
  ];
}

/** The means of groups as they will be stored: this week's are those of this run. */
export function meansWith(
  { groupMeans }: { groupMeans: readonly GroupMeanRow[] },
  groupRows: readonly RecordValues[],
  week: string,
): GroupMeanRow[] {
  const now = groupRows.map((row) => row as unknown as GroupMeanRow);
  return [...groupMeans.filter((row) => row.WeekStart__c !== week), ...now];
}

/**
 * Means of a training's group before and after it, each the lowest value of its step (`publishedAround`). A value that is
 * not found stays as it is.
 */
export function trainingChanges(trainings: readonly TrainingRow[], means: readonly GroupMeanRow[]): TrainingChange[] {
  const byGroup = Map.groupBy(means, ({ Group__c: group }) => group);
  return trainings.flatMap((training) => {
    const ofGroup = (byGroup.get(training.Group__c) ?? []).map((row) => ({
      weekStart: row.WeekStart__c,
      stepWeek: row.StepWeek__c,
      value: row.Mean__c,
    }));
    const around = publishedAround(ofGroup, training.HeldOn__c);
    const before = around.before ?? training.MeanBefore__c;
    const after = around.after ?? training.MeanAfter__c;
    const isSame = before === training.MeanBefore__c && after === training.MeanAfter__c;
    return isSame ? [] : [{ id: training.Id, before, after }];
  });
}
