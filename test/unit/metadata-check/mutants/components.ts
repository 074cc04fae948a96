import type { BundleReference, CompiledBundle, Facts } from '../../../../metadata-check/model/facts.ts';
import { smallPackage } from '../smallPackage.ts';
import type { Mutant } from './mutant.ts';

const script = 'lwc/treeList/treeList.js';
const meta = 'lwc/treeList/treeList.js-meta.xml';

function compiled(bundle: Partial<CompiledBundle>): Facts {
  const fine: CompiledBundle = { diagnostics: [], references: [], publicProperties: new Set(['limit']) };
  return { bundles: new Map([['treeList', { ...fine, ...bundle }]]) };
}

function reference(type: string, id: string): Mutant {
  const found: BundleReference = { type, id, file: script, line: 2, column: 3 };
  return {
    rule: 'component-references',
    what: `${type} ${id} is nowhere`,
    base: smallPackage,
    facts: compiled({ references: [found] }),
    at: { file: script, text: 'class TreeList' },
  };
}

/** What the compiler finds in broken components. */
export const componentMutants: readonly Mutant[] = [
  {
    rule: 'component-compiles',
    what: 'a script that is no script',
    base: smallPackage,
    facts: compiled({ diagnostics: [{ file: script, line: 2, column: 1, message: 'LWC1503: Parsing error' }] }),
    at: { file: script, text: 'class TreeList' },
  },
  reference('label', 'c.treeList_Nothing'),
  reference('schema', 'Bush__c'),
  reference('schema', 'Tree__c.Age__c'),
  reference('schema', 'Tree__c.Owner.Nickname__c'),
  reference('module', 'c/bushList'),
  reference('component', 'c-bush-list'),
  reference('apexMethod', 'TreeController.all'),
  reference('customPermission', 'CutTrees'),
  reference('resourceUrl', 'oak'),
  {
    rule: 'configured-properties',
    what: 'a property that the class lacks',
    base: smallPackage,
    facts: compiled({ publicProperties: new Set() }),
    at: { file: meta, text: '<property name="limit"' },
  },
];
