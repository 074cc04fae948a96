import { Question, type Reading } from 'c/adoptionAnswers';
import { CHARTER } from 'c/adoptionCharter';
import {
  hasOlderWeeks,
  OWN_WEEKS,
  OWN_WEEKS_QUERY,
  ownWeeksIn,
  type Project,
  type SnapshotWeek,
  type UiApiData,
} from 'c/adoptionQueries';
import { day, fill, whole } from 'c/adoptionWording';
import NONE_CLOSED from '@salesforce/label/c.adoptionScoreHistory_NoneClosed';
import NONE_MIRROR from '@salesforce/label/c.adoptionScoreHistory_NoneMirror';
import NONE_OPEN from '@salesforce/label/c.adoptionScoreHistory_NoneOpen';
import NONE_TITLE from '@salesforce/label/c.adoptionScoreHistory_NoneTitle';
import OLDER from '@salesforce/label/c.adoptionScoreHistory_Older';
import LOADING from '@salesforce/label/c.adoptionShell_Loading';
import USER_ID from '@salesforce/user/Id';
import { gql, graphql, type GraphQLResult } from 'lightning/graphql';
import { api, LightningElement, wire } from 'lwc';

interface Asked {
  weeks: SnapshotWeek[];
  hasOlder: boolean;
}

/** The weeks stored about the reader, or why there are none. Emits `weeks` with what was read, newest first. */
export default class AdoptionScoreHistory extends LightningElement {
  @api project!: Project;

  readonly label = { loading: LOADING, noneTitle: NONE_TITLE };
  reading: Reading<Asked> = {};
  private readonly question = new Question<Asked>({
    read: (data) => ({ weeks: ownWeeksIn(data), hasOlder: hasOlderWeeks(data) }),
    tell: (reading) => {
      this.reading = reading;
      this.dispatchEvent(new CustomEvent('weeks', { detail: reading.value?.weeks }));
    },
  });

  @wire(graphql, { query: '$query', variables: '$variables', operationName: 'adoptionOwnWeeks' })
  wiredWeeks(result: GraphQLResult<UiApiData>): void {
    this.question.take(result);
  }

  /** Reads the weeks again. */
  @api async refresh(): Promise<void> {
    await this.question.refresh();
  }

  get query(): unknown {
    return gql`
      ${OWN_WEEKS_QUERY}
    `;
  }

  get variables(): Record<string, unknown> {
    return { project: this.project.id, owner: USER_ID };
  }

  get weeks(): SnapshotWeek[] | undefined {
    return this.reading.value?.weeks;
  }

  /** Said where the list ends before the weeks do. */
  get older(): string {
    return this.reading.value?.hasOlder ? fill(OLDER, whole(OWN_WEEKS)) : '';
  }

  get isLoading(): boolean {
    return !this.weeks && !this.reading.trouble;
  }

  get hasWeeks(): boolean {
    return (this.weeks?.length ?? 0) > 0;
  }

  get isNone(): boolean {
    return this.weeks?.length === 0;
  }

  get whyNone(): string {
    const { charterStatus, teamViewOpensOn } = this.project;
    if (charterStatus === CHARTER.open) return NONE_OPEN;
    return charterStatus === CHARTER.mirrorOnly ? fill(NONE_MIRROR, day(teamViewOpensOn)) : NONE_CLOSED;
  }

  async handleRetry(): Promise<void> {
    await this.refresh();
  }
}
