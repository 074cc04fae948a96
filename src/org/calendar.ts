import { isDay } from '../../force-app/main/default/lwc/adoptionFilters/adoptionFilters.ts';
import { daysAfter, mondayOf } from '../../force-app/main/default/lwc/adoptionPublication/adoptionPublication.ts';
import { usageError } from './exitCodes.ts';
import { messages } from './messages.ts';

export { isDay, mondayOf };

/** The calendar day some days later (earlier when negative). Both `YYYY-MM-DD`. */
export { daysAfter as addDays };

/** Days that a date field of the platform takes; beyond them an org refuses record after record. */
const FIRST_DAY = '1700-01-01';
const LAST_DAY = '4000-12-31';

/** Checks a day that must be a Monday, as weeks are named by theirs; says which Mondays are near when it is not. */
export function parseMonday(text: string, flag: string): string {
  if (!isDay(text)) throw usageError(messages.createError('error.notADate', [`--${flag}`, text]));
  if (text < FIRST_DAY || text > LAST_DAY) {
    throw usageError(messages.createError('error.dayOutOfRange', [`--${flag}`, FIRST_DAY, LAST_DAY, text]));
  }
  const monday = mondayOf(text);
  if (monday !== text) {
    throw usageError(messages.createError('error.notAMonday', [`--${flag}`, text], [monday, daysAfter(monday, 7)]));
  }
  return text;
}
