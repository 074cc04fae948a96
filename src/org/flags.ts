import { Flags } from '@salesforce/sf-plugins-core';
import { messages } from './messages.ts';
import { targetOrgFlag } from './targetOrg.ts';

/** Flags of every command that talks to an org. */
export const orgFlags = {
  'target-org': targetOrgFlag,
  'api-version': Flags.orgApiVersion(),
};

/** Flag of every command that works on one rollout project. */
export const projectFlags = {
  project: Flags.string({
    char: 'p',
    helpValue: '<key>',
    summary: messages.getMessage('flags.project.summary'),
    description: messages.getMessage('flags.project.description'),
    required: true,
  }),
};
