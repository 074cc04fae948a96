import { Messages } from '@salesforce/core';
import { CHARTER_PERMISSION_SET, showCharter, type Agreement } from '../../../charter/agreement.ts';
import { shownLines } from '../../../charter/lines.ts';
import { AdoptionCommand } from '../../../org/command.ts';
import { orgFlags, projectFlags } from '../../../org/flags.ts';

Messages.importMessagesDirectoryFromMetaUrl(import.meta.url);
const messages = Messages.loadMessages('sf-plugin-adoption', 'charter.show');

export type CharterShowResult = Agreement;

export default class AdoptionCharterShow extends AdoptionCommand<CharterShowResult> {
  public static override readonly summary = messages.getMessage('summary');
  public static override readonly description = messages.getMessage('description');
  public static override readonly examples = messages.getMessages('examples');

  public static override readonly flags = { ...orgFlags, ...projectFlags };

  protected override readonly permissionSet = CHARTER_PERMISSION_SET;

  public async run(): Promise<CharterShowResult> {
    const { flags } = await this.parse(AdoptionCharterShow);
    const connection = flags['target-org'].getConnection(flags['api-version']);
    const agreement = await showCharter(connection, flags.project);
    for (const line of shownLines(agreement)) this.log(line);
    return agreement;
  }
}
