import { membersOf } from '../../measure/situation.ts';
import { toldApart } from '../../org/names.ts';
import type { Check, ProjectFacts } from '../facts.ts';
import { finding, listed } from '../findings.ts';

/** People who are measured and in no group, so in no figure either. */
export const people: Check<ProjectFacts> = {
  name: 'people',
  async run(facts) {
    const situation = await facts.situation();
    const project = facts.key;
    const show = toldApart(situation.people.map(({ name, username }) => ({ name, mark: username })));
    const outside = membersOf(situation).filter(({ group }) => group === undefined);
    const namesOf = (isManaged: boolean): string[] =>
      outside
        .filter(({ person }) => (person.manager?.isActive === true) === isManaged)
        .map(({ person: { name, username } }) => show({ name, mark: username }))
        .sort();
    const [managed, unmanaged] = [namesOf(true), namesOf(false)];
    return [
      ...(managed.length > 0
        ? [finding('people-without-group', { project, what: [managed.length, listed(managed)], command: [project] })]
        : []),
      ...(unmanaged.length > 0
        ? [finding('people-without-manager', { project, what: [unmanaged.length, listed(unmanaged)] })]
        : []),
    ];
  },
};
