import { type Cursors, Question, type Reading, type Trouble } from 'c/adoptionAnswers';
import { dayIn } from 'c/adoptionFilters';
import {
  areOf,
  IRRITANT,
  IRRITANT_FIELD,
  IRRITANT_PAGES,
  type Irritant,
  IRRITANTS_QUERY,
  irritantsIn,
  type UiApiData,
} from 'c/adoptionQueries';
import AdoptionRolloutPage from 'c/adoptionRolloutPage';
import { fill } from 'c/adoptionWording';
import TIME_ZONE from '@salesforce/i18n/timeZone';
import USER_ID from '@salesforce/user/Id';
import { gql, graphql, type GraphQLResult } from 'lightning/graphql';
import { getObjectInfos, type ObjectInfo, type ObjectInfoResults } from 'lightning/uiObjectInfoApi';
import { createRecord, updateRecord } from 'lightning/uiRecordApi';
import { api, wire } from 'lwc';
import { type Column, columnsOf, summaryOf } from './columns.ts';
import { LABELS } from './labels.ts';

interface Draft {
  name: string;
  description: string;
  kind: string;
}

/** Which part of the page a refused write belongs to; the composer's is not an irritant's id. */
const COMPOSER = 'composer';
const NOTHING_WRONG: readonly string[] = [];

/** What people say is in the way, in three columns up to its public answer, and the line in which anybody says more. */
export default class AdoptionIrritants extends AdoptionRolloutPage {
  /** External key of the rollout; empty: any open one. */
  @api projectKey = '';
  /** Only the composer and one sentence, for a home page. */
  @api isCompact = false;

  readonly label = LABELS;
  readonly objects = [IRRITANT];
  asked: Reading<Irritant[]> = {};
  cursors: Cursors = {};
  info?: ObjectInfo;
  /** The part whose write is under way: one at a time, so that nothing is written twice. */
  busy = '';
  refused: { part: string; problems: readonly string[] } = { part: '', problems: NOTHING_WRONG };
  news = '';
  isAllShown = false;
  protected override readonly question = new Question<Irritant[]>({
    read: irritantsIn,
    belongs: (irritants) => areOf(this.project?.id, irritants),
    pages: IRRITANT_PAGES,
    tell: (asked, cursors) => {
      this.asked = asked;
      this.cursors = cursors;
      if (asked.value) this.comeback.complete();
    },
  });

  @wire(graphql, { query: '$query', variables: '$variables', operationName: 'adoptionIrritants' })
  wiredIrritants(result: GraphQLResult<UiApiData>): void {
    this.question.take(result);
  }

  @wire(getObjectInfos, { objectApiNames: '$objects' })
  wiredInfo({ data }: { data?: ObjectInfoResults }): void {
    const result = data?.results[0]?.result;
    if (result && 'apiName' in result) this.info = result;
  }

  get contentClass(): string {
    return this.isCompact ? 'content content_compact' : 'content';
  }

  /** The rollout's own name on the page of its tab, which says already what kind of page it is. */
  get title(): string {
    return this.isCompact ? LABELS.title : (this.project?.name ?? LABELS.title);
  }

  get query(): unknown {
    if (!this.project) return undefined;
    return gql`
      ${IRRITANTS_QUERY}
    `;
  }

  get variables(): Record<string, unknown> {
    return { project: this.project?.id, ...this.cursors };
  }

  get trouble(): Trouble | undefined {
    return this.asked.trouble ?? this.projectTrouble;
  }

  get isLoading(): boolean {
    return this.project !== undefined && !this.asked.value && !this.trouble;
  }

  get irritants(): Irritant[] | undefined {
    return this.asked.value;
  }

  get today(): string {
    return this.clock?.today ?? '';
  }

  get summary(): string {
    return summaryOf(this.irritants ?? [], this.today);
  }

  get columns(): (Column & { hasMore: boolean })[] {
    const { busy, refused, isAllShown } = this;
    return columnsOf(this.irritants ?? [], { busy, refused, isAllShown });
  }

  get hasColumns(): boolean {
    return this.irritants !== undefined && !this.isCompact;
  }

  /** From a home page to the answers, from the answers to the lists of all rollouts. */
  get linkedTab(): string {
    return this.isCompact ? 'CrmAdoptionIrritants' : IRRITANT;
  }

  get linkLabel(): string {
    return this.isCompact ? LABELS.toAnswers : LABELS.toLists;
  }

  get canFile(): boolean {
    return this.project !== undefined && this.info?.createable !== false;
  }

  get canAnswer(): boolean {
    return this.info?.updateable === true && this.info.fields[IRRITANT_FIELD.answer]?.updateable === true;
  }

  get isComposerBusy(): boolean {
    return this.busy === COMPOSER;
  }

  get composerProblems(): readonly string[] {
    return this.refused.part === COMPOSER ? this.refused.problems : NOTHING_WRONG;
  }

  handleShowAll(): void {
    this.isAllShown = true;
  }

  async handleFile({ detail }: CustomEvent<Draft>): Promise<void> {
    const { name, description, kind, project } = IRRITANT_FIELD;
    const fields = {
      [project]: this.project?.id,
      [name]: detail.name,
      [kind]: detail.kind,
      ...(detail.description && { [description]: detail.description }),
    };
    const isFiled = await this.write(COMPOSER, () => createRecord({ apiName: IRRITANT, fields }));
    if (!isFiled) return;
    this.news = fill(LABELS.filed, detail.kind === 'Rumour' ? LABELS.withinTwo : LABELS.withinFive);
    this.template?.querySelector<Element & { clear(): void }>('c-adoption-irritant-composer')?.clear();
  }

  async handleAnswer({ detail: { id, answer } }: CustomEvent<{ id: string; answer: string }>): Promise<void> {
    // The validation rules of the day go by the day of whoever writes.
    const answeredOn = dayIn(TIME_ZONE, Date.now());
    const fields = { [IRRITANT_FIELD.answer]: answer, [IRRITANT_FIELD.answeredOn]: answeredOn };
    if (await this.change(id, fields)) this.news = LABELS.answered;
  }

  async handleTake({ detail: id }: CustomEvent<string>): Promise<void> {
    if (await this.change(id, { [IRRITANT_FIELD.responsible]: USER_ID })) this.news = LABELS.taken;
  }

  async handleEcho({ detail: id }: CustomEvent<string>): Promise<void> {
    const count = this.irritants?.find((one) => one.id === id)?.alsoBothers ?? 0;
    if (await this.change(id, { [IRRITANT_FIELD.alsoBothers]: count + 1 })) this.news = LABELS.echoed;
  }

  private change(id: string, fields: Record<string, unknown>): Promise<boolean> {
    return this.write(id, () => updateRecord({ fields: { Id: id, ...fields } }));
  }

  /** @returns whether it was written; if not, the part says why */
  private async write(part: string, send: () => Promise<unknown>): Promise<boolean> {
    if (this.busy) return false;
    this.busy = part;
    this.refused = { part, problems: NOTHING_WRONG };
    this.news = '';
    const problems = await this.written(send);
    this.busy = '';
    if (problems) this.refused = { part, problems: problems.length > 0 ? problems : [LABELS.notSaved] };
    return problems === undefined;
  }
}
