import { stepRange } from 'c/adoptionPublication';
import { fill, whole } from 'c/adoptionWording';
import { LABELS } from './labels.ts';

/** A heading with what stands below it. */
export interface Block {
  key: string;
  title: string;
  lines: string[];
  table?: { head: string[]; rows: { key: string; name: string; cells: { key: number; text: string }[] }[] };
  notes: string[];
  isNarrow: boolean;
}

export const NONE = '–';
/** Letters of a text that one printed page has room for. */
const LONGEST = 300;

/** A value in words, or the sign for one that is not known. */
export function known(value: number | null, write: (value: number) => string): string {
  return value === null ? NONE : write(value);
}

/** A block with what it has. */
export function block(key: string, title: string, content: Partial<Block>): Block {
  return { key, title, lines: [], notes: [], isNarrow: false, ...content };
}

/** A table of texts; the first of a row names it. */
export function tableOf(head: string[], rows: readonly string[][]): NonNullable<Block['table']> {
  return {
    head,
    rows: rows.map(([name = '', ...cells], place) => ({
      key: `${place}`,
      name,
      cells: cells.map((text, key) => ({ key, text })),
    })),
  };
}

/** A long text as the page has room for it: whole words. */
export function shortened(text: string | null): string[] {
  if (!text) return [];
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return [line.length <= LONGEST ? line : `${line.slice(0, line.lastIndexOf(' ', LONGEST))} …`];
}

/** The step of five that begins with a value, in words. */
export function step(lowest: number): string {
  const { from, to, isLowest } = stepRange(lowest);
  if (isLowest) return fill(LABELS.below, whole(to + 1));
  return from === to ? whole(from) : `${whole(from)}-${whole(to)}`;
}
