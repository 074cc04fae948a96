import type { BundleReference, CompiledBundle, Facts } from '../../src/model/facts.ts';
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

function query(what: string, text: string): Mutant {
  const queries = [{ bundle: 'treeList', name: 'TREES_QUERY', text, file: script, line: 2 }];
  return {
    rule: 'graphql-query',
    what,
    base: smallPackage,
    facts: { queries },
    at: { file: script, text: 'class TreeList' },
  };
}

const trees = (selection: string, argument = ''): string =>
  `{ uiapi { query { Tree__c${argument} { ${selection} } } } }`;

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
  query('no GraphQL', '{ uiapi {'),
  query('an unknown field', trees('edges { node { Age__c { value } } }')),
  query('a field without its value', trees('edges { node { Height__c } }')),
  query('an unknown object', '{ uiapi { query { LoginHistory { totalCount } } } }'),
  query('an operator that the type lacks', trees('totalCount', '(where: { Height__c: { like: "1%" } })')),
  query('an owner that is not asked for as a user', trees('edges { node { Owner { Name { value } } } }')),
  query('more records than one connection gives', trees('totalCount', '(first: 2001)')),
  query('too many subqueries', `{ uiapi { query { ${'abcdefghijk'.replace(/./g, '$&: Tree__c { totalCount } ')} } } }`),
  {
    rule: 'configured-properties',
    what: 'a property that the class lacks',
    base: smallPackage,
    facts: compiled({ publicProperties: new Set() }),
    at: { file: meta, text: '<property name="limit"' },
  },
];
