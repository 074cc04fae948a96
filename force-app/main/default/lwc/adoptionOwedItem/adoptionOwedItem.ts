import { NextFocus } from 'c/adoptionFocus';
import type { Owed, OwedKind } from 'c/adoptionSteering';
import { day, fill, whole } from 'c/adoptionWording';
import type { WriteState } from 'c/adoptionWriteRefusal';
import { api, LightningElement } from 'lwc';
import { LABELS } from './labels.ts';

const KINDS: Record<OwedKind, string> = {
  decision: LABELS.decision,
  blocker: LABELS.blocker,
  risk: LABELS.risk,
  irritant: LABELS.irritant,
  load: LABELS.load,
};
const OBJECTS: Record<OwedKind, string> = {
  decision: 'RolloutDecision__c',
  blocker: 'RolloutDecision__c',
  risk: 'RolloutRisk__c',
  irritant: 'Irritant__c',
  load: 'RolloutProject__c',
};
const LEVELS: Readonly<Record<string, string>> = {
  Lead: LABELS.levelLead,
  Sponsor: LABELS.levelSponsor,
  Committee: LABELS.levelCommittee,
};
/** For one day and for several. */
const DAYS: Partial<Record<OwedKind, readonly [string, string]>> = {
  decision: [LABELS.openDay, LABELS.openDays],
  blocker: [LABELS.openDay, LABELS.openDays],
  risk: [LABELS.pastDay, LABELS.pastDays],
  irritant: [LABELS.workingDay, LABELS.workingDays],
};

/** How long a matter is open, or past its day. */
function daysOf({ kind, days }: Owed): string {
  const words = DAYS[kind];
  if (!words || days === null) return '';
  if (days === 0 && kind !== 'risk') return LABELS.openToday;
  return days === 1 ? words[0] : fill(words[1], whole(days));
}

/** An answer to a decision. */
export interface Decided {
  id: string;
  answer: string;
}

/**
 * One matter that is owed. Emits `decide` with the answer, or `escalate` with the matter; what was typed stays until it is
 * saved.
 */
export default class AdoptionOwedItem extends LightningElement {
  @api item?: Owed;
  /** Whether the reader may answer decisions, and may raise new ones. */
  @api mayDecide = false;
  @api mayEscalate = false;
  /** What sponsor and committee decide already, by name or id: what stands there is not passed on twice. */
  @api raised: string[] = [];
  @api state?: WriteState;

  readonly label = LABELS;
  isDeciding = false;
  answer = '';
  problem = '';
  private readonly next = new NextFocus();

  override renderedCallback(): void {
    this.next.drawn(this.template);
  }

  get kind(): OwedKind {
    return this.item?.kind ?? 'decision';
  }

  get kindWord(): string {
    return KINDS[this.kind];
  }

  get isStrong(): boolean {
    return this.kind === 'blocker';
  }

  get name(): string {
    return this.kind === 'load' ? LABELS.loadName : (this.item?.name ?? '');
  }

  get objectApiName(): string {
    return OBJECTS[this.kind];
  }

  get facts(): string {
    if (!this.item) return '';
    const { owner, level, dueOn, isOverdue, missing, kind } = this.item;
    if (kind === 'load') return fill(LABELS.loadMissing, whole(missing ?? 0));
    const due = isOverdue && kind !== 'risk' ? LABELS.overdueSince : LABELS.dueOn;
    return [
      owner ? fill(LABELS.owner, owner) : LABELS.noOwner,
      LEVELS[level] ?? '',
      daysOf(this.item),
      dueOn && kind !== 'risk' ? fill(due, day(dueOn)) : '',
    ]
      .filter((text) => text !== '')
      .join(' · ');
  }

  get isDecision(): boolean {
    return this.kind === 'decision' || this.kind === 'blocker';
  }

  get hasDecide(): boolean {
    return this.isDecision && this.mayDecide && !this.isDeciding;
  }

  /** A decision of the lead can go one level up; a risk or an irritant becomes a decision. */
  get hasEscalate(): boolean {
    if (this.isWithSponsor) return false;
    return this.isDecision ? this.mayDecide && this.isDeciding && this.item?.level === 'Lead' : this.mayEscalate;
  }

  get isWithSponsor(): boolean {
    return this.raised.includes(this.name) || this.raised.includes(this.item?.id ?? '');
  }

  get isSaidToBeThere(): boolean {
    return !this.isDecision && this.isWithSponsor;
  }

  get isBusy(): boolean {
    return this.state?.isBusy === true;
  }

  get decideName(): string {
    return fill(LABELS.decideThis, this.name);
  }

  get escalateName(): string {
    return fill(LABELS.escalateThis, this.name);
  }

  handleDecide(): void {
    this.isDeciding = true;
    this.next.goesTo('.answer');
  }

  handleCancel(): void {
    this.isDeciding = false;
    this.next.goesTo('.decide');
    this.problem = '';
  }

  handleAnswer(event: CustomEvent<{ value: string }>): void {
    this.answer = event.detail.value;
    this.problem = '';
  }

  handleSave(): void {
    const answer = this.answer.trim();
    if (answer === '') {
      this.problem = LABELS.answerMissing;
      return;
    }
    this.dispatchEvent(new CustomEvent<Decided>('decide', { detail: { id: this.item?.id ?? '', answer } }));
  }

  handleEscalate(): void {
    this.dispatchEvent(new CustomEvent('escalate', { detail: { item: this.item, name: this.name } }));
  }
}
