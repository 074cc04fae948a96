import { stepRange } from '../../../force-app/main/default/lwc/adoptionPublication/adoptionPublication.ts';
import type { Words } from '../../print/words.ts';
import type { Part, Review } from '../../../force-app/main/default/lwc/adoptionReview/adoptionReview.ts';

/** What could not be read of some parts, in words; nothing when all was. */
export function unreadLines({ notRead }: Review, parts: readonly Part[], words: Words): string[] {
  return notRead
    .filter(({ part }) => parts.includes(part))
    .map(({ part, reason, detail }) =>
      words.text(`unread.${reason}`, words.text(`part.${part}`), ...(reason === 'failed' ? [detail] : [])),
    );
}

/** The step of five that begins with a value, in words. */
export function stepWords(lowest: number, words: Words): string {
  const { from, to, isLowest } = stepRange(lowest);
  if (isLowest) return words.text('step.below', words.number(to + 1));
  return from === to ? words.number(from) : words.text('step', words.number(from), words.number(to));
}

/** A number, or the sign for one that is not known. */
export function known(value: number | null, write: (value: number) => string): string {
  return value === null ? '-' : write(value);
}

/** A long text as one page has room for it: whole words, and where the rest stands. @param most characters */
export function shortened(text: string, most: number, words: Words): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  if (line.length <= most) return line;
  return words.text('shortened', line.slice(0, line.lastIndexOf(' ', most)).slice(0, most));
}

/** Names that one page has room for; the others are counted. */
export function firstOf(names: readonly string[], most: number, words: Words): string {
  const others = names.length - most;
  return words.list(others > 0 ? [...names.slice(0, most), words.count('others', others)] : names);
}
