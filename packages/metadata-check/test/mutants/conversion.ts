import type { Conversion } from '../../src/model/facts.ts';
import { metadata, smallPackage } from '../smallPackage.ts';
import type { Mutant } from './mutant.ts';

const field = 'objects/Tree__c/fields/Height__c.field-meta.xml';
const fine: Conversion = { unowned: [], deployed: ['package.xml', 'objects/Tree__c.object'], failure: undefined };

/** Files in the wrong place, and what a conversion may come to. */
export const conversionMutants: readonly Mutant[] = [
  {
    rule: 'package-converts',
    what: 'a name that no tool can read',
    base: smallPackage,
    facts: { conversion: { ...fine, failure: 'Could not infer a metadata type' } },
    at: { file: 'package.xml' },
  },
  {
    rule: 'package-converts',
    what: 'a file of no component',
    base: smallPackage,
    facts: { conversion: { ...fine, unowned: ['objects/notes.txt'] } },
    at: { file: 'objects/notes.txt' },
  },
  {
    rule: 'nothing-stowed-away',
    what: 'a source in the zip',
    base: smallPackage,
    facts: { conversion: { ...fine, deployed: ['lwc/treeList/treeList.ts'] } },
    at: { file: 'lwc/treeList/treeList.ts' },
  },
  {
    rule: 'file-placement',
    what: 'a tab among the layouts',
    base: smallPackage,
    add: { 'layouts/Tree__c.tab-meta.xml': metadata('CustomTab', '<motif>Custom1: Heart</motif>') },
    at: { file: 'layouts/Tree__c.tab-meta.xml', text: '<CustomTab' },
  },
  {
    rule: 'root-element',
    what: 'another root element',
    base: smallPackage,
    change: [
      { file: field, from: '<CustomField xmlns', to: '<Field xmlns' },
      { file: field, from: '</CustomField>', to: '</Field>' },
    ],
    at: { file: field, text: '<Field' },
  },
  {
    rule: 'file-placement',
    what: 'a file of no type',
    base: smallPackage,
    add: { 'objects/Tree__c/notes.txt': 'Oak' },
    at: { file: 'objects/Tree__c/notes.txt' },
  },
  {
    rule: 'file-name',
    what: 'a field under another name',
    base: smallPackage,
    change: [{ file: field, from: '<fullName>Height__c', to: '<fullName>Size__c' }],
    at: { file: field, text: 'Size__c' },
  },
];
