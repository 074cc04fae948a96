import { Question, type Reading } from 'c/adoptionAnswers';
import type { Counted } from 'c/adoptionCounts';
import type { FilterContext } from 'c/adoptionFilters';
import {
  hasMoreUsers,
  OFFERED,
  type OfferedUser,
  patternOf,
  type SetupSignal,
  type UiApiData,
  USERS_QUERY,
  usersIn,
} from 'c/adoptionQueries';
import { fill, percent, whole } from 'c/adoptionWording';
import { gql, graphql, type GraphQLResult } from 'lightning/graphql';
import { api, LightningElement, wire } from 'lwc';
import { LABELS } from './labels.ts';

/** Fewer letters find too many people. */
const FEWEST_LETTERS = 2;

/** Counts one signal over the records of a person who is looked up by name, as far as the reader can see them. */
export default class AdoptionSetupPerson extends LightningElement {
  @api signal!: SetupSignal;
  @api context!: FilterContext;

  readonly label = LABELS;
  name = '';
  chosen = '';
  users: Reading<{ offered: OfferedUser[]; hasMore: boolean }> = {};
  counted?: Counted;
  private readonly question = new Question({
    read: (data: UiApiData) => ({ offered: usersIn(data), hasMore: hasMoreUsers(data) }),
    tell: (reading) => {
      this.users = reading;
    },
  });

  @wire(graphql, { query: '$query', variables: '$variables', operationName: 'adoptionUsers' })
  wiredUsers(result: GraphQLResult<UiApiData>): void {
    this.question.take(result);
  }

  get query(): unknown {
    if (this.name.trim().length < FEWEST_LETTERS) return undefined;
    return gql`
      ${USERS_QUERY}
    `;
  }

  get variables(): Record<string, unknown> {
    return { name: patternOf(this.name) };
  }

  get options(): { label: string; value: string }[] {
    return (this.users.value?.offered ?? []).map(({ id, name }) => ({ label: name, value: id }));
  }

  get hasOptions(): boolean {
    return this.options.length > 0;
  }

  get isNobody(): boolean {
    return this.users.value?.offered.length === 0;
  }

  /** That the list ends before the people do, and how to find the others. */
  get more(): string {
    return this.users.value?.hasMore ? fill(LABELS.more, whole(OFFERED)) : '';
  }

  get isTrouble(): boolean {
    return this.users.trouble !== undefined || this.counted?.trouble !== undefined;
  }

  get signals(): SetupSignal[] {
    return [this.signal];
  }

  get result(): string {
    const [count] = this.counted?.counts ?? [];
    if (!count || this.counted?.trouble) return '';
    const { population, passed } = count;
    if (population === 0) return LABELS.none;
    return fill(LABELS.counts, whole(population), whole(passed), percent(passed / population));
  }

  handleName(event: CustomEvent<{ value: string }>): void {
    this.name = event.detail.value;
    this.question.reset();
    this.choose('');
  }

  handleUser(event: CustomEvent<{ value: string }>): void {
    this.choose(event.detail.value);
  }

  handleCounts(event: CustomEvent<Counted>): void {
    this.counted = event.detail;
  }

  private choose(id: string): void {
    this.chosen = id;
    this.counted = undefined;
  }
}
