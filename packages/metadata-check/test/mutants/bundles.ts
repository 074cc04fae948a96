import { smallPackage } from '../smallPackage.ts';
import type { Mutant } from './mutant.ts';

const meta = 'lwc/treeList/treeList.js-meta.xml';

function mutant(rule: string, what: string, from: string, to: string, text = to): Mutant {
  return { rule, what, base: smallPackage, change: [{ file: meta, from, to }], at: { file: meta, text } };
}

/** Broken js-meta.xml files and bundles. */
export const bundleMutants: readonly Mutant[] = [
  mutant('bundle-targets', 'a target that is none', '>lightning__AppPage<', '>lightning__Apppage<'),
  mutant(
    'exposed-somewhere',
    'exposed to nothing',
    '<target>lightning__AppPage</target>\n    <target>lightning__RecordPage</target>\n',
    '',
    '<LightningComponentBundle',
  ),
  mutant(
    'bundle-target-configs',
    'a target that is not listed',
    'targets="lightning__AppPage"',
    'targets="lightning__HomePage"',
  ),
  mutant('bundle-target-configs', 'a type that is none', 'type="Integer"', 'type="Number"'),
  mutant('bundle-target-configs', 'a default that is no integer', 'default="10"', 'default="ten"'),
  mutant('bundle-target-configs', 'an object that is nowhere', '<object>Tree__c', '<object>Bush__c'),
  mutant(
    'bundle-target-configs',
    'objects on an app page',
    '<targetConfig targets="lightning__RecordPage">',
    '<targetConfig targets="lightning__AppPage">',
    '<objects>',
  ),
  mutant('bundle-target-configs', 'an attribute that is none', 'label="How many"', 'labels="How many"'),
  {
    rule: 'bundle-files',
    what: 'only the TypeScript of a component',
    base: smallPackage,
    add: { 'lwc/treeList/treeList.ts': 'export default class {}' },
    remove: ['lwc/treeList/treeList.js'],
    at: { file: meta },
  },
  {
    rule: 'bundle-files',
    what: 'a name with a capital first',
    base: smallPackage,
    add: {
      'lwc/TreeMap/TreeMap.js': 'export default class {}',
      'lwc/TreeMap/TreeMap.js-meta.xml':
        '<LightningComponentBundle xmlns="http://soap.sforce.com/2006/04/metadata"></LightningComponentBundle>',
    },
    at: { file: 'lwc/TreeMap/TreeMap.js-meta.xml' },
  },
  {
    rule: 'bundle-files',
    what: 'a source that would travel',
    base: smallPackage,
    add: { 'lwc/treeList/treeList.ts': 'export default class {}' },
    at: { file: 'lwc/treeList/treeList.ts' },
  },
];
