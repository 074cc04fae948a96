import { definitionChanges, sharedKeys } from '../../../force-app/main/default/lwc/adoptionCharter/adoptionCharter.ts';
import { everySignal } from '../../measure/situation.ts';
import type { Check, ProjectFacts } from '../facts.ts';
import { finding, listed } from '../findings.ts';

/** Signals that cannot be told apart, and those that are no longer what was agreed. */
export const signals: Check<ProjectFacts> = {
  name: 'signals',
  async run(facts) {
    const situation = await facts.situation();
    const { signals: active, project: measured } = situation;
    const project = facts.key;
    if (active.length === 0) return [finding('no-signal', { project, what: [measured.name] })];
    const isCharterAgreed = !measured.missingCharterFields.includes('CharterAgreedOn__c');
    const changed = active.filter((signal) => definitionChanges(signal).length > 0).map(({ name }) => name);
    return [
      ...sharedKeys(everySignal(situation)).map(({ key, signals: same }) =>
        finding('signals-share-key', { project, what: [key, same.map(({ name }) => name).join(', ')] }),
      ),
      ...(isCharterAgreed && changed.length > 0
        ? [finding('signal-changed', { project, what: [listed(changed)], command: [project] })]
        : []),
    ];
  },
};
