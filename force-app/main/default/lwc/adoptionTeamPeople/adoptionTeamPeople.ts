import {
  type MetricRow,
  metricsIn,
  type PersonWeek,
  personWeeksIn,
  TEAM_SIGNALS_QUERY,
  TEAM_WEEKS_QUERY,
  type TeamSignal,
  teamSignalsIn,
  type UiApiData,
} from 'c/adoptionQueries';
import { orderPeople, type Person, type PersonOrder, readPeople } from 'c/adoptionTeamInsight';
import USER_ID from '@salesforce/user/Id';
import { gql, graphql, type GraphQLError, type GraphQLResult } from 'lightning/graphql';
import { api, LightningElement, wire } from 'lwc';
import { LABELS } from './labels.ts';

/** Why nobody is listed: for a manager whose team should be here, and for everyone else. */
const NONE = { title: LABELS.noneTitle, text: LABELS.noneText };
const NONE_OF_OWN = { title: LABELS.noneOwnTitle, text: LABELS.noneOwnText };

type Errors = readonly GraphQLError[];

/** The people whose rows sharing lets the reader see, in one measured week. */
export default class AdoptionTeamPeople extends LightningElement {
  @api projectId = '';
  /** Monday of the week to show. */
  @api weekStart = '';
  /** Monday of the first week to draw. */
  @api since = '';
  /** Whether rows of people can exist; if not, an empty list needs no words here. */
  @api isOpen = false;
  /** Whether the reader manages a ready team, whose people should then be here. */
  @api isReadyManager = false;

  readonly label = LABELS;
  signals?: TeamSignal[];
  people?: Person[];
  order: PersonOrder = 'name';
  private rows?: { weeks: PersonWeek[]; metrics: MetricRow[] };
  private signalErrors?: Errors;
  private rowErrors?: Errors;
  private refreshSignals?: () => Promise<void>;
  private refreshRows?: () => Promise<void>;

  @wire(graphql, { query: '$signalsQuery', variables: '$signalsVariables', operationName: 'adoptionSignals' })
  wiredSignals({ data, errors, refresh }: GraphQLResult<UiApiData>): void {
    this.refreshSignals = refresh ?? this.refreshSignals;
    this.signalErrors = errors;
    if (data) this.signals = teamSignalsIn(data);
    this.readTeam();
  }

  @wire(graphql, { query: '$rowsQuery', variables: '$rowsVariables', operationName: 'adoptionTeamWeeks' })
  wiredRows({ data, errors, refresh }: GraphQLResult<UiApiData>): void {
    this.refreshRows = refresh ?? this.refreshRows;
    this.rowErrors = errors;
    if (data) this.rows = { weeks: personWeeksIn(data), metrics: metricsIn(data) };
    this.readTeam();
  }

  /** Reads the signals and the people again. */
  @api async refresh(): Promise<void> {
    await Promise.all([this.refreshSignals?.(), this.refreshRows?.()]);
  }

  get signalsQuery(): unknown {
    return gql`
      ${TEAM_SIGNALS_QUERY}
    `;
  }

  get rowsQuery(): unknown {
    return gql`
      ${TEAM_WEEKS_QUERY}
    `;
  }

  get signalsVariables(): Record<string, unknown> {
    return { project: this.projectId };
  }

  get rowsVariables(): Record<string, unknown> {
    return { project: this.projectId, reader: USER_ID, week: this.weekStart, since: this.since };
  }

  get errors(): Errors | undefined {
    return this.signalErrors ?? this.rowErrors;
  }

  get isLoading(): boolean {
    return !this.people;
  }

  get hasPeople(): boolean {
    return (this.people?.length ?? 0) > 0;
  }

  get saysNone(): boolean {
    return this.isOpen || this.isReadyManager;
  }

  get none(): typeof NONE {
    return this.isReadyManager ? NONE_OF_OWN : NONE;
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

  handleOrder(event: CustomEvent<{ value: PersonOrder }>): void {
    this.order = event.detail.value;
  }

  async handleRetry(): Promise<void> {
    await this.refresh();
  }

  /** People need both their rows and the signals; whichever arrives last completes them. */
  private readTeam(): void {
    if (!this.rows || !this.signals) return;
    this.people = readPeople(this.weekStart, this.rows.weeks, this.rows.metrics, this.signals);
  }
}
