import { lowestGroupSize, stepRange } from 'c/adoptionPublication';
import type { GroupWeek } from 'c/adoptionQueries';
import { isKept, type Standing, standingOf, stepPoint, TEAM_TARGET } from 'c/adoptionTeamInsight';
import { type Area, pointsOf, yOf } from 'c/adoptionTrendShape';
import { day, fill, shortDay, whole } from 'c/adoptionWording';
import { api, LightningElement } from 'lwc';
import { LABELS } from './labels.ts';

/** The drawing is stretched to the room there is; texts lie over it at the same shares of its size. */
const AREA: Area = { width: 600, height: 200, inset: 30 };
const FULL_SCORE = 100;
/** The drawing begins one step below the lowest published one, as nothing is told apart further down. */
const LOWEST_DRAWN = 30;
/** Share of a week's room that its bar takes. */
const BAR = 0.7;
const WEEKS_DRAWN = 12;
/** More texts than this would run into each other on a phone. */
const MOST_DATES = 4;
const MOST_FIGURES = 5;
const PERCENT = 100;
/** A full score has no room above it. */
const THIN = 3;

interface Bar {
  key: string;
  x: number;
  y: number;
  height: number;
  /** Where its figure stands. */
  style: string;
  text: string;
  title: string;
  isLabelled: boolean;
  /** Away from the bar beside it, which it would cover on a phone. */
  figureClass: string;
}

/** Height of a score between the lowest one drawn and 100. */
function heightOf(score: number): number {
  const drawn = Math.min(FULL_SCORE, Math.max(LOWEST_DRAWN, score)) - LOWEST_DRAWN;
  return yOf((drawn / (FULL_SCORE - LOWEST_DRAWN)) * FULL_SCORE, AREA);
}

function shareOf(position: number, length: number): string {
  return `${((position / length) * PERCENT).toFixed(1)}%`;
}

/** Where a team stands against its target: a sentence, its weeks as steps of five, never a point, and the same as a table. */
export default class AdoptionTeamTarget extends LightningElement {
  /** Published weeks of the team, in any order. */
  @api weeks: GroupWeek[] = [];
  /** Monday of the week to show. */
  @api weekStart = '';
  /** What the sentence begins with: "Your team", or the name of a group. */
  @api subject = '';
  @api minimumGroupSize = 0;
  /** Only the sentence, for a home page. */
  @api isBrief = false;

  readonly label = LABELS;
  readonly viewBox = `0 0 ${AREA.width} ${AREA.height}`;
  readonly width = AREA.width;
  readonly barWidth = ((AREA.width - 2 * AREA.inset) / (WEEKS_DRAWN - 1)) * BAR;
  readonly target = whole(TEAM_TARGET);
  readonly targetY = heightOf(TEAM_TARGET);
  readonly targetStyle = `top: ${shareOf(heightOf(TEAM_TARGET), AREA.height)}`;

  get sentence(): string {
    const standing = standingOf(this.newest);
    return standing ? this.sentenceOf(standing) : fill(LABELS.hidden, whole(lowestGroupSize(this.minimumGroupSize)));
  }

  /** Why the figure is of an earlier week; empty when it is not. */
  get since(): string {
    const { newest } = this;
    return newest && newest.mean !== null && isKept(newest) ? fill(LABELS.since, day(newest.stepWeek)) : '';
  }

  get line(): string {
    return fill(LABELS.line, whole(TEAM_TARGET));
  }

  get hasBars(): boolean {
    return !this.isBrief && this.bars.length > 0;
  }

  get bars(): Bar[] {
    const means = new Map(this.weeks.map(({ weekStart, mean }) => [weekStart, mean]));
    const points = pointsOf(this.weeks.map(stepPoint), AREA);
    return points.map(({ weekStart, text = '', x }, index) => {
      const { from, to } = stepRange(means.get(weekStart) ?? 0);
      const y = heightOf(to + 1);
      const beside = points[index === 0 ? 1 : index - 1];
      const isBelow = beside !== undefined && beside.score > (from + to) / 2;
      return {
        key: weekStart,
        x: x - this.barWidth / 2,
        y,
        height: Math.max(THIN, heightOf(from) - y),
        style: `left: ${shareOf(x, AREA.width)}; top: ${shareOf(y, AREA.height)}`,
        text,
        title: fill(LABELS.point, day(weekStart), text),
        figureClass: isBelow ? 'figure__text figure__text_below' : 'figure__text',
        isLabelled: points.length <= MOST_FIGURES || index === 0 || index === points.length - 1,
      };
    });
  }

  get dates(): { key: string; style: string; text: string }[] {
    const { bars } = this;
    const step = Math.ceil(bars.length / MOST_DATES);
    return bars
      .filter((_, index) => index % step === 0)
      .map(({ key, x }) => ({
        key,
        style: `left: ${shareOf(x + this.barWidth / 2, AREA.width)}`,
        text: shortDay(key),
      }));
  }

  /** The newest week on top. */
  get rows(): { key: string; week: string; figure: string; note: string }[] {
    return [...this.weeks]
      .sort((a, b) => b.weekStart.localeCompare(a.weekStart))
      .map((week) => ({
        key: week.weekStart,
        week: day(week.weekStart),
        figure: week.mean === null ? LABELS.noFigure : week.use,
        note: week.mean !== null && isKept(week) ? fill(LABELS.since, day(week.stepWeek)) : '',
      }));
  }

  private get newest(): GroupWeek | undefined {
    return this.weeks.find(({ weekStart }) => weekStart === this.weekStart);
  }

  private sentenceOf({ use, target, steps }: Standing): string {
    const values = [this.subject, use, whole(target)];
    if (steps === null) return fill(LABELS.lowest, ...values);
    if (steps === 0) return fill(LABELS.reached, ...values);
    return fill(steps === 1 ? LABELS.oneStep : LABELS.steps, ...values, whole(steps));
  }
}
