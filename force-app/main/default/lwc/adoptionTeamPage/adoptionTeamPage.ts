import { type Cursors, Question, type Reading, type Trouble } from 'c/adoptionAnswers';
import {
  areOf,
  type GroupWeek,
  SCOPE_VALUE,
  type TeamGroup,
  type TeamPage,
  TEAM_PAGE_PAGES,
  teamPageIn,
  teamPageQuery,
  type UiApiData,
} from 'c/adoptionQueries';
import AdoptionRolloutPage from 'c/adoptionRolloutPage';
import { chosenTeam, type Naming, namingOf, teamsOf, weeksBefore } from 'c/adoptionTeamInsight';
import WHOLE from '@salesforce/label/c.adoptionTeamPage_Whole';
import YOUR_TEAM from '@salesforce/label/c.adoptionTeamPage_YourTeam';
import USER_ID from '@salesforce/user/Id';
import READS_ALL from '@salesforce/userPermission/ViewAllData';
import { gql, graphql, type GraphQLResult } from 'lightning/graphql';
import { wire } from 'lwc';

/** Weeks drawn beside a person or a group. */
const WEEKS_SHOWN = 12;
/** Before everything that was ever measured. */
const LONG_AGO = '1900-01-01';

/**
 * What the page of a team and its tile on a home page have in common: the teams that the reader may look at, which of them
 * is shown, and its weeks. A page places `c-adoption-project-picker` and, for who may read names, `c-adoption-team-people`.
 */
export default class AdoptionTeamPage extends AdoptionRolloutPage {
  readonly readerId = USER_ID;
  asked: Reading<TeamPage> = {};
  cursors: Cursors = {};
  /** False once the org has refused to tell this reader how ready managers are. */
  hasReadiness = true;
  /** First day of which figures are asked for, once they turned out to be older than those of a rollout that is measured weekly. */
  earlier?: string;
  /** Id of the team that the reader picked. */
  pickedTeam = '';
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

  get groupsQuery(): unknown {
    if (!this.project) return undefined;
    return gql`
      ${teamPageQuery(this.hasReadiness)}
    `;
  }

  get groupsVariables(): Record<string, unknown> {
    const { project, since, clock, cursors } = this;
    return { project: project?.id, reader: USER_ID, since, today: clock?.today, ...cursors };
  }

  /** The newest measured week; empty before the first. */
  get weekStart(): string {
    return this.groupWeeks[0]?.weekStart ?? '';
  }

  get firstWeek(): string {
    return this.weekStart && weeksBefore(this.weekStart, WEEKS_SHOWN - 1);
  }

  /** First day of which figures are asked for: no more than is drawn where the last week or the one before was measured. */
  get since(): string | undefined {
    return this.earlier ?? (this.clock && weeksBefore(this.clock.today, WEEKS_SHOWN + 1));
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

  /** Teams to choose from, by name. */
  get teams(): TeamGroup[] {
    return teamsOf(this.groups ?? [], this.groupWeeks, USER_ID);
  }

  /** The team that is shown; nothing while the reader, above several managers, has picked none. */
  get team(): TeamGroup | undefined {
    return chosenTeam(this.teams, this.pickedTeam, USER_ID);
  }

  get isOwnTeam(): boolean {
    return this.team?.managerId === USER_ID;
  }

  /** What a sentence about the team's figures begins with. */
  get subject(): string {
    return this.isOwnTeam ? YOUR_TEAM : (this.team?.name ?? WHOLE);
  }

  /** Whether the people of the team are named; rows written before a charter was withdrawn are not shown either. */
  get naming(): Naming | undefined {
    const { project, team } = this;
    return project && team && this.isMeasured ? namingOf(project, team, USER_ID, READS_ALL === true) : undefined;
  }

  get hasPeople(): boolean {
    return this.naming === 'named';
  }

  get shownGroupWeeks(): GroupWeek[] {
    return this.groupWeeks.filter(({ weekStart }) => weekStart >= this.firstWeek);
  }

  /** Weeks of the team; of the whole rollout while none is chosen. */
  get teamWeeks(): GroupWeek[] {
    const { team } = this;
    return this.shownGroupWeeks.filter(({ scope, groupId }) =>
      team ? groupId === team.id : scope === SCOPE_VALUE.project,
    );
  }

  handlePeople(): void {
    this.comeback.complete();
  }

  protected override get parts(): string {
    return 'c-adoption-project-picker, c-adoption-team-people, c-adoption-team-talk';
  }

  protected override forget(): void {
    this.pickedTeam = '';
    this.earlier = undefined;
    super.forget();
  }

  private take(asked: Reading<TeamPage>, cursors: Cursors): void {
    // A field that the reader may not read takes the whole query along: the rest is asked for without it.
    if (asked.trouble?.kind === 'unavailable' && this.hasReadiness) {
      this.hasReadiness = false;
      this.question.reset();
      return;
    }
    if (asked.value && this.reachesBack(asked.value)) {
      this.question.reset();
      return;
    }
    this.asked = asked;
    this.cursors = cursors;
    // Else the people are what is read last.
    if (asked.value && !this.hasPeople) this.comeback.complete();
  }

  /** Whether more is to be drawn than was asked for: nothing was measured lately, or never. */
  private reachesBack({ weeks }: TeamPage): boolean {
    const [newest] = weeks;
    const first = newest ? weeksBefore(newest.weekStart, WEEKS_SHOWN - 1) : LONG_AGO;
    if (first >= (this.since ?? '')) return false;
    this.earlier = first;
    return true;
  }
}
