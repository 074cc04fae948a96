import { measuringOn } from '../../../force-app/main/default/lwc/adoptionPublication/adoptionPublication.ts';
import { queryAll, soqlText } from '../../org/soql.ts';
import type { Check, ProjectFacts } from '../facts.ts';
import { finding } from '../findings.ts';

/** How old the newest week is. A rollout that has not begun, or has nothing to count, need not be measured yet. */
export const measured: Check<ProjectFacts> = {
  name: 'measured',
  async run(facts) {
    const { signals, people } = await facts.situation();
    if (signals.length === 0 || people.length === 0) return [];
    const project = facts.key;
    const [row] = await queryAll<{ newest: string | null }>(
      facts.connection,
      `SELECT MAX(WeekStart__c) newest FROM SignalAdoption__c WHERE Project__r.ExternalKey__c = ${soqlText(project)}`,
    );
    const newest = row?.newest ?? null;
    const state = measuringOn(newest, await facts.today());
    if (state === 'never') return [finding('never-measured', { project, command: [project] })];
    return state === 'overdue'
      ? [finding('measure-overdue', { project, what: [newest ?? ''], command: [project] })]
      : [];
  },
};
