import type { Mutant } from './mutant.ts';
import { fieldFile, gardenMutants } from './gardenMutant.ts';

const garden = 'objects/Garden__c/Garden__c.object-meta.xml';
const plant = 'objects/Plant__c/Plant__c.object-meta.xml';
const state = fieldFile('Garden__c', 'State__c');
const notes = fieldFile('Garden__c', 'Notes__c');
const area = fieldFile('Garden__c', 'Area__c');
const keeper = fieldFile('Garden__c', 'Keeper__c');
const rollUp = fieldFile('Garden__c', 'Height__c');
const doubled = fieldFile('Garden__c', 'Doubled__c');
const master = fieldFile('Plant__c', 'Garden__c');
const height = fieldFile('Plant__c', 'Height__c');
const neighbour = fieldFile('Plant__c', 'Neighbour__c');
const alive = fieldFile('Plant__c', 'IsAlive__c');
const number = fieldFile('Plant__c', 'Number__c');
const list = 'objects/Garden__c/listViews/Wild.listView-meta.xml';
const compact = 'objects/Garden__c/compactLayouts/Overview.compactLayout-meta.xml';
const rule = 'objects/Plant__c/validationRules/HeightNotNegative.validationRule-meta.xml';
const set = 'permissionsets/Gardener.permissionset-meta.xml';
const layout = 'layouts/Garden__c-Garden Layout.layout-meta.xml';
const long = 'x'.repeat(256);

/** Criteria of the sharing rule of group figures, broken. */
function sharing(rule: string, what: string, from: string, to: string, text = to): Mutant {
  const file = 'sharingRules/GroupAdoption__c.sharingRules-meta.xml';
  return { rule, what, change: [{ file, from, to }], at: { file, text } };
}

function masterDetail(name: string, target: string): string {
  return `<CustomField xmlns="http://soap.sforce.com/2006/04/metadata">\n<fullName>${name}</fullName>\n<label>${name}</label>\n<referenceTo>${target}</referenceTo>\n<relationshipName>${name.replace('__c', '')}s</relationshipName>\n<type>MasterDetail</type>\n</CustomField>\n`;
}

/** Broken objects, fields, rules, permissions, layouts and lists. */
export const referenceMutants: readonly Mutant[] = [
  ...gardenMutants([
    ['object-definition', 'a label of 41 characters', garden, '<label>Garden<', `<label>${'G'.repeat(41)}<`],
    [
      'object-definition',
      'no name field',
      garden,
      '<nameField><label>Name</label><type>Text</type></nameField>',
      '',
      '<CustomObject',
    ],
    [
      'sharing-model',
      'a detail with sharing of its own',
      plant,
      '<sharingModel>ControlledByParent',
      '<sharingModel>ReadWrite',
    ],
    ['sharing-model', 'a master without one', garden, '<sharingModel>ReadWrite', '<sharingModel>ControlledByParent'],
    [
      'sharing-model',
      'more for outsiders',
      garden,
      '<externalSharingModel>Private',
      '<externalSharingModel>FullAccess',
    ],
    [
      'object-feature-flags',
      'one of three flags off',
      garden,
      '<enableSharing>true',
      '<enableSharing>false',
      '<CustomObject',
    ],
    ['master-detail', 'a user as master', master, '<referenceTo>Garden__c', '<referenceTo>User'],
    ['search-layout-field', 'an unknown field', garden, 'Fields>State__c', 'Fields>Stat__c'],
    ['compact-layout-assignment', 'an unknown layout', garden, 'Assignment>Overview', 'Assignment>Overlook'],
    ['field-name', 'a label of 41 characters', area, '<label>Area', `<label>${'A'.repeat(41)}`],
    ['field-name', 'no label', area, '<label>Area</label>', '', '<CustomField'],
    ['field-definition', 'a number without a scale', area, '<scale>2</scale>', '', '<CustomField'],
    ['field-definition', 'a formula of type TextArea', doubled, '<type>Number', '<type>TextArea'],
    ['field-length', 'a long text of 255', notes, '<length>1000', '<length>255'],
    ['field-length', 'one visible line', notes, '<visibleLines>4', '<visibleLines>1'],
    ['field-length', 'a help text of 511', area, 'What to write.', 'x'.repeat(511)],
    ['field-precision', '19 digits', area, '<precision>8', '<precision>19'],
    ['field-precision', 'more decimals than digits', area, '<scale>2', '<scale>9'],
    ['field-flag', 'a required check box', alive, '<label>', '<required>true</required>\n<label>', '<required>'],
    [
      'field-flag',
      'history of a formula',
      doubled,
      '<label>',
      '<trackHistory>true</trackHistory>\n<label>',
      'trackHistory',
    ],
    ['picklist-values', 'the same label twice', state, '<label>Well Tended', '<label>wild'],
    ['auto-number-format', 'no number', number, 'P-{00000}', 'P-00000'],
    [
      'object-field-limits',
      'history on the field only',
      garden,
      '<enableHistory>true',
      '<enableHistory>false',
      'enableHistory',
    ],
    ['relationship-target', 'an unknown object', keeper, '<referenceTo>User', '<referenceTo>Usr__c'],
    ['relationship-name', 'a name with a blank', keeper, 'KeptGardens', 'Kept Gardens'],
    [
      'relationship-name',
      'a name that is taken',
      neighbour,
      '<referenceTo>Plant__c</referenceTo>\n    <relationshipName>Neighbours',
      '<referenceTo>Garden__c</referenceTo>\n    <relationshipName>Plants',
      'Plants',
    ],
    [
      'lookup-delete-constraint',
      'a required lookup that can be emptied',
      keeper,
      '<label>',
      '<required>true</required>\n<label>',
      'SetNull',
    ],
    ['lookup-filter-field', 'an unknown field', neighbour, '$Source.Garden__c', '$Source.Bed__c'],
    ['roll-up-summary', 'through a lookup', rollUp, 'Plant__c.Garden__c', 'Plant__c.Neighbour__c'],
    [
      'roll-up-summary',
      'the sum of a check box',
      rollUp,
      '<summarizedField>Plant__c.Height__c',
      '<summarizedField>Plant__c.IsAlive__c',
    ],
    ['roll-up-summary', 'a filter on the master', rollUp, '<field>Plant__c.IsAlive__c', '<field>Garden__c.State__c'],
    [
      'roll-up-summary',
      'a formula that reads another record',
      rollUp,
      '<summarizedField>Plant__c.Height__c',
      '<summarizedField>Plant__c.Shade__c',
    ],
    ['validation-rule', 'a message of 256 characters', rule, 'A plant is at least 0 high.', long],
    ['validation-rule', 'an unknown error field', rule, 'Field>Height__c', 'Field>Hight__c'],
    ['permission-target-unknown', 'an unknown field', set, 'Garden__c.Area__c', 'Garden__c.Aera__c'],
    ['permission-target-unknown', 'an unknown tab', set, '<tab>Garden__c', '<tab>Gardens__c'],
    ['permission-target-unknown', 'an unknown custom permission', set, 'GardenDigDeep', 'GardenDigDeeper'],
    ['permission-target-unknown', 'an unknown app', set, '<application>Garden<', '<application>Gardens<'],
    ['permission-on-required-field', 'a master-detail', set, 'Plant__c.Code__c', 'Plant__c.Garden__c'],
    [
      'permission-edit-unreadable',
      'editable, not readable',
      set,
      'Garden__c.Area__c</field><readable>true',
      'Garden__c.Area__c</field><readable>false',
    ],
    ['permission-without-effect', 'an editable formula', set, 'Plant__c.Code__c', 'Garden__c.Advice__c'],
    ['permission-without-effect', 'a system field', set, 'Plant__c.Code__c', 'Plant__c.CreatedDate'],
    ['permission-dependency', 'delete without edit', set, '<allowEdit>true', '<allowEdit>false', '<object>Garden__c'],
    ['layout-field', 'an unknown field', layout, '<field>State__c', '<field>Stat__c'],
    [
      'layout-field',
      'a field twice',
      layout,
      '<behavior>Readonly</behavior><field>Doubled__c',
      '<behavior>Edit</behavior><field>Name',
    ],
    [
      'layout-behavior',
      'an editable formula',
      layout,
      '<behavior>Readonly</behavior><field>Doubled__c',
      '<behavior>Edit</behavior><field>Doubled__c',
    ],
    [
      'layout-behavior',
      'a required field that is optional',
      layout,
      '<behavior>Required</behavior><field>OpenedOn__c',
      '<behavior>Edit</behavior><field>OpenedOn__c',
    ],
    [
      'layout-required-field',
      'the required field is missing',
      layout,
      '<field>OpenedOn__c',
      '<field>Area__c',
      '<Layout',
    ],
    [
      'layout-related-list',
      'through a lookup to another object',
      layout,
      '<relatedList>Plant__c.Garden__c',
      '<relatedList>Plant__c.Neighbour__c',
    ],
    ['layout-related-list', 'an unknown column', layout, '<fields>Height__c', '<fields>Width__c'],
    ['layout-action', 'an unknown quick action', layout, 'Garden__c.AddPlant', 'Garden__c.AddTree'],
    ['list-view-column', 'an unknown column', list, '<columns>State__c', '<columns>Stat__c'],
    [
      'list-view-column',
      'a column twice',
      list,
      '<columns>State__c</columns>',
      '<columns>State__c</columns>\n<!-- again --><columns>State__c</columns>',
      'again',
    ],
    ['list-view-filter', 'an operation that does not fit', list, 'greaterThan', 'contains'],
    ['list-view-filter', 'a value that is none', list, '<value>Wild', '<value>Wyld'],
    ['list-view-filter', 'logic with a third filter', list, '1 OR 2', '1 OR 2 OR 3'],
    ['compact-layout-field', 'a long text', compact, '<fields>State__c', '<fields>Notes__c'],
    ['compact-layout-field', 'an unknown field', compact, '<fields>State__c', '<fields>Stat__c'],
  ]).map((mutant) =>
    mutant.rule === 'object-field-limits' ? { ...mutant, at: { file: state, text: '<trackHistory>' } } : mutant,
  ),
  {
    rule: 'master-detail',
    what: 'a third master',
    base: gardenMutants([['master-detail', '', height, 'x', 'x']])[0]?.base,
    add: {
      [fieldFile('Plant__c', 'Bed__c')]: masterDetail('Bed__c', 'Garden__c'),
      [fieldFile('Plant__c', 'Row__c')]: masterDetail('Row__c', 'Garden__c'),
    },
    at: { file: fieldFile('Plant__c', 'Row__c'), text: '<CustomField' },
  },
  sharing('sharing-rule-criteria', 'an unknown field', '<field>Scope__c', '<field>Scop__c'),
  sharing('sharing-rule-criteria', 'a formula', '<field>Scope__c', '<field>Use__c'),
  sharing('sharing-rule-criteria', 'an operation that does not fit', '<operation>equals', '<operation>lessThan'),
  sharing('sharing-rule-criteria', 'a value that is none', '<value>Project', '<value>Projekt'),
  sharing(
    'sharing-rule-criteria',
    'a text for a number',
    '<field>Scope__c</field>\n      <operation>equals</operation>\n      <value>Project',
    '<field>Mean__c</field>\n<operation>equals</operation>\n<value>many',
    '<value>many',
  ),
  {
    rule: 'sharing-rule-criteria',
    what: 'no criteria',
    add: {
      'sharingRules/RolloutPhase__c.sharingRules-meta.xml':
        '<SharingRules xmlns="http://soap.sforce.com/2006/04/metadata">\n<sharingCriteriaRules>\n<fullName>All</fullName>\n</sharingCriteriaRules>\n</SharingRules>\n',
    },
    at: { file: 'sharingRules/RolloutPhase__c.sharingRules-meta.xml', text: '<sharingCriteriaRules' },
  },
  {
    rule: 'sharing-rule-object',
    what: 'an object that everybody reads and edits',
    change: [
      {
        file: 'objects/GroupAdoption__c/GroupAdoption__c.object-meta.xml',
        from: '<sharingModel>Private',
        to: '<sharingModel>ReadWrite',
      },
    ],
    at: { file: 'sharingRules/GroupAdoption__c.sharingRules-meta.xml', text: '<SharingRules' },
  },
  {
    rule: 'sharing-rule-object',
    what: 'an unknown object',
    add: {
      'sharingRules/Tree__c.sharingRules-meta.xml':
        '<SharingRules xmlns="http://soap.sforce.com/2006/04/metadata">\n</SharingRules>\n',
    },
    at: { file: 'sharingRules/Tree__c.sharingRules-meta.xml', text: '<SharingRules' },
  },
];
