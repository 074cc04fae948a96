import { NextFocus } from 'c/adoptionFocus';
import type { Outlook } from 'c/adoptionReview';
import type { RevisedObjective } from 'c/adoptionSteering';
import { day, fill, measured } from 'c/adoptionWording';
import type { WriteState } from 'c/adoptionWriteRefusal';
import { api, LightningElement } from 'lwc';
import { LABELS } from './labels.ts';

const OUTLOOKS: Record<Outlook, string> = {
  reached: LABELS.outlookReached,
  inTime: LABELS.outlookInTime,
  behind: LABELS.outlookBehind,
  overdue: LABELS.outlookOverdue,
  unknown: LABELS.outlookUnknown,
};
/** As the validation rule of the org wants it. */
const SHORTEST_REASON = 10;

/** A new target, with the one that it replaces. */
export interface Revision {
  id: string;
  previous: number;
  target: number;
  reason: string;
}

/** One objective. Emits `revise`; what was typed stays until it is saved. */
export default class AdoptionObjectiveItem extends LightningElement {
  @api objective?: RevisedObjective;
  @api mayRevise = false;
  @api state?: WriteState;

  readonly label = LABELS;
  isRevising = false;
  target = '';
  reason = '';
  problem = '';
  private readonly next = new NextFocus();

  override renderedCallback(): void {
    this.next.drawn(this.template);
  }

  get name(): string {
    return this.objective?.row.Name ?? '';
  }

  get id(): string {
    return this.objective?.row.Id ?? '';
  }

  get outlook(): string {
    return OUTLOOKS[this.objective?.outlook ?? 'unknown'];
  }

  get outlookClass(): string {
    return `outlook outlook_${this.objective?.outlook ?? 'unknown'}`;
  }

  get facts(): { key: string; name: string; value: string }[] {
    const row = this.objective?.row;
    if (!row) return [];
    const { Baseline__c: baseline, CurrentValue__c: value, InitialTarget__c: first, CurrentTarget__c: current } = row;
    const facts: [string, string, string][] = [
      ['baseline', LABELS.baseline, this.written(baseline)],
      ['value', LABELS.value, this.written(value)],
      ['first', LABELS.first, this.written(first)],
      ...(current === first ? [] : [['current', LABELS.current, this.written(current)] as [string, string, string]]),
      ['due', LABELS.due, day(row.DueDate__c) || LABELS.unknown],
      ...(row.Responsible__r ? [['who', LABELS.responsible, row.Responsible__r.Name] as [string, string, string]] : []),
    ];
    return facts.map(([key, name, text]) => ({ key, name, value: text }));
  }

  get picture(): string {
    const row = this.objective?.row;
    if (!row) return '';
    const text = fill(
      LABELS.picture,
      row.Name,
      this.written(row.Baseline__c),
      this.written(row.CurrentValue__c),
      this.written(row.InitialTarget__c),
    );
    return this.objective?.bullet.current
      ? fill(LABELS.pictureRevised, text, this.written(row.CurrentTarget__c))
      : text;
  }

  get valueWidth(): string {
    return `${this.objective?.bullet.value?.at ?? 0}%`;
  }

  get baselineAt(): string | undefined {
    return this.at('baseline');
  }

  get firstAt(): string | undefined {
    return this.at('first');
  }

  get currentAt(): string | undefined {
    return this.at('current');
  }

  get revisions(): { key: string; text: string }[] {
    return (this.objective?.revisions ?? []).map((row) => ({
      key: row.Id,
      text: fill(
        LABELS.revision,
        day(row.RevisedOn__c),
        this.written(row.PreviousTarget__c),
        this.written(row.NewTarget__c),
        row.Reason__c ?? '',
      ),
    }));
  }

  get hasRevisions(): boolean {
    return this.revisions.length > 0;
  }

  /** Without a first target there is nothing to revise. */
  get hasRevise(): boolean {
    return this.mayRevise && !this.isRevising && this.objective?.row.CurrentTarget__c != null;
  }

  get reviseName(): string {
    return fill(LABELS.reviseThis, this.name);
  }

  get isBusy(): boolean {
    return this.state?.isBusy === true;
  }

  /** Closes the form once what was typed is saved. */
  @api saved(): void {
    this.handleCancel();
    this.target = '';
    this.reason = '';
  }

  handleRevise(): void {
    this.isRevising = true;
    this.next.goesTo('.target');
  }

  handleCancel(): void {
    this.isRevising = false;
    this.next.goesTo('.revise');
    this.problem = '';
  }

  handleTarget(event: CustomEvent<{ value: string }>): void {
    this.target = event.detail.value;
    this.problem = '';
  }

  handleReason(event: CustomEvent<{ value: string }>): void {
    this.reason = event.detail.value;
    this.problem = '';
  }

  handleSave(): void {
    const { id, reason } = this;
    const previous = this.objective?.row.CurrentTarget__c ?? null;
    const target = this.target === '' ? NaN : Number(this.target);
    if (previous === null || !Number.isFinite(target) || target === previous) this.problem = LABELS.targetMissing;
    else if (reason.trim().length < SHORTEST_REASON) this.problem = LABELS.reasonMissing;
    else {
      const detail = { id, previous, target, reason: reason.trim() };
      this.dispatchEvent(new CustomEvent<Revision>('revise', { detail }));
    }
  }

  private written(value: number | null): string {
    return value === null ? LABELS.unknown : measured(value, this.objective?.row.Unit__c ?? null);
  }

  private at(mark: 'baseline' | 'first' | 'current'): string | undefined {
    const found = this.objective?.bullet[mark];
    return found ? `${found.at}%` : undefined;
  }
}
