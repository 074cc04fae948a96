import AdoptionTeamPage from 'c/adoptionTeamPage';
import type { ReadAlong } from 'c/adoptionMirrorPage';
import type { Along, StoredProject, TeamGroup, UiApiData } from 'c/adoptionQueries';
import { isFullyOpen } from 'c/adoptionTeamInsight';
import { day, fill } from 'c/adoptionWording';
import IS_SCORED from '@salesforce/customPermission/CrmAdoptionOwnScore';
import { api } from 'lwc';
import { LABELS } from './labels.ts';

/** Weekly health of a team for its manager: by name, never a ranking, never live. */
export default class AdoptionTeam extends AdoptionTeamPage {
  /** External key of the rollout; empty: any open one. */
  @api projectKey = '';

  readonly label = LABELS;
  /** What the own score is made of comes along with the rollouts; nothing for who is never scored. */
  readonly along: Along | undefined = IS_SCORED === true ? 'mine' : undefined;
  own?: ReadAlong;
  private data?: UiApiData;

  /** The rollout's own name; the page around it already says what kind of page this is. */
  get title(): string {
    return this.project?.name ?? LABELS.title;
  }

  /** Who reads others sees the own score first, where there is one. */
  get isScored(): boolean {
    return IS_SCORED === true;
  }

  get week(): string {
    return fill(LABELS.week, day(this.weekStart));
  }

  get hasChoice(): boolean {
    return this.teams.length > 1;
  }

  get choices(): { label: string; value: string }[] {
    return this.teams.map(({ id, name }) => ({ label: name, value: id }));
  }

  get chosenId(): string {
    return this.team?.id ?? '';
  }

  /** Said while a reader above several managers sees the whole and has picked no team. */
  get saysChoose(): boolean {
    return this.isMeasured && this.hasChoice && !this.team;
  }

  /** Groups whose gates concern what is shown: the team, or all while none is chosen. */
  get concerned(): TeamGroup[] {
    return this.team ? [this.team] : (this.groups ?? []);
  }

  get isClosed(): boolean {
    return !this.project || !isFullyOpen(this.project, this.concerned, this.readerId);
  }

  /** Names are there, and the reader is not the one to read them. */
  get isNotBelow(): boolean {
    return this.naming === 'notBelow';
  }

  /** Groups whose readiness the reader fills in. */
  get ownGroups(): TeamGroup[] {
    return (this.groups ?? []).filter(({ managerId }) => managerId === this.readerId);
  }

  get today(): string {
    return this.clock?.today ?? '';
  }

  handleData(event: CustomEvent<UiApiData>): void {
    this.data = event.detail;
  }

  handleTeam(event: CustomEvent<{ value: string }>): void {
    this.pickedTeam = event.detail.value;
  }

  async handleSaved(): Promise<void> {
    await this.comeback.refresh();
  }

  protected override pick(project: StoredProject): void {
    super.pick(project);
    if (this.data) this.own = { data: this.data, project };
  }

  protected override get parts(): string {
    return `${super.parts}, c-adoption-three-fixes`;
  }
}
