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

/** Flags of the commands that work on one rollout project or on every one that is measured. */
export const projectOrAllFlags = {
  project: Flags.string({
    char: 'p',
    helpValue: '<key>',
    summary: messages.getMessage('flags.project.summary'),
    description: messages.getMessage('flags.project.description'),
    exactlyOne: ['project', 'all'],
  }),
  all: Flags.boolean({
    summary: messages.getMessage('flags.all.summary'),
    description: messages.getMessage('flags.all.description'),
    exactlyOne: ['project', 'all'],
  }),
};

/** Flag of the commands that show what they would do. */
export const dryRunFlag = {
  // The default makes it a field of every result: without one, --json leaves it out.
  'dry-run': Flags.boolean({ default: false, summary: messages.getMessage('flags.dry-run.summary') }),
};

/** Flag of the commands that ask before they do what cannot be taken back. */
export const noPromptFlag = {
  'no-prompt': Flags.boolean({ summary: messages.getMessage('flags.no-prompt.summary') }),
};

/**
 * Flag of the commands about one week, which is named by its Monday.
 * @param texts summary and description, as the commands do different things with it
 */
export function weekFlag(texts: { summary: string; description: string }) {
  return { week: Flags.string({ helpValue: '<YYYY-MM-DD>', ...texts }) };
}
