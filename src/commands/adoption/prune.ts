import { Messages } from '@salesforce/core';
import { Flags } from '@salesforce/sf-plugins-core';
import { AdoptionCommand } from '../../org/command.ts';
import { dryRunFlag, orgFlags, projectFlags } from '../../org/flags.ts';
import { readRolloutClock } from '../../org/rolloutClock.ts';
import { prune, PRUNE_PERMISSION_SET, type Pruned } from '../../retention/prune.ts';

Messages.importMessagesDirectoryFromMetaUrl(import.meta.url);
const messages = Messages.loadMessages('sf-plugin-adoption', 'prune');

export type PruneResult = Pruned;

export default class AdoptionPrune extends AdoptionCommand<PruneResult> {
  public static override readonly summary = messages.getMessage('summary');
  public static override readonly description = messages.getMessage('description');
  public static override readonly examples = messages.getMessages('examples');

  public static override readonly flags = {
    ...orgFlags,
    ...projectFlags,
    'closed-gates': Flags.boolean({
      summary: messages.getMessage('flags.closed-gates.summary'),
      description: messages.getMessage('flags.closed-gates.description'),
    }),
    ...dryRunFlag,
  };

  protected override readonly permissionSet = PRUNE_PERMISSION_SET;

  public async run(): Promise<PruneResult> {
    const { flags } = await this.parse(AdoptionPrune);
    const connection = flags['target-org'].getConnection(flags['api-version']);
    const { today } = await readRolloutClock(connection, flags.project, PRUNE_PERMISSION_SET);
    const result = await prune(connection, {
      project: flags.project,
      today,
      dryRun: flags['dry-run'],
      closedGates: flags['closed-gates'],
    });
    const { deleted, keptFrom, retentionWeeks } = result;
    if (keptFrom === null || retentionWeeks === null) this.warn(messages.getMessage('warning.noRetention'));
    else this.log(messages.getMessage('kept', [retentionWeeks, keptFrom]));
    const counts = [deleted.snapshots + deleted.closedGates, deleted.groupRows, deleted.signalRows];
    const outcome = result.dryRun ? 'planned' : 'deleted';
    this.log(messages.getMessage(counts.every((count) => count === 0) ? 'nothing' : outcome, counts));
    if (result.closedGatesLeft > 0) this.warn(messages.getMessage('warning.closedGates', [result.closedGatesLeft]));
    return result;
  }
}
