import { api, LightningElement } from 'lwc';
import { KINDS, LABELS } from './labels.ts';

/** What a person typed, as it is filed. */
export interface Draft {
  /** The irritant in one line, as the record is called. */
  name: string;
  /** All that was typed where one line is too short for it; else empty. */
  description: string;
  kind: string;
}

/** Letters of a record's name (Object Reference, "Name"). */
const NAME_LENGTH = 80;

/** A line as a record can be called by it: cut behind a word where it is too long. */
function nameOf(line: string): string {
  if (line.length <= NAME_LENGTH) return line;
  const cut = line.slice(0, NAME_LENGTH - 1);
  const end = cut.lastIndexOf(' ');
  return `${(end > 0 ? cut.slice(0, end) : cut).trimEnd()}…`;
}

/**
 * One line in which anybody says what is in the way, and where it comes from. Emits `file` with a `Draft`; what is typed
 * stays until `clear()` says that it is filed.
 */
export default class AdoptionIrritantComposer extends LightningElement {
  /** While it is being filed a second press changes nothing. */
  @api isBusy = false;
  /** Why the org did not take it, in its own words. */
  @api problems: readonly string[] = [];
  /** What became of the last one. */
  @api news = '';

  readonly label = LABELS;
  line = '';
  kind = '';
  missing = '';

  /** Empties the form: what was typed is filed. */
  @api clear(): void {
    this.line = '';
    this.kind = '';
    this.missing = '';
  }

  get kinds(): { value: string; label: string; hint: string; id: string; isChosen: boolean }[] {
    return KINDS.map((kind) => ({ ...kind, id: `kind-${kind.value}`, isChosen: kind.value === this.kind }));
  }

  get hint(): string {
    return KINDS.find(({ value }) => value === this.kind)?.hint ?? '';
  }

  get complaints(): string[] {
    return this.missing ? [this.missing] : [...this.problems];
  }

  get hasComplaints(): boolean {
    return this.complaints.length > 0;
  }

  handleLine(event: CustomEvent<{ value: string }>): void {
    this.line = event.detail.value;
    this.missing = '';
  }

  handleKind(event: Event): void {
    this.kind = (event.target as HTMLInputElement).value;
    this.missing = '';
  }

  handleFile(): void {
    if (this.isBusy) return;
    const line = this.line.trim();
    this.missing = !line ? LABELS.missingLine : !this.kind ? LABELS.missingKind : '';
    if (this.missing) return;
    const name = nameOf(line);
    const detail: Draft = { name, description: name === line ? '' : line, kind: this.kind };
    this.dispatchEvent(new CustomEvent<Draft>('file', { detail }));
  }
}
