import { bundleMutants } from './bundles.ts';
import type { Mutant } from './mutant.ts';
import { structureMutants } from './structure.ts';

/** Every mutant; each rule needs at least one. */
export const mutants: readonly Mutant[] = [...structureMutants, ...bundleMutants];
