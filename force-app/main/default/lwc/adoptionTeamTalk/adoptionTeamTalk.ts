import AdoptionTeamRows from 'c/adoptionTeamRows';
import { fill, whole } from 'c/adoptionWording';
import { LABELS } from './labels.ts';

/** The talk of the week that helps most, in one sentence: "One talk about close dates helps 3 people." */
export default class AdoptionTeamTalk extends AdoptionTeamRows {
  readonly label = LABELS;

  get isShown(): boolean {
    return this.hasPeople && !this.isPartial;
  }

  get isWaiting(): boolean {
    return !this.trouble && this.isPartial;
  }

  get sentence(): string {
    const [talk] = this.talks;
    if (!talk) return LABELS.none;
    const { length } = talk.people;
    return length === 1 ? fill(LABELS.one, talk.name) : fill(LABELS.several, talk.name, whole(length));
  }
}
