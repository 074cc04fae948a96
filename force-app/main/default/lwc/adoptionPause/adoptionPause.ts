import AdoptionPageLink from 'c/adoptionPageLink';
import { type Pause, PAUSE } from 'c/adoptionQueries';
import { day, fill } from 'c/adoptionWording';
import ADD from '@salesforce/label/c.adoptionPause_Add';
import AWAY from '@salesforce/label/c.adoptionPause_Away';
import NOW from '@salesforce/label/c.adoptionPause_Now';
import type { PageReference } from 'lightning/navigation';
import { api } from 'lwc';

const NEW_PAUSE = {
  type: 'standard__objectPage',
  attributes: { objectApiName: PAUSE, actionName: 'new' },
};

/** What a pause does, whether the reader has one today, and the way to a new one. Nobody is asked for a reason. */
export default class AdoptionPause extends AdoptionPageLink {
  /** The reader's own, those that end last first. */
  @api pauses: readonly Pause[] = [];
  /** The rollout's day, YYYY-MM-DD. */
  @api today = '';

  readonly label = { add: ADD, away: AWAY };

  get now(): string {
    const { today } = this;
    const pause = this.pauses.find(({ from, until }) => from <= today && today <= until);
    return pause ? fill(NOW, day(pause.until)) : '';
  }

  protected override get page(): PageReference {
    return NEW_PAUSE;
  }
}
