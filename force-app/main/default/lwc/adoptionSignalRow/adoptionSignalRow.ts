import { Question, type Trouble } from 'c/adoptionAnswers';
import { type Mirror, mirrorIn, mirrorQuery, type Signal, type UiApiData } from 'c/adoptionQueries';
import { scoreSignals, type SignalScore } from 'c/adoptionScores';
import { fill, percent, whole } from 'c/adoptionWording';
import USER_ID from '@salesforce/user/Id';
import { gql, graphql, type GraphQLResult } from 'lightning/graphql';
import { api, LightningElement, wire } from 'lwc';
import { LABELS } from './labels.ts';

const PERCENT = 100;

/** What became of counting one signal; neither mirror nor trouble: this org cannot answer it for this person. */
export interface SignalOutcome {
  key: string;
  mirror: Mirror | null;
  /** Why nobody knows the count just now. */
  trouble?: Trouble;
}

/**
 * Counts one signal for the reader, with a query of its own: a signal that this org cannot answer is "not available
 * here" and leaves the others alone. Emits `count` with the outcome of each reading.
 */
export default class AdoptionSignalRow extends LightningElement {
  /** One that is what it was is not asked for anew: the platform would answer from its cache, over what came since. */
  @api
  get signal(): Signal {
    return this.counted;
  }
  set signal(signal: Signal) {
    if (JSON.stringify(signal) !== JSON.stringify(this.counted)) this.counted = signal;
  }

  /** What to show instead of the newest count, so that all rows and the score are of one reading. */
  @api held?: SignalOutcome;

  readonly label = LABELS;
  outcome?: SignalOutcome;
  private counted!: Signal;
  private readonly question = new Question<Mirror | null>({
    read: (data) => mirrorIn(this.signal, data),
    tell: ({ value, trouble }) => this.settle(trouble ? null : (value ?? null), trouble),
  });

  @wire(graphql, { query: '$query', variables: '$variables', operationName: 'adoptionMirror' })
  wiredCounts(result: GraphQLResult<UiApiData>): void {
    this.question.take(result);
  }

  /** Counts again. */
  @api async refresh(): Promise<void> {
    await this.question.refresh();
  }

  connectedCallback(): void {
    // A signal whose filter cannot be read makes no query, so the wire never answers.
    if (this.query === undefined) this.settle(null);
  }

  get query(): unknown {
    try {
      return gql`
        ${mirrorQuery(this.signal)}
      `;
    } catch {
      return undefined;
    }
  }

  get variables(): Record<string, unknown> {
    return { owner: USER_ID };
  }

  get shown(): SignalOutcome | undefined {
    return this.held ?? this.outcome;
  }

  get isLoading(): boolean {
    return !this.shown;
  }

  get isNotCounted(): boolean {
    return this.shown?.trouble !== undefined;
  }

  get isUnavailable(): boolean {
    return this.shown?.mirror === null;
  }

  /** Points and rate of a signal do not depend on the others, so it scores itself. */
  get scored(): SignalScore | undefined {
    const count = this.shown?.mirror?.count;
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

  private settle(mirror: SignalOutcome['mirror'], trouble?: Trouble): void {
    const isForGood = trouble?.kind === 'unavailable';
    this.outcome = { key: this.signal.key, mirror, ...(trouble && !isForGood && { trouble }) };
    this.dispatchEvent(new CustomEvent<SignalOutcome>('count', { detail: this.outcome }));
  }
}
