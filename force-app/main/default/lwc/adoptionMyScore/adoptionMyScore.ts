import {
  CHARTER,
  type Project,
  reviewsDueIn,
  type Signal,
  SIGNALS_QUERY,
  signalsIn,
  type UiApiData,
} from 'c/adoptionQueries';
import type { SignalOutcome } from 'c/adoptionSignalRow';
import { day, enumeration, fill, gain, percent, whole } from 'c/adoptionWording';
import { gql, graphql, type GraphQLError, type GraphQLResult } from 'lightning/graphql';
import { api, LightningElement, wire } from 'lwc';
import { LABELS } from './labels.ts';
import { isSettled, type MirrorReading, type Outcomes, readOutcomes } from './mirrorReading.ts';

interface Refreshable extends Element {
  refresh(): Promise<void>;
}

const REFRESHABLE = 'c-adoption-signal-row, c-adoption-score-history, c-adoption-pause';

/** The reader's own mirror: live, seen by nobody else, every lost point with its record and its fix. */
export default class AdoptionMyScore extends LightningElement {
  /** External key of the rollout; empty: any open one. */
  @api projectKey = '';

  readonly label = LABELS;
  project?: Project;
  signals?: Signal[];
  /** Ids of the signals whose review is past its day. */
  reviewsDue: string[] = [];
  errors?: readonly GraphQLError[];
  reading: MirrorReading = readOutcomes([], {});
  announcement = '';
  isRefreshing = false;
  private outcomes: Outcomes = {};
  private refreshSignals?: () => Promise<void>;

  @wire(graphql, { query: '$signalsQuery', variables: '$signalsVariables', operationName: 'adoptionSignals' })
  wiredSignals({ data, errors, refresh }: GraphQLResult<UiApiData>): void {
    this.refreshSignals = refresh ?? this.refreshSignals;
    this.errors = errors;
    if (!data) return;
    this.signals = signalsIn(data);
    this.reviewsDue = reviewsDueIn(data);
  }

  /** The rollout's own name; the page around it already says what kind of page this is. */
  get title(): string {
    return this.project?.name ?? LABELS.title;
  }

  get signalsQuery(): unknown {
    if (!this.project) return undefined;
    return gql`
      ${SIGNALS_QUERY}
    `;
  }

  get signalsVariables(): Record<string, unknown> {
    return { project: this.project?.id };
  }

  get isLoadingSignals(): boolean {
    return this.project !== undefined && !this.signals && !this.errors;
  }

  get hasSignals(): boolean {
    return (this.signals?.length ?? 0) > 0;
  }

  get isEmpty(): boolean {
    return this.signals?.length === 0;
  }

  get isCounting(): boolean {
    return !isSettled(this.signals ?? [], this.outcomes);
  }

  get hasScore(): boolean {
    return this.reading.result.score !== null;
  }

  get isUnscored(): boolean {
    return !this.hasScore;
  }

  get fixIntro(): string {
    return this.hasScore || this.isCounting ? LABELS.fixIntro : LABELS.fixIntroUnscored;
  }

  /** What counts already, and what a score takes. */
  get notEnough(): string {
    const { names, share } = this.reading.counted;
    if (this.signals?.every(({ isAgreed }) => !isAgreed)) return LABELS.notEnoughNotAgreed;
    return names.length > 0 ? fill(LABELS.notEnough, enumeration(names), percent(share)) : LABELS.notEnoughNone;
  }

  /** The sum that leads from the signals to the score, once all of them are counted. */
  get total(): string {
    const { total, result } = this.reading;
    if (!total || this.isCounting) return '';
    return fill(LABELS.total, whole(total.points), whole(total.weight), whole(result.score ?? 0));
  }

  get totalNote(): string {
    return fill(LABELS.totalNote, whole(this.reading.total?.weight ?? 0));
  }

  get bestStep(): string {
    const [best] = this.reading.fixes;
    return best && best.gain > 0 ? fill(LABELS.bestStep, best.name, gain(best.gain)) : '';
  }

  get waiting(): { key: string; text: string }[] {
    return this.reading.waiting.map(({ key, name, population, minimumRecords }) => ({
      key,
      text: fill(LABELS.notEnoughSignal, name, whole(population), whole(minimumRecords)),
    }));
  }

  get unavailable(): string {
    const { unavailable } = this.reading;
    return unavailable.length > 0 ? fill(LABELS.unavailable, enumeration(unavailable)) : '';
  }

  get privacy(): string {
    const { charterStatus, teamViewOpensOn } = this.project ?? {};
    if (charterStatus === CHARTER.open) return LABELS.privateOpen;
    if (charterStatus !== CHARTER.mirrorOnly) return LABELS.privateClosed;
    return fill(LABELS.privateMirror, day(teamViewOpensOn ?? null));
  }

  handlePick(event: CustomEvent<Project>): void {
    const isOther = event.detail.id !== this.project?.id;
    this.project = event.detail;
    if (!isOther) return;
    this.signals = undefined;
    this.outcomes = {};
  }

  handleCount(event: CustomEvent<SignalOutcome>): void {
    this.outcomes = { ...this.outcomes, [event.detail.key]: event.detail };
    this.reading = readOutcomes(this.signals ?? [], this.outcomes);
  }

  /** Reads everything again: the rollout, its signals, their records and the stored weeks. */
  async handleRefresh(): Promise<void> {
    this.isRefreshing = true;
    this.announcement = '';
    const picker = this.template?.querySelector<Refreshable>('c-adoption-project-picker');
    const parts = Array.from(this.template?.querySelectorAll<Refreshable>(REFRESHABLE) ?? []);
    try {
      await Promise.all([picker?.refresh(), this.refreshSignals?.(), ...parts.map((part) => part.refresh())]);
      if (this.hasScore) this.announcement = fill(LABELS.updated, whole(this.reading.result.score ?? 0));
    } finally {
      this.isRefreshing = false;
    }
  }
}
