import type { Collection } from 'c/adoptionSteering';
import { fill, whole } from 'c/adoptionWording';
import { api, LightningElement } from 'lwc';
import { LABELS } from './labels.ts';

/** What people are asked to fill in. */
export default class AdoptionRolloutCollection extends LightningElement {
  @api collection?: Collection;

  readonly label = LABELS;

  get counts(): { key: string; name: string; value: string }[] {
    const { kept = 0, automated = 0, hidden = 0, dropped = 0, open = 0 } = this.collection ?? {};
    const all: [string, string, number][] = [
      ['kept', LABELS.kept, kept],
      ['automated', LABELS.automated, automated],
      ['hidden', LABELS.hiddenFields, hidden],
      ['dropped', LABELS.dropped, dropped],
      ['open', LABELS.open, open],
    ];
    return all.map(([key, name, value]) => ({ key, name, value: whole(value) }));
  }

  get isEmpty(): boolean {
    return this.counts.every(({ value }) => value === whole(0));
  }

  get minutes(): string {
    return fill(LABELS.minutes, whole(Math.round(this.collection?.minutes ?? 0)));
  }

  get saved(): string {
    const minutes = Math.round(this.collection?.savedMinutes ?? 0);
    return minutes > 0 ? fill(LABELS.saved, whole(minutes)) : '';
  }
}
