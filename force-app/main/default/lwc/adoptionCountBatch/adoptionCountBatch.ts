import { Question, type Trouble } from 'c/adoptionAnswers';
import { type Mirror, mirrorsIn, type Signal, type UiApiData } from 'c/adoptionQueries';
import USER_ID from '@salesforce/user/Id';
import { gql, graphql, type GraphQLResult } from 'lightning/graphql';
import { api, LightningElement, wire } from 'lwc';

/** What became of counting one signal; neither mirror nor trouble: this org cannot answer it for this person. */
export interface SignalOutcome {
  key: string;
  mirror: Mirror | null;
  /** Why nobody knows the count just now. */
  trouble?: Trouble;
}

/**
 * Counts a few signals for the reader in one query. Emits `count` with the outcome of each, and `split` when the org
 * refuses the query for good: only smaller queries tell which of the signals it cannot answer.
 */
export default class AdoptionCountBatch extends LightningElement {
  @api signals: readonly Signal[] = [];
  /** Text of the query. */
  @api text = '';

  private readonly question = new Question<(Mirror | null)[]>({
    read: (data) => mirrorsIn(this.signals, data),
    tell: ({ value, trouble }) => this.settle(trouble ? undefined : value, trouble),
  });

  @wire(graphql, { query: '$query', variables: '$variables', operationName: 'adoptionMirror' })
  wiredCounts(result: GraphQLResult<UiApiData>): void {
    this.question.take(result);
  }

  /** Counts again. */
  @api async refresh(): Promise<void> {
    await this.question.refresh();
  }

  get query(): unknown {
    return gql`
      ${this.text}
    `;
  }

  get variables(): Record<string, unknown> {
    return { owner: USER_ID };
  }

  private settle(mirrors: (Mirror | null)[] | undefined, trouble?: Trouble): void {
    const isForGood = trouble?.kind === 'unavailable';
    if (isForGood && this.signals.length > 1) {
      this.dispatchEvent(new CustomEvent('split'));
      return;
    }
    const detail = this.signals.map(({ key }, index): SignalOutcome => ({
      key,
      mirror: mirrors?.[index] ?? null,
      ...(trouble && !isForGood && { trouble }),
    }));
    this.dispatchEvent(new CustomEvent<SignalOutcome[]>('count', { detail }));
  }
}
