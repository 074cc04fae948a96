import type { Person } from 'c/adoptionTeamInsight';
import { change, fill, gain, whole } from 'c/adoptionWording';
import { api, LightningElement } from 'lwc';
import { LABELS } from './labels.ts';

/** One person, compared with nothing but their own past and the agreed targets. */
export default class AdoptionPersonRow extends LightningElement {
  @api person!: Person;
  /** Whether the signals are still being read: what helps most is not known yet. */
  @api isPartial = false;

  readonly label = LABELS;

  get hasScore(): boolean {
    return this.person.score !== null;
  }

  get score(): string {
    return this.person.score === null ? '' : whole(this.person.score);
  }

  get change(): string {
    const { fourWeekChange } = this.person;
    if (fourWeekChange === null) return LABELS.noChange;
    // Stored as 0 when it is below 3 points.
    return fourWeekChange === 0 ? LABELS.steady : fill(LABELS.changed, change(fourWeekChange));
  }

  get changeIcon(): string {
    const { fourWeekChange } = this.person;
    if (!fourWeekChange) return 'utility:dash';
    return fourWeekChange > 0 ? 'utility:arrowup' : 'utility:arrowdown';
  }

  get lever(): string {
    const { lever } = this.person;
    return lever ? fill(LABELS.lever, lever.name, gain(lever.worth)) : '';
  }

  get whyNoLever(): string {
    if (this.isPartial) return '';
    return this.hasScore ? LABELS.noLever : LABELS.notEnough;
  }
}
