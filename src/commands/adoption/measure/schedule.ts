import { Messages, type Connection } from '@salesforce/core';
import { Flags } from '@salesforce/sf-plugins-core';
import { CALLER_PERMISSION_SET } from '../../../measure/readSituation.ts';
import { measuredProjects } from '../../../measure/projects.ts';
import { AdoptionCommand } from '../../../org/command.ts';
import { orgFlags, projectOrAllFlags } from '../../../org/flags.ts';
import { getProject } from '../../../org/project.ts';
import { readOrganizationClock, readRolloutClock } from '../../../org/rolloutClock.ts';
import { outputFileFlag, writeWhole } from '../../../print/file.ts';
import { JOB_TYPES, jobFile, type Job, type JobType } from '../../../schedule/jobs.ts';
import { lastMondayZone } from '../../../schedule/zone.ts';

Messages.importMessagesDirectoryFromMetaUrl(import.meta.url);
const messages = Messages.loadMessages('sf-plugin-adoption', 'measure.schedule');

/** What `sf adoption measure schedule --json` gives. */
export type MeasureScheduleResult = Job & {
  type: JobType;
  /** The job file. */
  text: string;
  /** Where it was written; null when it was only shown. */
  outputFile: string | null;
};

export default class AdoptionMeasureSchedule extends AdoptionCommand<MeasureScheduleResult> {
  public static override readonly summary = messages.getMessage('summary');
  public static override readonly description = messages.getMessage('description');
  public static override readonly examples = messages.getMessages('examples');

  public static override readonly flags = {
    ...orgFlags,
    ...projectOrAllFlags,
    type: Flags.option({
      options: JOB_TYPES,
      required: true,
      summary: messages.getMessage('flags.type.summary'),
      description: messages.getMessage('flags.type.description'),
    })(),
    ...outputFileFlag(messages.getMessage('flags.output-file.summary')),
  };

  protected override readonly permissionSet = CALLER_PERMISSION_SET;

  public async run(): Promise<MeasureScheduleResult> {
    const { flags } = await this.parse(AdoptionMeasureSchedule);
    const connection = flags['target-org'].getConnection(flags['api-version']);
    const job = await readJob(connection, flags.project ?? null);
    const text = jobFile(flags.type, job);
    const file = flags['output-file'];
    if (file === undefined) {
      this.log(text.trimEnd());
    } else {
      await writeWhole(file, text);
      this.log(messages.getMessage('written', [file, job.timeZone]));
    }
    return { ...job, type: flags.type, text, outputFile: file ?? null };
  }
}

async function readJob(connection: Connection, project: string | null): Promise<Job> {
  if (project !== null) {
    const { key } = await getProject(connection, project, CALLER_PERMISSION_SET);
    const { timeZone } = await readRolloutClock(connection, key, CALLER_PERMISSION_SET);
    return { project: key, timeZone };
  }
  const projects = await measuredProjects(connection);
  const organization = await readOrganizationClock(connection);
  const zones = projects.map(({ timeZone }) => timeZone ?? organization.timeZone);
  return { project: null, timeZone: lastMondayZone(zones, new Date()) };
}
