import type { LiteralType } from '@jetstreamapp/soql-parser-js';
import { malformed, unsupported, wrongCriterion } from '../query/errors.ts';
import type { QueryPlace } from '../query/errors.ts';
import type { FieldType } from '../schema/types.ts';
import type { Operand } from '../query/types.ts';

const ESCAPES: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', '"': '"', "'": "'", '\\': '\\' };

/**
 * The text of a quoted SOQL string (SOQL reference, "Quoted String Escape Sequences").
 *
 * @param forLike keeps the escapes of `%`, `_` and the backslash, which belong to the pattern
 */
function unquote(quoted: string, forLike: boolean): string {
  return quoted.slice(1, -1).replaceAll(/\\(u[0-9a-fA-F]{4}|.)/gu, (sequence, escaped: string) => {
    if (escaped.length === 5) {
      return String.fromCharCode(Number.parseInt(escaped.slice(1), 16));
    }
    if (escaped === '%' || escaped === '_' || escaped === '\\') {
      return forLike ? sequence : refuseBareWildcard(escaped);
    }
    const text = ESCAPES[escaped.toLowerCase()];
    if (text === undefined) {
      throw malformed(
        `Invalid string literal '${quoted.slice(1, -1)}'. Illegal character sequence '${sequence}' in string literal.`,
      );
    }
    return text;
  });
}

/** Outside LIKE a backslash stands for itself when doubled; escaped wildcards exist in LIKE only. */
function refuseBareWildcard(escaped: string): string {
  if (escaped !== '\\') {
    throw malformed(`Invalid string literal: '\\${escaped}' is allowed with LIKE only.`);
  }
  return escaped;
}

/** What a literal stands in: the field that it filters, by name and type. */
export interface LiteralContext {
  name: string;
  type: FieldType;
  place: QueryPlace;
  forLike: boolean;
}

/**
 * One literal of a filter.
 *
 * @param text as the parser hands it over, strings with their quotes
 * @throws QueryError INVALID_FIELD when dates are quoted or used with other fields, MALFORMED_QUERY for bad escapes
 */
export function operandOf(text: string, type: LiteralType, context: LiteralContext): Operand {
  const isDateField = context.type === 'date' || context.type === 'datetime';
  const isDateText = type === 'DATE' || type === 'DATETIME';
  if ((isDateText && !isDateField) || (type === 'STRING' && isDateField)) {
    throw wrongCriterion(context.name, context.type, context.place);
  }
  switch (type) {
    case 'STRING':
      return unquote(text, context.forLike);
    case 'INTEGER':
    case 'DECIMAL':
      return Number(text);
    case 'BOOLEAN':
      return text.toUpperCase() === 'TRUE';
    case 'NULL':
      return null;
    case 'DATE':
    case 'DATETIME':
      return text;
    case 'DATE_LITERAL':
      return { literal: text.toUpperCase() };
    case 'DATE_N_LITERAL': {
      const [literal = '', n] = text.split(':');
      return { literal: literal.trim().toUpperCase(), n: Number(n) };
    }
    default:
      throw unsupported(`A filter value of kind ${type} (${text})`, context.place);
  }
}
