import type { Choice } from 'c/adoptionFixCard';
import { contest, refusalOf, save, type Saved, undo } from 'c/adoptionFixing';
import type { Card } from 'c/adoptionMirrorPage';
import { api, LightningElement } from 'lwc';
import { type Item, itemOf, type Marks, NOTHING, savedText } from './items.ts';
import { LABELS } from './labels.ts';

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

  readonly label = LABELS;
  marks: Marks = {};
  private all: readonly Card[] = [];
  private limit = THREE;
  private pinned: string[] = [];

  get items(): Item[] {
    return this.pinned.flatMap((id) => {
      const item = itemOf(
        id,
        this.all.find(({ record }) => record.id === id),
        this.marks[id] ?? NOTHING,
      );
      return item ? [item] : [];
    });
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

  async handleFix({ detail }: CustomEvent<Choice>): Promise<void> {
    const { recordId, offer, value } = detail;
    const card = this.all.find(({ record }) => record.id === recordId);
    if (!card) return;
    const { record } = card;
    const points = offer.remedy.kind === 'fill' ? offer.worth(value) : offer.gain;
    await this.write(recordId, async () => {
      const saved = await save(record, offer.remedy, value);
      return { saved, name: record.name, savedText: savedText(offer.remedy.kind, points) };
    });
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
    const isFiled = await this.write(
      recordId,
      async () => {
        const names = card.lacks.map(({ name }) => name);
        await contest(this.projectId, card.record, names, why);
        return { news: LABELS.contested };
      },
      false,
    );
    const selector = `c-adoption-fix-card[data-id="${recordId}"]`;
    if (isFiled) this.template?.querySelector<Element & { endContest(): void }>(selector)?.endContest();
  }

  handleMore(): void {
    this.marks = {};
    this.pinned = [];
    this.pin();
  }

  /** Keeps what is shown in its place; what is no longer wanting, and was not touched here, makes room. */
  private pin(): void {
    const stays = (id: string): boolean =>
      this.marks[id] !== undefined || this.all.some(({ record }) => record.id === id);
    const kept = this.pinned.filter(stays);
    const next = this.all.map(({ record }) => record.id).filter((id) => !kept.includes(id));
    this.pinned = [...kept, ...next].slice(0, Math.max(this.limit, kept.length));
  }

  /** Writes about a record, one write at a time. @returns whether it was written; if not, the record says why */
  private async write(id: string, work: () => Promise<Partial<Marks[string]>>, isCounted = true): Promise<boolean> {
    if (this.marks[id]?.isBusy) return false;
    const before = this.marks[id] ?? NOTHING;
    this.mark(id, { ...before, isBusy: true, problems: [], news: '' });
    try {
      const done = await work();
      this.mark(id, { ...NOTHING, ...done });
    } catch (error) {
      const refusal = refusalOf(error);
      const problems = refusal.kind === 'changed' ? [LABELS.changed] : refusal.problems;
      this.mark(id, { ...before, problems: problems.length > 0 ? problems : [LABELS.notSaved] });
      if (refusal.kind === 'changed') this.dispatchEvent(new CustomEvent('written'));
      return false;
    }
    if (isCounted) this.dispatchEvent(new CustomEvent('written'));
    return true;
  }

  private mark(id: string, mark: Marks[string]): void {
    this.marks = { ...this.marks, [id]: mark };
  }
}
