import { sumOf } from './rules.ts';
import type { Review } from './review.ts';
import type { PartRows } from './records.ts';
import { irritantWait } from './waiting.ts';

/** Irritants that wait for an answer. @param today the rollout's day */
export function irritantsOf(rows: PartRows['irritants'], today: string): Review['irritants'] {
  if (rows === null) return null;
  const open = rows.filter((row) => row.AnsweredOn__c === null).map((row) => irritantWait(row, today));
  return {
    open: open.length,
    oldestDays: open.length === 0 ? null : Math.max(...open.map(({ days }) => days)),
    overdue: open.filter(({ isOverdue }) => isOverdue).length,
  };
}

/** Trainings that were held, and the next one. */
export function trainingsOf(rows: PartRows['trainings'], today: string): Review['trainings'] {
  if (rows === null) return null;
  const held = rows.filter((row) => row.Status__c === 'Held');
  const next = rows
    .flatMap((row) =>
      row.Status__c === 'Planned' && row.HeldOn__c !== null && row.HeldOn__c >= today
        ? [{ name: row.Name, on: row.HeldOn__c }]
        : [],
    )
    .sort((one, other) => (one.on < other.on ? -1 : 1))[0];
  return { held: held.length, places: sumOf(held.map((row) => row.Attended__c)), next: next ?? null };
}

/** Attitudes of the functions that said any, added. */
export function attitudesOf(rows: PartRows['attitudes']): Review['attitudes'] {
  const said = rows?.filter((row) => sumOf([row.Supporters__c, row.Waiting__c, row.Opposed__c]) > 0) ?? [];
  if (said.length === 0) return null;
  return {
    functions: said.length,
    supporters: sumOf(said.map((row) => row.Supporters__c)),
    waiting: sumOf(said.map((row) => row.Waiting__c)),
    opposed: sumOf(said.map((row) => row.Opposed__c)),
  };
}
