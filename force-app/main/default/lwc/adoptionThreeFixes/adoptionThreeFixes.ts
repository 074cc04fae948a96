import AdoptionMirrorPage from 'c/adoptionMirrorPage';
import { fill, whole } from 'c/adoptionWording';
import IS_SCORED from '@salesforce/customPermission/CrmAdoptionOwnScore';
import { api } from 'lwc';
import { LABELS } from './labels.ts';

/** The reader's score in one line, what has changed since Monday, and the three most useful things, done in place. */
export default class AdoptionThreeFixes extends AdoptionMirrorPage {
  /** External key of the rollout; empty: any open one. */
  @api projectKey = '';

  readonly label = LABELS;

  get isWaiting(): boolean {
    return this.hasSignals && this.isCounting;
  }

  get score(): string {
    const { score } = this.reading.result;
    return score === null ? LABELS.noScore : fill(LABELS.score, whole(score));
  }

  /** The utility bar is everybody's: who is never scored is promised no score, and led to no page they may not see. */
  get isScored(): boolean {
    return IS_SCORED === true;
  }

  get hasScoreLine(): boolean {
    return this.isScored || this.reading.result.score !== null;
  }

  get doneText(): string {
    return this.reading.hasRecords ? LABELS.none : LABELS.noRecords;
  }

  get isDone(): boolean {
    return this.cards.length === 0;
  }
}
