import { Question, type Trouble, troubleKindOf } from 'c/adoptionAnswers';
import { type Described, type FilterClock, objectsToDescribe, SignalError } from 'c/adoptionFilters';
import {
  describedIn,
  failureIn,
  type Mirror,
  mirrorIn,
  mirrorQuery,
  type Signal,
  type UiApiData,
} from 'c/adoptionQueries';
import { scoreSignals, type SignalScore } from 'c/adoptionScores';
import { fill, percent, whole } from 'c/adoptionWording';
import USER_ID from '@salesforce/user/Id';
import { gql, graphql, type GraphQLResult } from 'lightning/graphql';
import { getObjectInfos, type ObjectInfoResults } from 'lightning/uiObjectInfoApi';
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
    if (JSON.stringify(signal) === JSON.stringify(this.counted)) return;
    this.counted = signal;
    if (this.isConnected) this.describe();
  }

  /** What day it is in the rollout, and its calendar. */
  @api clock!: FilterClock;
  /** What to show instead of the newest count, so that all rows and the score are of one reading. */
  @api held?: SignalOutcome;

  readonly label = LABELS;
  outcome?: SignalOutcome;
  private counted!: Signal;
  /** Objects to describe: the signal's own, then those its filters lead to. None, no request. */
  objectNames?: string[];
  described?: Described;
  private readonly question = new Question<Mirror | null>({
    read: (data) => mirrorIn(this.signal, data),
    tell: ({ value, trouble }) => this.settle(trouble ? null : (value ?? null), trouble),
  });

  @wire(getObjectInfos, { objectApiNames: '$objectNames' })
  wiredInfos({ data, error }: { data?: ObjectInfoResults; error?: unknown }): void {
    const failure = error ?? failureIn(data);
    if (failure) this.settle(null, { kind: troubleKindOf([failure]), errors: [] });
    // What comes for an earlier list is not the answer to this one.
    if (failure || !this.objectNames || data?.results.length !== this.objectNames.length) return;
    const described = describedIn(this.objectNames, data);
    const missing = objectsToDescribe(this.signal, described);
    if (missing.length > 0) {
      this.objectNames = [...this.objectNames, ...missing];
      return;
    }
    this.described = described;
    // The wire of the counts never answers without a query.
    if (this.query === undefined) this.settle(null);
  }

  @wire(graphql, { query: '$query', variables: '$variables', operationName: 'adoptionMirror' })
  wiredCounts(result: GraphQLResult<UiApiData>): void {
    this.question.take(result);
  }

  /** Counts again. */
  @api async refresh(): Promise<void> {
    // The wire asks again for a list of its own, unless it has an answer.
    if (!this.described && this.objectNames) this.objectNames = [...this.objectNames];
    await this.question.refresh();
  }

  connectedCallback(): void {
    this.describe();
  }

  /** Not yet, while the objects are not described; never, for a signal that cannot be counted as this reader sees them. */
  get query(): unknown {
    if (!this.described) return undefined;
    try {
      return gql`
        ${mirrorQuery(this.signal, { described: this.described, clock: this.clock })}
      `;
    } catch (error) {
      if (error instanceof SignalError) return undefined;
      throw error;
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

  /** Asks what the signal's objects are; nothing of a signal that is refused for its own words. */
  private describe(): void {
    const names = objectsToDescribe(this.signal, new Map());
    this.described = undefined;
    this.objectNames = names.length > 0 ? names : undefined;
    if (!this.objectNames) this.settle(null);
  }

  private settle(mirror: SignalOutcome['mirror'], trouble?: Trouble): void {
    const isForGood = trouble?.kind === 'unavailable';
    this.outcome = { key: this.signal.key, mirror, ...(trouble && !isForGood && { trouble }) };
    this.dispatchEvent(new CustomEvent<SignalOutcome>('count', { detail: this.outcome }));
  }
}
