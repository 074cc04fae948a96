import { Messages } from '@salesforce/core';
import { parseMonday } from '../../org/calendar.ts';
import { AdoptionCommand } from '../../org/command.ts';
import { orgFlags, projectFlags, weekFlag } from '../../org/flags.ts';
import { ReportFormatter } from '../../report/formatter.ts';
import { readReport } from '../../report/readReport.ts';
import type { Report } from '../../report/report.ts';

Messages.importMessagesDirectoryFromMetaUrl(import.meta.url);
const messages = Messages.loadMessages('sf-plugin-adoption', 'report');

export type ReportResult = Report;

export default class AdoptionReport extends AdoptionCommand<ReportResult> {
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
  };

  protected override readonly permissionSet = 'CrmAdoptionManager';

  public async run(): Promise<ReportResult> {
    const { flags } = await this.parse(AdoptionReport);
    const connection = flags['target-org'].getConnection(flags['api-version']);
    const week = flags.week === undefined ? undefined : parseMonday(flags.week, 'week');
    const formatter = new ReportFormatter(await readReport(connection, flags.project, week));
    formatter.display(this);
    const warning = formatter.emptyWarning();
    if (warning !== undefined) this.warn(warning);
    return formatter.getJson();
  }
}
