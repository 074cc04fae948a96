import { type Cursors, Question, type Reading, sharedKeyTrouble, type Trouble } from 'c/adoptionAnswers';
import {
  areOf,
  reviewsDueIn,
  type Signal,
  SIGNAL_PAGES,
  SIGNALS_QUERY,
  signalsIn,
  type UiApiData,
} from 'c/adoptionQueries';
import AdoptionRolloutPage from 'c/adoptionRolloutPage';
import type { SignalOutcome } from 'c/adoptionSignalRow';
import { enumeration, fill, gain, whole } from 'c/adoptionWording';
import { gql, graphql, type GraphQLResult } from 'lightning/graphql';
import { api, wire } from 'lwc';
import { LABELS } from './labels.ts';
import { type MirrorReading, readOutcomes } from './mirrorReading.ts';
import { type Counting, type Row, rowsOf, settled, withOutcome } from './round.ts';
import { notEnoughText, privacyText, totalText, waitingTexts } from './words.ts';

/** Signals of the rollout, and the ids of those whose review is past its day. */
interface Asked {
  signals: Signal[];
  reviewsDue: string[];
}

const NOTHING_YET = readOutcomes([], {});
const NOT_COUNTED: Counting = { outcomes: {} };
const PARTS = 'c-adoption-project-picker, c-adoption-signal-row, c-adoption-score-history, c-adoption-pause';

/** The reader's own mirror: live, seen by nobody else, every lost point with its record and its fix. */
export default class AdoptionMyScore extends AdoptionRolloutPage {
  /** External key of the rollout; empty: any open one. */
  @api projectKey = '';

  readonly label = LABELS;
  asked: Reading<Asked> = {};
  cursors: Cursors = {};
  counting = NOT_COUNTED;
  announcement = '';
  protected override readonly question = new Question<Asked>({
    read: (data) => ({ signals: signalsIn(data), reviewsDue: reviewsDueIn(data) }),
    belongs: ({ signals }) => areOf(this.project?.id, signals),
    refuses: ({ signals }) => sharedKeyTrouble(signals),
    pages: SIGNAL_PAGES,
    tell: (asked, cursors) => {
      this.asked = asked;
      this.cursors = cursors;
      this.settle();
    },
  });

  @wire(graphql, { query: '$signalsQuery', variables: '$signalsVariables', operationName: 'adoptionSignals' })
  wiredSignals(result: GraphQLResult<UiApiData>): void {
    this.question.take(result);
  }

  get signals(): Signal[] | undefined {
    return this.asked.value?.signals;
  }

  get reviewsDue(): string[] {
    return this.asked.value?.reviewsDue ?? [];
  }

  /** What keeps the page from being of this moment: the rollout, its signals or their counts. */
  get trouble(): Trouble | undefined {
    return this.asked.trouble ?? this.counting.trouble ?? this.projectTrouble;
  }

  /** When the score was counted that stays on the page. */
  get readAt(): number | undefined {
    return this.counting.round?.at;
  }

  get reading(): MirrorReading {
    return this.counting.round?.reading ?? NOTHING_YET;
  }

  /** Rows and score are of one reading, also while another is on its way or has failed. */
  get rows(): Row[] {
    const { round, trouble } = this.counting;
    return rowsOf(this.signals ?? [], this.isRefreshing || trouble ? round : undefined);
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
    return { project: this.project?.id, today: this.clock?.today, ...this.cursors };
  }

  get isLoadingSignals(): boolean {
    return this.project !== undefined && !this.signals && !this.trouble;
  }

  get hasSignals(): boolean {
    return (this.signals?.length ?? 0) > 0;
  }

  get isEmpty(): boolean {
    return this.signals?.length === 0;
  }

  get isCounting(): boolean {
    return !this.isCounted && !this.counting.trouble;
  }

  get isCounted(): boolean {
    return this.counting.round !== undefined;
  }

  get hasScore(): boolean {
    return this.reading.result.score !== null;
  }

  get isUnscored(): boolean {
    return !this.hasScore;
  }

  get fixIntro(): string {
    if (this.counting.trouble && !this.isCounted) return LABELS.fixWait;
    return this.hasScore || this.isCounting ? LABELS.fixIntro : LABELS.fixIntroUnscored;
  }

  get notEnough(): string {
    return notEnoughText(this.reading, this.signals ?? []);
  }

  get total(): string {
    return totalText(this.reading);
  }

  get totalNote(): string {
    return fill(LABELS.totalNote, whole(this.reading.total?.weight ?? 0));
  }

  get bestStep(): string {
    const [best] = this.reading.fixes;
    return best && best.gain > 0 ? fill(LABELS.bestStep, best.name, gain(best.gain)) : '';
  }

  get waiting(): { key: string; text: string }[] {
    return waitingTexts(this.reading);
  }

  get unavailable(): string {
    const { unavailable } = this.reading;
    return unavailable.length > 0 ? fill(LABELS.unavailable, enumeration(unavailable)) : '';
  }

  get privacy(): string {
    return privacyText(this.project);
  }

  handleCount(event: CustomEvent<SignalOutcome>): void {
    this.counting = withOutcome(this.counting, event.detail);
    this.settle();
  }

  /** Reads everything again, and says the new score to those who cannot see it. */
  override async handleRefresh(): Promise<void> {
    this.announcement = '';
    await super.handleRefresh();
    if (this.trouble || !this.hasScore) return;
    this.announcement = fill(LABELS.updated, whole(this.reading.result.score ?? 0));
  }

  protected override get parts(): string {
    return PARTS;
  }

  protected override forget(): void {
    this.counting = NOT_COUNTED;
    super.forget();
  }

  protected override handleRead(): void {
    this.settle();
  }

  /** While all is read again the round before stays: a score is never made of counts of two moments. */
  private settle(): void {
    if (this.isRefreshing) return;
    this.counting = settled(this.counting, this.signals);
    if (this.isCounted) this.comeback.complete();
  }
}
