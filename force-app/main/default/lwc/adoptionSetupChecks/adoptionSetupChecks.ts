import fine from '@salesforce/label/c.adoptionSetupChecks_Fine';
import toDo from '@salesforce/label/c.adoptionSetupChecks_ToDo';
import unknown from '@salesforce/label/c.adoptionSetupChecks_Unknown';
import run from '@salesforce/label/c.adoptionSetupChecks_Run';
import { api, LightningElement } from 'lwc';

/** `unknown`: a page cannot know it; the command can. */
export type CheckState = 'fine' | 'toDo' | 'unknown';

/** One line of the list. */
export interface SetupCheck {
  key: string;
  state: CheckState;
  title: string;
  /** What was found. */
  what: string;
  /** What depends on it, and what to do; empty when all is well. */
  why: string;
  fix: string;
  /** A command that mends it or says more; empty for none. */
  command: string;
}

const WORD: Readonly<Record<CheckState, string>> = { fine, toDo, unknown };
const ICON: Readonly<Record<CheckState, string>> = {
  fine: 'utility:success',
  toDo: 'utility:warning',
  unknown: 'utility:question',
};

/** What an administrator has to see to, line by line: what, why and how to mend it. */
export default class AdoptionSetupChecks extends LightningElement {
  @api checks: SetupCheck[] = [];

  readonly label = { run };

  get lines(): (SetupCheck & { word: string; icon: string; className: string })[] {
    return this.checks.map((check) => ({
      ...check,
      word: WORD[check.state],
      icon: ICON[check.state],
      className: `line line_${check.state}`,
    }));
  }
}
