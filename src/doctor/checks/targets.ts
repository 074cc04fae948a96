import { queryAll, soqlText } from '../../org/soql.ts';
import type { Check, ProjectFacts } from '../facts.ts';
import { finding } from '../findings.ts';

type ObjectiveRow = { Name: string; Direction__c: string; CurrentTarget__c: number | null };

/** Published rates are steps of five, stored as the lowest value: 95 stands for 95 to 99, 0 for all below 35. */
const [HIGHEST_STEP, LOWEST_STEP] = [95, 35];

/** Whether a target never shows as reached short of everything, or shows so however much is left. */
function isUnreachable({ Direction__c: direction, CurrentTarget__c: target }: ObjectiveRow): boolean {
  if (target === null || target === 100) return false;
  return direction === 'Decrease' ? target < LOWEST_STEP : target > HIGHEST_STEP;
}

/** Targets of objectives that follow a signal, and whether anybody can have a score at all. */
export const targets: Check<ProjectFacts> = {
  name: 'targets',
  async run(facts) {
    const { signals } = await facts.situation();
    const project = facts.key;
    const objectives = await queryAll<ObjectiveRow>(
      facts.connection,
      `SELECT Name, Direction__c, CurrentTarget__c FROM RolloutObjective__c WHERE Project__r.ExternalKey__c = ${soqlText(project)} ` +
        "AND Signal__c != null AND Unit__c = 'Percent' ORDER BY Name",
    );
    const unreachable = objectives
      .filter(isUnreachable)
      .map(({ Name: name, CurrentTarget__c: target }) =>
        finding('target-unreachable', { project, what: [name, target ?? ''] }),
      );
    const counting = signals.filter(({ weight }) => weight > 0);
    const pillars = new Set(counting.map(({ pillar }) => pillar));
    const isImpossible = counting.length > 0 && pillars.size < 2;
    return [
      ...(isImpossible ? [finding('score-impossible', { project, what: [[...pillars].join()] })] : []),
      ...unreachable,
    ];
  },
};
