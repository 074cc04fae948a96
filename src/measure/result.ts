import { meanIs } from '../../force-app/main/default/lwc/adoptionScoring/adoptionScoring.ts';
import { groupLine, scopeName, type GroupFigures } from './groupLine.ts';
import type { Measurement } from './measure.ts';
import { messages } from './messages.ts';
import { sizeOf, type Withheld, type Written } from './plan.ts';

/** What `sf adoption measure --json` gives. Scores of single people are in no command's output but `report`. */
export type MeasureResult = {
  project: string;
  week: string;
  dryRun: boolean;
  people: number;
  /** Rows written; on a dry run the rows that would be. */
  written: Written;
  /** Rows that were right already. */
  unchanged: number;
  groups: ({ scope: 'Group' | 'SmallGroups' | 'Project'; key: string | null; name: string | null } & GroupFigures)[];
  withheld: (Withheld & { explanation: string })[];
  /** Rows deleted because the charter keeps no older ones; on a dry run the rows that would be. */
  expired: { snapshots: number; groupRows: number; signalRows: number };
  /** Personal rows of other weeks that can be read though their gate is closed now. */
  closedGatesLeft: number;
};

function explanationOf(withheld: Withheld, { project }: Measurement['situation']): string {
  const opensOn = project.teamViewOpensOn ?? '';
  const missing = project.missingCharterFields.join(', ');
  const values: Record<Withheld['reason'], string[]> = {
    charterIncomplete: [missing],
    mirrorPeriod: [opensOn],
    managerNotReady: [],
    noGroup: [project.key],
    tooFewScored: [],
    notEnoughData: [],
  };
  return messages.getMessage(`withheld.${withheld.reason}`, values[withheld.reason]);
}

/** The result of a command, from what was measured. */
export function resultOf({ situation, plan, written }: Measurement): MeasureResult {
  return {
    project: situation.project.key,
    week: plan.week,
    dryRun: written === null,
    people: situation.people.length,
    written: written ?? sizeOf(plan),
    unchanged: plan.snapshots.unchanged + plan.metrics.unchanged + plan.groupRows.unchanged + plan.signalRows.unchanged,
    groups: plan.figures.map(({ isSuppressed, ...row }) => ({
      ...row,
      meanIs: meanIs(row, plan.figures),
      suppressed: isSuppressed,
    })),
    withheld: plan.withheld.map((each) => ({ ...each, explanation: explanationOf(each, situation) })),
    expired: {
      snapshots: plan.expired.snapshots.length,
      groupRows: plan.expired.groupRows.length,
      signalRows: plan.expired.signalRows.length,
    },
    closedGatesLeft: plan.closedGatesLeft,
  };
}

/** Group figures as rows of a table, in the project's order: groups are never ranked. */
export function tableOf(result: MeasureResult): Record<string, string | number>[] {
  return result.groups.map((row) => groupLine(row.name ?? scopeName(row.scope), row));
}

function withheldLine({ what, name, scope, reps, reason, explanation }: MeasureResult['withheld'][number]): string {
  const people = reps === 1 ? messages.getMessage('people.one') : messages.getMessage('people.many', [reps]);
  if (reason === 'notEnoughData') return messages.getMessage('withheld.line.score', [people, explanation]);
  const place = name ?? (what === 'people' ? messages.getMessage('place.noGroup') : scopeName(scope));
  return messages.getMessage(`withheld.line.${what}`, [place, people, explanation]);
}

/** What was written and what was withheld, line by line. */
export function linesOf(result: MeasureResult): string[] {
  const { written, withheld } = result;
  const nothing = Object.values(written).every((rows) => rows === 0);
  const summary = nothing
    ? messages.getMessage('summary.unchanged', [result.unchanged])
    : messages.getMessage(result.dryRun ? 'summary.planned' : 'summary.written', [
        written.snapshots,
        written.metrics,
        written.groupRows,
        written.signalRows,
        written.objectives,
        written.trainings,
        written.deleted,
        result.unchanged,
      ]);
  const { snapshots, groupRows, signalRows } = result.expired;
  const expired =
    snapshots + groupRows + signalRows === 0
      ? []
      : [
          messages.getMessage(result.dryRun ? 'expired.planned' : 'expired.deleted', [
            snapshots,
            groupRows,
            signalRows,
          ]),
        ];
  return [summary, ...expired, ...withheld.map(withheldLine)];
}
