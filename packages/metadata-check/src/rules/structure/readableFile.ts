import type { Rule } from '../rule.ts';

/** A description that is no XML says nothing. */
export const readableFile: Rule = {
  id: 'readable-xml',
  layer: 2,
  origin: 'platform',
  severity: 'error',
  statement: 'Every metadata file is well-formed XML.',
  *check(model) {
    for (const { file, placement, error } of model.unreadable) {
      yield {
        file,
        named: { type: placement.type, fullName: placement.fullName },
        element: error,
        problem: error.message,
        fix: 'Close, escape or remove what the parser stops at.',
      };
    }
  },
};
