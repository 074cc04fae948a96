import type { FilterErrorCode, SignalError } from 'c/adoptionFilters';
import { fill } from 'c/adoptionWording';
import { IN_PART, PART, TEXT } from './labels.ts';

/** What a signal is called and made of, as far as its faults name it. */
interface Faulty {
  object: string;
  ownerField: string;
}

const UNREADABLE: FilterErrorCode = 'shape';

/** A fault of a signal. */
export interface FaultWords {
  /** Which part of the signal, what is wrong there, and what to do. */
  text: string;
  /** As the command line says it, with the place: for whoever edits the JSON. */
  detail: string;
}

/** What is wrong with a signal, in words of the reader's language. */
export function faultWords({ part, cause }: SignalError, { object, ownerField }: Faulty): FaultWords {
  const place = { object, ownerField, population: cause.path, pass: cause.path }[part];
  const text = fill(TEXT[cause.code] ?? TEXT[UNREADABLE] ?? '', place);
  return { text: fill(IN_PART, PART[part], text), detail: cause.message };
}
