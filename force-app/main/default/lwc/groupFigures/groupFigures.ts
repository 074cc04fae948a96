import { type GroupWeek, SCOPE_VALUE } from 'c/adoptionQueries';
import type { TrendValue } from 'c/trendShape';
import { fill, whole } from 'c/wording';
import { api, LightningElement } from 'lwc';
import { LABELS } from './labels.ts';

interface FigureRow {
  key: string;
  name: string;
  reps: string;
  isSuppressed: boolean;
  scored: string;
  mean: string;
  green: string;
  amber: string;
  red: string;
  history: TrendValue[];
}

/** Groups come first, by name; what covers several groups comes last. */
const SCOPE_ORDER: readonly string[] = [SCOPE_VALUE.group, SCOPE_VALUE.smallGroups, SCOPE_VALUE.project];

function figure(value: number | null): string {
  return value === null ? '–' : whole(value);
}

function seriesOf({ scope, groupId }: GroupWeek): string {
  return `${scope} ${groupId ?? ''}`;
}

/** Weekly figures of groups large enough to have any. */
export default class GroupFigures extends LightningElement {
  /** Rows of all weeks to draw. */
  @api weeks: GroupWeek[] = [];
  /** Monday of the week to show. */
  @api weekStart = '';
  @api minimumGroupSize = 0;

  readonly label = LABELS;

  get note(): string {
    return fill(LABELS.note, whole(this.minimumGroupSize));
  }

  get whyHidden(): string {
    return fill(LABELS.hidden, whole(this.minimumGroupSize));
  }

  get rows(): FigureRow[] {
    const series = Map.groupBy(this.weeks, seriesOf);
    return this.weeks
      .filter(({ weekStart }) => weekStart === this.weekStart)
      .map((row) => ({
        key: row.id,
        order: SCOPE_ORDER.indexOf(row.scope),
        name: this.nameOf(row),
        reps: figure(row.reps),
        isSuppressed: row.isSuppressed,
        scored: figure(row.scoredReps),
        mean: figure(row.mean),
        green: figure(row.green),
        amber: figure(row.amber),
        red: figure(row.red),
        history: (series.get(seriesOf(row)) ?? []).map(({ weekStart, mean }) => ({ weekStart, score: mean })),
      }))
      .sort((a, b) => a.order - b.order || a.name.localeCompare(b.name));
  }

  private nameOf({ scope, groupName }: GroupWeek): string {
    if (scope === SCOPE_VALUE.project) return LABELS.project;
    return scope === SCOPE_VALUE.smallGroups ? LABELS.smallGroups : groupName;
  }
}
