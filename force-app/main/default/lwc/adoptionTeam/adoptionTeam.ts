import { type Cursors, Question, type Reading, type Trouble } from 'c/adoptionAnswers';
import { CHARTER } from 'c/adoptionCharter';
import {
  areOf,
  type GroupWeek,
  type TeamGroup,
  type TeamPage,
  TEAM_PAGE_PAGES,
  teamPageIn,
  teamPageQuery,
  type UiApiData,
} from 'c/adoptionQueries';
import AdoptionRolloutPage from 'c/adoptionRolloutPage';
import { isFullyOpen, managesReadyGroup, weeksBefore } from 'c/adoptionTeamInsight';
import { day, fill } from 'c/adoptionWording';
import USER_ID from '@salesforce/user/Id';
import { gql, graphql, type GraphQLResult } from 'lightning/graphql';
import { api, wire } from 'lwc';
import { LABELS } from './labels.ts';

/** Weeks drawn beside a person or a group. */
const WEEKS_SHOWN = 12;

/** Weekly health of a team for its manager: by name, never a ranking, never live. */
export default class AdoptionTeam extends AdoptionRolloutPage {
  /** External key of the rollout; empty: any open one. */
  @api projectKey = '';

  readonly label = LABELS;
  readonly readerId = USER_ID;
  asked: Reading<TeamPage> = {};
  cursors: Cursors = {};
  /** False once the org has refused to tell this reader how ready managers are. */
  hasReadiness = true;
  protected override readonly question = new Question<TeamPage>({
    read: (data) => teamPageIn(data, this.hasReadiness),
    belongs: ({ groups }) => areOf(this.project?.id, groups),
    pages: TEAM_PAGE_PAGES,
    tell: (asked, cursors) => this.take(asked, cursors),
  });

  @wire(graphql, { query: '$groupsQuery', variables: '$groupsVariables', operationName: 'adoptionGroups' })
  wiredGroups(result: GraphQLResult<UiApiData>): void {
    this.question.take(result);
  }

  get groups(): TeamGroup[] | undefined {
    return this.asked.value?.groups;
  }

  get groupWeeks(): GroupWeek[] {
    return this.asked.value?.weeks ?? [];
  }

  /** What keeps the page from being of this moment: the rollout or its groups. */
  get trouble(): Trouble | undefined {
    return this.asked.trouble ?? this.projectTrouble;
  }

  /** The rollout's own name; the page around it already says what kind of page this is. */
  get title(): string {
    return this.project?.name ?? LABELS.title;
  }

  get groupsQuery(): unknown {
    if (!this.project) return undefined;
    return gql`
      ${teamPageQuery(this.hasReadiness)}
    `;
  }

  get groupsVariables(): Record<string, unknown> {
    return { project: this.project?.id, today: this.clock?.today, ...this.cursors };
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
    return this.project !== undefined && !this.groups && !this.trouble;
  }

  get isRead(): boolean {
    return this.groups !== undefined;
  }

  get isMeasured(): boolean {
    return this.weekStart !== '';
  }

  /** Rows written before a charter was withdrawn are not shown either. */
  get isCharterOpen(): boolean {
    return this.project?.charterStatus === CHARTER.open;
  }

  get hasPeople(): boolean {
    return this.isMeasured && this.isCharterOpen;
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

  /** Groups whose readiness the reader fills in. */
  get ownGroups(): TeamGroup[] {
    return (this.groups ?? []).filter(({ managerId }) => managerId === USER_ID);
  }

  get today(): string {
    return this.clock?.today ?? '';
  }

  async handleSaved(): Promise<void> {
    await this.comeback.refresh();
  }

  handlePeople(): void {
    this.comeback.complete();
  }

  protected override get parts(): string {
    return 'c-adoption-project-picker, c-adoption-team-people';
  }

  private take(asked: Reading<TeamPage>, cursors: Cursors): void {
    // A field that the reader may not read takes the whole query along: the rest is asked for without it.
    if (asked.trouble?.kind === 'unavailable' && this.hasReadiness) {
      this.hasReadiness = false;
      this.question.reset();
      return;
    }
    this.asked = asked;
    this.cursors = cursors;
    // Else the people are what is read last.
    if (asked.value && !this.hasPeople) this.comeback.complete();
  }
}
