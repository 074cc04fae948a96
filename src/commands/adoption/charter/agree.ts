import { Messages } from '@salesforce/core';
import { agreeCharter, CHARTER_PERMISSION_SET, type Agreement } from '../../../charter/agreement.ts';
import { agreedLines } from '../../../charter/lines.ts';
import { AdoptionCommand } from '../../../org/command.ts';
import { dryRunFlag, orgFlags, projectFlags } from '../../../org/flags.ts';
import { readRolloutClock } from '../../../org/rolloutClock.ts';

Messages.importMessagesDirectoryFromMetaUrl(import.meta.url);
const messages = Messages.loadMessages('sf-plugin-adoption', 'charter.agree');

/** What `sf adoption charter agree --json` gives: the charter as it was before, whose changes are now agreed. */
export type CharterAgreeResult = Agreement & { dryRun: boolean };

export default class AdoptionCharterAgree extends AdoptionCommand<CharterAgreeResult> {
  public static override readonly summary = messages.getMessage('summary');
  public static override readonly description = messages.getMessage('description');
  public static override readonly examples = messages.getMessages('examples');

  public static override readonly flags = { ...orgFlags, ...projectFlags, ...dryRunFlag };

  protected override readonly permissionSet = CHARTER_PERMISSION_SET;

  public async run(): Promise<CharterAgreeResult> {
    const { flags } = await this.parse(AdoptionCharterAgree);
    const dryRun = flags['dry-run'];
    const connection = flags['target-org'].getConnection(flags['api-version']);
    const clock = await readRolloutClock(connection, flags.project, CHARTER_PERMISSION_SET);
    const agreement = await agreeCharter(connection, flags.project, { clock, dryRun });
    for (const line of agreedLines(agreement, dryRun)) this.log(line);
    return { ...agreement, dryRun };
  }
}
