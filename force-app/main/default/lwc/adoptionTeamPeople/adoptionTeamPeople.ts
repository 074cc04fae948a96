import { goodNewsOf, orderPeople, type Person, type PersonOrder } from 'c/adoptionTeamInsight';
import AdoptionTeamRows from 'c/adoptionTeamRows';
import { fill, whole } from 'c/adoptionWording';
import { api } from 'lwc';
import { LABELS } from './labels.ts';

/** Why nobody is listed: for a manager whose team should be here, and for everyone else. */
const NONE = { title: LABELS.noneTitle, text: LABELS.noneText };
const NONE_OF_OWN = { title: LABELS.noneOwnTitle, text: LABELS.noneOwnText };

/** People shown together: a page of five hundred would be slow to open, and nobody would read it. */
const AT_ONCE = 25;

/** What to talk about with a team, what went well, its people, and how near they are to each target. */
export default class AdoptionTeamPeople extends AdoptionTeamRows {
  /** Whether the reader manages the team, whose people should then be here. */
  @api isOwnTeam = false;

  readonly label = LABELS;
  order: PersonOrder = 'name';
  /** Place of the first person shown. */
  first = 0;

  get isWhole(): boolean {
    return !this.isPartial;
  }

  get none(): typeof NONE {
    return this.isOwnTeam ? NONE_OF_OWN : NONE;
  }

  get orderedPeople(): Person[] {
    return orderPeople(this.people ?? [], this.order);
  }

  get shownPeople(): Person[] {
    return this.orderedPeople.slice(this.first, this.first + AT_ONCE);
  }

  get hasPages(): boolean {
    return this.orderedPeople.length > AT_ONCE;
  }

  /** "26 to 50 of 61". */
  get range(): string {
    const { length } = this.orderedPeople;
    return fill(LABELS.range, whole(this.first + 1), whole(Math.min(this.first + AT_ONCE, length)), whole(length));
  }

  get isFirst(): boolean {
    return this.first === 0;
  }

  get isLast(): boolean {
    return this.first + AT_ONCE >= this.orderedPeople.length;
  }

  get goodNews(): ReturnType<typeof goodNewsOf> {
    return goodNewsOf(this.people ?? []);
  }

  get orders(): { label: string; value: PersonOrder }[] {
    return [
      { label: LABELS.orderName, value: 'name' },
      { label: LABELS.orderHelp, value: 'help' },
    ];
  }

  handleOrder(event: CustomEvent<{ value: PersonOrder }>): void {
    this.order = event.detail.value;
    this.first = 0;
  }

  handlePrevious(): void {
    this.first = Math.max(0, this.first - AT_ONCE);
  }

  handleNext(): void {
    this.first += AT_ONCE;
  }

  protected override begin(): void {
    this.first = 0;
  }
}
