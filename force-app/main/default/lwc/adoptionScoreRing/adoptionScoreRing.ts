import { bandOf } from 'c/adoptionScores';
import { fill, whole } from 'c/adoptionWording';
import DESCRIPTION from '@salesforce/label/c.adoptionScoreRing_Description';
import NO_SCORE from '@salesforce/label/c.adoptionScoreRing_NoScore';
import OUT_OF from '@salesforce/label/c.adoptionScoreRing_OutOf';
import { api, LightningElement } from 'lwc';

const RADIUS = 52;
const CIRCUMFERENCE = 2 * Math.PI * RADIUS;
const FULL_SCORE = 100;

/** A score as a ring; the number is always there as text. */
export default class AdoptionScoreRing extends LightningElement {
  /** Whole score, 0 to 100, or null without enough data. */
  @api score: number | null = null;

  readonly radius = RADIUS;

  get hasScore(): boolean {
    return this.score !== null;
  }

  get arcClass(): string {
    return `arc arc_${(bandOf(this.score) ?? 'none').toLowerCase()}`;
  }

  /** Drawn length and rest, so that the arc covers the score's share of the circle. */
  get dashes(): string {
    const length = (CIRCUMFERENCE * (this.score ?? 0)) / FULL_SCORE;
    return `${length.toFixed(1)} ${CIRCUMFERENCE.toFixed(1)}`;
  }

  get number(): string {
    return this.score === null ? '–' : whole(this.score);
  }

  get outOf(): string {
    return fill(OUT_OF, whole(FULL_SCORE));
  }

  get description(): string {
    if (this.score === null) return NO_SCORE;
    return fill(DESCRIPTION, whole(this.score));
  }
}
