import {
  CHARTER,
  type Group,
  GROUPS_QUERY,
  groupsIn,
  type GroupWeek,
  groupWeeksIn,
  type Project,
  type UiApiData,
} from 'c/adoptionQueries';
import { isFullyOpen, managesReadyGroup, weeksBefore } from 'c/adoptionTeamInsight';
import { day, fill } from 'c/adoptionWording';
import USER_ID from '@salesforce/user/Id';
import { gql, graphql, type GraphQLError, type GraphQLResult } from 'lightning/graphql';
import { api, LightningElement, wire } from 'lwc';
import { LABELS } from './labels.ts';

/** Weeks drawn beside a person or a group. */
const WEEKS_SHOWN = 12;

interface Refreshable extends Element {
  refresh(): Promise<void>;
}

/** Weekly health of a team for its manager: by name, never a ranking, never live. */
export default class AdoptionTeam extends LightningElement {
  /** External key of the rollout; empty: any open one. */
  @api projectKey = '';

  readonly label = LABELS;
  readonly readerId = USER_ID;
  project?: Project;
  groups?: Group[];
  groupWeeks: GroupWeek[] = [];
  errors?: readonly GraphQLError[];
  isRefreshing = false;
  private refreshGroups?: () => Promise<void>;

  @wire(graphql, { query: '$groupsQuery', variables: '$groupsVariables', operationName: 'adoptionGroups' })
  wiredGroups({ data, errors, refresh }: GraphQLResult<UiApiData>): void {
    this.refreshGroups = refresh ?? this.refreshGroups;
    this.errors = errors;
    if (!data) return;
    this.groups = groupsIn(data);
    this.groupWeeks = groupWeeksIn(data);
  }

  /** The rollout's own name; the page around it already says what kind of page this is. */
  get title(): string {
    return this.project?.name ?? LABELS.title;
  }

  get groupsQuery(): unknown {
    if (!this.project) return undefined;
    return gql`
      ${GROUPS_QUERY}
    `;
  }

  get groupsVariables(): Record<string, unknown> {
    return { project: this.project?.id };
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

  get isLoading(): boolean {
    return this.project !== undefined && !this.groups;
  }

  get isMeasured(): boolean {
    return this.weekStart !== '';
  }

  /** Rows written before a charter was withdrawn are not shown either. */
  get isCharterOpen(): boolean {
    return this.project?.charterStatus === CHARTER.open;
  }

  get isOpen(): boolean {
    return this.project !== undefined && isFullyOpen(this.project, this.groups ?? [], USER_ID);
  }

  get isReadyManager(): boolean {
    return this.project !== undefined && managesReadyGroup(this.project, this.groups ?? [], USER_ID);
  }

  get isClosed(): boolean {
    return !this.isOpen;
  }

  get shownGroupWeeks(): GroupWeek[] {
    return this.groupWeeks.filter(({ weekStart }) => weekStart >= this.firstWeek);
  }

  handlePick(event: CustomEvent<Project>): void {
    const isOther = event.detail.id !== this.project?.id;
    this.project = event.detail;
    if (!isOther) return;
    this.groups = undefined;
    this.groupWeeks = [];
  }

  /** Reads everything again: the rollout, its groups and the people. */
  async handleRefresh(): Promise<void> {
    this.isRefreshing = true;
    const parts =
      this.template?.querySelectorAll<Refreshable>('c-adoption-project-picker, c-adoption-team-people') ?? [];
    try {
      await Promise.all([this.refreshGroups?.(), ...Array.from(parts).map((part) => part.refresh())]);
    } finally {
      this.isRefreshing = false;
    }
  }
}
