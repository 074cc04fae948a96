import { metadata, smallPackage } from '../smallPackage.ts';
import type { Mutant } from './mutant.ts';

const object = 'objects/Tree__c/Tree__c.object-meta.xml';
const field = 'objects/Tree__c/fields/Height__c.field-meta.xml';
const list = 'objects/Tree__c/listViews/All.listView-meta.xml';

function mutant(rule: string, what: string, file: string, from: string, to: string, text = to): Mutant {
  return { rule, what, base: smallPackage, change: [{ file, from, to }], at: { file, text } };
}

const deployed = metadata(
  'CustomObject',
  `
  <deploymentStatus>Deployed</deploymentStatus>
  <fields>
  <fullName>Age__c</fullName>
  <label>Age</label>
  <precision>three</precision>
  <type>Number</type>
  </fields>
  <label>Bush</label>`,
);

/** Broken files, for the rules of layer 2. */
export const structureMutants: readonly Mutant[] = [
  mutant('readable-xml', 'an element is not closed', field, '<scale>2</scale>', '<scale>2', '</CustomField>'),
  mutant('unknown-element', 'a misspelt element', field, '<label>Height</label>', '<lable>Height</lable>'),
  mutant(
    'unknown-element',
    'an element inside a value',
    object,
    '<type>Text</type>',
    '<type>Text</type>\n<size>3</size>',
    '<size>',
  ),
  mutant('required-element', 'a list view without a label', list, '    <label>All</label>\n', '', '<ListView'),
  mutant('single-element', 'two labels', field, '<precision>', '<label>Size</label>\n    <precision>', '<label>Size'),
  mutant(
    'contiguous-repeats',
    'columns apart',
    list,
    '<label>All</label>',
    '<label>All</label>\n    <columns>OWNER.ALIAS</columns>',
    'OWNER.ALIAS',
  ),
  mutant('scalar-value', 'yes is no boolean', field, '<required>false', '<required>no'),
  mutant('scalar-value', 'a word is no number', field, '<scale>2', '<scale>two'),
  mutant('enumeration-value', 'a field type that is none', field, '<type>Number', '<type>Decimal'),
  mutant(
    'element-order',
    'label behind precision',
    field,
    '    <label>Height</label>\n    <precision>5</precision>\n',
    '    <precision>5</precision>\n    <label>Height</label>\n',
    '<label>',
  ),
  {
    rule: 'scalar-value',
    what: 'a field in a deployed object file',
    add: { 'objects/Bush__c.object': deployed },
    at: { file: 'objects/Bush__c.object', text: 'three' },
  },
];
