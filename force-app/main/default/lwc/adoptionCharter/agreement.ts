import {
  agreedOnIn,
  type AgreedSignal,
  type DefinitionChange,
  definitionChanges,
  definitionOf,
} from './definitions.ts';

/** A signal beside what was agreed of it. */
export type SignalAgreement = {
  key: string;
  name: string;
  /** `new`: never agreed; `changed`: other than agreed, so without weight; `agreed`: as it was agreed. */
  state: 'new' | 'changed' | 'agreed';
  changes: DefinitionChange[];
  /** The day it was agreed; null for one that never was. */
  agreedOn: string | null;
};

/** What of a signal is as it was agreed, and what is not. */
export function agreementOf(signal: AgreedSignal & { key: string; name: string }): SignalAgreement {
  const changes = definitionChanges(signal);
  const state = changes.length === 0 ? 'agreed' : changes.every(({ was }) => was === null) ? 'new' : 'changed';
  return { key: signal.key, name: signal.name, state, changes, agreedOn: agreedOnIn(signal.agreedDefinition) };
}

/** What agreeing writes on a signal (`AgreedDefinition__c`). */
export interface Stamp {
  id: string;
  definition: string;
}

/**
 * What agreeing stamps: the signals that are not as they were agreed, with the definitions they have now. Those that are
 * keep their day.
 * @param today the rollout's day, YYYY-MM-DD
 */
export function stampsOf(signals: readonly (AgreedSignal & { id: string })[], today: string): Stamp[] {
  return signals
    .filter((signal) => definitionChanges(signal).length > 0)
    .map((signal) => ({ id: signal.id, definition: definitionOf(signal, today) }));
}

/** The calendar that signals count in. */
export interface Calendar {
  /** The rollout's day, YYYY-MM-DD. */
  today: string;
  timeZone: string;
  fiscalYearStartMonth: number;
}

/** What agreeing fills in on the project. */
export interface Agreed {
  charterAgreedOn: string | null;
  timeZone: string | null;
  fiscalYearStartMonth: number | null;
}

/** The day of the agreement and the calendar it counts in, as far as the project lacks them. */
export function agreedCalendar(project: Agreed, { today, timeZone, fiscalYearStartMonth }: Calendar): Partial<Agreed> {
  const values: Agreed = { charterAgreedOn: today, timeZone, fiscalYearStartMonth };
  const lacking = Object.entries(values).filter(([part]) => (project[part as keyof Agreed] ?? '') === '');
  return Object.fromEntries(lacking);
}
