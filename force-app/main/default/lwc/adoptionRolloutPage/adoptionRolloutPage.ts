import type { Question, Trouble } from 'c/adoptionAnswers';
import type { FilterClock } from 'c/adoptionFilters';
import { clockOf, type Project } from 'c/adoptionQueries';
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
  project?: Project;
  /** What day it is in the rollout; a page that stays open takes the next day when it reads again. */
  clock?: FilterClock;
  projectTrouble?: Trouble;
  isRefreshing = false;
  /** What the page asks for itself about its rollout. */
  protected readonly question?: Asking;
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

  handlePick(event: CustomEvent<Project>): void {
    const { detail } = event;
    // What has not changed is not set: it would ask the questions about it anew, which the cache would answer.
    if (JSON.stringify(detail) === JSON.stringify(this.project)) return;
    const isOther = detail.id !== this.project?.id;
    this.project = detail;
    this.readClock();
    if (isOther) this.forget();
  }

  handleTrouble(event: CustomEvent<Trouble | undefined>): void {
    this.projectTrouble = event.detail;
  }

  /** Reads everything again. */
  async handleRefresh(): Promise<void> {
    await this.comeback.refresh();
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

  /** A clock that says the same stays the same, so that nothing is asked again for it. */
  private readClock(): void {
    if (!this.project) return;
    const clock = clockOf(this.project, TIME_ZONE, Date.now());
    if (JSON.stringify(clock) !== JSON.stringify(this.clock)) this.clock = clock;
  }

  private async readAgain(): Promise<void> {
    this.isRefreshing = true;
    this.readClock();
    const parts = Array.from(this.template?.querySelectorAll<Part>(this.parts) ?? []);
    try {
      await Promise.all([this.question?.refresh(), ...parts.map((part) => part.refresh())]);
    } finally {
      this.isRefreshing = false;
    }
    this.handleRead();
  }
}
