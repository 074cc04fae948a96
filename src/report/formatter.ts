import type { Screen } from '../org/command.ts';
import { figureNames, groupLine, NO_FIGURE, stepText } from '../measure/groupLine.ts';
import type { FigureResult } from '../measure/result.ts';
import { toldApart, type Named } from '../org/names.ts';
import { Words } from '../print/words.ts';
import { messages } from './messages.ts';
import type { Report, ReportReading, ReportRep, ReportSignal } from './report.ts';
import { absentLines, withheldText } from './said.ts';

/** Shows a report: as data, or as tables, groups first, with words for what is not there. */
export class ReportFormatter {
  private readonly reading: ReportReading;
  private readonly words = new Words('report', 'en');

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
    const { report, withheld } = this.reading;
    this.displayFigures(screen);
    this.displayWhole(screen, [report.project, report.week ?? '']);
    if (report.reps.length > 0) this.displayPeople(screen);
    if (this.reading.isDetailed) this.displaySignals(screen);
    for (const line of absentLines(this.reading, this.words)) screen.log(line);
    if (withheld.length > 0) {
      screen.log(messages.getMessage('title.withheld'));
      for (const item of withheld) screen.log(`- ${withheldText(item, this.words)}`);
    }
  }

  /** The whole, then groups by name; then signals, numbered, with the whole's rate and the only group's. */
  private displayFigures(screen: Screen): void {
    const { report, signalNames, signalTargets } = this.reading;
    const week = report.week ?? '';
    const names = figureNames(report.groups);
    const [whole, groups] = [report.groups.filter(isWhole), report.groups.filter((group) => !isWhole(group))];
    if (report.groups.length > 0) {
      screen.table({
        title: messages.getMessage('title.groups', [report.project, week]),
        data: [...whole, ...groups].map((group) =>
          groupLine(names.get(group.id) ?? this.words.text('whole'), group, week),
        ),
      });
    }
    if (signalNames.size === 0) return;
    const only = groups.length === 1 ? groups[0] : undefined;
    const rateOf = (group: FigureResult | undefined, key: string): string => {
      const step = group?.rates[key];
      return step === undefined ? NO_FIGURE : stepText(step, week);
    };
    screen.table({
      title: messages.getMessage('title.allSignals'),
      data: [...signalNames].map(([key, signal], place) => ({
        no: place + 1,
        signal,
        target: signalTargets.get(key) ?? NO_FIGURE,
        whole: rateOf(whole[0], key),
        ...(only ? { group: rateOf(only, key) } : {}),
      })),
    });
  }

  /** Signals that are about nobody: one count over all records. */
  private displayWhole(screen: Screen, place: string[]): void {
    const { report, wholeSignals } = this.reading;
    if (wholeSignals.length === 0) return;
    screen.table({
      title: messages.getMessage('title.whole', place),
      data: wholeSignals.map(({ name, rate }) => ({
        signal: name,
        rate: rate === null ? this.words.text('figure.hidden') : stepText(rate, report.week ?? ''),
      })),
    });
  }

  /** One row a person: the score, and under the number of each signal the percent of the own records that pass. */
  private displayPeople(screen: Screen): void {
    const { report, groupNames, signalNames } = this.reading;
    const hasNamesakes = new Set(report.reps.map((rep) => rep.name)).size < report.reps.length;
    const shownGroups = new Set(report.reps.map((rep) => rep.group)).size > 1 ? groupNames : new Map<string, string>();
    // With its blank, a number is no index, which would come before the name.
    const keys = [...signalNames.keys()];
    screen.table({
      title: messages.getMessage('title.reps', [report.project, report.week ?? '']),
      data: report.reps.map((rep) => ({
        ...repLine(rep, shownGroups, hasNamesakes, this.words),
        ...Object.fromEntries(keys.map((key, place) => [`${place + 1} `, percentOf(rep, key)])),
      })),
    });
  }

  /** The records of a person, of the signals that found some. */
  private displaySignals(screen: Screen): void {
    const { report, signalNames } = this.reading;
    const show = toldApart(report.reps.map(asNamed));
    for (const rep of report.reps) {
      const signals = rep.signals.filter((signal) => signal.population > 0);
      if (signals.length === 0) continue;
      screen.table({
        title: messages.getMessage('title.signals', [show(asNamed(rep))]),
        data: signals.map((signal) => signalLine(signal, signalNames)),
      });
      if (signals.some((signal) => signal.points === null)) screen.log(this.words.text('note.uncounted'));
    }
  }
}

function isWhole({ scope }: FigureResult): boolean {
  return scope === 'Project';
}

/** A share as whole percent; nothing without records. */
function percentOf(rep: ReportRep, key: string): string {
  const signal = rep.signals.find((each) => each.key === key);
  return signal?.rate == null ? NO_FIGURE : `${Math.round(signal.rate * 100)}%`;
}

function asNamed({ name, username }: ReportRep): Named {
  return { name, mark: username };
}

/** Usernames are long, so they are shown only to tell namesakes apart; groups only to people who may read them. */
function repLine(
  rep: ReportRep,
  groupNames: ReadonlyMap<string, string>,
  hasNamesakes: boolean,
  words: Words,
): Record<string, string | number> {
  return {
    name: rep.name,
    ...(hasNamesakes ? { username: rep.username } : {}),
    ...(groupNames.size > 0 ? { group: groupNames.get(rep.group ?? '') ?? rep.group ?? '' } : {}),
    score: rep.score ?? words.text('figure.notEnoughData'),
    band: rep.band === null ? '' : words.text(`band.${rep.band}`),
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
