import { bundleMutants } from './bundles.ts';
import { componentMutants } from './components.ts';
import { conversionMutants } from './conversion.ts';
import { definitionMutants } from './definitions.ts';
import { documentedMutants } from './documented.ts';
import type { Mutant } from './mutant.ts';
import { pageMutants } from './pages.ts';
import { formulaMutants, policyMutants } from './policies.ts';
import { referenceMutants } from './references.ts';
import { slipMutants } from './slips.ts';
import { structureMutants } from './structure.ts';

/** Every mutant; each rule needs at least one. */
export const mutants: readonly Mutant[] = [
  ...structureMutants,
  ...bundleMutants,
  ...conversionMutants,
  ...componentMutants,
  ...referenceMutants,
  ...definitionMutants,
  ...pageMutants,
  ...formulaMutants,
  ...policyMutants,
  ...slipMutants,
  ...documentedMutants,
];
