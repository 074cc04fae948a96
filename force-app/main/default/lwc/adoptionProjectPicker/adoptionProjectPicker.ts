import { type Project, projectsIn, projectsQuery, type UiApiData } from 'c/adoptionQueries';
import LABEL from '@salesforce/label/c.adoptionProjectPicker_Label';
import LOADING from '@salesforce/label/c.adoptionShell_Loading';
import NONE_TITLE from '@salesforce/label/c.adoptionProjectPicker_NoneTitle';
import NONE_TEXT from '@salesforce/label/c.adoptionProjectPicker_NoneText';
import { gql, graphql, type GraphQLError, type GraphQLResult } from 'lightning/graphql';
import { api, LightningElement, wire } from 'lwc';

/**
 * Finds the rollout to show: the one with `projectKey`, or the first open one by name. Emits `pick` with it, at first
 * and whenever another is chosen or it is read again. Shows its own states: loading, none, error.
 */
export default class AdoptionProjectPicker extends LightningElement {
  /** External key of the rollout; empty: any open one. */
  @api projectKey = '';

  readonly label = { project: LABEL, loading: LOADING, noneTitle: NONE_TITLE, noneText: NONE_TEXT };
  projects?: Project[];
  errors?: readonly GraphQLError[];
  selectedId = '';
  private refreshProjects?: () => Promise<void>;

  @wire(graphql, { query: '$query', variables: '$variables', operationName: 'adoptionProjects' })
  wiredProjects({ data, errors, refresh }: GraphQLResult<UiApiData>): void {
    this.refreshProjects = refresh ?? this.refreshProjects;
    this.errors = errors;
    if (!data) return;
    this.projects = projectsIn(data);
    this.pick(this.projects.find((project) => project.id === this.selectedId) ?? this.projects[0]);
  }

  /** Reads the rollouts again. */
  @api async refresh(): Promise<void> {
    await this.refreshProjects?.();
  }

  get query(): unknown {
    return gql`
      ${projectsQuery(this.projectKey !== '')}
    `;
  }

  get variables(): Record<string, unknown> {
    return this.projectKey ? { key: this.projectKey } : {};
  }

  get isLoading(): boolean {
    return !this.projects && !this.errors;
  }

  get isNone(): boolean {
    return this.projects?.length === 0;
  }

  get hasChoice(): boolean {
    return (this.projects?.length ?? 0) > 1;
  }

  get options(): { label: string; value: string }[] {
    return (this.projects ?? []).map(({ id, name }) => ({ label: name, value: id }));
  }

  handleChange(event: CustomEvent<{ value: string }>): void {
    this.pick(this.projects?.find(({ id }) => id === event.detail.value));
  }

  async handleRetry(): Promise<void> {
    await this.refresh();
  }

  private pick(project: Project | undefined): void {
    if (!project) return;
    this.selectedId = project.id;
    this.dispatchEvent(new CustomEvent<Project>('pick', { detail: project }));
  }
}
