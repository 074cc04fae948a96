import { type GroupWeek, SCOPE_VALUE } from 'c/adoptionQueries';
import { meanIs } from 'c/adoptionScoring';
import type { TrendValue } from 'c/adoptionTrendShape';
import { fill, tenths, whole } from 'c/adoptionWording';
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

/** A mean, saying so where it sits at a limit or is put together from means that may. Limits are never rounded past. */
function meanText(row: GroupWeek, week: readonly GroupWeek[]): string {
  const mean = row.mean ?? 0;
  switch (meanIs(row, week)) {
    case null:
      return figure(null);
    case 'about':
      return fill(LABELS.about, whole(mean));
    case 'atLeast':
      return fill(LABELS.orMore, tenths(Math.floor(mean * 10) / 10));
    case 'atMost':
      return fill(LABELS.orLess, tenths(Math.ceil(mean * 10) / 10));
    default:
      return whole(mean);
  }
}

function seriesOf({ scope, groupId }: GroupWeek): string {
  return `${scope} ${groupId ?? ''}`;
}

/** Weekly figures of groups large enough to have any. */
export default class AdoptionGroupFigures extends LightningElement {
  /** Rows of all weeks to draw. */
  @api weeks: GroupWeek[] = [];
  /** Monday of the week to show. */
  @api weekStart = '';
  @api minimumGroupSize = 0;

  readonly label = LABELS;

  get note(): string {
    return fill(LABELS.note, whole(this.minimumGroupSize));
  }

  /** Without any count by band the columns would hold dashes only. */
  get hasBands(): boolean {
    return this.shown.some(({ green }) => green !== null);
  }

  get bandsNote(): string {
    return this.hasBands ? LABELS.bands : LABELS.noBands;
  }

  get whyHidden(): string {
    return fill(LABELS.hidden, whole(this.minimumGroupSize));
  }

  get rows(): FigureRow[] {
    const series = Map.groupBy(this.weeks, seriesOf);
    const { shown } = this;
    return shown
      .map((row) => ({
        key: row.id,
        order: SCOPE_ORDER.indexOf(row.scope),
        name: this.nameOf(row),
        reps: figure(row.reps),
        isSuppressed: row.isSuppressed,
        scored: figure(row.scoredReps),
        mean: meanText(row, shown),
        green: figure(row.green),
        amber: figure(row.amber),
        red: figure(row.red),
        history: (series.get(seriesOf(row)) ?? []).map(({ weekStart, mean }) => ({ weekStart, score: mean })),
      }))
      .sort((a, b) => a.order - b.order || a.name.localeCompare(b.name));
  }

  private get shown(): GroupWeek[] {
    return this.weeks.filter(({ weekStart }) => weekStart === this.weekStart);
  }

  private nameOf({ scope, groupName }: GroupWeek): string {
    if (scope === SCOPE_VALUE.project) return LABELS.project;
    return scope === SCOPE_VALUE.smallGroups ? LABELS.smallGroups : groupName;
  }
}
