import { refusalsIn } from 'c/adoptionAnswers';
import { nextMonday } from 'c/adoptionPublication';
import { type ManagerReadiness, type Readiness, READINESS_FIELD, type TeamGroup } from 'c/adoptionQueries';
import { barrierOf, type Element as Part, ELEMENTS, isFullyReady } from 'c/adoptionTeamInsight';
import { day, fill } from 'c/adoptionWording';
import { updateRecord } from 'lightning/uiRecordApi';
import { api, LightningElement } from 'lwc';
import { HELP, LABELS, NAME, QUESTION } from './labels.ts';

/** The scale, and where on it people are. */
const SCALE = ['1', '2', '3', '4', '5'].map((value) => ({ label: value, value }));

interface Row {
  part: Part;
  question: string;
  value: string;
}

/** What a manager says of the own readiness, in a private record and filled in where it is read. Emits `saved`. */
export default class AdoptionReadiness extends LightningElement {
  /** The group that the reader manages. What is being filled in stays when it is read again. */
  @api group!: TeamGroup;
  /** The rollout's day, YYYY-MM-DD. */
  @api today = '';

  readonly label = LABELS;
  readonly scale = SCALE;
  isSaving = false;
  isSaved = false;
  problems: string[] = [];
  private changes: Partial<Readiness & { coachedOn: string | null }> = {};

  get title(): string {
    return fill(LABELS.title, this.group.name);
  }

  get record(): ManagerReadiness | null {
    return this.group.readiness ?? null;
  }

  /** Why there is nothing to fill in. */
  get missing(): string {
    return this.group.readiness === undefined ? LABELS.notAvailable : LABELS.notMadeYet;
  }

  get readiness(): Readiness {
    const none = { awareness: null, desire: null, knowledge: null, ability: null, reinforcement: null };
    return { ...(this.record ?? none), ...this.changes };
  }

  get coachedOn(): string | null {
    return this.changes.coachedOn === undefined ? (this.record?.coachedOn ?? null) : this.changes.coachedOn;
  }

  get rows(): Row[] {
    return ELEMENTS.map((part) => ({
      part,
      question: QUESTION[part],
      value: this.readiness[part] === null ? '' : String(this.readiness[part]),
    }));
  }

  get barrier(): string {
    const barrier = barrierOf(this.readiness);
    return barrier ? fill(LABELS.barrier, NAME[barrier], HELP[barrier]) : '';
  }

  /** What follows from what is filled in; saved or not. */
  get outcome(): string {
    if (this.group.isManagerReady && !this.hasChanges) return LABELS.readyAlready;
    if (!isFullyReady(this.readiness)) return '';
    return this.coachedOn ? fill(LABELS.ready, day(nextMonday(this.today))) : LABELS.notCoached;
  }

  get hasChanges(): boolean {
    return Object.keys(this.changes).length > 0;
  }

  get isQuiet(): boolean {
    return !this.hasChanges || this.isSaving || this.isSaved;
  }

  get news(): string {
    return this.isSaved ? LABELS.saved : '';
  }

  handleElement(event: CustomEvent<{ value: string }>): void {
    const { part } = (event.currentTarget as HTMLElement).dataset;
    this.change({ [part as Part]: Number(event.detail.value) });
  }

  handleCoached(event: CustomEvent<{ value: string | null }>): void {
    this.change({ coachedOn: event.detail.value || null });
  }

  async handleSave(): Promise<void> {
    if (this.isQuiet || !this.record) return;
    const fields = Object.entries(this.changes).map(([name, value]) => [
      READINESS_FIELD[name as keyof typeof READINESS_FIELD],
      value,
    ]);
    this.isSaving = true;
    this.problems = [];
    try {
      await updateRecord({ fields: { Id: this.record.id, ...(Object.fromEntries(fields) as object) } });
      this.isSaved = true;
      this.dispatchEvent(new CustomEvent('saved'));
    } catch (error) {
      const said = refusalsIn(error);
      this.problems = said.length > 0 ? said : [LABELS.notSaved];
    } finally {
      this.isSaving = false;
    }
  }

  private change(change: typeof this.changes): void {
    this.changes = { ...this.changes, ...change };
    this.isSaved = false;
    this.problems = [];
  }
}
