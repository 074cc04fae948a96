import { refusalsIn } from 'c/adoptionAnswers';
import type { Counted } from 'c/adoptionCounts';
import { faultWords } from 'c/adoptionFilterFaults';
import { type DescribedObject, type FilterContext, signalFault } from 'c/adoptionFilters';
import type { SetupSignal } from 'c/adoptionQueries';
import { fill, percent, whole } from 'c/adoptionWording';
import PASS from '@salesforce/schema/AdoptionSignal__c.Pass__c';
import POPULATION from '@salesforce/schema/AdoptionSignal__c.Population__c';
import { updateRecord } from 'lightning/uiRecordApi';
import { api, LightningElement } from 'lwc';
import { LABELS } from './labels.ts';

/** Edits the two filters of a signal: says at once what they count, or what is wrong with them. Emits `saved`. */
export default class AdoptionSignalBuilder extends LightningElement {
  @api signal!: SetupSignal;
  @api context!: FilterContext;

  readonly label = LABELS;
  counted?: Counted;
  isSaving = false;
  problems: string[] = [];
  private changes: Partial<Pick<SetupSignal, 'population' | 'pass'>> = {};

  /** The signal as it is being edited. */
  get draft(): SetupSignal {
    return { ...this.signal, ...this.changes };
  }

  get described(): DescribedObject | null {
    return this.context.described.get(this.signal.object.toLowerCase()) ?? null;
  }

  get fault(): string {
    const fault = signalFault(this.draft, this.context);
    return fault ? faultWords(fault, this.draft).text : '';
  }

  get drafts(): SetupSignal[] {
    return [this.draft];
  }

  get isCountable(): boolean {
    return this.fault === '';
  }

  get count(): string {
    if (this.fault) return '';
    if (this.counted?.trouble) return LABELS.notCounted;
    const [count] = this.counted?.counts ?? [];
    if (!count) return LABELS.counting;
    if (count.population === 0) return LABELS.noRecords;
    return fill(LABELS.counts, whole(count.population), whole(count.passed), percent(count.passed / count.population));
  }

  get isQuiet(): boolean {
    return this.fault !== '' || this.isSaving || Object.keys(this.changes).length === 0;
  }

  handlePopulation(event: CustomEvent<string>): void {
    this.change({ population: event.detail });
  }

  handlePass(event: CustomEvent<string>): void {
    this.change({ pass: event.detail });
  }

  handleCounts(event: CustomEvent<Counted>): void {
    event.stopPropagation();
    this.counted = event.detail;
  }

  async handleSave(): Promise<void> {
    if (this.isQuiet) return;
    this.isSaving = true;
    this.problems = [];
    const { id, population, pass } = this.draft;
    try {
      await updateRecord({ fields: { Id: id, [POPULATION.fieldApiName]: population, [PASS.fieldApiName]: pass } });
      this.dispatchEvent(new CustomEvent('saved', { bubbles: true, composed: true }));
    } catch (error) {
      const said = refusalsIn(error);
      this.problems = said.length > 0 ? said : [LABELS.notSaved];
    } finally {
      this.isSaving = false;
    }
  }

  private change(change: typeof this.changes): void {
    this.changes = { ...this.changes, ...change };
    this.counted = undefined;
    this.problems = [];
  }
}
