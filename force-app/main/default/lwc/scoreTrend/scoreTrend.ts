import type { SnapshotWeek } from 'c/adoptionQueries';
import { AMBER_FROM, GREEN_FROM } from 'c/adoptionScoring';
import { type Area, pathOf, pointsOf, type TrendPoint, yOf } from 'c/trendShape';
import { change, day, fill, shortDay, whole } from 'c/wording';
import { api, LightningElement } from 'lwc';
import { LABELS } from './labels.ts';

const AREA: Area = { width: 640, height: 200, inset: 28 };
/** More dates than this under the line would run into each other. */
const MOST_DATES = 6;

interface Guide {
  score: number;
  y: number;
  text: string;
}

interface WeekRow {
  key: string;
  week: string;
  score: string;
  band: string | null;
  change: string;
}

/** Weekly scores as a line, and as a table for those who read rather than look. */
export default class ScoreTrend extends LightningElement {
  /** Stored weeks in any order. */
  @api weeks: SnapshotWeek[] = [];

  readonly label = LABELS;
  readonly viewBox = `0 0 ${AREA.width} ${AREA.height}`;
  readonly lineStart = AREA.inset;
  readonly lineEnd = AREA.width - AREA.inset;
  readonly dateLine = AREA.height - 6;

  get oldestFirst(): SnapshotWeek[] {
    return [...this.weeks].sort((a, b) => a.weekStart.localeCompare(b.weekStart));
  }

  get path(): string {
    return pathOf(this.points);
  }

  get dots(): (TrendPoint & { title: string; labelY: number; text: string })[] {
    return this.points.map((point) => ({
      ...point,
      title: fill(LABELS.point, day(point.weekStart), whole(point.score)),
      labelY: point.y - 10,
      text: whole(point.score),
    }));
  }

  /** Where the bands begin. */
  get guides(): Guide[] {
    return [GREEN_FROM, AMBER_FROM].map((score) => ({ score, y: yOf(score, AREA), text: whole(score) }));
  }

  get dates(): { key: string; x: number; text: string }[] {
    const step = Math.ceil(this.points.length / MOST_DATES);
    return this.points
      .filter((_, index) => index % step === 0)
      .map(({ weekStart, x }) => ({ key: weekStart, x, text: shortDay(weekStart) }));
  }

  get description(): string {
    const [first, last] = [this.points[0], this.points.at(-1)];
    if (!first || !last) return LABELS.noScores;
    return fill(LABELS.description, whole(first.score), day(first.weekStart), whole(last.score), day(last.weekStart));
  }

  get rows(): WeekRow[] {
    return this.oldestFirst.reverse().map((week) => ({
      key: week.id,
      week: day(week.weekStart),
      score: week.score === null ? LABELS.notEnoughData : whole(week.score),
      band: week.band,
      change: week.fourWeekChange === null ? LABELS.noChange : change(week.fourWeekChange),
    }));
  }

  get points(): TrendPoint[] {
    return pointsOf(this.oldestFirst, AREA);
  }
}
