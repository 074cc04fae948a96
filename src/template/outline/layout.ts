/** One entry of an outline: when, if it has a time, what, and what to know of it. */
export type OutlineItem = { when?: string; title: string; details?: (string | undefined)[] };
/** A part of an outline. The entries of most are counted; some are only lines. */
export type OutlineSection = { title: string; items: OutlineItem[]; isCounted?: boolean };

/** Longer lines are hard to read, on a wide screen too. */
const WIDTH = 100;

/** A text broken between words, each line with an indent. A French mark stays with its word: its space is no break. */
export function wrapped(text: string, indent: string): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/[ \t\n]+/)) {
    if (line && indent.length + line.length + 1 + word.length > WIDTH) {
      lines.push(indent + line);
      line = word;
    } else {
      line = line ? `${line} ${word}` : word;
    }
  }
  return [...lines, indent + line];
}

function itemLines({ when, title, details = [] }: OutlineItem, whenWidth: number): string[] {
  const lead = when === undefined && whenWidth === 0 ? '' : `${(when ?? '').padEnd(whenWidth)}  `;
  const [first = '', ...more] = wrapped(title, ' '.repeat(2 + lead.length));
  const inner = ' '.repeat(4 + lead.length);
  return [
    `  ${lead}${first.trimStart()}`,
    ...more,
    ...details.flatMap((detail) => (detail === undefined ? [] : wrapped(detail, inner))),
  ];
}

/** A section as lines; nothing without any. */
export function sectionLines({ title, items, isCounted = true }: OutlineSection): string[] {
  if (items.length === 0) return [];
  const whenWidth = Math.max(...items.map(({ when }) => when?.length ?? 0));
  return ['', isCounted ? `${title} (${items.length})` : title, ...items.flatMap((item) => itemLines(item, whenWidth))];
}
