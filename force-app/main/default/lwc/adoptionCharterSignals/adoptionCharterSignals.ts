import { agreementOf, type DefinitionChange, ruleText, type SignalAgreement } from 'c/adoptionCharter';
import type { CharterSignal } from 'c/adoptionQueries';
import { day, enumeration, fill, tenths } from 'c/adoptionWording';
import { api, LightningElement } from 'lwc';
import { LABELS, PARTS, RULE } from './labels.ts';

interface SignalLine {
  key: string;
  name: string;
  decision: string;
  readers: string;
  weight: string;
  since: string;
}

interface ChangeLine {
  key: string;
  name: string;
  part: string;
  was: string;
  is: string;
}

const PROJECT_SCOPE = 'Project';

function valueText({ part }: DefinitionChange, value: string | null): string {
  if (value === null || value === '') return LABELS.empty;
  if (part !== 'population' && part !== 'pass') return value;
  return ruleText(value, { text: (key, ...values) => fill(RULE[key] ?? key, ...values) });
}

/** What is looked at, since when each signal counts, and what is not as it was agreed: was and is. */
export default class AdoptionCharterSignals extends LightningElement {
  @api signals: CharterSignal[] = [];
  /** The day of the agreement, for signals whose stamp does not name one. */
  @api agreedOn: string | null = null;

  readonly label = LABELS;

  get agreements(): SignalAgreement[] {
    return this.signals.map(agreementOf);
  }

  get hasSignals(): boolean {
    return this.signals.length > 0;
  }

  get lines(): SignalLine[] {
    return this.signals.map((signal) => ({
      key: signal.id,
      name: signal.name,
      decision: signal.decision || LABELS.notSaid,
      readers: signal.readers || LABELS.notSaid,
      weight: signal.scope === PROJECT_SCOPE ? LABELS.wholeOnly : tenths(signal.weight),
      since: this.sinceOf(agreementOf(signal)),
    }));
  }

  get changes(): ChangeLine[] {
    return this.agreements
      .filter(({ state }) => state === 'changed')
      .flatMap(({ key, name, changes }) =>
        changes.map((change) => ({
          key: `${key} ${change.part}`,
          name,
          part: PARTS[change.part],
          was: valueText(change, change.was),
          is: valueText(change, change.is),
        })),
      );
  }

  get hasChanges(): boolean {
    return this.changes.length > 0;
  }

  /** Signals that are there since the agreement, or that nothing changed. */
  get news(): string {
    const added = this.agreements.filter(({ state }) => state === 'new').map(({ name }) => name);
    if (added.length > 0) return fill(LABELS.added, enumeration(added));
    return this.hasChanges ? '' : LABELS.nothing;
  }

  private sinceOf({ state, agreedOn }: SignalAgreement): string {
    if (state === 'new') return LABELS.sinceNew;
    if (state === 'changed') return LABELS.sinceChanged;
    return day(agreedOn ?? this.agreedOn);
  }
}
