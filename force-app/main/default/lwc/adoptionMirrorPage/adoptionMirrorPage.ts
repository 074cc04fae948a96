import { sharedKeyTrouble, type Trouble } from 'c/adoptionAnswers';
import type { FilterContext } from 'c/adoptionFilters';
import { type Along, type Mine, mineIn, type Signal, type StoredProject, type UiApiData } from 'c/adoptionQueries';
import AdoptionRolloutPage from 'c/adoptionRolloutPage';
import type { Choices, Counts, Infos } from 'c/adoptionSignalCounts';
import IS_SCORED from '@salesforce/customPermission/CrmAdoptionOwnScore';
import { type Card, cardsOf } from './cards.ts';
import { type MirrorReading, readOutcomes } from './mirrorReading.ts';
import { type Counting, type Row, rowsOf, settled, withOutcomes } from './round.ts';
import { type Given, movedText, Visit } from './visit.ts';

export type { Card, Lack, NoGain, Offer } from './cards.ts';
export type { MirrorReading } from './mirrorReading.ts';
export type { Row } from './round.ts';

/** What was read along with the rollouts, and which of them is shown. */
export interface ReadAlong {
  data: UiApiData;
  project: StoredProject;
}

const NOTHING_YET = readOutcomes([], {});
const NOT_COUNTED: Counting = { outcomes: {} };

/**
 * What the pages of the reader's own score have in common: the rollout, its signals, and a score that is made of one whole
 * round of counts only. A page places `c-adoption-project-picker`, which reads what is asked of the rollout in the same
 * request, and, once there are signals, `c-adoption-signal-counts`.
 */
export default class AdoptionMirrorPage extends AdoptionRolloutPage {
  /** Of someone who is never scored nothing is kept that could be read. */
  readonly along: Along = IS_SCORED === true ? 'mine' : 'signals';
  /** What the rollout is to the reader. */
  mine?: Mine;
  keyTrouble?: Trouble;
  counting = NOT_COUNTED;
  /** What the filters of the signals mean here; nothing before the objects are described. */
  context?: FilterContext;
  /** Labels, types and rights of the signals' objects. */
  infos: Infos = {};
  /** What can be chosen for the fields that remedies write. */
  choices: Choices = {};
  /** What can be done in place, the most worthwhile first. */
  cards: Card[] = [];
  /** The newest answer, about all rollouts that there are to choose. */
  private data?: UiApiData;
  private given?: Given;
  private visit = new Visit();

  get signals(): Signal[] | undefined {
    return this.mine?.signals;
  }

  /** What keeps the page from being of this moment: the rollout, its signals or their counts. */
  get trouble(): Trouble | undefined {
    return this.keyTrouble ?? this.counting.trouble ?? this.projectTrouble;
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
    return rowsOf(this.signals ?? [], this.counting);
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

  /** "+0.5 today, +2 since Monday"; empty where neither is known. */
  get moved(): string {
    return movedText(this.reading.result.score, this.given, this.mine?.kept?.weeks, this.clock?.today ?? '');
  }

  handleData(event: CustomEvent<UiApiData>): void {
    this.data = event.detail;
  }

  /** Takes what a page around this one has read, instead of reading it again. */
  protected takeRead({ data, project }: ReadAlong): void {
    this.data = data;
    this.pick(project);
  }

  protected override pick(picked: StoredProject): void {
    super.pick(picked);
    const { data, project } = this;
    if (!data || !project) return;
    const mine = mineIn(data, project.id);
    this.keyTrouble = sharedKeyTrouble(mine.signals);
    // What cannot be told apart is not counted; what was there before stays.
    if (!this.keyTrouble) this.mine = mine;
    this.settle();
  }

  handleCount(event: CustomEvent<Counts>): void {
    const { outcomes, context, infos, choices } = event.detail;
    this.context = context ?? this.context;
    this.infos = infos ?? this.infos;
    this.choices = choices ?? this.choices;
    this.counting = withOutcomes(this.counting, outcomes);
    this.settle();
  }

  /**
   * What was saved counts at once: the platform's cache does not notice the write. A reading that runs may be of before it.
   */
  async handleWritten(): Promise<void> {
    await this.visit.during(this.reading.result.exactScore, async () => {
      if (this.isRefreshing) await this.comeback.refresh();
      await this.comeback.refresh();
    });
    if (!this.counting.trouble) this.takeVisit();
  }

  protected override get parts(): string {
    return 'c-adoption-project-picker, c-adoption-signal-counts';
  }

  protected override forget(): void {
    this.counting = NOT_COUNTED;
    this.cards = [];
    this.visit = new Visit();
    this.given = undefined;
    this.mine = undefined;
    this.keyTrouble = undefined;
    super.forget();
  }

  protected override handleRead(): void {
    this.settle();
  }

  /** While all is read again the round before stays: a score is never made of counts of two moments. */
  private settle(): void {
    if (this.isRefreshing) return;
    const before = this.counting.round;
    this.counting = settled(this.counting, this.signals);
    if (this.counting.round !== before) this.offer();
    if (this.isCounted) this.comeback.complete();
  }

  private takeVisit(): void {
    this.given = this.visit.count(this.reading.result.exactScore, this.clock?.today ?? '');
  }

  private offer(): void {
    const { signals, context, infos, choices } = this;
    const outcomes = this.counting.round?.outcomes;
    this.cards = signals && context && outcomes ? cardsOf({ signals, outcomes, context, infos, choices }) : [];
    this.takeVisit();
  }
}
