import { type Question, refusalsIn, type Trouble } from 'c/adoptionAnswers';
import type { FilterClock } from 'c/adoptionFilters';
import { clockOf, type Project, projectOn, type StoredProject } from 'c/adoptionQueries';
import TIME_ZONE from '@salesforce/i18n/timeZone';
import { CurrentPageReference, type PageReference } from 'lightning/navigation';
import { LightningElement, wire } from 'lwc';
import { Comeback } from './comeback.ts';

/** A part of a page that asks the org for itself. */
interface Part extends Element {
  refresh(): Promise<void>;
}

/** What a page needs of its own question. */
type Asking = Pick<Question<unknown>, 'refresh' | 'reset' | 'stop'>;

/**
 * What the pages of a rollout have in common: which one is shown, and that they read again on request, and when their
 * reader comes back to them. The platform answers from its cache and does not ask again after a record was changed.
 */
export default class AdoptionRolloutPage extends LightningElement {
  /** The rollout that is shown, on its own day. */
  project?: Project;
  /** What day it is in the rollout; a page that stays open takes the next day when it reads again. */
  clock?: FilterClock;
  projectTrouble?: Trouble;
  isRefreshing = false;
  /** What the page asks for itself about its rollout. */
  protected readonly question?: Asking;
  /** The rollout as it was picked. */
  private picked?: StoredProject;
  protected readonly comeback = new Comeback(() => this.readAgain());

  @wire(CurrentPageReference)
  wiredPage(reference: PageReference | undefined): void {
    if (reference) this.comeback.visit(reference);
  }

  connectedCallback(): void {
    this.comeback.connect();
  }

  disconnectedCallback(): void {
    this.comeback.disconnect();
    this.question?.stop();
  }

  handlePick(event: CustomEvent<StoredProject>): void {
    this.pick(event.detail);
  }

  handleTrouble(event: CustomEvent<Trouble | undefined>): void {
    this.projectTrouble = event.detail;
  }

  /** Reads everything again. */
  async handleRefresh(): Promise<void> {
    await this.comeback.refresh();
  }

  /**
   * Writes, then reads everything again, as the platform's cache does not notice the write. A reading that fails is the
   * page's trouble, and never looks like a write that was refused.
   * @returns the org's own sentences where it refused, none where it gave none; undefined once it is written
   */
  protected async written(send: () => Promise<unknown>): Promise<string[] | undefined> {
    try {
      await send();
    } catch (error) {
      return refusalsIn(error);
    }
    await this.comeback.refresh();
    return undefined;
  }

  /** Shows a rollout, or the one that is shown as it was read again. */
  protected pick(project: StoredProject): void {
    const isOther = project.id !== this.picked?.id;
    this.picked = project;
    this.readDay();
    if (isOther) this.forget();
  }

  /** Selector of the parts that read for themselves. */
  protected get parts(): string {
    return 'c-adoption-project-picker';
  }

  /** Forgets what belongs to the rollout before. */
  protected forget(): void {
    this.question?.reset();
  }

  /** Hears that everything was read again. */
  protected handleRead(): void {}

  /**
   * Takes what day it is in the rollout, and where its charter stands on it. What says the same stays the same: else the
   * questions about it would be asked anew, which the cache would answer.
   */
  private readDay(): void {
    if (!this.picked) return;
    const clock = clockOf(this.picked, TIME_ZONE, Date.now());
    const project = projectOn(this.picked, clock);
    if (JSON.stringify(clock) !== JSON.stringify(this.clock)) this.clock = clock;
    if (JSON.stringify(project) !== JSON.stringify(this.project)) this.project = project;
  }

  private async readAgain(): Promise<void> {
    this.isRefreshing = true;
    this.readDay();
    const parts = Array.from(this.template?.querySelectorAll<Part>(this.parts) ?? []);
    try {
      await Promise.all([this.question?.refresh(), ...parts.map((part) => part.refresh())]);
    } finally {
      this.isRefreshing = false;
    }
    this.handleRead();
  }
}
