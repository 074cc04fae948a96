import { parseQuery } from '@jetstreamapp/soql-parser-js';
import type { Query } from '@jetstreamapp/soql-parser-js';
import { malformed } from '../query/errors.ts';

/** Characters in one statement (SOQL reference, limits). */
const MAX_LENGTH = 100_000;
const ALL_ROWS = /\s+ALL\s+ROWS\s*$/iu;

/** A parsed statement. */
export interface Syntax {
  query: Query;
  /** `ALL ROWS` stood at the end: deleted records too. */
  allRows: boolean;
}

/**
 * Parses SOQL text.
 *
 * @throws QueryError MALFORMED_QUERY in the platform's words
 */
export function parseSyntax(text: string): Syntax {
  if (text.length > MAX_LENGTH) {
    throw malformed(`SOQL statements cannot be longer than ${MAX_LENGTH} characters.`);
  }
  const allRows = ALL_ROWS.test(text);
  const statement = allRows ? text.replace(ALL_ROWS, '') : text;
  try {
    return { query: parseQuery(markNegations(statement)), allRows };
  } catch {
    throw syntaxErrorOf(statement);
  }
}

/**
 * Stands in the parsed WHERE list where the text has NOT. The parser (6.3) silently drops one NOT when three follow
 * each other in parentheses, which would turn the answer around; as a condition of its own none gets lost.
 */
export const NEGATION_MARKER = 'LocalOrgNegation__x';

function markNegations(text: string): string {
  return text.replaceAll(/'(?:\\.|[^'\\])*'|\bNOT\b(?!\s+IN\b)/giu, (match) =>
    match.startsWith("'") ? match : `${NEGATION_MARKER} = null AND`,
  );
}

/** Parses again as written, so that the error speaks of the text that the user knows. */
function syntaxErrorOf(text: string): Error {
  try {
    parseQuery(text);
    return malformed("unexpected token: 'NOT'");
  } catch (error) {
    return syntaxError(error instanceof Error ? error.message : String(error));
  }
}

/** The parser names the token it stumbled over in one of three sentences; the platform has one for all of them. */
function syntaxError(message: string): Error {
  const lexing = /unexpected character: ->(.)<- at offset: \d+, skipped \d+ characters\. \((\d+):(\d+)\)/su.exec(
    message,
  );
  if (lexing !== null) {
    const [, character, row, column] = lexing;
    return malformed(`line ${row}:${Number(column) - 1} no viable alternative at character '${character}'`);
  }
  const token = /(?:but found(?: -->|:)|expecting EOF but found:)\s*'?(.*?)'?(?: <--)?$/su.exec(message)?.[1];
  const name = token === undefined || token === '' ? '<EOF>' : token;
  return malformed(`unexpected token: '${name}'`, { subject: name, clause: 'select' });
}
