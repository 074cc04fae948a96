import { OrgError } from '../errors.ts';
import { QueryError } from '../query/errors.ts';
import type { Clause, QueryPlace } from '../query/errors.ts';

/** Characters that the platform quotes before and after the place of an error, at most. */
const BEFORE = 33;
const AFTER = 40;

const CLAUSE_STARTS: Record<Clause, RegExp> = {
  select: /\bSELECT\b/iu,
  from: /\bFROM\b/iu,
  where: /\bWHERE\b/iu,
  groupBy: /\bGROUP\s+BY\b/iu,
  having: /\bHAVING\b/iu,
  orderBy: /\bORDER\s+BY\b/iu,
};

/**
 * Runs work on a statement and puts the platform's quotation of the statement, row and column in front of errors
 * that concern a name in it.
 */
export function withPosition<T>(text: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof QueryError && error.place !== undefined) {
      const position = quotation(text, error.place);
      throw position === undefined ? error : new OrgError(error.code, `${position}\n${error.message}`);
    }
    throw error;
  }
}

function quotation(text: string, place: QueryPlace): string | undefined {
  const offset = findSubject(text, place);
  if (offset === undefined) {
    return undefined;
  }
  const rowStart = text.lastIndexOf('\n', offset - 1) + 1;
  const rowEnd = text.indexOf('\n', offset);
  const row = text.slice(rowStart, rowEnd === -1 ? undefined : rowEnd);
  const at = offset - rowStart;
  const start = at <= BEFORE ? 0 : row.indexOf(' ', at - BEFORE) + 1 || at;
  const quoted = row.slice(Math.min(start, at), at + Math.max(AFTER, place.subject.length));
  const caret = ' '.repeat(at - Math.min(start, at));
  const rowNumber = text.slice(0, rowStart).split('\n').length;
  return `\n${quoted}\n${caret}^\nERROR at Row:${rowNumber}:Column:${at + 1}`;
}

/** Offset of the name in its clause; quoted strings are blanked, as a name in them is no name. */
function findSubject(text: string, place: QueryPlace): number | undefined {
  if (place.subject === '') {
    return undefined;
  }
  const bare = text.replaceAll(/'(?:\\.|[^'\\])*'/gsu, (string) => ' '.repeat(string.length));
  const escaped = place.subject.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);
  const name = new RegExp(String.raw`(?<!\w)${escaped}(?!\w)`, 'giu');
  name.lastIndex = CLAUSE_STARTS[place.clause].exec(bare)?.index ?? 0;
  const inClause = name.exec(bare);
  name.lastIndex = 0;
  return (inClause ?? name.exec(bare))?.index;
}
