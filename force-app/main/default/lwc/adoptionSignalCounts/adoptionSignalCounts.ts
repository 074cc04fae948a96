import { troubleKindOf } from 'c/adoptionAnswers';
import type { SignalOutcome } from 'c/adoptionCountBatch';
import { type Described, type FilterClock, type FilterContext, objectsToDescribe } from 'c/adoptionFilters';
import {
  describedIn,
  failureIn,
  fieldsOfSignals,
  filtersOf,
  mirrorQuery,
  type Signal,
  SIGNALS_TOGETHER,
} from 'c/adoptionQueries';
import type { FieldChoices } from 'c/adoptionPicklist';
import { getObjectInfos, type ObjectInfo, type ObjectInfoResults } from 'lightning/uiObjectInfoApi';
import { api, LightningElement, wire } from 'lwc';
import { type Choices, type Picklist, picklistsOf } from './picklists.ts';

export type { Choices };

/** Descriptions of objects, by lower-case name; those that this reader may see. */
export type Infos = Readonly<Record<string, ObjectInfo>>;

/** What is known of some signals, and what their filters mean here; no context, nobody could describe the objects. */
export interface Counts {
  outcomes: SignalOutcome[];
  context?: FilterContext;
  /** Descriptions of the objects, by lower-case name: labels, types, rights. */
  infos?: Infos;
  /** What can be chosen for the fields that remedies write. */
  choices?: Choices;
}

interface Batch {
  key: string;
  signals: Signal[];
  text: string;
}

interface Part extends Element {
  refresh(): Promise<void>;
}

/** Objects to describe for signals, beside those that are described. */
function missingFor(signals: readonly Signal[], described: Described): string[] {
  const names = signals.flatMap((signal) => objectsToDescribe(signal, described));
  return [...new Map(names.map((name) => [name.toLowerCase(), name])).values()];
}

function infosIn({ results }: ObjectInfoResults): Infos {
  const infos = results.flatMap(({ result }) => ('apiName' in result ? [result] : []));
  return Object.fromEntries(infos.map((info) => [info.apiName.toLowerCase(), info]));
}

function inGroups(signals: readonly Signal[], size: number): Signal[][] {
  const starts = Array.from({ length: Math.ceil(signals.length / size) }, (_, index) => index * size);
  return starts.map((start) => signals.slice(start, start + size));
}

/**
 * Counts all signals of a rollout for the reader in as few queries as the platform allows; shows nothing. Emits `count`
 * (`Counts`) with what each query brought. A query that this org refuses is asked in halves, until it is known which
 * signal has no answer here. Nothing is told before it is known what can be chosen for the fields that remedies write: what
 * closing a deal is worth depends on the stages of this org.
 */
export default class AdoptionSignalCounts extends LightningElement {
  /** Signals that are what they were are not asked for anew: the platform would answer from its cache, over what came since. */
  @api
  get signals(): readonly Signal[] {
    return this.counted;
  }
  set signals(signals: readonly Signal[]) {
    if (JSON.stringify(signals) === JSON.stringify(this.counted)) return;
    this.counted = signals;
    if (this.isConnected) this.describe();
  }

  /** What day it is in the rollout, and its calendar. */
  @api
  get clock(): FilterClock {
    return this.day;
  }
  set clock(clock: FilterClock) {
    this.day = clock;
    if (this.described) this.group(this.groups);
  }

  /** Objects to describe: those of the signals, then those their filters lead to. None, no request. */
  objectNames?: string[];
  batches: Batch[] = [];
  picklists: Picklist[] = [];
  private counted: readonly Signal[] = [];
  private day!: FilterClock;
  private described?: Described;
  private infos: Infos = {};
  private groups: Signal[][] = [];
  private choices: Choices = {};
  private untold: SignalOutcome[] = [];

  @wire(getObjectInfos, { objectApiNames: '$objectNames' })
  wiredInfos({ data, error }: { data?: ObjectInfoResults; error?: unknown }): void {
    const failure = error ?? failureIn(data);
    if (failure)
      this.tell(
        this.counted.map(({ key }) => ({ key, mirror: null, trouble: { kind: troubleKindOf([failure]), errors: [] } })),
      );
    // What comes for an earlier list is not the answer to this one.
    if (failure || !this.objectNames || data?.results.length !== this.objectNames.length) return;
    const described = describedIn(this.objectNames, data);
    const missing = missingFor(this.counted, described);
    if (missing.length > 0) {
      this.objectNames = [...this.objectNames, ...missing];
      return;
    }
    this.described = described;
    this.infos = infosIn(data);
    this.picklists = picklistsOf(this.counted, this.infos);
    this.begin();
  }

  connectedCallback(): void {
    this.describe();
  }

  /** Counts again. */
  @api async refresh(): Promise<void> {
    // The wire asks again for a list of its own, unless it has an answer.
    if (!this.described && this.objectNames) this.objectNames = [...this.objectNames];
    const parts = Array.from(this.template?.querySelectorAll<Part>('c-adoption-count-batch') ?? []);
    await Promise.all(parts.map((part) => part.refresh()));
  }

  handleCount(event: CustomEvent<SignalOutcome[]>): void {
    event.stopPropagation();
    this.tell(event.detail);
  }

  handleChoices(event: CustomEvent<FieldChoices>): void {
    const { field, values } = event.detail;
    this.choices = { ...this.choices, [field]: values };
    if (this.untold.length > 0) this.tell([]);
  }

  handleSplit(event: Event): void {
    const key = (event.currentTarget as HTMLElement).dataset.key;
    const groups = this.batches.flatMap(({ signals, ...batch }) =>
      batch.key === key ? inGroups(signals, Math.ceil(signals.length / 2)) : [signals],
    );
    this.group(groups);
  }

  private get context(): FilterContext | undefined {
    return this.described && { described: this.described, clock: this.day };
  }

  /** Asks what the objects are that nobody described yet; nothing of a signal that is refused for its own words. */
  private describe(): void {
    const missing = missingFor(this.counted, this.described ?? new Map());
    this.batches = [];
    if (missing.length === 0) {
      this.described ??= new Map();
      this.picklists = picklistsOf(this.counted, this.infos);
      this.begin();
      return;
    }
    this.objectNames = [...(this.described ? (this.objectNames ?? []) : []), ...missing];
    this.described = undefined;
  }

  /** Counts what can be counted, and says at once what cannot as this reader sees the objects. */
  private begin(): void {
    const { context } = this;
    if (!context) return;
    const isAnswered = (signal: Signal): boolean => filtersOf(signal, context) !== undefined;
    const refused = this.counted.filter((signal) => !isAnswered(signal));
    if (refused.length > 0) this.tell(refused.map(({ key }) => ({ key, mirror: null })));
    this.group(inGroups(this.counted.filter(isAnswered), SIGNALS_TOGETHER));
  }

  private group(groups: Signal[][]): void {
    const { context } = this;
    this.groups = groups;
    if (!context) return;
    this.batches = groups.map((signals) => ({
      key: signals.map(({ id }) => id).join(),
      signals,
      text: mirrorQuery(signals, context, (object) => fieldsOfSignals(object, this.counted, context)),
    }));
  }

  private tell(outcomes: SignalOutcome[]): void {
    const { context, infos, choices } = this;
    const all = [...this.untold, ...outcomes];
    const isKnown = this.picklists.every(({ field }) => field in choices);
    this.untold = isKnown ? [] : all;
    if (!isKnown) return;
    const detail: Counts = { outcomes: all, ...(context && { context, infos, choices }) };
    this.dispatchEvent(new CustomEvent<Counts>('count', { detail }));
  }
}
