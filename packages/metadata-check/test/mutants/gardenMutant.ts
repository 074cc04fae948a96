import { gardenPackage } from '../gardenPackage.ts';
import type { Mutant } from './mutant.ts';

/** Rule, what is broken, file, text to replace, its replacement, and a text on the line to be named (default: the replacement). */
export type Change = readonly [rule: string, what: string, file: string, from: string, to: string, text?: string];

/** Mutants of the garden package. */
export function gardenMutants(changes: readonly Change[]): Mutant[] {
  return changes.map(([rule, what, file, from, to, text = to]) => ({
    rule,
    what,
    base: gardenPackage,
    change: [{ file, from, to }],
    at: { file, text },
  }));
}

/** Path of a field of the garden package. */
export function fieldFile(object: string, name: string): string {
  return `objects/${object}/fields/${name}.field-meta.xml`;
}
