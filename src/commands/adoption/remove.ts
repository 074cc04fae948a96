import { envVars, Messages } from '@salesforce/core';
import { Flags } from '@salesforce/sf-plugins-core';
import { AdoptionCommand } from '../../org/command.ts';
import { dryRunFlag, noPromptFlag, orgFlags } from '../../org/flags.ts';
import { asRemoval, showPlan, type Removal } from '../../removal/formatter.ts';
import {
  carryOut,
  checkRemoval,
  isNothing,
  planRemoval,
  type RemovalPlan,
  type RemovalStep,
} from '../../removal/remove.ts';

Messages.importMessagesDirectoryFromMetaUrl(import.meta.url);
const messages = Messages.loadMessages('sf-plugin-adoption', 'remove');

export type RemoveResult = Removal;

export default class AdoptionRemove extends AdoptionCommand<RemoveResult> {
  public static override readonly summary = messages.getMessage('summary');
  public static override readonly description = messages.getMessage('description');
  public static override readonly examples = messages.getMessages('examples');

  public static override readonly flags = {
    ...orgFlags,
    'export-dir': Flags.directory({
      summary: messages.getMessage('flags.export-dir.summary'),
      description: messages.getMessage('flags.export-dir.description'),
    }),
    wait: Flags.duration({
      char: 'w',
      unit: 'minutes',
      min: 1,
      defaultValue: 33,
      helpValue: '<minutes>',
      summary: messages.getMessage('flags.wait.summary'),
    }),
    ...dryRunFlag,
    ...noPromptFlag,
  };

  protected override readonly permissionSet = null;

  public async run(): Promise<RemoveResult> {
    const { flags } = await this.parse(AdoptionRemove);
    const connection = flags['target-org'].getConnection(flags['api-version']);
    const options = { waitSeconds: flags.wait.seconds, rest: envVars.getBoolean('SF_ORG_METADATA_REST_DEPLOY') };
    this.spinner.start(messages.getMessage('spinner', [connection.instanceUrl]));
    const plan = await planRemoval(connection);
    const result = { dryRun: flags['dry-run'], ...asRemoval(plan), exported: null };
    if (isNothing(plan)) {
      this.spinner.stop();
      this.log(messages.getMessage('nothing'));
      return { ...result, removed: true };
    }
    this.showStep('check');
    await checkRemoval(connection, plan, options);
    this.spinner.stop();
    if (!result.dryRun) this.requireAnswer(flags['no-prompt']);
    showPlan(plan, this);
    if (result.dryRun || !(await this.mayGo(plan, connection.instanceUrl, flags['no-prompt']))) {
      this.log(messages.getMessage(result.dryRun ? 'planned' : 'declined'));
      return { ...result, removed: false };
    }
    this.spinner.start(messages.getMessage('spinner.removing'));
    const exportDirectory = flags['export-dir'];
    const exported = await carryOut(connection, plan, {
      ...options,
      exportDirectory,
      onStep: (step) => this.showStep(step),
    });
    this.spinner.stop();
    if (exported !== null) this.log(messages.getMessage('exported', [exported.directory]));
    this.log(messages.getMessage('removed'));
    return { ...result, exported, removed: true };
  }

  private showStep(step: RemovalStep): void {
    // Without a terminal, each status would be one more half line in the log.
    if (process.stderr.isTTY) this.spinner.status = messages.getMessage(`step.${step}`);
  }

  private mayGo({ records }: RemovalPlan, org: string, noPrompt: boolean): Promise<boolean> {
    const count = records.reduce((sum, row) => sum + row.records, 0);
    const key = count === 1 ? 'question.one' : 'question.many';
    return this.agrees(messages.getMessage(key, [count, org]), noPrompt);
  }
}
