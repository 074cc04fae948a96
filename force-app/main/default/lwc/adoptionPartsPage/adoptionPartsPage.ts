import { type Cursors, Question, type Reading, type Trouble, troubleKindOf } from 'c/adoptionAnswers';
import {
  areRecordsOf,
  failureIn,
  inQueries,
  objectsOf,
  type PartName,
  partPages,
  type PartRecords,
  partRecordsIn,
  partsQuery,
  partVariables,
  readableParts,
  type UiApiData,
} from 'c/adoptionQueries';
import AdoptionRolloutPage from 'c/adoptionRolloutPage';
import { gql, graphql, type GraphQLResult } from 'lightning/graphql';
import { getObjectInfos, type ObjectInfo, type ObjectInfoResults } from 'lightning/uiObjectInfoApi';
import { wire } from 'lwc';

const FIRST = 'adoptionPartsFirst';
const SECOND = 'adoptionPartsSecond';

/**
 * What pages have in common that read a rollout part by part, in at most two queries. First the objects are described,
 * so that only parts are asked for which the reader may read: one field without a right would fail the whole query.
 */
export default class AdoptionPartsPage extends AdoptionRolloutPage {
  /** The parts of the page, at most twenty; those that belong to the same sentence stand together. */
  protected readonly wanted: readonly PartName[] = [];
  /** Days back from today, for the parts that take `$since`. */
  protected readonly daysBack = 84;

  objects?: string[];
  infos?: ObjectInfoResults;
  infosTrouble?: Trouble;
  /** The readable parts, by query; undefined while nobody knows which they are. */
  batches?: PartName[][];
  readings: Reading<PartRecords>[] = [{}, {}];
  // Apart from the readings: what the variables are made of may not change with each answer, which would ask again.
  firstCursors: Cursors = {};
  secondCursors: Cursors = {};
  private readonly questions = [this.questionOf(0), this.questionOf(1)] as const;
  protected override readonly question = {
    refresh: async (): Promise<void> => {
      // The wire asks again for a list of its own, unless it has an answer.
      if (this.infosTrouble && this.objects) this.objects = [...this.objects];
      await Promise.all(this.questions.map((one) => one.refresh()));
    },
    reset: (): void => this.questions.forEach((one) => one.reset()),
    stop: (): void => this.questions.forEach((one) => one.stop()),
  };

  @wire(getObjectInfos, { objectApiNames: '$objects' })
  wiredInfos({ data, error }: { data?: ObjectInfoResults; error?: unknown }): void {
    const failure = error ?? failureIn(data);
    this.infosTrouble = failure ? { kind: troubleKindOf([failure]), errors: [] } : undefined;
    if (failure || !data || data.results.length !== this.objects?.length) return;
    this.infos = data;
    this.batches = inQueries(readableParts(this.wanted, this.objects, data));
  }

  @wire(graphql, { query: '$firstQuery', variables: '$firstVariables', operationName: FIRST })
  wiredFirst(result: GraphQLResult<UiApiData>): void {
    this.questions[0].take(result);
  }

  @wire(graphql, { query: '$secondQuery', variables: '$secondVariables', operationName: SECOND })
  wiredSecond(result: GraphQLResult<UiApiData>): void {
    this.questions[1].take(result);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.objects = objectsOf(this.wanted);
  }

  get firstQuery(): unknown {
    return this.queryOf(0, FIRST);
  }

  get firstVariables(): Record<string, unknown> {
    return this.variablesOf(0, this.firstCursors);
  }

  get secondQuery(): unknown {
    return this.queryOf(1, SECOND);
  }

  get secondVariables(): Record<string, unknown> {
    return this.variablesOf(1, this.secondCursors);
  }

  /** The records of all parts that were read; undefined until the last answer is there. */
  get records(): PartRecords | undefined {
    const values = (this.batches ?? []).map((_, place) => this.readings[place]?.value);
    if (!this.batches || values.includes(undefined)) return undefined;
    return Object.assign({}, ...values) as PartRecords;
  }

  /** What keeps the page from being of this moment. */
  get trouble(): Trouble | undefined {
    const [own] = this.readings.flatMap(({ trouble }) => trouble ?? []);
    return own ?? this.infosTrouble ?? this.projectTrouble;
  }

  /** When that was read which stays on the page. */
  get readAt(): number | undefined {
    const moments = this.readings.flatMap(({ at }) => at ?? []);
    return this.records && moments.length > 0 ? Math.min(...moments) : undefined;
  }

  get isLoading(): boolean {
    return this.project !== undefined && !this.records && !this.trouble;
  }

  get today(): string {
    return this.clock?.today ?? '';
  }

  /** What the reader may do with records of an object; undefined for one that they may not see. */
  protected infoOf(object: string): ObjectInfo | undefined {
    const result = this.infos?.results[this.objects?.indexOf(object) ?? -1]?.result;
    return result && 'fields' in result ? result : undefined;
  }

  private questionOf(place: 0 | 1): Question<PartRecords> {
    return new Question<PartRecords>({
      read: (data) => partRecordsIn(data, this.batches?.[place] ?? []),
      belongs: (records) => areRecordsOf(this.project?.id, records),
      // The parts are known only when the first answer comes.
      pages: () => partPages(this.batches?.[place] ?? []),
      tell: (reading, cursors) => {
        this.readings = this.readings.map((one, index) => (index === place ? reading : one));
        if (place === 0) this.firstCursors = cursors;
        else this.secondCursors = cursors;
        if (this.records) this.comeback.complete();
      },
    });
  }

  private queryOf(place: number, operation: string): unknown {
    const parts = this.batches?.[place];
    if (!this.project || !parts) return undefined;
    return gql`
      ${partsQuery(operation, parts)}
    `;
  }

  private variablesOf(place: number, cursors: Cursors): Record<string, unknown> {
    const parts = this.batches?.[place] ?? [];
    const since = new Date(Date.parse(this.today || '1970-01-01') - this.daysBack * 86_400_000).toISOString();
    return {
      project: this.project?.id,
      ...('since' in partVariables(parts) && { since: since.slice(0, 10) }),
      ...cursors,
    };
  }
}
