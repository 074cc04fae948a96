import { AGENDA_DAYS, type AgendaItem } from 'c/adoptionSteering';
import { day, fill, whole } from 'c/adoptionWording';
import { api, LightningElement } from 'lwc';
import { LABELS } from './labels.ts';

const KINDS: Record<AgendaItem['kind'], string> = {
  training: LABELS.training,
  message: LABELS.message,
  review: LABELS.review,
};
const OBJECTS: Record<AgendaItem['kind'], string> = {
  training: 'RolloutTraining__c',
  message: 'RolloutMessage__c',
  review: 'RolloutReview__c',
};

function places({ registered, seats }: AgendaItem): string {
  if (seats != null) return fill(LABELS.seats, whole(registered ?? 0), whole(seats));
  return registered != null ? fill(LABELS.registered, whole(registered)) : '';
}

/** What happens in the next days, in their order. */
export default class AdoptionRolloutAgenda extends LightningElement {
  @api items: AgendaItem[] = [];

  get isEmpty(): boolean {
    return this.items.length === 0;
  }

  get emptyText(): string {
    return fill(LABELS.empty, whole(AGENDA_DAYS));
  }

  get rows(): { key: string; id: string; object: string; name: string; on: string; facts: string }[] {
    return this.items.map((item) => ({
      key: `${item.kind}-${item.id}`,
      id: item.id,
      object: OBJECTS[item.kind],
      name: item.name,
      on: day(item.on),
      facts: [KINDS[item.kind], item.word, places(item), item.audience ? fill(LABELS.to, item.audience) : '']
        .filter((text) => text !== '')
        .join(' · '),
    }));
  }
}
