import { Messages, type Connection } from '@salesforce/core';
import { Flags } from '@salesforce/sf-plugins-core';
import { mondayOf, parseMonday } from '../../org/calendar.ts';
import { AdoptionCommand } from '../../org/command.ts';
import { dryRunFlag, orgFlags, projectOrAllFlags, weekFlag } from '../../org/flags.ts';
import { readRolloutClock } from '../../org/rolloutClock.ts';
import { plainText } from '../../org/plainText.ts';
import { counted } from '../../org/plural.ts';
import { failureOf, someFailed, summaryOf, type MeasureAllResult } from '../../measure/allResult.ts';
import { measure, type MeasureRequest } from '../../measure/measure.ts';
import { measuredProjects } from '../../measure/projects.ts';
import { CALLER_PERMISSION_SET } from '../../measure/readSituation.ts';
import { linesOf, resultOf, tableOf, type MeasureResult } from '../../measure/result.ts';

Messages.importMessagesDirectoryFromMetaUrl(import.meta.url);
const messages = Messages.loadMessages('sf-plugin-adoption', 'measure');

export type { MeasureAllResult, MeasureResult };

/** What `sf adoption measure --json` gives: one project, or with --all every one. */
export type AnyMeasureResult = MeasureResult | MeasureAllResult;

/** What is asked of each project; without a week, the one that it is in. */
type Asked = Omit<MeasureRequest, 'project' | 'week' | 'today'> & { week: string | undefined };

export default class AdoptionMeasure extends AdoptionCommand<AnyMeasureResult> {
  public static override readonly summary = messages.getMessage('summary');
  public static override readonly description = messages.getMessage('description');
  public static override readonly examples = messages.getMessages('examples');

  public static override readonly flags = {
    ...orgFlags,
    ...projectOrAllFlags,
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
    'api-reserve': Flags.integer({
      summary: messages.getMessage('flags.api-reserve.summary'),
      description: messages.getMessage('flags.api-reserve.description'),
      min: 0,
      max: 100,
      default: 20,
    }),
  };

  protected override readonly permissionSet = CALLER_PERMISSION_SET;

  public async run(): Promise<AnyMeasureResult> {
    const { flags } = await this.parse(AdoptionMeasure);
    const connection = flags['target-org'].getConnection(flags['api-version']);
    const asked = {
      week: flags.week === undefined ? undefined : parseMonday(flags.week, 'week'),
      dryRun: flags['dry-run'],
      recount: flags.recount,
      baseline: flags.baseline,
      acceptReaders: flags['accept-readers'],
      apiReserve: flags['api-reserve'],
    };
    return flags.project === undefined
      ? this.measureAll(connection, asked)
      : this.measureOne(connection, flags.project, asked);
  }

  private async measureOne(connection: Connection, project: string, asked: Asked): Promise<MeasureResult> {
    const { today } = await readRolloutClock(connection, project, CALLER_PERMISSION_SET);
    const week = asked.week ?? mondayOf(today);
    if (week < mondayOf(today)) this.warn(messages.getMessage('warning.pastWeek', [week]));
    this.spinner.start(plainText(messages.getMessage('spinner', [project, week])));
    const measurement = await measure(connection, { ...asked, project, week, today }, (step) => {
      // Without a terminal, each status would be one more half line in the log.
      if (process.stderr.isTTY) this.spinner.status = messages.getMessage(`step.${step}`);
    });
    this.spinner.stop();
    const result = resultOf(measurement);
    this.log(messages.getMessage('title', [measurement.situation.project.name, week]));
    this.table({ data: tableOf(result) });
    for (const line of linesOf(result)) this.log(line);
    if (result.closedGatesLeft > 0) {
      this.warn(counted(messages, 'warning.closedGates', result.closedGatesLeft, project));
    }
    return result;
  }

  /** One project after the other. One that fails is told of at once, and again at the end; the others go on. */
  private async measureAll(connection: Connection, asked: Asked): Promise<MeasureAllResult> {
    const result: MeasureAllResult = { measured: [], failed: [] };
    for (const { key, name } of await measuredProjects(connection)) {
      try {
        result.measured.push(await this.measureOne(connection, key, asked));
      } catch (error) {
        const failure = failureOf({ key, name }, this.named(error));
        this.spinner.stop(messages.getMessage('spinner.failed'));
        this.logToStderr(messages.getMessage('failed', [name, failure.message]));
        result.failed.push(failure);
      }
      this.log();
    }
    this.table({ data: summaryOf(result), title: messages.getMessage('title.all') });
    if (result.failed.length > 0) throw someFailed(result);
    return result;
  }
}
