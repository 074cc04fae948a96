import type { HeldTraining, SnapshotWeek } from 'c/adoptionQueries';
import { AMBER_FROM, GREEN_FROM } from 'c/adoptionScores';
import { type Area, pathOf, pointsOf, type TrendPoint, xOf, yOf } from 'c/adoptionTrendShape';
import { change, day, fill, shortDay, whole } from 'c/adoptionWording';
import { api, LightningElement } from 'lwc';
import { LABELS } from './labels.ts';
import { trainingsByWeek } from './trainings.ts';

/** The drawing is stretched to the room there is; texts and dots lie over it at the same shares of its size. */
const AREA: Area = { width: 600, height: 200, inset: 16 };
/** More texts than this would run into each other on a phone. */
const MOST_DATES = 4;
const MOST_SCORES = 12;
const PERCENT = 100;

/** A text or dot over the drawing. */
interface Mark {
  key: string;
  style: string;
  text: string;
}

interface WeekRow {
  key: string;
  week: string;
  score: string;
  band: string | null;
  change: string;
  trainings: string;
}

function shareOf(position: number, length: number): string {
  return `${((position / length) * PERCENT).toFixed(1)}%`;
}

/** A change of 0 is one below 3 points. */
function changeText(points: number | null): string {
  if (points === null) return LABELS.noChange;
  return points === 0 ? LABELS.steady : change(points);
}

/** Weekly scores as a line, and as a table for those who read rather than look. */
export default class AdoptionScoreTrend extends LightningElement {
  /** In any order. */
  @api weeks: readonly SnapshotWeek[] = [];
  /** Those that took place in the rollout, in any order. */
  @api trainings: readonly HeldTraining[] = [];

  readonly label = LABELS;
  readonly viewBox = `0 0 ${AREA.width} ${AREA.height}`;
  readonly width = AREA.width;
  readonly height = AREA.height;

  get oldestFirst(): SnapshotWeek[] {
    return [...this.weeks].sort((a, b) => a.weekStart.localeCompare(b.weekStart));
  }

  /** Guides without a line say nothing. */
  get hasScores(): boolean {
    return this.points.length > 0;
  }

  get path(): string {
    return pathOf(this.points);
  }

  get dots(): (Mark & { title: string; isLabelled: boolean })[] {
    const { points } = this;
    return points.map(({ weekStart, score, x, y }, index) => ({
      key: weekStart,
      style: `left: ${shareOf(x, AREA.width)}; top: ${shareOf(y, AREA.height)}`,
      text: whole(score),
      title: fill(LABELS.point, day(weekStart), whole(score)),
      isLabelled: points.length <= MOST_SCORES || index === 0 || index === points.length - 1,
    }));
  }

  /** Where the bands begin. */
  get guides(): (Mark & { y: number })[] {
    return [GREEN_FROM, AMBER_FROM].map((score) => {
      const y = yOf(score, AREA);
      return { key: String(score), y, style: `top: ${shareOf(y, AREA.height)}`, text: whole(score) };
    });
  }

  get bands(): string {
    return fill(LABELS.bands, whole(GREEN_FROM), whole(AMBER_FROM));
  }

  get dates(): Mark[] {
    const step = Math.ceil(this.points.length / MOST_DATES);
    return this.points
      .filter((_, index) => index % step === 0)
      .map(({ weekStart, x }) => ({
        key: weekStart,
        style: `left: ${shareOf(x, AREA.width)}`,
        text: shortDay(weekStart),
      }));
  }

  /** Weeks with a training. */
  get flags(): (Mark & { x: number })[] {
    const { oldestFirst } = this;
    return [...trainingsByWeek(this.trainings, oldestFirst)].map(([weekStart, names]) => {
      const x = xOf(weekStart, oldestFirst, AREA);
      const text = fill(LABELS.trainingWeek, day(weekStart), names);
      return { key: weekStart, x, style: `left: ${shareOf(x, AREA.width)}`, text };
    });
  }

  get hasFlags(): boolean {
    return this.flags.length > 0;
  }

  get description(): string {
    const [first, last] = [this.points[0], this.points.at(-1)];
    if (!first || !last) return LABELS.noScores;
    return fill(LABELS.description, whole(first.score), day(first.weekStart), whole(last.score), day(last.weekStart));
  }

  get rows(): WeekRow[] {
    const trainings = trainingsByWeek(this.trainings, this.oldestFirst);
    return this.oldestFirst.reverse().map((week) => ({
      key: week.id,
      week: day(week.weekStart),
      score: week.score === null ? LABELS.notEnoughData : whole(week.score),
      band: week.band,
      change: changeText(week.fourWeekChange),
      trainings: trainings.get(week.weekStart) ?? '',
    }));
  }

  get points(): TrendPoint[] {
    return pointsOf(this.oldestFirst, AREA);
  }
}
