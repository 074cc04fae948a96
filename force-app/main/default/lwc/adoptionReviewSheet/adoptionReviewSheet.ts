import type { ReviewContent } from 'c/adoptionReview';
import { api, LightningElement } from 'lwc';
import type { Block } from './block.ts';
import { blocksOf } from './blocks.ts';
import { LABELS } from './labels.ts';

/** What a sponsor judges a rollout by, in the order of the printed page. */
export default class AdoptionReviewSheet extends LightningElement {
  @api content?: ReviewContent;

  readonly label = LABELS;

  get blocks(): (Block & { className: string })[] {
    if (!this.content) return [];
    return blocksOf(this.content).map((block) => ({
      ...block,
      className: block.isNarrow ? 'block block_narrow' : 'block',
    }));
  }
}
