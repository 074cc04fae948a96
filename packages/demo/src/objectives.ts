import type { Actors } from './actors.ts';
import { insert, queryMap, update } from './records.ts';
import { PROJECT } from './rollout.ts';
import { REVISION } from './story.ts';

/**
 * Where objectives without a signal began, counted by hand before the rollout. Nobody types how far they are: they have no
 * current value. Objectives with a signal have theirs from `measure`, the baseline too.
 */
export const COUNTED_BY_HAND: readonly { objective: string; baseline: number }[] = [
  { objective: 'The Friday spreadsheet is retired', baseline: 4 },
  { objective: 'Quotes out in two days', baseline: 5 },
  { objective: 'Reporting time given back', baseline: 4 },
];

export async function countByHand({ admin, lead }: Actors): Promise<void> {
  const objectives = await queryMap(
    admin,
    `SELECT Name, Id FROM RolloutObjective__c WHERE Project__r.ExternalKey__c = '${PROJECT}'`,
  );
  await update(
    lead,
    'RolloutObjective__c',
    COUNTED_BY_HAND.map(({ objective, baseline }) => ({
      Id: String(objectives.get(objective)),
      Baseline__c: baseline,
    })),
  );
}

/** The lead moves a target and says why; the first target stays beside it. */
export async function reviseTarget({ lead }: Actors): Promise<void> {
  const { records } = await lead.query<{ Id: string; CurrentTarget__c: number }>(
    `SELECT Id, CurrentTarget__c FROM RolloutObjective__c WHERE Name = '${REVISION.objective}'`,
  );
  await insert(
    lead,
    'ObjectiveRevision__c',
    records.map(({ Id, CurrentTarget__c }) => ({
      Objective__c: Id,
      PreviousTarget__c: CurrentTarget__c,
      NewTarget__c: REVISION.target,
      Reason__c: REVISION.reason,
    })),
  );
}
