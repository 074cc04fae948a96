import { type Pause, PAUSE, PAUSE_QUERY, pausesIn, type UiApiData } from 'c/adoptionQueries';
import { day, fill } from 'c/adoptionWording';
import ADD from '@salesforce/label/c.adoptionPause_Add';
import AWAY from '@salesforce/label/c.adoptionPause_Away';
import NOW from '@salesforce/label/c.adoptionPause_Now';
import USER_ID from '@salesforce/user/Id';
import { gql, graphql, type GraphQLError, type GraphQLResult } from 'lightning/graphql';
import { NavigationMixin } from 'lightning/navigation';
import { api, LightningElement, wire } from 'lwc';

const NEW_PAUSE = {
  type: 'standard__objectPage',
  attributes: { objectApiName: PAUSE, actionName: 'new' },
};

/** What a pause does, whether the reader has one today, and the way to a new one. Nobody is asked for a reason. */
export default class AdoptionPause extends NavigationMixin(LightningElement) {
  readonly label = { add: ADD, away: AWAY };
  url = '';
  pause?: Pause;
  errors?: readonly GraphQLError[];
  private refreshPauses?: () => Promise<void>;

  @wire(graphql, { query: '$query', variables: '$variables', operationName: 'adoptionPause' })
  wiredPauses({ data, errors, refresh }: GraphQLResult<UiApiData>): void {
    this.refreshPauses = refresh ?? this.refreshPauses;
    this.errors = errors;
    if (data) [this.pause] = pausesIn(data);
  }

  /** Reads the reader's pauses again. */
  @api async refresh(): Promise<void> {
    await this.refreshPauses?.();
  }

  connectedCallback(): void {
    this[NavigationMixin.GenerateUrl](NEW_PAUSE).then(
      (url) => {
        this.url = url;
      },
      // Without an address a click still opens the form.
      () => undefined,
    );
  }

  get query(): unknown {
    return gql`
      ${PAUSE_QUERY}
    `;
  }

  get variables(): Record<string, unknown> {
    return { owner: USER_ID };
  }

  /** Whoever is not measured may have no access to pauses, and needs none. */
  get isOffered(): boolean {
    return !this.errors;
  }

  get now(): string {
    return this.pause ? fill(NOW, day(this.pause.until)) : '';
  }

  /** The link's own address would load all of Lightning again. */
  handleNew(event: MouseEvent): void {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    this[NavigationMixin.Navigate](NEW_PAUSE);
  }
}
