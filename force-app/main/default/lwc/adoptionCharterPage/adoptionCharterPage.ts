import { type Cursors, Question, type Reading, sharedKeyTrouble, type Trouble } from 'c/adoptionAnswers';
import { agreementOf, CHARTER } from 'c/adoptionCharter';
import {
  AGREEING,
  areOf,
  CHARTER_SIGNAL_PAGES,
  CHARTER_SIGNALS_QUERY,
  type CharterSignal,
  charterSignalsIn,
  type Contact,
  CONTACTS_QUERY,
  contactsIn,
  type UiApiData,
} from 'c/adoptionQueries';
import AdoptionRolloutPage from 'c/adoptionRolloutPage';
import { fill } from 'c/adoptionWording';
import { gql, graphql, type GraphQLResult } from 'lightning/graphql';
import { getObjectInfos, type ObjectInfo, type ObjectInfoResults } from 'lightning/uiObjectInfoApi';
import { api, wire } from 'lwc';
import { agree } from './agree.ts';
import { Definitions } from './definitions.ts';
import { LABELS, STATUS } from './labels.ts';
import { agreeLabelOf, peopleToAsk, sheetClassOf } from './words.ts';

/** The charter of a rollout for everybody: what it says, what changed since it was agreed; who may agree does it here. */
export default class AdoptionCharterPage extends AdoptionRolloutPage {
  /** External key of the rollout; empty: any open one. */
  @api projectKey = '';
  /** Only where the charter stands, for a home page. */
  @api isCompact = false;

  readonly label = LABELS;
  readonly rightsOf = [AGREEING.signal, AGREEING.project];
  readonly projectObject = AGREEING.project;
  asked: Reading<CharterSignal[]> = {};
  cursors: Cursors = {};
  contacts: Reading<Contact[]> = {};
  /** What the reader may do with signals and with the project. */
  rights: (ObjectInfo | undefined)[] = [];
  objectNames?: string[];
  isAgreeing = false;
  problem = '';
  news = '';
  private readonly definitions = new Definitions();
  protected override readonly question = new Question<CharterSignal[]>({
    read: charterSignalsIn,
    belongs: (signals) => areOf(this.project?.id, signals),
    refuses: sharedKeyTrouble,
    pages: CHARTER_SIGNAL_PAGES,
    tell: (asked, cursors) => {
      this.asked = asked;
      this.cursors = cursors;
      this.objectNames = this.definitions.about(asked.value ?? []);
      if (asked.value) this.comeback.complete();
    },
  });
  private readonly contactQuestion = new Question<Contact[]>({
    read: contactsIn,
    tell: (contacts) => {
      this.contacts = contacts;
    },
  });

  @wire(graphql, { query: '$query', variables: '$variables', operationName: 'adoptionCharterSignals' })
  wiredSignals(result: GraphQLResult<UiApiData>): void {
    this.question.take(result);
  }

  @wire(graphql, { query: '$contactsQuery', variables: '$contactsVariables', operationName: 'adoptionContacts' })
  wiredContacts(result: GraphQLResult<UiApiData>): void {
    this.contactQuestion.take(result);
  }

  @wire(getObjectInfos, { objectApiNames: '$rightsOf' })
  wiredRights({ data }: { data?: ObjectInfoResults }): void {
    if (data) this.rights = data.results.map(({ result }) => ('apiName' in result ? result : undefined));
  }

  @wire(getObjectInfos, { objectApiNames: '$objectNames' })
  wiredInfos({ data }: { data?: ObjectInfoResults }): void {
    if (data && this.objectNames) this.objectNames = this.definitions.learn(this.objectNames, data);
  }

  get query(): unknown {
    if (!this.project || this.isCompact) return undefined;
    return gql`
      ${CHARTER_SIGNALS_QUERY}
    `;
  }

  get variables(): Record<string, unknown> {
    return { project: this.project?.id, ...this.cursors };
  }

  get contactsQuery(): unknown {
    if (!this.project || this.isCompact) return undefined;
    return gql`
      ${CONTACTS_QUERY}
    `;
  }

  get contactsVariables(): Record<string, unknown> {
    return { project: this.project?.id };
  }

  get trouble(): Trouble | undefined {
    return this.asked.trouble ?? this.projectTrouble;
  }

  get title(): string {
    return this.isCompact ? LABELS.title : (this.project?.name ?? LABELS.title);
  }

  get printedTitle(): string {
    return fill(LABELS.titleOf, this.project?.name ?? '');
  }

  get sheetClass(): string {
    return sheetClassOf(this.signals ?? []);
  }

  /** Where the charter stands, and what that opens. */
  get status(): { heading: string; text: string } {
    return STATUS[this.project?.charterStatus ?? CHARTER.incomplete];
  }

  get signals(): CharterSignal[] | undefined {
    return this.asked.value;
  }

  get isWhole(): boolean {
    return this.project !== undefined && !this.isCompact;
  }

  get isLoading(): boolean {
    return this.isWhole && !this.signals && !this.trouble;
  }

  /** Signals that are not as they were agreed. */
  get waiting(): CharterSignal[] {
    return (this.signals ?? []).filter((signal) => agreementOf(signal).state !== 'agreed');
  }

  get waitingText(): string {
    const { waiting, project } = this;
    return waiting.length > 0 && project?.charterAgreedOn ? fill(LABELS.waiting, waiting.length) : '';
  }

  get canAgree(): boolean {
    return this.waiting.length > 0 && this.mayWrite(0, AGREEING.definition);
  }

  get canEdit(): boolean {
    return this.mayWrite(1, AGREEING.charterAgreedOn);
  }

  get agreeLabel(): string {
    return agreeLabelOf(this.waiting.length);
  }

  /** Until every object is described nobody knows whether measuring would refuse a signal. */
  get isAgreeDisabled(): boolean {
    return this.isAgreeing || this.objectNames !== undefined;
  }

  get people(): string[] {
    return peopleToAsk(this.project?.leadName ?? '', this.contacts);
  }

  handlePrint(): void {
    window.print();
  }

  async handleAgree(): Promise<void> {
    const { project, clock, signals } = this;
    if (this.isAgreeDisabled || !project || !clock || !signals) return;
    const refused = this.definitions.refusal(clock);
    this.news = '';
    this.problem = refused ? fill(LABELS.refused, refused) : '';
    if (refused) return;
    this.isAgreeing = true;
    try {
      this.problem = await agree(project, signals, clock);
      await this.comeback.refresh();
      if (!this.problem) this.news = LABELS.agreed;
    } finally {
      this.isAgreeing = false;
    }
  }

  private mayWrite(index: number, field: string): boolean {
    const info = this.rights[index];
    return info?.updateable === true && info.fields[field]?.updateable === true;
  }

  protected override forget(): void {
    super.forget();
    this.contactQuestion.reset();
  }
}
