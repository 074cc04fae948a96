import type { Talk } from 'c/adoptionTeamInsight';
import { change, day, enumeration, fill, gain, whole } from 'c/adoptionWording';
import { api, LightningElement } from 'lwc';
import { LABELS } from './labels.ts';

interface Card {
  key: string;
  title: string;
  who: string;
  opener: string;
  training: string;
}

/** What a manager can talk about this week, what helps most first, and what went well. */
export default class AdoptionTalks extends LightningElement {
  @api talks: Talk[] = [];
  /** People whose score rose in four weeks. */
  @api goodNews: { id: string; name: string; change: number }[] = [];

  readonly label = LABELS;

  get cards(): Card[] {
    return this.talks.map(({ signalId, name, people, opener, training, worth }) => ({
      key: signalId,
      title: fill(people.length === 1 ? LABELS.helpsOne : LABELS.helps, name, whole(people.length), gain(worth)),
      who: enumeration(people.map((person) => person.name)),
      opener: opener && fill(LABELS.opener, opener),
      training: training ? fill(LABELS.training, training.name, day(training.heldOn)) : '',
    }));
  }

  get hasTalks(): boolean {
    return this.talks.length > 0;
  }

  get news(): { id: string; text: string }[] {
    return this.goodNews.map(({ id, name, change: points }) => ({ id, text: fill(LABELS.rose, name, change(points)) }));
  }

  get hasNews(): boolean {
    return this.goodNews.length > 0;
  }
}
