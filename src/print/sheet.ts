import type { Html } from './html.ts';
import type { Language } from './language.ts';

/** A text, with a picture of it where there is one: the text alone must say as much. */
export type Cell = string | { text: string; picture: Html };

/** A part of a sheet: what it holds stands one below the other, in this order. */
export type Block = {
  title: string;
  /** Lines of text. */
  lines?: readonly Cell[];
  table?: { head: readonly string[]; rows: readonly (readonly Cell[])[] };
  /** What else must be known of it, smaller. */
  notes?: readonly string[];
  /** Its lines stand in two columns where there is room. */
  hasColumns?: boolean;
  /** Stands beside the next narrow block where there is room. */
  isNarrow?: boolean;
};

/** A page to print or to show in a terminal: the same words for both. */
export type Sheet = {
  language: Language;
  /** How small it is printed: the more it holds, the smaller. */
  density: 'roomy' | 'dense' | 'tight';
  title: string;
  /** Under the title: of what, when. */
  details: readonly string[];
  /** What a reader must know before all else, such as that it is a draft. */
  warnings: readonly string[];
  blocks: readonly Block[];
  /** Places to sign: who, and below it the word for the day. */
  signatures?: { people: readonly string[]; day: string };
  footer: readonly string[];
};

/** What a cell says. */
export function textOf(cell: Cell): string {
  return typeof cell === 'string' ? cell : cell.text;
}

/**
 * The largest print in which a page holds all.
 * @param room characters that a page of its kind holds in each print
 */
export function densityFor(blocks: readonly Block[], room: { roomy: number; dense: number }): Sheet['density'] {
  const cells = blocks.flatMap(({ lines = [], table, notes = [] }) => [
    ...lines,
    ...notes,
    ...(table?.rows.flat() ?? []),
  ]);
  const length = cells.reduce<number>((all, cell) => all + textOf(cell).length, 0);
  if (length <= room.roomy) return 'roomy';
  return length <= room.dense ? 'dense' : 'tight';
}
