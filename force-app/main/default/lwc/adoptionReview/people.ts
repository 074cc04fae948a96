import { sumOf } from './rules.ts';
import type { Review } from './review.ts';
import type { PartRows } from './records.ts';

/** Irritants that wait for an answer. */
export function irritantsOf(rows: PartRows['irritants']): Review['irritants'] {
  if (rows === null) return null;
  const open = rows.filter((row) => row.AnsweredOn__c === null);
  const ages = open.flatMap((row) => row.AgeWorkingDays__c ?? []);
  return {
    open: open.length,
    oldestDays: ages.length === 0 ? null : Math.max(...ages),
    overdue: open.filter((row) => row.IsOverdue__c).length,
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
