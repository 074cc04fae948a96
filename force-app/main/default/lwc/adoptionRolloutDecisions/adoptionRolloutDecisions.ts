import type { WriteState } from 'c/adoptionWriteRefusal';
import type { Owed } from 'c/adoptionSteering';
import { fill, whole } from 'c/adoptionWording';
import { api, LightningElement } from 'lwc';
import { LABELS } from './labels.ts';

interface Row {
  key: string;
  item: Owed;
  state?: WriteState;
}

/** What fits into a week's meeting; the others come on request. */
const FIRST = 5;

/** What is owed this week. What its items emit, `decide` and `escalate`, goes on to the page. */
export default class AdoptionRolloutDecisions extends LightningElement {
  @api items: Owed[] = [];
  /** Decisions of a later day. */
  @api later = 0;
  @api mayDecide = false;
  @api mayEscalate = false;
  /** What sponsor and committee decide already, by name or id. */
  @api raised: string[] = [];
  @api state?: WriteState;

  readonly label = LABELS;
  isWhole = false;

  get rows(): Row[] {
    return (this.isWhole ? this.items : this.items.slice(0, FIRST)).map((item) => ({
      key: `${item.kind}-${item.id}`,
      item,
      ...(this.state?.id === item.id && { state: this.state }),
    }));
  }

  get isEmpty(): boolean {
    return this.items.length === 0;
  }

  get moreText(): string {
    const others = this.items.length - FIRST;
    return this.isWhole || others <= 0 ? '' : fill(LABELS.showAll, whole(this.items.length));
  }

  get laterText(): string {
    if (this.later === 0) return '';
    return this.later === 1 ? LABELS.laterOne : fill(LABELS.later, whole(this.later));
  }

  handleShowAll(): void {
    this.isWhole = true;
  }

  handleForward(event: CustomEvent<unknown>): void {
    this.dispatchEvent(new CustomEvent(event.type, { detail: event.detail }));
  }
}
