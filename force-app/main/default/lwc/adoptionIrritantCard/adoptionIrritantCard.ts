import { NextFocus } from 'c/adoptionFocus';
import { IRRITANT, type Irritant, waitOf } from 'c/adoptionQueries';
import type { Wait } from 'c/adoptionReview';
import { day, fill } from 'c/adoptionWording';
import { api, LightningElement } from 'lwc';
import { KIND_NAMES, LABELS } from './labels.ts';

/** An answer as it was typed. */
export interface Answered {
  id: string;
  answer: string;
}

function daysIn(many: string, one: string, count: number): string {
  return fill(Math.abs(count) === 1 ? one : many, count);
}

/**
 * One irritant: who says so, since when, and the answer. Who may answer does it here: emits `answer` with an `Answered`,
 * `take` and `echo` with the id. What is typed stays until the answer is there.
 */
export default class AdoptionIrritantCard extends LightningElement {
  @api irritant!: Irritant;
  /** The rollout's day, YYYY-MM-DD. */
  @api today = '';
  /** Whether the reader may answer. */
  @api canAnswer = false;
  @api isBusy = false;
  /** Why the org did not take the answer, in its own words. */
  @api problems: readonly string[] = [];

  readonly label = LABELS;
  readonly object = IRRITANT;
  isAnswering = false;
  draft = '';
  isEmpty = false;
  private readonly next = new NextFocus();

  override renderedCallback(): void {
    this.next.drawn(this.template);
  }

  get kind(): string {
    return KIND_NAMES[this.irritant.kind] ?? this.irritant.kind;
  }

  get filed(): string {
    const { author, filedOn } = this.irritant;
    return fill(LABELS.filed, author, day(filedOn));
  }

  get isAnswered(): boolean {
    return this.irritant.answeredOn !== null;
  }

  /** How long it waits for its answer. */
  get waiting(): string {
    if (this.isAnswered) return '';
    const { days, isOverdue } = this.wait;
    const { answerWithin } = this.irritant;
    if (isOverdue) return fill(LABELS.overdue, daysIn(LABELS.days, LABELS.day, days), answerWithin ?? '');
    return days === 0 ? LABELS.today : daysIn(LABELS.waiting, LABELS.waitingDay, days);
  }

  private get wait(): Wait {
    return waitOf(this.irritant, this.today);
  }

  get waitingClass(): string {
    return this.wait.isOverdue ? 'waiting waiting_overdue' : 'waiting';
  }

  get answered(): string {
    const { answeredOn, isInTime } = this.irritant;
    const after = daysIn(LABELS.days, LABELS.day, this.wait.days);
    return fill(isInTime ? LABELS.answeredInTime : LABELS.answeredLate, day(answeredOn), after);
  }

  get echoes(): string {
    const { alsoBothers } = this.irritant;
    return alsoBothers ? daysIn(LABELS.echoes, LABELS.oneEcho, alsoBothers) : '';
  }

  get taken(): string {
    const { responsibleName } = this.irritant;
    return responsibleName && !this.isAnswered ? fill(LABELS.taken, responsibleName) : '';
  }

  get isOpenForAnswer(): boolean {
    return this.canAnswer && !this.isAnswered;
  }

  get canTake(): boolean {
    return this.irritant.responsibleId === null;
  }

  get complaints(): string[] {
    return this.isEmpty ? [LABELS.emptyAnswer] : [...this.problems];
  }

  get hasComplaints(): boolean {
    return this.complaints.length > 0;
  }

  handleOpen(): void {
    this.isAnswering = true;
    this.next.goesTo('.draft');
  }

  handleClose(): void {
    this.isAnswering = false;
    this.next.goesTo('.open');
    this.isEmpty = false;
  }

  handleDraft(event: CustomEvent<{ value: string }>): void {
    this.draft = event.detail.value;
    this.isEmpty = false;
  }

  handleAnswer(): void {
    if (this.isBusy) return;
    const answer = this.draft.trim();
    this.isEmpty = answer === '';
    if (this.isEmpty) return;
    this.dispatchEvent(new CustomEvent<Answered>('answer', { detail: { id: this.irritant.id, answer } }));
  }

  handleTake(): void {
    this.tell('take');
  }

  handleEcho(): void {
    this.tell('echo');
  }

  private tell(type: string): void {
    if (!this.isBusy) this.dispatchEvent(new CustomEvent<string>(type, { detail: this.irritant.id }));
  }
}
