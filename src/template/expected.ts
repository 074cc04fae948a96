import type { z } from 'zod';
import { messages } from './messages.ts';

/** Values longer than this are not quoted whole. */
const SHOWN_CHARACTERS = 40;

/** What a value must be, in words. */
function kindOf(expected: string): string {
  const known: Record<string, string> = {
    array: 'kind.list',
    boolean: 'kind.flag',
    int: 'kind.wholeNumber',
    number: 'kind.number',
    string: 'kind.text',
  };
  return messages.getMessage(known[expected] ?? 'kind.section');
}

/** What is wrong with a value where a section with names and values belongs. */
export function notASection(value: unknown): string {
  return messages.getMessage('problem.type', [kindOf('object'), shown(value)]);
}

/** A value as a reader of the file knows it. */
function shown(value: unknown): string {
  if (Array.isArray(value)) return messages.getMessage('kind.list');
  if (typeof value === 'object' && value !== null) return messages.getMessage('kind.section');
  const text = JSON.stringify(value) ?? 'null';
  return text.length > SHOWN_CHARACTERS ? `${text.slice(0, SHOWN_CHARACTERS)}..."` : text;
}

function tooSmall({ origin, minimum }: { origin: string; minimum: number | bigint }): string {
  if (origin === 'string') return messages.getMessage('problem.empty');
  return messages.getMessage(origin === 'array' ? 'problem.tooFew' : 'problem.tooSmall', [String(minimum)]);
}

function tooBig({ origin, maximum, input }: { origin: string; maximum: number | bigint; input?: unknown }): string {
  if (origin === 'array') return messages.getMessage('problem.tooMany', [String(maximum)]);
  if (origin !== 'string') return messages.getMessage('problem.tooBig', [String(maximum)]);
  return messages.getMessage('problem.tooLong', [
    String(maximum),
    typeof input === 'string' ? input.trim().length : '',
  ]);
}

/** What was expected in a place of a template, and what was found there. */
export const expectedText: z.core.$ZodErrorMap = (issue) => {
  const { input } = issue;
  switch (issue.code) {
    case 'invalid_type':
      return input === undefined
        ? messages.getMessage('problem.missing', [kindOf(issue.expected)])
        : messages.getMessage('problem.type', [kindOf(issue.expected), shown(input)]);
    case 'invalid_value': {
      const choices = issue.values.map(String).join(', ');
      return input === undefined
        ? messages.getMessage('problem.missingChoice', [choices])
        : messages.getMessage('problem.choice', [choices, shown(input)]);
    }
    case 'too_small':
      return tooSmall(issue);
    case 'too_big':
      return tooBig(issue);
    case 'invalid_format':
      return issue.format === 'date' ? messages.getMessage('problem.day', [shown(input)]) : undefined;
    default:
      return undefined;
  }
};
