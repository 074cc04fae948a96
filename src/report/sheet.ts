import type { Step } from '../../force-app/main/default/lwc/adoptionPublication/adoptionPublication.ts';
import { figureNames, NO_FIGURE } from '../measure/groupLine.ts';
import { toldApart } from '../org/names.ts';
import type { Block, Sheet } from '../print/sheet.ts';
import type { Words } from '../print/words.ts';
import type { ReportReading, ReportRep } from './report.ts';
import { stepWords } from './review/said.ts';
import { absentLines, withheldText } from './said.ts';

function stepCell(step: Step | null | undefined, reading: ReportReading, words: Words): string {
  if (step == null) return NO_FIGURE;
  const figure = stepWords(step.lowest, words);
  return step.week === reading.report.week ? figure : words.text('figure.stays', figure, words.day(step.week));
}

/** The whole first, then groups by name. */
function groupsBlock(reading: ReportReading, words: Words): Block[] {
  const { groups } = reading.report;
  if (groups.length === 0) return [];
  const names = figureNames(groups);
  const inOrder = [...groups.filter(({ scope }) => scope === 'Project'), ...groups.filter(({ id }) => id !== null)];
  const rows = inOrder.map(({ id, people, scored, mean }) => [
    names.get(id) ?? words.text('whole'),
    people === null ? NO_FIGURE : words.number(people),
    mean === null ? NO_FIGURE : words.number(scored),
    mean === null ? words.text('figure.hidden') : stepCell(mean, reading, words),
  ]);
  const head = ['group', 'measured', 'scored', 'use'].map((column) => words.text(`head.${column}`));
  return [{ title: words.text('title.groups'), table: { head, rows }, notes: [words.text('note.steps')] }];
}

/** Signals, numbered, with the whole's rate and the only group's. */
function signalsBlock(reading: ReportReading, words: Words): Block[] {
  const { report, signalNames, signalTargets } = reading;
  if (signalNames.size === 0) return [];
  const whole = report.groups.find(({ scope }) => scope === 'Project');
  const groups = report.groups.filter(({ id }) => id !== null);
  const only = groups.length === 1 ? groups[0] : undefined;
  const rows = [...signalNames].map(([key, name], place) => {
    const target = signalTargets.get(key);
    return [
      `${place + 1}. ${name}`,
      target === undefined ? NO_FIGURE : words.percent(target),
      stepCell(whole?.rates[key], reading, words),
      ...(only ? [stepCell(only.rates[key], reading, words)] : []),
    ];
  });
  const head = [
    words.text('head.signal'),
    words.text('head.target'),
    words.text('whole'),
    ...(only ? [only.name ?? only.id ?? ''] : []),
  ];
  return [{ title: words.text('title.signals'), table: { head, rows } }];
}

/** Signals that are about nobody. */
function wholeBlock(reading: ReportReading, words: Words): Block[] {
  const { wholeSignals } = reading;
  if (wholeSignals.length === 0) return [];
  const rows = wholeSignals.map(({ name, rate }) => [
    name,
    rate === null ? words.text('figure.hidden') : stepCell(rate, reading, words),
  ]);
  const head = [words.text('head.signal'), words.text('head.rate')];
  return [{ title: words.text('title.whole'), table: { head, rows } }];
}

function percentOf(rep: ReportRep, key: string, words: Words): string {
  const rate = rep.signals.find((signal) => signal.key === key)?.rate ?? null;
  return rate === null ? NO_FIGURE : words.percent(100 * rate);
}

/** One row a person, by name. */
function peopleBlock({ report, groupNames, signalNames }: ReportReading, words: Words): Block[] {
  const { reps } = report;
  if (reps.length === 0) return [];
  const show = toldApart(reps.map(({ name, username }) => ({ name, mark: username })));
  const hasGroups = groupNames.size > 0 && new Set(reps.map(({ group }) => group)).size > 1;
  const keys = [...signalNames.keys()];
  const rows = reps.map((rep) => [
    show({ name: rep.name, mark: rep.username }),
    ...(hasGroups ? [groupNames.get(rep.group ?? '') ?? rep.group ?? ''] : []),
    rep.score === null ? words.text('figure.notEnoughData') : words.number(rep.score),
    rep.band === null ? '' : words.text(`band.${rep.band}`),
    ...keys.map((key) => percentOf(rep, key, words)),
  ]);
  const columns = ['person', ...(hasGroups ? ['group'] : []), 'score', 'band'];
  const head = [...columns.map((column) => words.text(`head.${column}`)), ...keys.map((_, place) => `${place + 1}`)];
  return [{ title: words.text('title.people'), table: { head, rows }, notes: [words.text('note.numbers')] }];
}

/** The records of the one person who was asked for. */
function recordsBlocks({ report, signalNames, isDetailed }: ReportReading, words: Words): Block[] {
  if (!isDetailed) return [];
  const head = ['signal', 'records', 'passed', 'rate', 'points'].map((column) => words.text(`head.${column}`));
  return report.reps.flatMap((rep) => {
    const signals = rep.signals.filter(({ population }) => population > 0);
    if (signals.length === 0) return [];
    const rows = signals.map(({ key, population, passed, points }) => [
      signalNames.get(key) ?? key,
      words.number(population),
      words.number(passed),
      percentOf(rep, key, words),
      points === null ? NO_FIGURE : words.number(points),
    ]);
    const notes = signals.some(({ points }) => points === null) ? [words.text('note.uncounted')] : [];
    return [{ title: words.text('title.person', rep.name), table: { head, rows }, notes }];
  });
}

function absentBlock(reading: ReportReading, words: Words): Block[] {
  const lines = [...absentLines(reading, words), ...reading.withheld.map((item) => withheldText(item, words))];
  return lines.length === 0 ? [] : [{ title: words.text('title.absent'), lines }];
}

/** One measured week as a page to print or to send on, with only what its reader may read. */
export function weekSheet(reading: ReportReading, words: Words): Sheet {
  const { report, projectName } = reading;
  const blocks = [groupsBlock, signalsBlock, wholeBlock, peopleBlock, recordsBlocks, absentBlock].flatMap((make) =>
    make(reading, words),
  );
  const isEmpty = report.groups.length === 0 && report.reps.length === 0;
  const { week } = report;
  return {
    language: words.language,
    density: 'roomy',
    title: words.text('title', projectName),
    details: week === null ? [] : [words.text('week', words.day(week), report.project), words.text('rights')],
    warnings: isEmpty ? [words.text(week === null ? 'empty.none' : 'empty')] : [],
    blocks,
    footer: [words.text('footer')],
  };
}
