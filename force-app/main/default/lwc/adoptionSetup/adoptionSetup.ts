import { sharedKeyTrouble, type Trouble } from 'c/adoptionAnswers';
import { type Setup, setupIn, type SetupSignal, type StoredProject, type UiApiData } from 'c/adoptionQueries';
import AdoptionRolloutPage from 'c/adoptionRolloutPage';
import type { SetupCheck } from 'c/adoptionSetupChecks';
import MAY_SET_UP from '@salesforce/customPermission/CrmAdoptionSetUp';
import { api } from 'lwc';
import { checksOf } from './checks.ts';
import { LABELS } from './labels.ts';

/** What an administrator has to see to in a rollout, and its signals with counts and faults. */
export default class AdoptionSetup extends AdoptionRolloutPage {
  /** External key of the rollout; empty: any open one. */
  @api projectKey = '';

  readonly label = LABELS;
  readonly maySetUp = MAY_SET_UP !== undefined;
  setup?: Setup;
  /** When it was read. */
  readAt?: number;
  /** The newest answer, about all rollouts that there are to choose. */
  private data?: UiApiData;

  handleData(event: CustomEvent<UiApiData>): void {
    this.data = event.detail;
    this.readAt = Date.now();
  }

  override handlePick(event: CustomEvent<StoredProject>): void {
    super.handlePick(event);
    const { data, project } = this;
    if (!data || !project) return;
    this.setup = setupIn(data, project.id);
    this.comeback.complete();
  }

  get trouble(): Trouble | undefined {
    return this.projectTrouble;
  }

  get title(): string {
    return this.project?.name ?? LABELS.title;
  }

  get key(): string {
    return this.project?.key ?? '';
  }

  get checks(): SetupCheck[] | undefined {
    const { project, clock, setup } = this;
    return project && clock && setup && checksOf(project, setup, clock.today);
  }

  get signals(): SetupSignal[] {
    return this.setup?.signals ?? [];
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
