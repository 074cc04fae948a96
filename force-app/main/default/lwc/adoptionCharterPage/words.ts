import type { Reading } from 'c/adoptionAnswers';
import { agreementOf } from 'c/adoptionCharter';
import type { CharterSignal, Contact } from 'c/adoptionQueries';
import { fill } from 'c/adoptionWording';
import { CONTACT, LABELS } from './labels.ts';

/** Signals and changes that fit on a printed page in letters of the usual size. */
const ROWS_OF_A_PAGE = 14;

/** Whom to ask about the charter, in words; what could not be read is said. */
export function peopleToAsk(lead: string, contacts: Reading<Contact[]>): string[] {
  const others = (contacts.value ?? []).map(({ role, name }) => fill(CONTACT[role] ?? '{0}', name));
  const unread = contacts.trouble ? [LABELS.contactsUnread] : [];
  return [...(lead ? [fill(LABELS.askLead, lead)] : []), ...others, ...unread];
}

/** How large the letters are on paper: all of it has to fit on one page. */
export function sheetClassOf(signals: readonly CharterSignal[]): string {
  const changes = signals.flatMap((signal) => agreementOf(signal).changes);
  return signals.length + changes.length > ROWS_OF_A_PAGE ? 'sheet sheet_long' : 'sheet';
}

/** What the button says that agrees so many signals. */
export function agreeLabelOf(count: number): string {
  return fill(count === 1 ? LABELS.agreeOne : LABELS.agree, count);
}
