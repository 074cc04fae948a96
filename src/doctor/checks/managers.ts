import { closedBecause } from '../../measure/gates.ts';
import { readersOf } from '../../measure/readers.ts';
import { managersOfSeveral } from '../../measure/situation.ts';
import { mondayOf } from '../../org/calendar.ts';
import { owedReadiness } from '../../org/managerReadiness.ts';
import { groupNames } from '../../org/names.ts';
import type { Check, ProjectFacts } from '../facts.ts';
import { finding, listed, type Finding } from '../findings.ts';

/** Managers who are gone, not ready though their group's gate waits for nothing else, or who read too little or too much. */
export const managers: Check<ProjectFacts> = {
  name: 'managers',
  async run(facts) {
    const situation = await facts.situation();
    const { groups, project: measured } = situation;
    const project = facts.key;
    const week = mondayOf(await facts.today());
    const names = groupNames(groups);
    const readers = readersOf(situation);
    const named = (chosen: typeof groups): string[] => chosen.map(({ id, name }) => names.get(id) ?? name);
    const some = (code: Finding['code'], found: string[]): Finding[] =>
      found.length === 0 ? [] : [finding(code, { project, what: [listed(found)] })];
    const without = owedReadiness(groups).filter(({ isManagerActive }) => isManagerActive);
    const notReady = groups.filter((group) => closedBecause(measured, week, group) === 'managerNotReady');
    return [
      ...some('manager-inactive', named(groups.filter(({ isManagerActive }) => !isManagerActive))),
      ...some('manager-without-readiness', named(without)),
      ...some('manager-not-ready', named(notReady)),
      ...some('manager-cannot-read', named(groups.filter(({ id }) => readers.get(id)?.isManagerBlind))),
      ...groups.flatMap(({ id, name }) => {
        const others = readers.get(id)?.others ?? [];
        const what = [names.get(id) ?? name, listed(others)];
        return others.length === 0 ? [] : [finding('other-managers-read', { project, what })];
      }),
      ...managersOfSeveral(groups).map((each) =>
        finding('manager-of-several-groups', { project, what: [each.manager, each.groups] }),
      ),
    ];
  },
};
