import { type Cursors, Question, type Reading, sharedKeyTrouble, type Trouble } from 'c/adoptionAnswers';
import {
  type MetricRow,
  metricsIn,
  type OfferedTraining,
  type PersonWeek,
  personWeeksIn,
  TEAM_PAGES,
  TEAM_WEEKS_QUERY,
  type TeamSignal,
  type UiApiData,
} from 'c/adoptionQueries';
import {
  goodNewsOf,
  orderPeople,
  type Person,
  type PersonOrder,
  readPeople,
  type Talk,
  talksOf,
} from 'c/adoptionTeamInsight';
import { fill, whole } from 'c/adoptionWording';
import USER_ID from '@salesforce/user/Id';
import { gql, graphql, type GraphQLResult } from 'lightning/graphql';
import { api, LightningElement, wire } from 'lwc';
import { LABELS } from './labels.ts';

/** Why nobody is listed: for a manager whose team should be here, and for everyone else. */
const NONE = { title: LABELS.noneTitle, text: LABELS.noneText };
const NONE_OF_OWN = { title: LABELS.noneOwnTitle, text: LABELS.noneOwnText };

/** People on the page at first, and with each click more: a page of five hundred would be slow to open. */
const AT_ONCE = 25;

interface Rows {
  /** Monday of the week that was asked for. */
  week: string;
  weeks: PersonWeek[];
  metrics: MetricRow[];
}

/** The people whose rows sharing lets the reader see, in one measured week. Emits `read` when they are there. */
export default class AdoptionTeamPeople extends LightningElement {
  @api projectId = '';
  /** Monday of the week to show. */
  @api
  get weekStart(): string {
    return this.week;
  }
  set weekStart(weekStart: string) {
    if (weekStart === this.week) return;
    this.week = weekStart;
    this.rowsQuestion.anew();
  }
  /** Monday of the first week to draw. */
  @api since = '';
  /** What is measured, in its order. */
  @api signals: TeamSignal[] = [];
  /** Sessions that are still to come. */
  @api trainings: OfferedTraining[] = [];
  /** Whether rows of people can exist; if not, an empty list needs no words here. */
  @api isOpen = false;
  /** Whether the reader manages a ready team, whose people should then be here. */
  @api isReadyManager = false;

  readonly label = LABELS;
  order: PersonOrder = 'name';
  most = AT_ONCE;
  askedRows: Reading<Rows> = {};
  rowCursors: Cursors = {};
  private week = '';
  private readonly rowsQuestion = new Question<Rows>({
    read: (data) => ({ week: this.week, weeks: personWeeksIn(data), metrics: metricsIn(data) }),
    pages: TEAM_PAGES,
    tell: (reading, cursors) => {
      this.askedRows = reading;
      this.rowCursors = cursors;
      this.tellRead();
    },
  });

  @wire(graphql, { query: '$rowsQuery', variables: '$rowsVariables', operationName: 'adoptionTeamWeeks' })
  wiredRows(result: GraphQLResult<UiApiData>): void {
    this.rowsQuestion.take(result);
  }

  /** Reads the people again. */
  @api async refresh(): Promise<void> {
    await this.rowsQuestion.refresh();
  }

  disconnectedCallback(): void {
    this.rowsQuestion.stop();
  }

  get rowsQuery(): unknown {
    return gql`
      ${TEAM_WEEKS_QUERY}
    `;
  }

  get rowsVariables(): Record<string, unknown> {
    return { project: this.projectId, reader: USER_ID, week: this.week, since: this.since, ...this.rowCursors };
  }

  get trouble(): Trouble | undefined {
    return this.askedRows.trouble ?? sharedKeyTrouble(this.signals);
  }

  /** When what stays on the page was read; nothing while nobody is shown. */
  get readAt(): number | undefined {
    return this.hasPeople ? this.askedRows.at : undefined;
  }

  /** Nobody, while signals cannot be told apart. */
  get people(): Person[] | undefined {
    const { value: rows } = this.askedRows;
    if (!rows || sharedKeyTrouble(this.signals)) return undefined;
    return readPeople(rows.week, rows.weeks, rows.metrics, this.signals);
  }

  get isLoading(): boolean {
    return !this.people && !this.trouble;
  }

  get hasPeople(): boolean {
    return (this.people?.length ?? 0) > 0;
  }

  get saysNone(): boolean {
    return !this.trouble && (this.isOpen || this.isReadyManager);
  }

  get none(): typeof NONE {
    return this.isReadyManager ? NONE_OF_OWN : NONE;
  }

  get orderedPeople(): Person[] {
    return orderPeople(this.people ?? [], this.order);
  }

  get shownPeople(): Person[] {
    return this.orderedPeople.slice(0, this.most);
  }

  get hasMore(): boolean {
    return this.orderedPeople.length > this.most;
  }

  get more(): string {
    return fill(LABELS.more, whole(Math.min(AT_ONCE, this.orderedPeople.length - this.most)));
  }

  get talks(): Talk[] {
    return talksOf(this.people ?? [], this.trainings);
  }

  get goodNews(): ReturnType<typeof goodNewsOf> {
    return goodNewsOf(this.people ?? []);
  }

  get orders(): { label: string; value: PersonOrder }[] {
    return [
      { label: LABELS.orderName, value: 'name' },
      { label: LABELS.orderHelp, value: 'help' },
    ];
  }

  handleOrder(event: CustomEvent<{ value: PersonOrder }>): void {
    this.order = event.detail.value;
  }

  handleMore(): void {
    this.most += AT_ONCE;
  }

  async handleRetry(): Promise<void> {
    await this.refresh();
  }

  private tellRead(): void {
    if (this.people) this.dispatchEvent(new CustomEvent('read'));
  }
}
