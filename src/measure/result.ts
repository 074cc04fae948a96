import type { Step } from '../../force-app/main/default/lwc/adoptionPublication/adoptionPublication.ts';
import { receivingNames, type GivenReadiness } from '../org/managerReadiness.ts';
import { figureNames, groupLine } from './groupLine.ts';
import { costText, type Cost } from './cost.ts';
import type { Measurement } from './measure.ts';
import { counted, listed } from '../org/plural.ts';
import { messages } from './messages.ts';
import { sizeOf, type Written } from './plan.ts';
import { everySignal } from './situation.ts';
import { explanationOf, type Withheld } from './withheld.ts';

/** A group's figures, or the whole project's with null for id, name and manager. */
export type FigureResult = {
  scope: 'Group' | 'Project';
  /** Record id of the group. */
  id: string | null;
  name: string | null;
  /** Username of the group's manager; null without one. */
  manager: string | null;
  /** Measured people; null where nothing but rates is stored, before the charter is complete. */
  people: number | null;
  scored: number;
  /** The step of five that the mean lies in, by its lowest value (0 is below 35), and its week; null while hidden. */
  mean: Step | null;
  /** By signal key, the same for the rates that may be shown. */
  rates: Record<string, Step>;
};

/** What `sf adoption measure --json` gives. Scores of single people are in no command's output but `report`. */
export type MeasureResult = {
  project: string;
  week: string;
  dryRun: boolean;
  people: number;
  /** What a run takes of the org at most, and what is left of the day's API calls. */
  cost: Cost;
  /** Rows that are to be written. */
  planned: Written;
  /** Rows written; null on a dry run. */
  written: Written | null;
  /** Rows that were right already. */
  unchanged: number;
  groups: FigureResult[];
  withheld: (Withheld & { explanation: string })[];
  /** Groups whose manager is ready and can read none of their rows, as the roles are. */
  blindManagers: string[];
  /** Groups whose manager got, or on a dry run would get, a record to say how ready they are; and those who cannot own one. */
  readiness: GivenReadiness;
  /** Signals that are context because they were added or changed since the charter was agreed; by name. */
  notAgreed: string[];
  /** Signals that are not counted for people who cannot read their object or a field; by name. */
  leftOut: { signal: string; people: number }[];
  /** Objectives that still have no baseline, on a run with --baseline. */
  withoutBaseline: string[];
  /** Signals of the whole project without a rate, as too few people own their records; by name. */
  hiddenWhole: string[];
  /** Rows deleted because the charter keeps no older ones; on a dry run the rows that would be. */
  expired: { snapshots: number; groupRows: number; signalRows: number; readiness: number };
  /** Personal rows of other weeks that can be read though their gate is closed now. */
  closedGatesLeft: number;
};

function figuresOf({ groups, project }: Measurement['plan']['figures']): FigureResult[] {
  const places = [
    ...groups.map(({ group, figures }) => ({
      scope: 'Group' as const,
      id: group.id,
      name: group.name,
      manager: group.managerUsername,
      figures,
    })),
    { scope: 'Project' as const, id: null, name: null, manager: null, figures: project },
  ];
  return places.map(({ figures, ...place }) => {
    const { people, scored, mean, rates } = figures;
    return { ...place, people, scored, mean, rates: Object.fromEntries(rates) };
  });
}

/** The result of a command, from what was measured. */
export function resultOf({ situation, plan, cost, written, readiness }: Measurement): MeasureResult {
  return {
    project: situation.project.key,
    week: plan.week,
    dryRun: written === null,
    people: situation.people.length,
    cost,
    planned: sizeOf(plan),
    written,
    unchanged: plan.snapshots.unchanged + plan.metrics.unchanged + plan.groupRows.unchanged + plan.signalRows.unchanged,
    groups: figuresOf(plan.figures),
    withheld: plan.withheld.map((each) => ({ ...each, explanation: explanationOf(each, situation.project) })),
    blindManagers: plan.blindManagers,
    readiness: readiness ?? { given: receivingNames(plan.readiness), unreadable: [] },
    notAgreed: notAgreedIn(situation),
    leftOut: plan.leftOut,
    withoutBaseline: plan.withoutBaseline,
    hiddenWhole: plan.hiddenWhole,
    expired: {
      snapshots: plan.expired.snapshots.length,
      groupRows: plan.expired.groupRows.length,
      signalRows: plan.expired.signalRows.length,
      readiness: plan.expired.readiness.length,
    },
    closedGatesLeft: plan.closedGatesLeft,
  };
}

/** Before the first agreement every signal is new, which says nothing: what the charter lacks is told instead. */
function notAgreedIn(situation: Measurement['situation']): string[] {
  if (situation.project.missingCharterFields.includes('CharterAgreedOn__c')) return [];
  return everySignal(situation)
    .filter(({ isAgreed }) => !isAgreed)
    .map(({ name }) => name);
}

/** Group figures as rows of a table, in the project's order: groups are never ranked. */
export function tableOf({ groups, week }: MeasureResult): Record<string, string | number>[] {
  const names = figureNames(groups);
  return groups.map((row) => groupLine(names.get(row.id) ?? messages.getMessage('scope.Project'), row, week));
}

/** "1 person", "5 people". */
function peopleText(people: number): string {
  return counted(messages, 'people', people);
}

function withheldLine({ what, name, reps, reason, explanation }: MeasureResult['withheld'][number]): string {
  const people = peopleText(reps);
  if (what === 'score') return messages.getMessage('withheld.line.score', [people, explanation]);
  const place = name ?? messages.getMessage(what === 'people' ? `place.${reason}` : 'scope.Project');
  return messages.getMessage(`withheld.line.${what}`, [place, people, explanation]);
}

function namedLine(key: string, names: readonly string[]): string[] {
  return names.length === 0 ? [] : [messages.getMessage(key, [names.join(', ')])];
}

/** "7 personal rows, 14 signal rows, and 1 group row": what there is some of. */
function rowsText(rows: Partial<Record<keyof Written | 'readiness', number>>): string {
  const some = Object.entries(rows).filter(([, count]) => count > 0);
  return listed(some.map(([kind, count]) => counted(messages, `rows.${kind}`, count)));
}

/** What a run stored, deleted and found right already; on a dry run what it would. */
function changesOf({ planned, written, unchanged, dryRun }: MeasureResult): string {
  const { deleted, ...stored } = written ?? planned;
  const how = dryRun ? 'planned' : 'done';
  const [storedRows, deletedRows] = [rowsText(stored), rowsText({ deleted })];
  const right = counted(messages, 'summary.right', unchanged);
  if (!storedRows && !deletedRows) return messages.getMessage('summary.unchanged', [right]);
  return [
    ...(storedRows ? [messages.getMessage(`summary.stored.${how}`, [storedRows])] : []),
    ...(deletedRows ? [messages.getMessage(`summary.deleted.${how}`, [deletedRows])] : []),
    ...(unchanged > 0 ? [`${right}.`] : []),
    ...(dryRun ? [messages.getMessage('summary.dryRun')] : []),
  ].join(' ');
}

/** What was written and what was withheld, line by line. */
export function linesOf(result: MeasureResult): string[] {
  const { withheld } = result;
  const expiredRows = rowsText(result.expired);
  const how = result.dryRun ? 'expired.planned' : 'expired.deleted';
  const expired = expiredRows ? [messages.getMessage(how, [expiredRows])] : [];
  return [
    changesOf(result),
    ...(result.dryRun ? [costText(result.cost)] : []),
    ...expired,
    ...withheld.map(withheldLine),
    ...namedLine('blindManagers', result.blindManagers),
    ...namedLine(result.dryRun ? 'readiness.planned' : 'readiness.given', result.readiness.given),
    ...namedLine('readiness.unreadable', result.readiness.unreadable),
    ...result.leftOut.map(({ signal, people }) => messages.getMessage('leftOut', [signal, peopleText(people)])),
    ...(result.notAgreed.length > 0
      ? [messages.getMessage('notAgreed', [result.notAgreed.join(', '), result.project])]
      : []),
    ...namedLine('withoutBaseline', result.withoutBaseline),
    ...namedLine('hiddenWhole', result.hiddenWhole),
  ];
}
