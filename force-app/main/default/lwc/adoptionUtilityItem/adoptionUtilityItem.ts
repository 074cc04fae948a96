import type { Shown } from 'c/adoptionThreeFixes';
import { fill, whole } from 'c/adoptionWording';
import { EnclosingUtilityId, updateUtility } from 'lightning/platformUtilityBarApi';
import { api, LightningElement, wire } from 'lwc';
import { LABELS } from './labels.ts';

/** "73 · 3 fixes"; without a score, and with nothing to do, the usual label says enough. */
function labelOf({ score, fixes }: Shown): string {
  if (score === null) return LABELS.usual;
  if (fixes === 0) return whole(score);
  return fixes === 1 ? fill(LABELS.one, whole(score)) : fill(LABELS.several, whole(score), whole(fixes));
}

/** The three useful things in the utility bar, beside any record. Its label says the score once that is known. */
export default class AdoptionUtilityItem extends LightningElement {
  /** External key of the rollout; empty: any open one. */
  @api projectKey = '';

  private utilityId: string | null = null;
  private shown?: Shown;

  @wire(EnclosingUtilityId)
  wiredUtility(id: string | null | undefined): void {
    this.utilityId = id ?? null;
    this.name();
  }

  handleScore(event: CustomEvent<Shown>): void {
    this.shown = event.detail;
    this.name();
  }

  private name(): void {
    const { utilityId, shown } = this;
    if (!utilityId || !shown) return;
    // The panel shows the same; a label that stays as it was is a fault for the console.
    updateUtility(utilityId, { label: labelOf(shown) }).catch((error: unknown) => {
      throw error;
    });
  }
}
