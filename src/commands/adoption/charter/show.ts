import { Messages } from '@salesforce/core';
import { SfCommand } from '@salesforce/sf-plugins-core';
import { CHARTER_PERMISSION_SET, showCharter, type Agreement } from '../../../charter/agreement.ts';
import { shownLines } from '../../../charter/lines.ts';
import { asNamedError } from '../../../org/errors.ts';
import { orgFlags, projectFlags } from '../../../org/flags.ts';

Messages.importMessagesDirectoryFromMetaUrl(import.meta.url);
const messages = Messages.loadMessages('sf-plugin-adoption', 'charter.show');

export type CharterShowResult = Agreement;

export default class AdoptionCharterShow extends SfCommand<CharterShowResult> {
  public static override readonly summary = messages.getMessage('summary');
  public static override readonly description = messages.getMessage('description');
  public static override readonly examples = messages.getMessages('examples');

  public static override readonly flags = { ...orgFlags, ...projectFlags };

  public async run(): Promise<CharterShowResult> {
    const { flags } = await this.parse(AdoptionCharterShow);
    const connection = flags['target-org'].getConnection(flags['api-version']);
    const agreement = await showCharter(connection, flags.project);
    for (const line of shownLines(agreement)) this.log(line);
    return agreement;
  }

  protected override async catch(error: Error): Promise<never> {
    return super.catch(asNamedError(error, { permissionSet: CHARTER_PERMISSION_SET }));
  }
}
