import type { Screen } from '../org/command.ts';
import { figureNames, groupLine, NO_FIGURE, stepText } from '../measure/groupLine.ts';
import { toldApart, type Named } from '../org/names.ts';
import { messages } from './messages.ts';
import type { Report, ReportReading, ReportRep, ReportSignal, Withheld } from './report.ts';

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

  public display(screen: Screen): void {
    const { report, withheld, leftOut, groupNames } = this.reading;
    const hasNamesakes = new Set(report.reps.map((rep) => rep.name)).size < report.reps.length;
    const week = [report.project, report.week ?? ''];
    if (report.groups.length > 0) {
      const names = figureNames(report.groups);
      screen.table({
        title: messages.getMessage('title.groups', week),
        data: report.groups.map((group) => groupLine(nameOf(names.get(group.id) ?? null), group, report.week ?? '')),
      });
    }
    this.displayWhole(screen, week);
    if (report.reps.length > 0) {
      screen.table({
        title: messages.getMessage('title.reps', week),
        data: report.reps.map((rep) => repLine(rep, groupNames, hasNamesakes)),
      });
      this.displaySignals(screen);
    }
    for (const { signal, people } of leftOut) screen.log(messages.getMessage('leftOut', [signal, people]));
    if (withheld.length > 0) {
      screen.log(messages.getMessage('title.withheld'));
      for (const item of withheld) screen.log(`- ${withheldText(item)}`);
    }
  }

  /** Signals that are about nobody: one count over all records. */
  private displayWhole(screen: Screen, place: string[]): void {
    const { report, wholeSignals } = this.reading;
    if (wholeSignals.length === 0) return;
    screen.table({
      title: messages.getMessage('title.whole', place),
      data: wholeSignals.map(({ name, rate }) => ({
        signal: name,
        rate: rate === null ? messages.getMessage('figure.hidden') : stepText(rate, report.week ?? ''),
      })),
    });
  }

  /** A table for each person who has records, of the signals that found some: names of signals are long, so are lists. */
  private displaySignals(screen: Screen): void {
    const { report, signalNames } = this.reading;
    const shown = report.reps
      .map((rep) => ({ rep, signals: rep.signals.filter((signal) => signal.population > 0) }))
      .filter(({ signals }) => signals.length > 0);
    const show = toldApart(report.reps.map(asNamed));
    for (const { rep, signals } of shown) {
      screen.table({
        title: messages.getMessage('title.signals', [show(asNamed(rep))]),
        data: signals.map((signal) => signalLine(signal, signalNames)),
      });
    }
    const hasUncounted = shown.some(({ signals }) => signals.some((signal) => signal.points === null));
    if (hasUncounted) screen.log(messages.getMessage('note.uncounted'));
  }
}

function asNamed({ name, username }: ReportRep): Named {
  return { name, mark: username };
}

/** The whole project has no name of its own. */
function nameOf(name: string | null): string {
  return name ?? messages.getMessage('scope.Project');
}

/** Usernames are long, so they are shown only to tell namesakes apart; groups only to people who may read them. */
function repLine(
  rep: ReportRep,
  groupNames: ReadonlyMap<string, string>,
  hasNamesakes: boolean,
): Record<string, string | number> {
  return {
    name: rep.name,
    ...(hasNamesakes ? { username: rep.username } : {}),
    ...(groupNames.size > 0 ? { group: groupNames.get(rep.group ?? '') ?? rep.group ?? '' } : {}),
    score: rep.score ?? messages.getMessage('figure.notEnoughData'),
    band: rep.band === null ? '' : messages.getMessage(`band.${rep.band}`),
  };
}

function signalLine(signal: ReportSignal, names: ReadonlyMap<string, string>): Record<string, string | number> {
  return {
    signal: names.get(signal.key) ?? signal.key,
    records: signal.population,
    passed: signal.passed,
    rate: signal.rate === null ? NO_FIGURE : `${Math.round(signal.rate * 100)}%`,
    points: signal.points?.toFixed(2) ?? NO_FIGURE,
  };
}

function withheldText(item: Withheld): string {
  switch (item.reason) {
    case 'charterIncomplete':
      return messages.getMessage('withheld.charterIncomplete');
    case 'mirrorPeriod':
      return messages.getMessage('withheld.mirrorPeriod', [item.opensOn]);
    case 'managerNotReady':
      return messages.getMessage('withheld.managerNotReady', [item.groups.join(', ')]);
    case 'managerInactive':
    case 'waveMirror':
    case 'nothingReadable':
      return messages.getMessage(`withheld.${item.reason}`, [item.groups.join(', ')]);
    case 'hidden':
      return messages.getMessage('withheld.hidden', [item.groups.map(nameOf).join(', '), item.minimumGroupSize]);
  }
}
