import {
  type Group,
  GROUPS_QUERY,
  groupsIn,
  type GroupWeek,
  groupWeeksIn,
  type MetricRow,
  metricsIn,
  type PersonWeek,
  personWeeksIn,
  type Project,
  TEAM_SIGNALS_QUERY,
  TEAM_WEEKS_QUERY,
  type TeamSignal,
  teamSignalsIn,
  type UiApiData,
} from 'c/adoptionQueries';
import { isFullyOpen, orderPeople, type Person, type PersonOrder, readPeople, weeksBefore } from 'c/teamInsight';
import { day, fill } from 'c/wording';
import USER_ID from '@salesforce/user/Id';
import { gql, graphql, type GraphQLError, type GraphQLResult } from 'lightning/graphql';
import { api, LightningElement, wire } from 'lwc';
import { LABELS } from './labels.ts';

/** Weeks drawn beside a person or a group. */
const WEEKS_SHOWN = 12;

type Source = 'signals' | 'groups' | 'people';
type Errors = Partial<Record<Source, readonly GraphQLError[]>>;
interface Refreshable extends Element {
  refresh(): Promise<void>;
}

/** Weekly health of the people whose rows the reader may see. By name, never a ranking, never live. */
export default class TeamAdoption extends LightningElement {
  /** External key of the rollout; empty: any open one. */
  @api projectKey = '';

  readonly label = LABELS;
  readonly readerId = USER_ID;
  project?: Project;
  signals?: TeamSignal[];
  groups?: Group[];
  people?: Person[];
  groupWeeks: GroupWeek[] = [];
  order: PersonOrder = 'name';
  isRefreshing = false;
  private rows?: { weeks: PersonWeek[]; metrics: MetricRow[] };
  private errorsBySource: Errors = {};
  private refreshers: Partial<Record<Source, () => Promise<void>>> = {};

  @wire(graphql, { query: '$signalsQuery', variables: '$projectVariables', operationName: 'adoptionSignals' })
  wiredSignals(result: GraphQLResult<UiApiData>): void {
    this.note('signals', result);
    if (result.data) this.signals = teamSignalsIn(result.data);
    this.readTeam();
  }

  @wire(graphql, { query: '$groupsQuery', variables: '$projectVariables', operationName: 'adoptionGroups' })
  wiredGroups(result: GraphQLResult<UiApiData>): void {
    this.note('groups', result);
    if (!result.data) return;
    this.groups = groupsIn(result.data);
    this.groupWeeks = groupWeeksIn(result.data);
  }

  @wire(graphql, { query: '$teamQuery', variables: '$teamVariables', operationName: 'adoptionTeamWeeks' })
  wiredTeam(result: GraphQLResult<UiApiData>): void {
    this.note('people', result);
    if (result.data) this.rows = { weeks: personWeeksIn(result.data), metrics: metricsIn(result.data) };
    this.readTeam();
  }

  /** The rollout's own name; the page around it already says what kind of page this is. */
  get title(): string {
    return this.project?.name ?? LABELS.title;
  }

  get signalsQuery(): unknown {
    if (!this.project) return undefined;
    return gql`
      ${TEAM_SIGNALS_QUERY}
    `;
  }

  get groupsQuery(): unknown {
    if (!this.project) return undefined;
    return gql`
      ${GROUPS_QUERY}
    `;
  }

  get teamQuery(): unknown {
    if (!this.weekStart) return undefined;
    return gql`
      ${TEAM_WEEKS_QUERY}
    `;
  }

  get projectVariables(): Record<string, unknown> {
    return { project: this.project?.id };
  }

  get teamVariables(): Record<string, unknown> {
    return { project: this.project?.id, reader: USER_ID, week: this.weekStart, since: this.firstWeek };
  }

  /** The newest measured week; empty before the first. */
  get weekStart(): string {
    return this.groupWeeks[0]?.weekStart ?? '';
  }

  get firstWeek(): string {
    return this.weekStart && weeksBefore(this.weekStart, WEEKS_SHOWN - 1);
  }

  get week(): string {
    return fill(LABELS.week, day(this.weekStart));
  }

  get errors(): readonly GraphQLError[] | undefined {
    const errors = Object.values(this.errorsBySource).flat();
    return errors.length > 0 ? errors : undefined;
  }

  get isLoading(): boolean {
    return this.project !== undefined && !this.groups;
  }

  get isMeasured(): boolean {
    return this.weekStart !== '';
  }

  get isOpen(): boolean {
    return this.project !== undefined && isFullyOpen(this.project, this.groups ?? [], USER_ID);
  }

  get isClosed(): boolean {
    return !this.isOpen;
  }

  get hasPeople(): boolean {
    return (this.people?.length ?? 0) > 0;
  }

  /** Open, measured, and still nobody: the reader has nobody below them in this rollout. */
  get isNobodyHere(): boolean {
    return this.isOpen && this.isMeasured && this.people?.length === 0;
  }

  get orderedPeople(): Person[] {
    return orderPeople(this.people ?? [], this.order);
  }

  get orders(): { label: string; value: PersonOrder }[] {
    return [
      { label: LABELS.orderName, value: 'name' },
      { label: LABELS.orderHelp, value: 'help' },
    ];
  }

  get shownGroupWeeks(): GroupWeek[] {
    return this.groupWeeks.filter(({ weekStart }) => weekStart >= this.firstWeek);
  }

  handlePick(event: CustomEvent<Project>): void {
    const isOther = event.detail.id !== this.project?.id;
    this.project = event.detail;
    if (!isOther) return;
    this.signals = this.groups = this.people = this.rows = undefined;
    this.groupWeeks = [];
    this.errorsBySource = {};
  }

  handleOrder(event: CustomEvent<{ value: PersonOrder }>): void {
    this.order = event.detail.value;
  }

  async handleRefresh(): Promise<void> {
    this.isRefreshing = true;
    const picker = this.template?.querySelector<Refreshable>('c-project-picker');
    try {
      await Promise.all([picker?.refresh(), ...Object.values(this.refreshers).map((refresh) => refresh())]);
    } finally {
      this.isRefreshing = false;
    }
  }

  private note(source: Source, { errors, refresh }: GraphQLResult<UiApiData>): void {
    if (refresh) this.refreshers = { ...this.refreshers, [source]: refresh };
    this.errorsBySource = { ...this.errorsBySource, [source]: errors ?? [] };
  }

  /** People need both their rows and the signals; whichever arrives last completes them. */
  private readTeam(): void {
    if (!this.rows || !this.signals) return;
    this.people = readPeople(this.weekStart, this.rows.weeks, this.rows.metrics, this.signals);
  }
}
