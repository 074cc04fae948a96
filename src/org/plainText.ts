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

/** What JSON leaves as it is of them: it escapes only the older control characters. */
const UNSEEN_IN_JSON = /[\u007f-\u009f\p{Bidi_Control}]/gu;

/** JSON of the same values, of which a terminal obeys nothing. */
export function plainJson(json: string): string {
  return json.replace(UNSEEN_IN_JSON, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Plain text for a cell of a table, which is one line. Values that are no texts stay as they are. */
export function plainCell(value: unknown): unknown {
  return typeof value === 'string' ? plainText(value).replace(/\s+/g, ' ') : value;
}
