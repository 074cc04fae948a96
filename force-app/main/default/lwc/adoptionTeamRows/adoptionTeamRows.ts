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
import { type Person, readPeople, type Talk, talksOf } from 'c/adoptionTeamInsight';
import USER_ID from '@salesforce/user/Id';
import { gql, graphql, type GraphQLResult } from 'lightning/graphql';
import { api, LightningElement, wire } from 'lwc';

interface Rows {
  /** Monday of the week that was asked for. */
  week: string;
  weeks: PersonWeek[];
  metrics: MetricRow[];
}

/** The people of a team whose rows sharing lets the reader see, in one measured week. Emits `read` when all are there. */
export default class AdoptionTeamRows extends LightningElement {
  @api projectId = '';
  /** The team whose people are read. */
  @api
  get groupId(): string {
    return this.group;
  }
  set groupId(groupId: string) {
    if (groupId === this.group) return;
    this.group = groupId;
    this.rowsQuestion.reset();
    this.begin();
  }
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

  askedRows: Reading<Rows> = {};
  rowCursors: Cursors = {};
  private group = '';
  private week = '';
  private readonly rowsQuestion = new Question<Rows>({
    read: (data) => ({ week: this.week, weeks: personWeeksIn(data), metrics: metricsIn(data) }),
    pages: TEAM_PAGES,
    tell: (reading, cursors) => {
      this.askedRows = reading;
      this.rowCursors = cursors;
      if (this.people && !this.isPartial) this.dispatchEvent(new CustomEvent('read'));
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
    const { projectId: project, group, week, since } = this;
    return { project, group, reader: USER_ID, week, since, ...this.rowCursors };
  }

  get trouble(): Trouble | undefined {
    return this.askedRows.trouble ?? sharedKeyTrouble(this.signals);
  }

  /** When what stays on the page was read; nothing while nobody is shown. */
  get readAt(): number | undefined {
    return this.hasPeople ? this.askedRows.at : undefined;
  }

  /** Nobody, while signals cannot be told apart; only scores while further pages come, as what signals say needs all of them. */
  get people(): Person[] | undefined {
    const { value, partial } = this.askedRows;
    const rows = value ?? partial;
    if (!rows || sharedKeyTrouble(this.signals)) return undefined;
    return readPeople(rows.week, rows.weeks, value ? rows.metrics : [], this.signals);
  }

  /** Whether further pages are still to come. */
  get isPartial(): boolean {
    return this.askedRows.value === undefined;
  }

  get isLoading(): boolean {
    return !this.people && !this.trouble;
  }

  get hasPeople(): boolean {
    return (this.people?.length ?? 0) > 0;
  }

  get isNobody(): boolean {
    return this.people?.length === 0 && !this.isPartial && !this.trouble;
  }

  /** What helps most together first. */
  get talks(): Talk[] {
    return talksOf(this.people ?? [], this.trainings);
  }

  async handleRetry(): Promise<void> {
    await this.refresh();
  }

  /** Hears that another team is shown. */
  protected begin(): void {}
}
