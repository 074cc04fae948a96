import { type Cursors, Question, type Reading, type Trouble } from 'c/adoptionAnswers';
import { toldApart } from 'c/adoptionNames';
import {
  type Along,
  isOwnAsked,
  lessThan,
  type ProjectChoice,
  projectPages,
  projectsIn,
  projectsQuery,
  type StoredProject,
  type UiApiData,
} from 'c/adoptionQueries';
import LABEL from '@salesforce/label/c.adoptionProjectPicker_Label';
import LOADING from '@salesforce/label/c.adoptionShell_Loading';
import NONE_TITLE from '@salesforce/label/c.adoptionProjectPicker_NoneTitle';
import NONE_TEXT from '@salesforce/label/c.adoptionProjectPicker_NoneText';
import USER_ID from '@salesforce/user/Id';
import { gql, graphql, type GraphQLResult } from 'lightning/graphql';
import { api, LightningElement, wire } from 'lwc';

/** What was read: the rollouts, and all that came along with them. */
interface Asked {
  projects: StoredProject[];
  data: UiApiData;
}

/**
 * Finds the rollout to show: that of the record, the one with `projectKey`, or the first open one by name, and reads along
 * what its page wants of it, so that one request does. Emits `read` with the answer, then `pick` with the rollout, at first
 * and whenever another is chosen or it is read again, and `trouble` with the reason why what it picked may have changed
 * since, or with nothing. Shows its own states: loading, none, error.
 */
export default class AdoptionProjectPicker extends LightningElement {
  /** External key of the rollout; empty: any open one. */
  @api projectKey = '';
  /** Id of the rollout, or of one of its reviews; it goes before the key. */
  @api recordId = '';
  /** Whether `recordId` is that of a review. */
  @api isReview = false;
  /** What to read along. */
  @api along?: Along;

  readonly label = { project: LABEL, loading: LOADING, noneTitle: NONE_TITLE, noneText: NONE_TEXT };
  reading: Reading<Asked> = {};
  /** The org does not answer all of `along` to this reader. */
  isRefused = false;
  cursors: Cursors = {};
  selectedId = '';
  private readonly question = new Question<Asked>({
    read: (data) => ({ projects: projectsIn(data), data }),
    pages: () => projectPages(this.asked),
    tell: (reading, cursors) => {
      this.cursors = cursors;
      this.handleReading(reading);
    },
  });

  @wire(graphql, { query: '$query', variables: '$variables', operationName: 'adoptionProjects' })
  wiredProjects(result: GraphQLResult<UiApiData>): void {
    this.question.take(result);
  }

  /** Reads the rollouts again. */
  @api async refresh(): Promise<void> {
    await this.question.refresh();
  }

  disconnectedCallback(): void {
    this.question.stop();
  }

  get query(): unknown {
    return gql`
      ${projectsQuery(this.choice, this.asked)}
    `;
  }

  get variables(): Record<string, unknown> {
    const { choice, projectKey, recordId, cursors } = this;
    const owner = isOwnAsked(this.asked) ? { owner: USER_ID } : {};
    if (choice === 'open') return { ...owner, ...cursors };
    return choice === 'key' ? { ...owner, key: projectKey, ...cursors } : { ...owner, record: recordId, ...cursors };
  }

  get projects(): StoredProject[] | undefined {
    return this.reading.value?.projects;
  }

  /** While a rollout stays on the page, the page says what went wrong. */
  get trouble(): Trouble | undefined {
    return this.projects ? undefined : this.reading.trouble;
  }

  get isLoading(): boolean {
    return !this.projects && !this.trouble;
  }

  get isNone(): boolean {
    return this.projects?.length === 0;
  }

  get hasChoice(): boolean {
    return (this.projects?.length ?? 0) > 1;
  }

  get options(): { label: string; value: string }[] {
    const named = (this.projects ?? []).map(({ id, name, key: mark }) => ({ id, name, mark }));
    const show = toldApart(named);
    return named.map((one) => ({ label: show(one), value: one.id }));
  }

  handleChange(event: CustomEvent<{ value: string }>): void {
    this.pick(this.projects?.find(({ id }) => id === event.detail.value));
  }

  async handleRetry(): Promise<void> {
    await this.refresh();
  }

  private get choice(): ProjectChoice | 'open' {
    if (this.recordId) return this.isReview ? 'review' : 'record';
    return this.projectKey ? 'key' : 'open';
  }

  private get asked(): Along | undefined {
    return this.isRefused ? lessThan(this.along) : this.along;
  }

  private handleReading(reading: Reading<Asked>): void {
    this.reading = reading;
    const { trouble, value } = reading;
    if (trouble?.kind === 'unavailable' && lessThan(this.along) && !this.isRefused) {
      this.isRefused = true;
      this.question.reset();
      return;
    }
    this.dispatchEvent(new CustomEvent<Trouble | undefined>('trouble', { detail: value && trouble }));
    if (trouble || !value) return;
    this.dispatchEvent(new CustomEvent<UiApiData>('read', { detail: value.data }));
    const { projects } = value;
    this.pick(projects.find((project) => project.id === this.selectedId) ?? projects[0]);
  }

  private pick(project: StoredProject | undefined): void {
    if (!project) return;
    this.selectedId = project.id;
    this.dispatchEvent(new CustomEvent<StoredProject>('pick', { detail: project }));
  }
}
