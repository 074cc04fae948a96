import { messagesOf, type Trouble } from 'c/adoptionAnswers';
import { agreedOnIn } from 'c/adoptionCharter';
import { faultWords, type FaultWords } from 'c/adoptionFilterFaults';
import type { FilterContext, SignalError } from 'c/adoptionFilters';
import { SCOPE_VALUE, type SetupSignal } from 'c/adoptionQueries';
import type { SignalCount } from 'c/adoptionScores';
import { day, fill, percent, whole } from 'c/adoptionWording';
import { api, LightningElement } from 'lwc';
import { LABELS } from './labels.ts';

/** What is known of counting a signal: a fault of its own, a count, or why there is none. Nothing: not yet. */
export interface SignalState {
  fault?: SignalError;
  count?: SignalCount;
  trouble?: Trouble;
}

const PERCENT = 100;

/** One signal: what it counts or why it cannot be counted, whether it was agreed, and a test for one person. */
export default class AdoptionSetupSignal extends LightningElement {
  @api signal!: SetupSignal;
  @api state?: SignalState;
  /** Undefined while the objects are not described. */
  @api context?: FilterContext;
  /** Key of the rollout, for the commands. */
  @api projectKey = '';

  readonly label = LABELS;
  isTested = false;
  isEdited = false;

  get fault(): FaultWords | undefined {
    return this.state?.fault && faultWords(this.state.fault, this.signal);
  }

  /** Why the org gave no count. */
  get refusal(): string {
    const { trouble } = this.state ?? {};
    if (!trouble) return '';
    return trouble.kind === 'unavailable' ? LABELS.refused : LABELS.unreachable;
  }

  get details(): string[] {
    return this.fault ? [this.fault.detail] : messagesOf(this.state?.trouble?.errors);
  }

  get hasDetails(): boolean {
    return this.details.length > 0;
  }

  get isWrong(): boolean {
    return this.fault !== undefined || this.state?.trouble?.kind === 'unavailable';
  }

  get icon(): string {
    if (this.isWrong) return 'utility:error';
    return this.state?.count ? 'utility:success' : 'utility:clock';
  }

  get iconState(): string {
    return `signal ${this.isWrong ? 'signal_wrong' : ''}`;
  }

  get counts(): string {
    if (!this.signal.isActive) return LABELS.off;
    const { count } = this.state ?? {};
    if (!count) return this.state ? '' : LABELS.counting;
    const { population, passed } = count;
    if (population === 0) return LABELS.noRecords;
    return fill(LABELS.counts, whole(population), whole(passed), percent(passed / population));
  }

  get about(): string {
    const { object, target, scope } = this.signal;
    const whose = scope === SCOPE_VALUE.project ? LABELS.ofProject : LABELS.ofPerson;
    return fill(LABELS.about, object, percent(target / PERCENT), whose);
  }

  get agreement(): string {
    const { isAgreed, agreedDefinition } = this.signal;
    if (isAgreed) return fill(LABELS.agreed, day(agreedOnIn(agreedDefinition)));
    return agreedDefinition ? LABELS.changed : LABELS.notAgreed;
  }

  /** Whom a signal of the whole project counts, nobody asks. */
  get isTestable(): boolean {
    return !this.state?.fault && this.context !== undefined && this.signal.scope !== SCOPE_VALUE.project;
  }

  get testLabel(): string {
    return fill(LABELS.test, this.signal.name);
  }

  get isEditable(): boolean {
    return this.context !== undefined;
  }

  get editLabel(): string {
    return fill(LABELS.edit, this.signal.name);
  }

  handleEdit(): void {
    this.isEdited = !this.isEdited;
  }

  handleTest(): void {
    this.isTested = !this.isTested;
  }
}
