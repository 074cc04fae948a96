import { lowestGroupSize } from 'c/adoptionPublication';
import { type GroupWeek, SCOPE_VALUE } from 'c/adoptionQueries';
import { isKept, stepPoint } from 'c/adoptionTeamInsight';
import type { TrendValue } from 'c/adoptionTrendShape';
import { day, fill, whole } from 'c/adoptionWording';
import { api, LightningElement } from 'lwc';
import { LABELS } from './labels.ts';

interface FigureRow {
  key: string;
  name: string;
  isProject: boolean;
  isHidden: boolean;
  use: string;
  /** Why the figure is of an earlier week; empty when it is not. */
  since: string;
  reps: string;
  scored: string;
  history: TrendValue[];
}

function figure(value: number | null): string {
  return value === null ? '–' : whole(value);
}

/** Weekly figures of the groups the reader may see, by name, and of the whole rollout. There is no order by figure. */
export default class AdoptionGroupFigures extends LightningElement {
  /** Figures of all weeks to draw. */
  @api weeks: GroupWeek[] = [];
  /** Monday of the week to show. */
  @api weekStart = '';
  @api minimumGroupSize = 0;

  readonly label = LABELS;

  get note(): string {
    return fill(LABELS.note, this.minimum);
  }

  get whyHidden(): string {
    return fill(LABELS.hidden, this.minimum);
  }

  get rows(): FigureRow[] {
    return this.weeks
      .filter(({ weekStart }) => weekStart === this.weekStart)
      .map((row) => this.rowOf(row))
      .sort((a, b) => Number(a.isProject) - Number(b.isProject) || a.name.localeCompare(b.name));
  }

  private get minimum(): string {
    return whole(lowestGroupSize(this.minimumGroupSize));
  }

  private rowOf(row: GroupWeek): FigureRow {
    const isProject = row.scope === SCOPE_VALUE.project;
    const series = this.weeks.filter(({ scope, groupId }) => scope === row.scope && groupId === row.groupId);
    return {
      key: row.id,
      name: isProject ? LABELS.project : row.groupName,
      isProject,
      isHidden: row.isSuppressed,
      use: row.use || '–',
      since: isKept(row) ? fill(isProject ? LABELS.projectSince : LABELS.since, day(row.stepWeek)) : '',
      reps: figure(row.reps),
      scored: figure(row.scoredReps),
      history: series.map(stepPoint),
    };
  }
}
