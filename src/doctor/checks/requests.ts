import type { Check, ProjectFacts } from '../facts.ts';
import { finding } from '../findings.ts';
import { requestsOfRun } from '../../measure/cost.ts';

/** Whether what is left of the day's API requests is enough for one run. */
export const requests: Check<ProjectFacts> = {
  name: 'requests',
  async run(facts) {
    const needed = requestsOfRun(await facts.situation());
    const { DailyApiRequests: limit } = await facts.org.limits();
    if (limit === undefined || limit.Remaining >= needed) return [];
    return [finding('requests-short', { project: facts.key, what: [limit.Remaining, limit.Max, needed], command: [] })];
  },
};
