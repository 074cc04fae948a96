import { bundleMetaRules } from './bundles/bundleMeta.ts';
import type { Rule } from './rule.ts';
import { structureRules } from './structure/structureRules.ts';

/** Every rule, in the order of layers: what `checkPackage` runs, and what docs and tests list. */
export const rules: readonly Rule[] = [...structureRules, ...bundleMetaRules];
