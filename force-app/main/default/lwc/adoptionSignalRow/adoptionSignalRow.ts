import type { SignalOutcome } from 'c/adoptionCountBatch';
import type { Signal } from 'c/adoptionQueries';
import { scoreSignals, type SignalScore } from 'c/adoptionScores';
import { fill, percent, whole } from 'c/adoptionWording';
import { api, LightningElement } from 'lwc';
import { LABELS } from './labels.ts';

const PERCENT = 100;

/** One signal of the reader's mirror: rate, target and points, or why there are none. */
export default class AdoptionSignalRow extends LightningElement {
  @api signal!: Signal;
  /** What became of counting it; nothing while it is counted. */
  @api outcome?: SignalOutcome;

  readonly label = LABELS;

  get isLoading(): boolean {
    return !this.outcome;
  }

  get isNotCounted(): boolean {
    return this.outcome?.trouble !== undefined;
  }

  get isUnavailable(): boolean {
    return this.outcome?.mirror === null;
  }

  /** Points and rate of a signal do not depend on the others, so it scores itself. */
  get scored(): SignalScore | undefined {
    const count = this.outcome?.mirror?.count;
    return count && scoreSignals([this.signal], [count]).signals[0];
  }

  get hasRecords(): boolean {
    return (this.scored?.population ?? 0) > 0;
  }

  get isScoring(): boolean {
    return this.scored?.isScoring ?? false;
  }

  get isReached(): boolean {
    return this.isScoring && (this.scored?.ratePercent ?? 0) >= this.signal.target;
  }

  get rate(): string {
    return percent(this.scored?.rate ?? 0);
  }

  get count(): string {
    return fill(LABELS.count, whole(this.scored?.passed ?? 0), whole(this.scored?.population ?? 0));
  }

  get target(): string {
    return fill(LABELS.target, percent(this.signal.target / PERCENT));
  }

  get points(): string {
    return fill(LABELS.points, whole(this.scored?.points ?? 0), whole(this.signal.weight));
  }

  get whyNoPoints(): string {
    if (!this.signal.isAgreed) return LABELS.notAgreed;
    if (this.signal.weight === 0) return LABELS.context;
    return fill(LABELS.notEnough, whole(this.signal.minimumRecords), whole(this.scored?.population ?? 0));
  }
}
