import { type Cursors, Question, type Reading, type Trouble } from 'c/adoptionAnswers';
import {
  areOf,
  TRAINING,
  TRAINING_EFFECT_PAGES,
  TRAINING_EFFECT_QUERY,
  TRAINING_PAGES,
  TRAINING_REGISTERED,
  trainedSignalsIn,
  trainingEffectIn,
  TRAININGS_QUERY,
  trainingsIn,
  type UiApiData,
  wholeRatesIn,
} from 'c/adoptionQueries';
import AdoptionRolloutPage from 'c/adoptionRolloutPage';
import { weeksBefore } from 'c/adoptionTeamInsight';
import { gql, graphql, type GraphQLResult } from 'lightning/graphql';
import { getObjectInfos, type ObjectInfo, type ObjectInfoResults } from 'lightning/uiObjectInfoApi';
import { updateRecord } from 'lightning/uiRecordApi';
import { api, wire } from 'lwc';
import { LABELS } from './labels.ts';
import { type Asked, type EffectFacts, type Subject, subjectsOf } from './subjects.ts';

/** Half a year of rates: what was trained before shows its effect or never will. */
const WEEKS = 26;

/** Trainings by signal: the gap, the sessions with their seats, and what training changed. */
export default class AdoptionTrainings extends AdoptionRolloutPage {
  /** External key of the rollout; empty: any open one. */
  @api projectKey = '';

  readonly label = LABELS;
  readonly object = TRAINING;
  readonly objects = [TRAINING];
  asked: Reading<Asked> = {};
  cursors: Cursors = {};
  effect: Reading<EffectFacts> = {};
  effectCursors: Cursors = {};
  info?: ObjectInfo;
  busy = '';
  news = '';
  problem = '';
  protected override readonly question = new Question<Asked>({
    read: (data) => ({ signals: trainedSignalsIn(data), trainings: trainingsIn(data), rates: wholeRatesIn(data) }),
    belongs: ({ signals, trainings }) => areOf(this.project?.id, [...signals, ...trainings]),
    pages: TRAINING_PAGES,
    tell: (asked, cursors) => {
      this.asked = asked;
      this.cursors = cursors;
      if (asked.value) this.comeback.complete();
    },
  });
  private readonly effectQuestion = new Question<EffectFacts>({
    read: trainingEffectIn,
    pages: TRAINING_EFFECT_PAGES,
    tell: (effect, cursors) => {
      this.effect = effect;
      this.effectCursors = cursors;
    },
  });

  @wire(graphql, { query: '$query', variables: '$variables', operationName: 'adoptionTrainings' })
  wiredTrainings(result: GraphQLResult<UiApiData>): void {
    this.question.take(result);
  }

  @wire(graphql, { query: '$effectQuery', variables: '$effectVariables', operationName: 'adoptionTrainingEffect' })
  wiredEffect(result: GraphQLResult<UiApiData>): void {
    this.effectQuestion.take(result);
  }

  @wire(getObjectInfos, { objectApiNames: '$objects' })
  wiredInfo({ data }: { data?: ObjectInfoResults }): void {
    const result = data?.results[0]?.result;
    if (result && 'apiName' in result) this.info = result;
  }

  get query(): unknown {
    if (!this.project) return undefined;
    return gql`
      ${TRAININGS_QUERY}
    `;
  }

  get variables(): Record<string, unknown> {
    return { ...this.about, ...this.cursors };
  }

  get effectQuery(): unknown {
    if (!this.project) return undefined;
    return gql`
      ${TRAINING_EFFECT_QUERY}
    `;
  }

  get effectVariables(): Record<string, unknown> {
    return { ...this.about, ...this.effectCursors };
  }

  get trouble(): Trouble | undefined {
    return this.asked.trouble ?? this.projectTrouble;
  }

  get title(): string {
    return this.project?.name ?? LABELS.title;
  }

  get isLoading(): boolean {
    return this.project !== undefined && !this.asked.value && !this.trouble;
  }

  get subjects(): Subject[] {
    return this.asked.value ? subjectsOf(this.asked.value, this.effect.value) : [];
  }

  get isEmpty(): boolean {
    return this.asked.value !== undefined && this.subjects.length === 0;
  }

  /** Why no effect can be shown to this reader; empty where it is a matter of figures. */
  get effectText(): string {
    const kind = this.effect.trouble?.kind;
    if (!kind) return '';
    return kind === 'unavailable' ? LABELS.effectUnavailable : LABELS.effectUnreachable;
  }

  /** Whether there is something to say of effects, if only that it is too early. */
  get hasEffect(): boolean {
    return this.effect.value !== undefined;
  }

  /** Whether the reader counts who comes. */
  get canCount(): boolean {
    return this.info?.updateable === true && this.info.fields[TRAINING_REGISTERED]?.updateable === true;
  }

  get isBusy(): boolean {
    return this.busy !== '';
  }

  async handleComing({ detail: id }: CustomEvent<string>): Promise<void> {
    if (this.busy) return;
    const registered = this.asked.value?.trainings.find((one) => one.id === id)?.registered ?? 0;
    this.busy = id;
    this.problem = '';
    this.news = '';
    const fields = { Id: id, [TRAINING_REGISTERED]: registered + 1 };
    const problems = await this.written(() => updateRecord({ fields }));
    this.busy = '';
    if (problems) this.problem = problems.join(' ') || LABELS.notSaved;
    else this.news = LABELS.counted;
  }

  protected override forget(): void {
    super.forget();
    this.effectQuestion.reset();
  }

  private get about(): Record<string, unknown> {
    return { project: this.project?.id, since: this.clock && weeksBefore(this.clock.today, WEEKS) };
  }
}
