import type { PlainValue } from 'c/adoptionFilters';
import { isFillable } from 'c/adoptionFixField';
import { NextFocus } from 'c/adoptionFocus';
import type { Card, Lack, Offer } from 'c/adoptionMirrorPage';
import { fill, gain, shownGain } from 'c/adoptionWording';
import { api, LightningElement } from 'lwc';
import { LABELS, WHY_NOT } from './labels.ts';
import { howText, remedyText, wrongText } from './words.ts';

/** A remedy that somebody chose for the record of a card. */
export interface Choice {
  recordId: string;
  offer: Offer;
  /** What was typed, for a `fill`. */
  value: PlainValue | null;
}

interface ShownLack extends Lack {
  wrong: string;
  how: string;
  isFillable: boolean;
  value: PlainValue | null;
  saveLabel: string;
  isUnchanged: boolean;
  why: string;
}

/** A text with what it is worth behind it; without a promise, and without a change, the text alone. */
function withGain(text: string, points: number | null, isUpTo = false): string {
  if (points === null || shownGain(points) === 0) return text;
  return `${text} ${isUpTo ? fill(LABELS.upTo, gain(points)) : gain(points)}`;
}

/**
 * A record that lacks something, with what can be done about it here. Emits `fix` with a `Choice`, and `contest` with what
 * looks wrong to its reader.
 */
export default class AdoptionFixCard extends LightningElement {
  @api card!: Card;
  /** The rollout's day. */
  @api today = '';
  /** While something is written about it nothing else can be. */
  @api isBusy = false;
  /** Why it was not written, in the org's own words. */
  @api problems: readonly string[] = [];
  @api news = '';
  /** Whether it is the place to say that something is wrong. */
  @api isContestable = false;

  readonly label = LABELS;
  typed: Readonly<Record<string, PlainValue | null>> = {};
  isContesting = false;
  why = '';
  /** A record that goes for good is asked for twice. */
  sure = '';
  private readonly next = new NextFocus();

  override renderedCallback(): void {
    this.next.drawn(this.template);
  }

  get about(): string {
    return this.card.record.about.join(' · ');
  }

  get lacks(): ShownLack[] {
    return this.card.lacks.map((lack) => this.shown(lack));
  }

  get actions(): (Offer & { text: string })[] {
    return this.card.actions.map((offer) => ({
      ...offer,
      text:
        offer.id === this.sure ? LABELS.sure : withGain(remedyText(offer.remedy, this.card.record.object), offer.gain),
    }));
  }

  get hasProblems(): boolean {
    return this.problems.length > 0;
  }

  get isContestOffered(): boolean {
    return this.isContestable && !this.isContesting && !this.news;
  }

  get isUnsaid(): boolean {
    return this.isBusy || this.why.trim() === '';
  }

  handleTyped(event: CustomEvent<PlainValue | null>): void {
    const { key = '' } = (event.currentTarget as HTMLElement).dataset;
    this.typed = { ...this.typed, [key]: event.detail };
  }

  handleSave(event: Event): void {
    const { key } = (event.currentTarget as HTMLElement).dataset;
    const lack = this.lacks.find((one) => one.key === key);
    if (lack?.fill && !lack.isUnchanged) this.choose(lack.fill, lack.value);
  }

  handleAction(event: Event): void {
    const { id } = (event.currentTarget as HTMLElement).dataset;
    const offer = this.card.actions.find((one) => one.id === id);
    if (!offer || this.isBusy) return;
    if (offer.remedy.kind === 'delete' && this.sure !== id) {
      this.sure = offer.id;
      return;
    }
    this.choose(offer, null);
  }

  handleContest(): void {
    this.isContesting = true;
    this.next.goesTo('.why');
  }

  handleCancel(): void {
    this.isContesting = false;
    this.next.goesTo('.contest');
  }

  handleWhy(event: CustomEvent<{ value: string }>): void {
    this.why = event.detail.value;
  }

  handleSend(): void {
    if (this.isUnsaid) return;
    this.dispatchEvent(new CustomEvent('contest', { detail: { recordId: this.card.record.id, why: this.why.trim() } }));
  }

  /** What was said is filed. */
  @api endContest(): void {
    this.isContesting = false;
    this.why = '';
    this.next.goesTo('.name');
  }

  /** Its name takes it: from there Tab goes on to what can be done. */
  @api focus(): void {
    this.template?.querySelector<HTMLElement>('.name')?.focus();
  }

  private choose(offer: Offer, value: PlainValue | null): void {
    const detail: Choice = { recordId: this.card.record.id, offer, value };
    this.dispatchEvent(new CustomEvent<Choice>('fix', { detail }));
  }

  private shown(lack: Lack): ShownLack {
    const { field, fill: remedy } = lack;
    const now = field ? (this.card.record.values[field.apiName] as PlainValue | null | undefined) : undefined;
    const value = lack.key in this.typed ? (this.typed[lack.key] ?? null) : (now ?? null);
    const isChanged = value !== (now ?? null);
    const points = remedy && isChanged ? remedy.worth(value) : (remedy?.gain ?? null);
    return {
      ...lack,
      value,
      isFillable: isFillable(field),
      wrong: wrongText(lack, now, this.today),
      how: howText(lack),
      why: lack.whyNot ? WHY_NOT[lack.whyNot] : '',
      saveLabel: withGain(remedy ? LABELS.save : '', points, !isChanged && remedy?.isUpTo),
      isUnchanged: this.isBusy || !isChanged,
    };
  }
}
