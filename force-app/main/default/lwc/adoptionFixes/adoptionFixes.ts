import type { Choice } from 'c/adoptionFixCard';
import { NextFocus } from 'c/adoptionFocus';
import { refusalOf, type Saved, undo } from 'c/adoptionFixing';
import type { PlainValue } from 'c/adoptionFilters';
import type { Card, Offer } from 'c/adoptionMirrorPage';
import { api, LightningElement } from 'lwc';
import { type Bulk, bulkOf, choosableOf, oneAfterAnother, outcomeText } from './bulk.ts';
import { type Item, itemsOf, type Marks, NOTHING, pinnedOf, problemsOf } from './items.ts';
import { LABELS } from './labels.ts';
import { contested, fixed } from './work.ts';

/** As much as anybody does in one go. */
const THREE = 3;

/**
 * The most useful things to do, done in place. What is done keeps its place, with a way back; after the last of them it is
 * enough for this week. Emits `written` after each save, so that the page counts again.
 */
export default class AdoptionFixes extends LightningElement {
  /** All that can be done, the most worthwhile first. */
  @api
  get cards(): readonly Card[] {
    return this.all;
  }
  set cards(cards: readonly Card[]) {
    this.all = cards;
    this.pin();
  }

  /** The rollout, where something can be contested. */
  @api projectId = '';
  /** The rollout's day. */
  @api today = '';
  /** The list goes on: nobody says that it is enough. */
  @api isOpenEnded = false;
  /** How many at a time. */
  @api
  get most(): number {
    return this.limit;
  }
  set most(most: number) {
    this.limit = most;
    this.pin();
  }

  /** Key of the signal whose records can be put right together; empty where they are of several. */
  @api
  get bulkKey(): string {
    return this.signalKey;
  }
  set bulkKey(key: string) {
    if (key && key !== this.signalKey) this.outcome = '';
    if (key !== this.signalKey) this.checked = [];
    this.signalKey = key;
  }

  readonly label = LABELS;
  marks: Marks = {};
  checked: readonly string[] = [];
  isSavingAll = false;
  /** What became of those saved together. */
  outcome = '';
  private signalKey = '';
  private all: readonly Card[] = [];
  limit = THREE;
  private pinned: string[] = [];
  private readonly next = new NextFocus();

  override renderedCallback(): void {
    this.next.drawn(this.template);
  }

  get items(): Item[] {
    return itemsOf(this.pinned, this.all, this.marks, this.checked);
  }

  get isContestable(): boolean {
    return this.projectId !== '';
  }

  /** All of those at a time are done. */
  get isEnough(): boolean {
    const { items } = this;
    return !this.isOpenEnded && items.length > 0 && items.every(({ saved }) => saved);
  }

  get hasMore(): boolean {
    return this.all.some(({ record }) => !this.pinned.includes(record.id));
  }

  get bulk(): Bulk | undefined {
    return bulkOf(this.choosable, this.signalKey);
  }

  get chosen(): readonly Card[] {
    return this.choosable.filter(({ record }) => this.checked.includes(record.id));
  }

  get isAllChosen(): boolean {
    return this.chosen.length === this.choosable.length;
  }

  async handleFix({ detail }: CustomEvent<Choice>): Promise<void> {
    const { recordId, offer, value } = detail;
    const card = this.all.find(({ record }) => record.id === recordId);
    if (!card) return;
    const points = offer.remedy.kind === 'fill' ? offer.worth(value) : offer.gain;
    await this.fix(card, offer, value, points);
  }

  handleCheck(event: CustomEvent<{ checked: boolean }>): void {
    const { id = '' } = (event.currentTarget as HTMLElement).dataset;
    const others = this.checked.filter((each) => each !== id);
    this.checked = event.detail.checked ? [...others, id] : others;
  }

  handleAll({ detail }: CustomEvent<boolean>): void {
    this.checked = detail ? this.choosable.map(({ record }) => record.id) : [];
  }

  /**
   * Saves one after another, each with its own outcome, and has the page count once, after the last. What one of several
   * gives depends on those before it: no gain is said of each.
   */
  async handleSaveAll({ detail }: CustomEvent<PlainValue | null>): Promise<void> {
    if (this.isSavingAll) return;
    const { chosen } = this;
    this.isSavingAll = true;
    this.outcome = '';
    const refused = await oneAfterAnother(chosen, this.signalKey, (card, offer) =>
      this.fix(card, offer, detail, null, false),
    );
    this.isSavingAll = false;
    this.checked = refused;
    this.outcome = outcomeText(chosen.length - refused.length, refused.length);
    this.dispatchEvent(new CustomEvent('written'));
  }

  async handleUndo(event: Event): Promise<void> {
    const { id = '' } = (event.currentTarget as HTMLElement).dataset;
    const saved: Saved | undefined = this.marks[id]?.saved;
    if (!saved) return;
    await this.write(id, async () => {
      await undo(saved);
      return { news: LABELS.undone };
    });
  }

  async handleContest({ detail }: CustomEvent<{ recordId: string; why: string }>): Promise<void> {
    const { recordId, why } = detail;
    const card = this.all.find(({ record }) => record.id === recordId);
    if (!card) return;
    const isFiled = await this.write(recordId, () => contested(this.projectId, card, why), false);
    const selector = `c-adoption-fix-card[data-id="${recordId}"]`;
    if (isFiled) this.template?.querySelector<Element & { endContest(): void }>(selector)?.endContest();
  }

  handleMore(): void {
    this.marks = {};
    this.pinned = [];
    this.pin();
  }

  /** Shown, and still to be put right. */
  private get choosable(): Card[] {
    return choosableOf(this.items, this.signalKey);
  }

  private fix(card: Card, offer: Offer, value: PlainValue | null, points: number | null, isCounted = true) {
    return this.write(card.record.id, () => fixed(card, offer, value, points), isCounted);
  }

  private pin(): void {
    this.pinned = pinnedOf(this.all, this.pinned, this.marks, this);
  }

  /** Writes about a record, one write at a time. @returns whether it was written; if not, the record says why */
  private async write(id: string, work: () => Promise<Partial<Marks[string]>>, isCounted = true): Promise<boolean> {
    if (this.marks[id]?.isBusy) return false;
    const before = this.marks[id] ?? NOTHING;
    this.mark(id, { ...before, isBusy: true, problems: [], news: '' });
    try {
      const done = await work();
      this.mark(id, { ...NOTHING, ...done });
      this.next.goesTo(`.undo[data-id="${id}"], .card[data-id="${id}"]`);
    } catch (error) {
      const refusal = refusalOf(error);
      this.mark(id, { ...before, problems: problemsOf(refusal) });
      if (isCounted && refusal.kind === 'changed') this.dispatchEvent(new CustomEvent('written'));
      return false;
    }
    if (isCounted) this.dispatchEvent(new CustomEvent('written'));
    return true;
  }

  private mark(id: string, mark: Marks[string]): void {
    this.marks = { ...this.marks, [id]: mark };
  }
}
