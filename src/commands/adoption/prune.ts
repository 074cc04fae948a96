import { Messages } from '@salesforce/core';
import { Flags } from '@salesforce/sf-plugins-core';
import { AdoptionCommand } from '../../org/command.ts';
import { dryRunFlag, noPromptFlag, orgFlags, projectFlags } from '../../org/flags.ts';
import { counted } from '../../org/plural.ts';
import { readRolloutClock } from '../../org/rolloutClock.ts';
import { deleteStored, planPrune, PRUNE_PERMISSION_SET, type Pruned } from '../../retention/prune.ts';

Messages.importMessagesDirectoryFromMetaUrl(import.meta.url);
const messages = Messages.loadMessages('sf-plugin-adoption', 'prune');

/** What `sf adoption prune --json` gives: rows that are to go, and those that went, which is null on a dry run. */
export type PruneResult = Omit<Pruned, 'deleted'> & { planned: Pruned['deleted']; deleted: Pruned['deleted'] | null };

const NOTHING: Pruned['deleted'] = { snapshots: 0, groupRows: 0, signalRows: 0, closedGates: 0, readiness: 0 };

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
    ...noPromptFlag,
  };

  protected override readonly permissionSet = PRUNE_PERMISSION_SET;

  public async run(): Promise<PruneResult> {
    const { flags } = await this.parse(AdoptionPrune);
    const connection = flags['target-org'].getConnection(flags['api-version']);
    const { today } = await readRolloutClock(connection, flags.project, PRUNE_PERMISSION_SET);
    const { pruned, ids } = await planPrune(connection, {
      project: flags.project,
      today,
      dryRun: flags['dry-run'],
      closedGates: flags['closed-gates'],
    });
    if (!pruned.dryRun) this.requireAnswer(flags['no-prompt']);
    const isNothing = Object.values(pruned.deleted).every((count) => count === 0);
    this.show(pruned, isNothing);
    const result = { ...pruned, planned: pruned.deleted, deleted: pruned.dryRun ? null : pruned.deleted };
    if (pruned.dryRun || isNothing) return result;
    if (!(await this.agrees(messages.getMessage('question'), flags['no-prompt']))) {
      this.log(messages.getMessage('declined'));
      return { ...result, deleted: NOTHING };
    }
    await deleteStored(connection, ids);
    this.log(messages.getMessage('deleted'));
    return result;
  }

  /** What is kept, and what goes. */
  private show({ keptFrom, retentionWeeks, dryRun, deleted, closedGatesLeft }: Pruned, isNothing: boolean): void {
    if (keptFrom === null || retentionWeeks === null) this.warn(messages.getMessage('warning.noRetention'));
    else this.log(counted(messages, 'kept', retentionWeeks, keptFrom));
    if (isNothing) this.log(messages.getMessage('nothing'));
    else {
      this.log(messages.getMessage('found'));
      for (const line of linesOf(deleted)) this.log(`- ${line}`);
      if (dryRun) this.log(messages.getMessage('planned'));
    }
    if (closedGatesLeft > 0) this.warn(counted(messages, 'warning.closedGates', closedGatesLeft));
  }
}

function linesOf({ snapshots, closedGates, groupRows, signalRows, readiness }: Pruned['deleted']): string[] {
  const parts = { people: snapshots + closedGates, groups: groupRows, signals: signalRows, readiness };
  return Object.entries(parts).flatMap(([key, count]) => (count === 0 ? [] : counted(messages, `found.${key}`, count)));
}
