import AdoptionMirrorPage, { type ReadAlong } from 'c/adoptionMirrorPage';
import { fill, whole } from 'c/adoptionWording';
import IS_SCORED from '@salesforce/customPermission/CrmAdoptionOwnScore';
import { api } from 'lwc';
import { LABELS } from './labels.ts';

/** What is shown: the score, null without one, and how many things to do. */
export interface Shown {
  score: number | null;
  fixes: number;
}

const THREE = 3;

/** The reader's score in one line, what has changed since Monday, and the three most useful things, done in place. Emits `score` with what is shown. */
export default class AdoptionThreeFixes extends AdoptionMirrorPage {
  /** External key of the rollout; empty: any open one. */
  @api projectKey = '';
  /** Only the line with the score, above what is about other people. */
  @api isSmall = false;

  /** What the page around it has read already; without it, it reads by itself. */
  @api
  get read(): ReadAlong | undefined {
    return this.readAround;
  }
  set read(read: ReadAlong | undefined) {
    this.readAround = read;
    if (read) this.takeRead(read);
  }

  readonly label = LABELS;
  private readAround?: ReadAlong;
  private told = '';

  renderedCallback(): void {
    if (!this.isCounted) return;
    const detail: Shown = { score: this.reading.result.score, fixes: Math.min(this.cards.length, THREE) };
    const text = JSON.stringify(detail);
    if (text === this.told) return;
    this.told = text;
    this.dispatchEvent(new CustomEvent<Shown>('score', { detail }));
  }

  /** Counts again. */
  @api async refresh(): Promise<void> {
    await this.handleRefresh();
  }

  get readsItself(): boolean {
    return this.readAround === undefined;
  }

  get title(): string {
    return this.isSmall ? LABELS.ownTitle : LABELS.title;
  }

  get hasFixes(): boolean {
    return !this.isSmall;
  }

  get contentClass(): string {
    return this.isSmall ? 'content content_small' : 'content';
  }

  get isWaiting(): boolean {
    return this.hasSignals && this.isCounting;
  }

  get score(): string {
    const { score } = this.reading.result;
    return score === null ? LABELS.noScore : fill(LABELS.score, whole(score));
  }

  /** The utility bar is everybody's: who is never scored is promised no score, and led to no page they may not see. */
  get isScored(): boolean {
    return IS_SCORED === true;
  }

  get hasScoreLine(): boolean {
    return this.isScored || this.reading.result.score !== null;
  }

  get doneText(): string {
    return this.reading.hasRecords ? LABELS.none : LABELS.noRecords;
  }

  get isDone(): boolean {
    return this.cards.length === 0;
  }
}
