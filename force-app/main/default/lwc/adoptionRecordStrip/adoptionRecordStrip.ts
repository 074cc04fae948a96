import AdoptionMirrorPage from 'c/adoptionMirrorPage';
import type { Card } from 'c/adoptionMirrorPage';
import type { Signal } from 'c/adoptionQueries';
import { api } from 'lwc';
import { LABELS } from './labels.ts';

/** Ids come with 15 or 18 letters; the first 15 say which record it is. */
const ID_LENGTH = 15;

/** What the record of a page lacks for the reader's score, put right in place; nothing where no signal looks at its object. */
export default class AdoptionRecordStrip extends AdoptionMirrorPage {
  @api recordId = '';
  @api objectApiName = '';
  /** External key of the rollout; empty: any open one. */
  @api projectKey = '';

  readonly label = LABELS;

  get isLookedAt(): boolean {
    return this.signals?.some((signal) => this.isOwn(signal)) === true;
  }

  get own(): Card[] {
    const id = this.recordId.slice(0, ID_LENGTH);
    return this.cards.filter(({ record }) => record.id.slice(0, ID_LENGTH) === id);
  }

  get isWell(): boolean {
    return this.own.length === 0;
  }

  /** Of a long list only the first come: then nobody knows about the others. */
  get well(): string {
    const isCut = this.rows.some(({ signal, outcome }) => this.isOwn(signal) && outcome?.mirror?.isTruncated);
    return isCut ? LABELS.unknown : LABELS.well;
  }

  /** Whether a signal looks at records of this object. */
  private isOwn({ object }: Signal): boolean {
    return object.toLowerCase() === this.objectApiName.toLowerCase();
  }
}
