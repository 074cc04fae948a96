const [ESCAPE, BELL, SHORT_ESCAPE] = ['\u001b', '\u0007', '\u009b'];

/**
 * Sequences that a terminal obeys (ECMA-48): texts for the terminal itself, such as its title or a link, up to their end;
 * then colours and moves of the cursor; then the short ones.
 */
const SEQUENCE = new RegExp(
  [
    `${ESCAPE}[\\]PX^_][^${ESCAPE}${BELL}]*(?:${BELL}|${ESCAPE}\\\\)`,
    `(?:${ESCAPE}\\[|${SHORT_ESCAPE})[0-?]*[ -/]*[@-~]`,
    `${ESCAPE}[ -/]*[0-~]`,
  ].join('|'),
  'g',
);

/** What else a terminal obeys or hides: control characters, and those that turn the direction of text. */
const UNSEEN = /(?![\t\n])[\p{Cc}\p{Bidi_Control}]/gu;

/** A text as a terminal may get it, whoever wrote what stands in it: without escape sequences and control characters. */
export function plainText(text: string): string {
  return text.replace(SEQUENCE, '').replace(UNSEEN, '');
}

/** The same for a cell of a table, which is one line. Values that are no texts stay as they are. */
export function plainCell(value: unknown): unknown {
  return typeof value === 'string' ? plainText(value).replace(/\s+/g, ' ') : value;
}
