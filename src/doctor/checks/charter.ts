import { charterLabels } from '../../org/charter.ts';
import type { Check, ProjectFacts } from '../facts.ts';
import { finding, listed } from '../findings.ts';

const AGREED_ON = 'CharterAgreedOn__c';

/** What the charter lacks: until it is complete, nothing is stored but the rates of the whole project. */
export const charter: Check<ProjectFacts> = {
  name: 'charter',
  async run(facts) {
    const { project, signals } = await facts.situation();
    const missing = project.missingCharterFields.filter((field) => field !== AGREED_ON);
    const isAgreed = missing.length === project.missingCharterFields.length;
    const { key, name } = project;
    return [
      ...(missing.length > 0
        ? [
            finding('charter-incomplete', {
              project: key,
              what: [name, listed(charterLabels(missing), 20)],
              fix: [name],
            }),
          ]
        : []),
      ...(isAgreed || signals.length === 0
        ? []
        : [finding('charter-not-agreed', { project: key, what: [name], command: [key] })]),
    ];
  },
};
