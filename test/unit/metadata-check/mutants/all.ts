import { bundleMutants } from './bundles.ts';
import { componentMutants } from './components.ts';
import { conversionMutants } from './conversion.ts';
import type { Mutant } from './mutant.ts';
import { structureMutants } from './structure.ts';

/** Every mutant; each rule needs at least one. */
export const mutants: readonly Mutant[] = [
  ...structureMutants,
  ...bundleMutants,
  ...conversionMutants,
  ...componentMutants,
];
