import type { Trouble } from 'c/adoptionAnswers';
import AdoptionMirrorPage from 'c/adoptionMirrorPage';
import { enumeration, fill, whole } from 'c/adoptionWording';
import { api } from 'lwc';
import { LABELS } from './labels.ts';
import { notEnoughText, privacyText, totalText, waitingTexts } from './words.ts';

/** The reader's own mirror: live, seen by nobody else, every lost point with its record and its fix. */
export default class AdoptionMyScore extends AdoptionMirrorPage {
  /** External key of the rollout; empty: any open one. */
  @api projectKey = '';

  readonly label = LABELS;
  /** What the org keeps about the reader is not theirs to read here. */
  readonly noHistory: Trouble = { kind: 'unavailable', errors: [] };
  announcement = '';

  /** The rollout's own name; the page around it already says what kind of page this is. */
  get title(): string {
    return this.project?.name ?? LABELS.title;
  }

  get fixIntro(): string {
    if (this.counting.trouble && !this.isCounted) return LABELS.fixWait;
    if (this.isCounted && this.cards.length === 0)
      return this.reading.hasRecords ? LABELS.fixNone : LABELS.fixNoRecords;
    return this.hasScore || this.isCounting ? LABELS.fixIntro : LABELS.fixIntroUnscored;
  }

  get notEnough(): string {
    return notEnoughText(this.reading, this.signals ?? []);
  }

  get total(): string {
    return totalText(this.reading);
  }

  get totalNote(): string {
    return fill(LABELS.totalNote, whole(this.reading.total?.weight ?? 0));
  }

  get waiting(): { key: string; text: string }[] {
    return waitingTexts(this.reading);
  }

  get unavailable(): string {
    const { unavailable } = this.reading;
    return unavailable.length > 0 ? fill(LABELS.unavailable, enumeration(unavailable)) : '';
  }

  get privacy(): string {
    return privacyText(this.project);
  }

  /** Reads everything again, and says the new score to those who cannot see it. */
  override async handleRefresh(): Promise<void> {
    this.announcement = '';
    await super.handleRefresh();
    if (this.trouble || !this.hasScore) return;
    this.announcement = fill(LABELS.updated, whole(this.reading.result.score ?? 0));
  }
}
