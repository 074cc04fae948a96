import { isReached, wayMade, type FirstTarget } from './rules.ts';
import type { ObjectiveLine, Outlook } from './review.ts';
import type { Rows } from './records.ts';

/** An objective as far as its first target goes. */
export function targetOf(row: Rows['objectives']): FirstTarget {
  return { baseline: row.Baseline__c, firstTarget: row.InitialTarget__c, current: row.CurrentValue__c };
}

const DAY = 86_400_000;

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / DAY;
}

/**
 * Where an objective stands: on its way in time when the share of the way it has made is at least the share of the time
 * that is over, from its baseline (else the rollout's start) to its day.
 */
function outlookOf(
  row: Rows['objectives'],
  { today, startedOn }: { today: string; startedOn: string | null },
): Outlook {
  const way = wayMade(targetOf(row));
  if (way === null) return 'unknown';
  if (isReached(targetOf(row))) return 'reached';
  const [from, to] = [row.BaselineMeasuredOn__c ?? startedOn, row.DueDate__c];
  if (to === null) return 'unknown';
  if (to < today) return 'overdue';
  if (from === null || from >= to) return 'unknown';
  return way >= daysBetween(from, today) / daysBetween(from, to) ? 'inTime' : 'behind';
}

/** Objectives against their first target, in the order of their days. */
export function objectiveLines(
  rows: readonly Rows['objectives'][],
  at: { today: string; startedOn: string | null },
): ObjectiveLine[] {
  return rows.map((row) => ({
    name: row.Name,
    unit: row.Unit__c,
    baseline: row.Baseline__c,
    firstTarget: row.InitialTarget__c,
    current: row.CurrentValue__c,
    dueOn: row.DueDate__c,
    outlook: outlookOf(row, at),
    way: wayMade(targetOf(row)),
    revisedTo: (row.RevisionCount__c ?? 0) > 0 ? row.CurrentTarget__c : null,
  }));
}
