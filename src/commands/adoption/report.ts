import type { Connection } from '@salesforce/core';
import { Messages } from '@salesforce/core';
import { Flags } from '@salesforce/sf-plugins-core';
import { parseMonday } from '../../org/calendar.ts';
import { AdoptionCommand } from '../../org/command.ts';
import { readCurrency } from '../../org/currency.ts';
import { orgFlags, projectFlags, weekFlag } from '../../org/flags.ts';
import { readRolloutClock } from '../../org/rolloutClock.ts';
import { outputFileFlag, writeWhole } from '../../print/file.ts';
import { callerLanguage, languageFlag, type Language } from '../../print/language.ts';
import { Words } from '../../print/words.ts';
import { ReportFormatter } from '../../report/formatter.ts';
import { formatOf, FORMATS, textIn, type Format, type Output } from '../../report/output.ts';
import { readReport } from '../../report/readReport.ts';
import { reportCsv } from '../../report/csv.ts';
import type { Report, ReportReading } from '../../report/report.ts';
import { readReview } from '../../report/review/read.ts';
import {
  REVIEW_KINDS,
  type Review,
  type ReviewKind,
} from '../../../force-app/main/default/lwc/adoptionReview/adoptionReview.ts';
import { reviewSheet } from '../../report/review/sheet.ts';
import { weekSheet } from '../../report/sheet.ts';

Messages.importMessagesDirectoryFromMetaUrl(import.meta.url);
const messages = Messages.loadMessages('sf-plugin-adoption', 'report');

/** What `sf adoption report --json` gives: one week, or with `--review` what a sponsor judges a rollout by. */
export type ReportResult = Report | ReviewResult;

/** A review. */
export type ReviewResult = Review & {
  /** ISO 4217 code of the currency that amounts are in; null where the org does not tell. */
  currency: string | null;
};

/** How to give a report: the flags that say so. */
type Wanted = { format: Format; file: string | undefined; language: Language | undefined };

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
    people: Flags.boolean({ summary: messages.getMessage('flags.people.summary'), exclusive: ['person', 'review'] }),
    person: Flags.string({
      helpValue: '<name>',
      summary: messages.getMessage('flags.person.summary'),
      exclusive: ['review'],
    }),
    group: Flags.string({
      helpValue: '<name>',
      summary: messages.getMessage('flags.group.summary'),
      exclusive: ['person', 'review'],
    }),
    review: Flags.option({
      options: REVIEW_KINDS,
      summary: messages.getMessage('flags.review.summary'),
      description: messages.getMessage('flags.review.description'),
    })(),
    'result-format': Flags.option({ options: FORMATS, summary: messages.getMessage('flags.result-format.summary') })(),
    ...outputFileFlag(messages.getMessage('flags.output-file.summary')),
    ...languageFlag(),
  };

  protected override readonly permissionSet = 'CrmAdoptionManager';

  public async run(): Promise<ReportResult> {
    const { flags } = await this.parse(AdoptionReport);
    const connection = flags['target-org'].getConnection(flags['api-version']);
    const week = flags.week === undefined ? undefined : parseMonday(flags.week, 'week');
    const file = flags['output-file'];
    const wanted = { format: formatOf(flags['result-format'], file), file, language: flags.language };
    if (flags.review !== undefined) {
      return this.review(connection, { key: flags.project, kind: flags.review, week }, wanted);
    }
    const scope = { isEverybody: flags.people, person: flags.person, group: flags.group };
    return this.week(connection, await readReport(connection, flags.project, { week, scope }), wanted);
  }

  /** One week: as tables, unless it goes to a file or is asked for in a language. */
  private async week(connection: Connection, reading: ReportReading, wanted: Wanted): Promise<Report> {
    const formatter = new ReportFormatter(reading);
    const { report, groupNames } = reading;
    if (wanted.format === 'human' && wanted.file === undefined && wanted.language === undefined) {
      formatter.display(this);
    } else {
      const words = new Words('report', await this.languageOf(connection, wanted));
      const sheet = weekSheet(reading, words);
      await this.give({ sheet, data: report, csv: () => reportCsv(report, groupNames) }, wanted);
    }
    const warning = formatter.emptyWarning();
    if (warning !== undefined) this.warn(warning);
    return report;
  }

  /** The sponsor's page. */
  private async review(
    connection: Connection,
    { key, kind, week }: { key: string; kind: ReviewKind; week: string | undefined },
    wanted: Wanted,
  ): Promise<ReviewResult> {
    const clock = await readRolloutClock(connection, key, 'CrmAdoptionReader');
    const review = await readReview(connection, key, { kind, week, clock });
    const currency = await readCurrency(connection, key);
    const words = new Words('review', await this.languageOf(connection, wanted), currency);
    const result = { ...review, currency };
    await this.give({ sheet: reviewSheet(review, words), data: result }, wanted);
    for (const reason of new Set(review.notRead.map((each) => each.reason))) {
      this.warn(messages.getMessage(`warning.${reason}`));
    }
    return result;
  }

  /** A terminal speaks English unless told otherwise; a page is for people who may not. */
  private async languageOf(connection: Connection, { format, language }: Wanted): Promise<Language> {
    return language ?? (format === 'html' ? await callerLanguage(connection) : 'en');
  }

  /** Writes the report to its file, or shows it. */
  private async give(output: Output, { format, file }: Wanted): Promise<void> {
    const text = textIn(format, output, file !== undefined);
    if (file === undefined) return this.log(text.trimEnd());
    await writeWhole(file, text);
    this.log(messages.getMessage('written', [file]));
  }
}
