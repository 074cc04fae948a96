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

/** Names in a row that people still read; a larger team has the list of its people for all of them. */
const MOST_NAMES = 12;

/** "Ann, Ben and 12 more": at most so many of a crowd. */
function someOf(names: readonly string[]): string {
  if (names.length <= MOST_NAMES) return enumeration(names);
  const rest = fill(LABELS.moreOf, whole(names.length - MOST_NAMES));
  return enumeration([...names.slice(0, MOST_NAMES), rest]);
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
      who: someOf(people.map((person) => person.name)),
      opener: opener && fill(LABELS.opener, opener),
      training: training ? fill(LABELS.training, training.name, day(training.heldOn)) : '',
    }));
  }

  get hasTalks(): boolean {
    return this.talks.length > 0;
  }

  get news(): { id: string; text: string }[] {
    return this.goodNews
      .slice(0, MOST_NAMES)
      .map(({ id, name, change: points }) => ({ id, text: fill(LABELS.rose, name, change(points)) }));
  }

  /** How many more there are. */
  get moreNews(): string {
    const more = this.goodNews.length - MOST_NAMES;
    return more > 0 ? fill(LABELS.moreNews, whole(more)) : '';
  }

  get hasNews(): boolean {
    return this.goodNews.length > 0;
  }
}
