import { Question, type Reading } from 'c/adoptionAnswers';
import AdoptionPageLink from 'c/adoptionPageLink';
import { type Pause, PAUSE, PAUSE_QUERY, pausesIn, type UiApiData } from 'c/adoptionQueries';
import { day, fill } from 'c/adoptionWording';
import ADD from '@salesforce/label/c.adoptionPause_Add';
import AWAY from '@salesforce/label/c.adoptionPause_Away';
import NOW from '@salesforce/label/c.adoptionPause_Now';
import UNREAD from '@salesforce/label/c.adoptionPause_Unread';
import USER_ID from '@salesforce/user/Id';
import { gql, graphql, type GraphQLResult } from 'lightning/graphql';
import type { PageReference } from 'lightning/navigation';
import { api, wire } from 'lwc';

const NEW_PAUSE = {
  type: 'standard__objectPage',
  attributes: { objectApiName: PAUSE, actionName: 'new' },
};

/** What a pause does, whether the reader has one today, and the way to a new one. Nobody is asked for a reason. */
export default class AdoptionPause extends AdoptionPageLink {
  /** The rollout's day, YYYY-MM-DD. */
  @api today = '';

  readonly label = { add: ADD, away: AWAY, unread: UNREAD };
  reading: Reading<Pause[]> = {};
  private readonly question = new Question({
    read: pausesIn,
    tell: (reading) => {
      this.reading = reading;
    },
  });

  @wire(graphql, { query: '$query', variables: '$variables', operationName: 'adoptionPause' })
  wiredPauses(result: GraphQLResult<UiApiData>): void {
    this.question.take(result);
  }

  /** Reads the reader's pauses again. */
  @api async refresh(): Promise<void> {
    await this.question.refresh();
  }

  get query(): unknown {
    return gql`
      ${PAUSE_QUERY}
    `;
  }

  get variables(): Record<string, unknown> {
    return { owner: USER_ID, today: this.today };
  }

  /** Whoever is not measured may have no access to pauses, and needs none. */
  get isOffered(): boolean {
    return this.reading.trouble?.kind !== 'unavailable';
  }

  get now(): string {
    const [pause] = this.reading.value ?? [];
    return pause ? fill(NOW, day(pause.until)) : '';
  }

  /** Nobody knows whether there is a pause, which is not the same as none. */
  get isUnread(): boolean {
    return this.reading.trouble !== undefined;
  }

  protected override get page(): PageReference {
    return NEW_PAUSE;
  }
}
