import { type Cursors, Question, type Reading, sharedKeyTrouble, type Trouble } from 'c/adoptionAnswers';
import {
  areOf,
  type Setup,
  SETUP_PAGES,
  SETUP_QUERY,
  setupIn,
  type SetupSignal,
  type UiApiData,
} from 'c/adoptionQueries';
import AdoptionRolloutPage from 'c/adoptionRolloutPage';
import type { SetupCheck } from 'c/adoptionSetupChecks';
import MAY_SET_UP from '@salesforce/customPermission/CrmAdoptionSetUp';
import { gql, graphql, type GraphQLResult } from 'lightning/graphql';
import { api, wire } from 'lwc';
import { checksOf } from './checks.ts';
import { LABELS } from './labels.ts';

/** What an administrator has to see to in a rollout, and its signals with counts and faults. */
export default class AdoptionSetup extends AdoptionRolloutPage {
  /** External key of the rollout; empty: any open one. */
  @api projectKey = '';

  readonly label = LABELS;
  readonly maySetUp = MAY_SET_UP !== undefined;
  asked: Reading<Setup> = {};
  cursors: Cursors = {};
  protected override readonly question = new Question<Setup>({
    read: setupIn,
    belongs: ({ groups, signals }) => areOf(this.project?.id, [...groups, ...signals]),
    pages: SETUP_PAGES,
    tell: (asked, cursors) => {
      this.asked = asked;
      this.cursors = cursors;
      if (asked.value) this.comeback.complete();
    },
  });

  @wire(graphql, { query: '$query', variables: '$variables', operationName: 'adoptionSetup' })
  wiredSetup(result: GraphQLResult<UiApiData>): void {
    this.question.take(result);
  }

  get query(): unknown {
    if (!this.project || !this.maySetUp) return undefined;
    return gql`
      ${SETUP_QUERY}
    `;
  }

  get variables(): Record<string, unknown> {
    return { project: this.project?.id, ...this.cursors };
  }

  get trouble(): Trouble | undefined {
    return this.asked.trouble ?? this.projectTrouble;
  }

  get isLoading(): boolean {
    return this.project !== undefined && !this.asked.value && !this.trouble;
  }

  get title(): string {
    return this.project?.name ?? LABELS.title;
  }

  get key(): string {
    return this.project?.key ?? '';
  }

  get checks(): SetupCheck[] | undefined {
    const { project, clock, asked } = this;
    return project && clock && asked.value && checksOf(project, asked.value, clock.today);
  }

  get signals(): SetupSignal[] {
    return this.asked.value?.signals ?? [];
  }

  get hasSignals(): boolean {
    return this.signals.length > 0;
  }

  /** Signals that one key stands for have no counts of their own. */
  get keyTrouble(): Trouble | undefined {
    return sharedKeyTrouble(this.signals.filter(({ isActive }) => isActive));
  }

  async handleSaved(): Promise<void> {
    await this.comeback.refresh();
  }

  protected override get parts(): string {
    return 'c-adoption-project-picker, c-adoption-setup-signals';
  }
}
