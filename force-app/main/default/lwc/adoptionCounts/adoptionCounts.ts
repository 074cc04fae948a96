import { Question, type Trouble } from 'c/adoptionAnswers';
import type { FilterContext, QueriedSignal } from 'c/adoptionFilters';
import { countsIn, countsQuery, type UiApiData } from 'c/adoptionQueries';
import type { SignalCount } from 'c/adoptionScores';
import { gql, graphql, type GraphQLResult } from 'lightning/graphql';
import { api, LightningElement, wire } from 'lwc';

/** What became of counting. */
export interface Counted {
  /** Keys of the signals that were asked for. */
  keys: string[];
  counts: SignalCount[];
  /** Why there is no new count. */
  trouble?: Trouble;
}

/**
 * Counts a few signals in one query, over all records that the reader can see or over those of one owner, and emits
 * `counts`. One signal that the org refuses takes the others along: a parent then asks for each alone.
 */
export default class AdoptionCounts extends LightningElement {
  /**
   * Signals that can be counted in this org, at most `SIGNALS_TOGETHER`. Those that are what they were are not asked for
   * anew: their count, told, would make their parent draw them again, and so on.
   */
  @api
  get signals(): QueriedSignal[] {
    return this.counted;
  }
  set signals(signals: QueriedSignal[]) {
    if (JSON.stringify(signals) !== JSON.stringify(this.counted)) this.counted = signals;
  }
  @api context!: FilterContext;
  /** Id of a user; empty: all records. */
  @api owner = '';

  private counted: QueriedSignal[] = [];
  private readonly question = new Question<SignalCount[]>({
    read: (data) => countsIn(this.signals, data),
    tell: ({ value, trouble }) => {
      if (value || trouble) this.tell(value ?? [], trouble);
    },
  });

  @wire(graphql, { query: '$query', variables: '$variables', operationName: 'adoptionCounts' })
  wiredCounts(result: GraphQLResult<UiApiData>): void {
    this.question.take(result);
  }

  /** Counts again. */
  @api async refresh(): Promise<void> {
    await this.question.refresh();
  }

  disconnectedCallback(): void {
    this.question.stop();
  }

  get query(): unknown {
    return gql`
      ${countsQuery(this.signals, this.context, this.owner !== '')}
    `;
  }

  get variables(): Record<string, unknown> {
    return this.owner === '' ? {} : { owner: this.owner };
  }

  private tell(counts: SignalCount[], trouble: Trouble | undefined): void {
    const keys = this.signals.map(({ key }) => key);
    this.dispatchEvent(new CustomEvent<Counted>('counts', { detail: { keys, counts, ...(trouble && { trouble }) } }));
  }
}
