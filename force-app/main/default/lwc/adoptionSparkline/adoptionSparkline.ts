import { type Area, pathOf, pointsOf, type TrendPoint, type TrendValue } from 'c/adoptionTrendShape';
import { fill, whole } from 'c/adoptionWording';
import DESCRIPTION from '@salesforce/label/c.adoptionSparkline_Description';
import NO_SCORES from '@salesforce/label/c.adoptionSparkline_NoScores';
import SINGLE from '@salesforce/label/c.adoptionSparkline_Single';
import { api, LightningElement } from 'lwc';

const AREA: Area = { width: 120, height: 32, inset: 4 };

function wordsOf({ text, score }: TrendPoint): string {
  return text ?? whole(score);
}

/** A small line of weekly scores, oldest first, on the full scale of 0 to 100. */
export default class AdoptionSparkline extends LightningElement {
  @api values: TrendValue[] = [];

  readonly viewBox = `0 0 ${AREA.width} ${AREA.height}`;

  get path(): string {
    return pathOf(pointsOf(this.values, AREA));
  }

  get last(): { x: number; y: number } | undefined {
    return pointsOf(this.values, AREA).at(-1);
  }

  get description(): string {
    const points = pointsOf(this.values, AREA);
    const [first, last] = [points[0], points.at(-1)];
    if (!first || !last) return NO_SCORES;
    if (first === last) return fill(SINGLE, wordsOf(first));
    return fill(DESCRIPTION, wordsOf(first), wordsOf(last), whole(points.length));
  }
}
