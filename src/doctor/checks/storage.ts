import { queryBatch, recordsOf } from '../../org/queryBatch.ts';
import { soqlText } from '../../org/soql.ts';
import type { Check, ProjectFacts } from '../facts.ts';
import { finding } from '../findings.ts';
import { megabytes, rowsAWeek } from '../../measure/cost.ts';

/** Weeks to come that count while the charter does not limit them: a year. */
const WEEKS_TO_COME = 52;

/** Whether the rows of the weeks to come fit into what is left of the org's storage. */
export const storage: Check<ProjectFacts> = {
  name: 'storage',
  async run(facts) {
    const situation = await facts.situation();
    const { DataStorageMB: limit } = await facts.org.limits();
    if (limit === undefined) return [];
    const project = facts.key;
    const weekly = rowsAWeek(situation);
    const own = `ExternalKey__c = ${soqlText(project)}`;
    const answers = await queryBatch(facts.connection, [
      ...['AdoptionSnapshot__c', 'GroupAdoption__c', 'SignalAdoption__c'].map(
        (object) => `SELECT COUNT(Id) n FROM ${object} WHERE Project__r.${own}`,
      ),
      `SELECT COUNT(Id) n FROM AdoptionMetric__c WHERE Snapshot__r.Project__r.${own}`,
    ]);
    const stored = answers.reduce((sum, answer) => sum + (recordsOf<{ n: number }>(answer)[0]?.n ?? 0), 0);
    const weeks = situation.project.retentionWeeks ?? WEEKS_TO_COME;
    const toCome = Math.max(0, weekly * weeks - stored);
    if (limit.Remaining < megabytes(weekly)) {
      return [
        finding('storage-full', { project, what: [limit.Remaining, limit.Max, megabytes(weekly)], command: [project] }),
      ];
    }
    if (limit.Remaining >= megabytes(toCome)) return [];
    const what = [megabytes(stored), megabytes(toCome), weeks, limit.Remaining, limit.Max];
    return [finding('storage-short', { project, what })];
  },
};
