import type { Rule } from '../rule.ts';
import { readableFile } from './readableFile.ts';
import { componentOnce, plainFile } from './plainFiles.ts';
import { rootElement } from './rootElement.ts';
import { structureIssuesOf, type StructureKind } from './walk.ts';

function structureRule(id: string, kind: StructureKind, severity: Rule['severity'], statement: string): Rule {
  return {
    id,
    layer: 2,
    origin: severity === 'error' ? 'platform' : 'ours',
    severity,
    statement,
    check: (model) => model.index(structureIssuesOf).filter((issue) => issue.kind === kind),
  };
}

/** Layer 2: each file on its own, against the types of the Metadata API. */
export const structureRules: readonly Rule[] = [
  readableFile,
  rootElement,
  plainFile,
  componentOnce,
  structureRule('unknown-element', 'unknown', 'error', 'Every element exists in the type it stands in.'),
  structureRule('required-element', 'required', 'error', 'Every required element is there.'),
  structureRule('single-element', 'repeated', 'error', 'An element that may stand once stands once.'),
  structureRule('contiguous-repeats', 'scattered', 'error', 'Repeated elements stand directly one after another.'),
  structureRule('scalar-value', 'scalar', 'error', 'Booleans, numbers and dates are written as such.'),
  structureRule('enumeration-value', 'enumeration', 'error', 'A value from a fixed list is one of the list.'),
  structureRule(
    'element-order',
    'order',
    'warning',
    'Elements stand in the order in which a retrieve writes them: inherited ones first, then by name.',
  ),
];
