import type { Step } from '../../force-app/main/default/lwc/adoptionPublication/adoptionPublication.ts';
import type { FigureResult } from '../measure/result.ts';
import { byName } from './readable.ts';
import type { GateGroup } from './report.ts';

type PlaceRow = {
  Scope__c: FigureResult['scope'];
  /** Absent for readers who may not know of groups. */
  Group__c?: string | null;
  StepWeek__c: string | null;
};
/** A stored mean of a group or of the whole. */
export type MeanRow = PlaceRow & { Reps__c: number; ScoredReps__c: number | null; Mean__c: number | null };
/** A stored rate of one signal. */
export type RateRow = PlaceRow & {
  Rate__c: number | null;
  Target__c: number | null;
  Signal__r: { Key__c: string; Name: string; Scope__c: string | null };
};

/** A step as stored; null while it is hidden. */
export function stepIn(lowest: number | null, week: string | null): Step | null {
  return lowest === null || week === null ? null : { lowest, week };
}

/** Groups by name, then the whole project, which before the charter is complete has rates alone. */
export function reportGroups(
  means: readonly MeanRow[],
  rates: readonly RateRow[],
  groups: readonly GateGroup[],
): FigureResult[] {
  const byId = new Map(groups.map((group) => [group.id, group]));
  const ratesOf = Map.groupBy(rates, (row) => row.Group__c ?? null);
  const places: FigureResult[] = means.map((row) => {
    const id = row.Scope__c === 'Group' ? (row.Group__c ?? null) : null;
    const group = byId.get(id ?? '');
    return {
      scope: row.Scope__c,
      id,
      name: group?.name ?? id,
      manager: group?.managerUsername ?? null,
      people: row.Reps__c,
      scored: row.ScoredReps__c ?? 0,
      mean: stepIn(row.Mean__c, row.StepWeek__c),
      rates: ratesIn(ratesOf.get(row.Group__c ?? null) ?? []),
    };
  });
  if (rates.length > 0 && !places.some(({ scope }) => scope === 'Project')) {
    const whole = {
      scope: 'Project' as const,
      id: null,
      name: null,
      manager: null,
      people: null,
      scored: 0,
      mean: null,
    };
    places.push({ ...whole, rates: ratesIn(ratesOf.get(null) ?? []) });
  }
  return places.sort(
    (a, b) =>
      Number(a.name === null) - Number(b.name === null) ||
      byName(a.name ?? '', b.name ?? '') ||
      byName(a.manager ?? '', b.manager ?? ''),
  );
}

function ratesIn(rows: readonly RateRow[]): Record<string, Step> {
  return Object.fromEntries(
    rows.flatMap((row) => {
      const step = stepIn(row.Rate__c, row.StepWeek__c);
      return step ? [[row.Signal__r.Key__c, step]] : [];
    }),
  );
}
