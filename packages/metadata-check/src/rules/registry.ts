import { bundleMetaRules } from './bundles/bundleMeta.ts';
import { componentRules } from './components/componentRules.ts';
import { conversionRules } from './conversion/conversionRules.ts';
import { formulaRules } from './formulas/formulaRules.ts';
import { policyRules } from './policies/policyRules.ts';
import { referenceRules } from './references/referenceRules.ts';
import type { Rule } from './rule.ts';
import { structureRules } from './structure/structureRules.ts';

/** Every rule, in the order of layers: what `checkPackage` runs, and what docs and tests list. */
export const rules: readonly Rule[] = [
  ...conversionRules,
  ...structureRules,
  ...bundleMetaRules,
  ...referenceRules,
  ...componentRules,
  ...formulaRules,
  ...policyRules,
];
