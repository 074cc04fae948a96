import { type Trouble, troubleKindOf } from 'c/adoptionAnswers';
import type { Counted } from 'c/adoptionCounts';
import {
  type Described,
  type FilterClock,
  type FilterContext,
  objectsToDescribe,
  signalFault,
} from 'c/adoptionFilters';
import { describedIn, failureIn, SIGNALS_TOGETHER, type SetupSignal } from 'c/adoptionQueries';
import type { SignalState } from 'c/adoptionSetupSignal';
import { fill, whole } from 'c/adoptionWording';
import { getObjectInfos, type ObjectInfoResults } from 'lightning/uiObjectInfoApi';
import { api, LightningElement, wire } from 'lwc';
import { batchesOf, type Batch, objectsOf } from './batches.ts';
import { LABELS } from './labels.ts';

/** Signals that two queries count: with the one for the rollout, three to open the page. */
const AT_FIRST = 2 * SIGNALS_TOGETHER;

/** A part that counts. */
interface Counting extends Element {
  refresh(): Promise<void>;
}

/** The signals of a rollout with their counts or faults; all of them are counted in as few queries as the platform takes. */
export default class AdoptionSetupSignals extends LightningElement {
  /** Those that are the same are not described anew. */
  @api
  get signals(): SetupSignal[] {
    return this.all;
  }
  set signals(signals: SetupSignal[]) {
    if (JSON.stringify(signals) === JSON.stringify(this.all)) return;
    this.all = signals;
    this.states = {};
    this.describe();
  }
  /** What day it is in the rollout. */
  @api
  get clock(): FilterClock {
    return this.day;
  }
  set clock(clock: FilterClock) {
    this.day = clock;
    if (this.context) this.take(this.context.described);
  }
  /** Key of the rollout, for the commands. */
  @api projectKey = '';

  readonly label = LABELS;
  /** What filters need to be read; undefined while the objects are not described. */
  context?: FilterContext;
  trouble?: Trouble;
  /** Objects to describe. None, no request. */
  objectNames?: string[];
  private day!: FilterClock;
  private all: SetupSignal[] = [];
  private isWhole = false;
  private states: Readonly<Record<string, SignalState>> = {};
  /** Keys of signals whose query was refused together with others. */
  private alone: readonly string[] = [];

  @wire(getObjectInfos, { objectApiNames: '$objectNames' })
  wiredInfos({ data, error }: { data?: ObjectInfoResults; error?: unknown }): void {
    const failure = error ?? failureIn(data);
    if (failure) this.trouble = { kind: troubleKindOf([failure]), errors: [] };
    if (failure || !this.objectNames || data?.results.length !== this.objectNames.length) return;
    const described = describedIn(this.objectNames, data);
    const missing = objectsOf(this.all, (signal) => objectsToDescribe(signal, described));
    if (missing.length > 0) this.objectNames = [...this.objectNames, ...missing];
    else this.take(described);
    this.trouble = undefined;
  }

  /** Counts again. */
  @api async refresh(): Promise<void> {
    if (!this.context && this.objectNames) this.objectNames = [...this.objectNames];
    const parts = Array.from(this.template?.querySelectorAll<Counting>('c-adoption-counts') ?? []);
    await Promise.all(parts.map((part) => part.refresh()));
  }

  /** The others are counted once somebody wants to see them. */
  get shown(): SetupSignal[] {
    return this.isWhole ? this.all : this.all.slice(0, AT_FIRST);
  }

  get more(): string {
    const hidden = this.all.length - this.shown.length;
    return hidden > 0 ? fill(LABELS.more, whole(hidden)) : '';
  }

  get rows(): { key: string; signal: SetupSignal; state?: SignalState }[] {
    const { context } = this;
    return this.shown.map((signal) => {
      const fault = context && signalFault(signal, context);
      return { key: signal.id, signal, state: fault ? { fault } : this.states[signal.key] };
    });
  }

  /** What is counted together: signals that the org can count and that are switched on. */
  get batches(): Batch[] {
    const { context } = this;
    if (!context) return [];
    const usable = this.shown.filter((signal) => signal.isActive && !signalFault(signal, context));
    return batchesOf(usable, this.alone);
  }

  handleCounts(event: CustomEvent<Counted>): void {
    const { keys, counts, trouble } = event.detail;
    if (trouble?.kind === 'unavailable' && keys.length > 1) {
      this.alone = [...this.alone, ...keys];
      return;
    }
    const states = keys.map((key) => {
      const count = counts.find((one) => one.key === key);
      return [key, { ...(count && { count }), ...(trouble && { trouble }) }] as const;
    });
    this.states = { ...this.states, ...Object.fromEntries(states) };
  }

  handleMore(): void {
    this.isWhole = true;
  }

  async handleRetry(): Promise<void> {
    await this.refresh();
  }

  private describe(): void {
    this.context = undefined;
    this.objectNames = objectsOf(this.all, (signal) => objectsToDescribe(signal, new Map()));
    if (this.objectNames.length > 0) return;
    // Nothing to ask: each signal is refused for its own words.
    this.objectNames = undefined;
    this.take(new Map());
  }

  private take(described: Described): void {
    this.context = { described, clock: this.day };
  }
}
