import { Messages } from '@salesforce/core';
import { Flags } from '@salesforce/sf-plugins-core';
import { mondayOf, parseMonday } from '../../org/calendar.ts';
import { AdoptionCommand } from '../../org/command.ts';
import { dryRunFlag, orgFlags, projectFlags, weekFlag } from '../../org/flags.ts';
import { readRolloutClock } from '../../org/rolloutClock.ts';
import { plainText } from '../../org/plainText.ts';
import { measure } from '../../measure/measure.ts';
import { CALLER_PERMISSION_SET } from '../../measure/readSituation.ts';
import { linesOf, resultOf, tableOf, type MeasureResult } from '../../measure/result.ts';

Messages.importMessagesDirectoryFromMetaUrl(import.meta.url);
const messages = Messages.loadMessages('sf-plugin-adoption', 'measure');

export type { MeasureResult } from '../../measure/result.ts';

export default class AdoptionMeasure extends AdoptionCommand<MeasureResult> {
  public static override readonly summary = messages.getMessage('summary');
  public static override readonly description = messages.getMessage('description');
  public static override readonly examples = messages.getMessages('examples');

  public static override readonly flags = {
    ...orgFlags,
    ...projectFlags,
    ...weekFlag({
      summary: messages.getMessage('flags.week.summary'),
      description: messages.getMessage('flags.week.description'),
    }),
    ...dryRunFlag,
    baseline: Flags.boolean({
      summary: messages.getMessage('flags.baseline.summary'),
      description: messages.getMessage('flags.baseline.description'),
    }),
    'accept-readers': Flags.boolean({
      summary: messages.getMessage('flags.accept-readers.summary'),
      description: messages.getMessage('flags.accept-readers.description'),
    }),
    recount: Flags.boolean({
      summary: messages.getMessage('flags.recount.summary'),
      description: messages.getMessage('flags.recount.description'),
    }),
  };

  protected override readonly permissionSet = CALLER_PERMISSION_SET;

  public async run(): Promise<MeasureResult> {
    const { flags } = await this.parse(AdoptionMeasure);
    const asked = flags.week === undefined ? undefined : parseMonday(flags.week, 'week');
    const connection = flags['target-org'].getConnection(flags['api-version']);
    const { today } = await readRolloutClock(connection, flags.project, CALLER_PERMISSION_SET);
    const week = asked ?? mondayOf(today);
    if (week < mondayOf(today)) this.warn(messages.getMessage('warning.pastWeek', [week]));
    this.spinner.start(plainText(messages.getMessage('spinner', [flags.project, week])));
    const measurement = await measure(
      connection,
      {
        project: flags.project,
        week,
        today,
        dryRun: flags['dry-run'],
        recount: flags.recount,
        baseline: flags.baseline,
        acceptReaders: flags['accept-readers'],
      },
      (step) => {
        // Without a terminal, each status would be one more half line in the log.
        if (process.stderr.isTTY) this.spinner.status = messages.getMessage(`step.${step}`);
      },
    );
    this.spinner.stop();
    const result = resultOf(measurement);
    this.table({ data: tableOf(result), title: measurement.situation.project.name });
    for (const line of linesOf(result)) this.log(line);
    if (result.closedGatesLeft > 0) {
      this.warn(messages.getMessage('warning.closedGates', [result.closedGatesLeft, flags.project]));
    }
    return result;
  }
}
