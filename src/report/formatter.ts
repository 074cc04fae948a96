import type { Ux } from '@salesforce/sf-plugins-core';
import { messages } from './messages.ts';
import type { Report, ReportGroup, ReportReading, ReportRep, Withheld } from './report.ts';

/** Shows a report: as data, or as tables, groups first, with words for what is not there. */
export class ReportFormatter {
  private readonly reading: ReportReading;

  public constructor(reading: ReportReading) {
    this.reading = reading;
  }

  public getJson(): Report {
    return this.reading.report;
  }

  /** What a reader without the tables must know too; undefined when there are figures. */
  public emptyWarning(): string | undefined {
    const { report, groupsReadable } = this.reading;
    if (report.groups.length > 0 || report.reps.length > 0) return undefined;
    const role = groupsReadable ? 'team' : 'rep';
    return report.week === null
      ? messages.getMessage(`empty.none.${role}`, [report.project, report.project])
      : messages.getMessage(`empty.week.${role}`, [report.week, report.project]);
  }

  public display(ux: Ux): void {
    const { report, withheld } = this.reading;
    if (report.groups.length > 0) {
      ux.table({
        title: messages.getMessage('title.groups', [report.project, report.week]),
        data: report.groups.map(groupLine),
      });
    }
    if (report.reps.length > 0) {
      ux.table({ title: messages.getMessage('title.reps'), data: report.reps.map((rep) => repLine(rep)) });
      ux.table({ title: messages.getMessage('title.signals'), data: report.reps.flatMap(signalLines) });
    }
    if (withheld.length > 0) {
      ux.log(messages.getMessage('title.withheld'));
      for (const item of withheld) ux.log(`- ${withheldText(item)}`);
    }
  }
}

function groupLine(group: ReportGroup): Record<string, string | number> {
  const hidden = group.suppressed ? messages.getMessage('figure.withheld') : messages.getMessage('figure.none');
  return {
    group: group.name,
    people: group.reps,
    scored: group.scoredReps ?? hidden,
    mean: group.mean ?? hidden,
    green: group.green ?? hidden,
    amber: group.amber ?? hidden,
    red: group.red ?? hidden,
  };
}

function repLine(rep: ReportRep): Record<string, string | number> {
  return {
    name: rep.name,
    username: rep.username,
    group: rep.group ?? '',
    score: rep.score ?? messages.getMessage('figure.notEnoughData'),
    band: rep.band === null ? '' : messages.getMessage(`band.${rep.band}`),
  };
}

function signalLines(rep: ReportRep): Record<string, string | number>[] {
  return rep.signals.map((signal) => ({
    name: rep.name,
    signal: signal.key,
    records: signal.population,
    kept: signal.passed,
    rate: signal.rate === null ? messages.getMessage('figure.none') : `${Math.round(signal.rate * 100)} %`,
    points: signal.points ?? messages.getMessage('figure.none'),
  }));
}

function withheldText(item: Withheld): string {
  switch (item.reason) {
    case 'charterIncomplete':
      return messages.getMessage('withheld.charterIncomplete');
    case 'mirrorPeriod':
      return messages.getMessage('withheld.mirrorPeriod', [item.opensOn]);
    case 'managerNotReady':
      return messages.getMessage('withheld.managerNotReady', [item.groups.join(', ')]);
    case 'smallGroups':
      return messages.getMessage('withheld.smallGroups', [item.groups.join(', '), item.minimumGroupSize]);
  }
}
