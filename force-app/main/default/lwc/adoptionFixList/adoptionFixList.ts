import type { Card } from 'c/adoptionMirrorPage';
import { fill, whole } from 'c/adoptionWording';
import ALL from '@salesforce/label/c.adoptionFixList_All';
import FILTER from '@salesforce/label/c.adoptionFixList_Filter';
import NONE_TEXT from '@salesforce/label/c.adoptionFixList_NoneText';
import NONE_TITLE from '@salesforce/label/c.adoptionFixList_NoneTitle';
import NO_RECORDS_TEXT from '@salesforce/label/c.adoptionFixList_NoRecordsText';
import NO_RECORDS_TITLE from '@salesforce/label/c.adoptionFixList_NoRecordsTitle';
import SHOW_MORE from '@salesforce/label/c.adoptionFixList_ShowMore';
import TRUNCATED from '@salesforce/label/c.adoptionFixList_Truncated';
import { api, LightningElement } from 'lwc';

const PAGE = 6;

/** Why the list is empty: all is well, or there was nothing to look at. */
const ALL_WELL = { title: NONE_TITLE, text: NONE_TEXT, icon: 'utility:success' };
const NO_RECORDS = { title: NO_RECORDS_TITLE, text: NO_RECORDS_TEXT, icon: 'utility:record' };

interface Chip {
  key: string;
  label: string;
  isChosen: boolean;
}

/** All that can be done, by signal, a few at a time; each is done in place. */
export default class AdoptionFixList extends LightningElement {
  /** In the order to show. */
  @api cards: readonly Card[] = [];
  /** Whether there were any records to look at. */
  @api hasRecords = false;
  /** Whether the org holds more failing records than these. */
  @api isTruncated = false;
  /** The rollout, where something can be contested. */
  @api projectId = '';
  /** The rollout's day. */
  @api today = '';

  readonly label = { filter: FILTER, truncated: TRUNCATED };
  chosen = '';
  private shown = PAGE;

  get isEmpty(): boolean {
    return this.cards.length === 0;
  }

  get none(): typeof ALL_WELL {
    return this.hasRecords ? ALL_WELL : NO_RECORDS;
  }

  /** All of them, then each signal that finds something, with how much. */
  get chips(): Chip[] {
    const counts = new Map<string, { name: string; count: number }>();
    for (const { key, name } of this.cards.flatMap(({ lacks }) => lacks)) {
      counts.set(key, { name, count: (counts.get(key)?.count ?? 0) + 1 });
    }
    const chip = (key: string, text: string, count: number): Chip => ({
      key,
      label: `${text} (${whole(count)})`,
      isChosen: key === this.choice,
    });
    const signals = [...counts].map(([key, { name, count }]) => chip(key, name, count));
    return [chip('', ALL, this.cards.length), ...signals];
  }

  /** A signal of which nothing is left is no choice any more. */
  get choice(): string {
    const isThere = this.cards.some(({ lacks }) => lacks.some(({ key }) => key === this.chosen));
    return isThere ? this.chosen : '';
  }

  get filtered(): readonly Card[] {
    if (!this.choice) return this.cards;
    return this.cards.filter(({ lacks }) => lacks.some(({ key }) => key === this.choice));
  }

  /** How many stand on the page. */
  get most(): number {
    return this.shown;
  }

  get hasMore(): boolean {
    return this.filtered.length > this.shown;
  }

  get isEndTruncated(): boolean {
    return this.isTruncated && !this.hasMore;
  }

  get showMore(): string {
    return fill(SHOW_MORE, whole(this.filtered.length - this.shown));
  }

  handleChoice(event: Event): void {
    this.chosen = (event.target as HTMLInputElement).value;
    this.shown = PAGE;
  }

  handleShowMore(): void {
    this.shown += PAGE;
  }

  handleWritten(): void {
    this.dispatchEvent(new CustomEvent('written'));
  }
}
