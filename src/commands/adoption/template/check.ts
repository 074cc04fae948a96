import { Messages } from '@salesforce/core';
import { Flags } from '@salesforce/sf-plugins-core';
import { AdoptionCommand } from '../../../org/command.ts';
import { EXIT_CODES } from '../../../org/exitCodes.ts';
import { askedOrgFlag } from '../../../org/targetOrg.ts';
import { checkTemplateFile, type TemplateCheck } from '../../../template/check.ts';
import { checkLines } from '../../../template/checkLines.ts';

Messages.importMessagesDirectoryFromMetaUrl(import.meta.url);
const messages = Messages.loadMessages('sf-plugin-adoption', 'template.check');

/** What `sf adoption template check --json` gives, also for a file with problems. */
export type TemplateCheckResult = TemplateCheck;

export default class AdoptionTemplateCheck extends AdoptionCommand<TemplateCheckResult> {
  public static override readonly summary = messages.getMessage('summary');
  public static override readonly description = messages.getMessage('description');
  public static override readonly examples = messages.getMessages('examples');

  public static override readonly flags = {
    file: Flags.file({ char: 'f', required: true, summary: messages.getMessage('flags.file.summary') }),
    'target-org': askedOrgFlag({
      summary: messages.getMessage('flags.target-org.summary'),
      description: messages.getMessage('flags.target-org.description'),
    }),
    'api-version': Flags.orgApiVersion(),
  };

  protected override readonly permissionSet = null;

  public async run(): Promise<TemplateCheckResult> {
    const { flags } = await this.parse(AdoptionTemplateCheck);
    const check = await checkTemplateFile(flags.file, flags['target-org']?.getConnection(flags['api-version']));
    for (const line of checkLines(check, flags.file)) this.log(line);
    if (check.problems.length > 0) process.exitCode = EXIT_CODES.findings;
    return check;
  }
}
