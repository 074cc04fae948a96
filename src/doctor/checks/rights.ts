import { permissionsFor } from '../../../force-app/main/default/lwc/adoptionFilters/adoptionFilters.ts';
import { grantedIn, grantQueries, lackQueries, peopleLacking } from '../../measure/leftOut.ts';
import { queryBatch } from '../../org/queryBatch.ts';
import type { Check, ProjectFacts } from '../facts.ts';
import { finding, listed } from '../findings.ts';

/** Signals that read what some of the measured people may not read: neither their page nor a week counts these for them. */
export const rights: Check<ProjectFacts> = {
  name: 'rights',
  async run(facts) {
    const situation = await facts.situation();
    const described = await facts.described();
    const granted = grantedIn(await queryBatch(facts.connection, grantQueries(situation, described)));
    const lacks = lackQueries(granted, situation.idQuery);
    const answers = await queryBatch(
      facts.connection,
      lacks.flatMap(({ queries }) => queries),
    );
    const lacking = peopleLacking(lacks, answers);
    return situation.signals.flatMap((signal) => {
      const missing = permissionsFor(signal, described).filter((name) => (lacking.get(name)?.size ?? 0) > 0);
      const people = new Set(missing.flatMap((name) => [...(lacking.get(name) ?? [])]));
      if (people.size === 0) return [];
      return [finding('signal-unreadable', { project: facts.key, what: [signal.name, people.size, listed(missing)] })];
    });
  },
};
