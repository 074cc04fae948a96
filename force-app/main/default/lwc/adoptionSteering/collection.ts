import { sumOf } from 'c/adoptionReview';
import type { SteeringRows } from './records.ts';

/** What people are asked to fill in: fields by verdict, and the minutes a week that they take. */
export interface Collection {
  kept: number;
  automated: number;
  hidden: number;
  dropped: number;
  /** Fields without a verdict. */
  open: number;
  /** Of the fields that people still fill in themselves. */
  minutes: number;
  /** Of those that they no longer have to. */
  savedMinutes: number;
}

export function collectionOf(rows: readonly SteeringRows['collection'][]): Collection {
  const of = (verdict: string | null): SteeringRows['collection'][] => rows.filter((row) => row.Verdict__c === verdict);
  const minutes = (list: readonly SteeringRows['collection'][]): number =>
    sumOf(list.map((row) => row.MinutesAWeek__c));
  const [kept, automated, hidden, dropped, open] = ['Keep', 'Automate', 'Hide', 'Drop', null].map(of);
  return {
    kept: kept?.length ?? 0,
    automated: automated?.length ?? 0,
    hidden: hidden?.length ?? 0,
    dropped: dropped?.length ?? 0,
    open: open?.length ?? 0,
    minutes: minutes([...(kept ?? []), ...(open ?? [])]),
    savedMinutes: minutes([...(automated ?? []), ...(hidden ?? []), ...(dropped ?? [])]),
  };
}
