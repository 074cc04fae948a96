import type { Words } from '../print/words.ts';

/** A day, or that there is none yet. */
export function dayOr(day: string | null, words: Words): string {
  return day === null ? words.text('notYet') : words.day(day);
}

/** A text, or that nothing is said. */
export function textOr(words: Words, value: string | null): string {
  return value === null || value.trim() === '' ? words.text('notSaid') : value.trim();
}
