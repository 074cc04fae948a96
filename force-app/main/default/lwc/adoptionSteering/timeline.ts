import type { SteeringRecords, SteeringRows } from './records.ts';

/** A phase on the line of the rollout; places in percent of its length. */
export interface TimelineRow {
  phase: SteeringRows['phases'];
  from: number;
  width: number;
  /** Which pair of sub-projects it belongs to, and whether it is its first or last lane; empty for none. */
  pair: '' | 'first' | 'last';
}

export interface Timeline {
  startsOn: string;
  endsOn: string;
  rows: TimelineRow[];
  /** Where today is; null outside of the line. */
  today: number | null;
  reviews: { review: SteeringRows['reviews']; at: number; on: string }[];
  /** Phases without a day, which no line can show. */
  undated: SteeringRows['phases'][];
}

type Placed = Pick<TimelineRow, 'phase' | 'pair'>;

/** Each sub-project is followed by the one it is paired with. */
function inPairs(phases: readonly SteeringRows['phases'][]): Placed[] {
  const placed = new Set<string>();
  return phases.flatMap((phase): Placed[] => {
    if (placed.has(phase.Id)) return [];
    const other = phases.find(
      ({ Id: id, PairedWith__c: partner }) =>
        id !== phase.Id && !placed.has(id) && (partner === phase.Id || id === phase.PairedWith__c),
    );
    placed.add(phase.Id);
    if (!other) return [{ phase, pair: '' }];
    placed.add(other.Id);
    return [
      { phase, pair: 'first' },
      { phase: other, pair: 'last' },
    ];
  });
}

function reviewDay({ HeldOn__c: held, PlannedOn__c: planned }: SteeringRows['reviews']): string | null {
  return held ?? planned;
}

/** The line of a rollout; undefined when nothing has a day. @param today the rollout's day, YYYY-MM-DD */
export function timelineOf({ phases = [], reviews = [] }: SteeringRecords, today: string): Timeline | undefined {
  const dated = phases.filter(({ StartDate__c: from, EndDate__c: to }) => from !== null && to !== null);
  const days = [
    ...dated.flatMap(({ StartDate__c: from, EndDate__c: to }) => [from ?? '', to ?? '']),
    ...reviews.flatMap((review) => reviewDay(review) ?? []),
  ].sort();
  const [startsOn, endsOn] = [days[0], days.at(-1)];
  if (startsOn === undefined || endsOn === undefined) return undefined;
  const length = Date.parse(endsOn) - Date.parse(startsOn) || 1;
  const at = (day: string): number => Math.round(((Date.parse(day) - Date.parse(startsOn)) / length) * 1000) / 10;
  const isInside = today >= startsOn && today <= endsOn;
  return {
    startsOn,
    endsOn,
    today: isInside ? at(today) : null,
    rows: inPairs(dated).map(({ phase, pair }) => {
      const from = at(phase.StartDate__c ?? '');
      return { phase, pair, from, width: Math.max(at(phase.EndDate__c ?? '') - from, 1) };
    }),
    reviews: reviews.flatMap((review) => {
      const on = reviewDay(review);
      return on === null ? [] : [{ review, on, at: at(on) }];
    }),
    undated: phases.filter((phase) => !dated.includes(phase)),
  };
}
