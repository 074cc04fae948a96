import { api, LightningElement } from 'lwc';

const FULL = 100;

function share(percentage: number): number {
  return Math.min(FULL, Math.max(0, percentage));
}

/** A rate as a bar with a mark at its target. The figures stand beside it as text, so it is hidden from readers. */
export default class AdoptionSignalMeter extends LightningElement {
  /** 0 to 1; null without records. */
  @api rate: number | null = null;
  /** In percent. */
  @api target = FULL;

  get isReached(): boolean {
    // As on the page, in hundredths of a percent: 0.57 x 100 is less than 57 for a computer.
    return Math.round((this.rate ?? 0) * FULL * FULL) >= this.target * FULL;
  }

  get fillClass(): string {
    return this.isReached ? 'fill fill_reached' : 'fill';
  }

  get fillStyle(): string {
    return `inline-size: ${share((this.rate ?? 0) * FULL)}%`;
  }

  get targetStyle(): string {
    return `inset-inline-start: ${share(this.target)}%`;
  }
}
