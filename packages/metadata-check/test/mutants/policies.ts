import { fieldFile, gardenMutants } from './gardenMutant.ts';
import { gardenPackage } from '../gardenPackage.ts';
import { metadata } from '../smallPackage.ts';
import type { Mutant } from './mutant.ts';

const advice = fieldFile('Garden__c', 'Advice__c');
const doubled = fieldFile('Garden__c', 'Doubled__c');
const opened = fieldFile('Garden__c', 'OpenedOn__c');
const alive = fieldFile('Plant__c', 'IsAlive__c');
const rule = 'objects/Plant__c/validationRules/HeightNotNegative.validationRule-meta.xml';
const set = 'permissionsets/Gardener.permissionset-meta.xml';
const french = 'translations/fr.translation-meta.xml';
const state = 'objectTranslations/Garden__c-fr/State__c.fieldTranslation-meta.xml';
const code = 'lwc/gardenView/gardenView.ts';
const template = 'lwc/gardenView/gardenView.html';
const page = 'flexipages/GardenPage.flexipage-meta.xml';
const report = 'reports/Garden/Heights.report-meta.xml';
const snapshot = 'objects/AdoptionSnapshot__c/AdoptionSnapshot__c.object-meta.xml';

function setOf(role: string): string {
  return `permissionsets/CrmAdoption${role}.permissionset-meta.xml`;
}

/** A right over rows of others in the sets of the package, beyond the lead's reading of published figures. */
function pastSharing(what: string, role: string, from: string, to: string): Mutant {
  const text = to.split('\n').at(-1) ?? to;
  const file = setOf(role);
  return { rule: 'permission-past-sharing', what, change: [{ file, from, to }], at: { file, text } };
}

/** Broken formulas. */
export const formulaMutants: readonly Mutant[] = gardenMutants([
  ['formula-name', 'an unknown field, on its line', advice, 'Keeper__r.FirstName', 'Keeper__r.FristName'],
  ['formula-name', 'an unknown label', advice, '$Label.garden_Weed', '$Label.garden_Wed'],
  ['formula-name', 'an unknown function', advice, 'TEXT(', 'TXT('],
  ['formula-type', 'a text in a number field', doubled, 'Area__c * 2', '"two"'],
  ['formula-type', 'a bracket too many', doubled, 'Area__c * 2', '(Area__c * 2))'],
  ['formula-type', 'a text plus a number', doubled, 'Area__c * 2', 'Area__c + TEXT(2)'],
  ['formula-type', 'a rule that is no condition', rule, 'Height__c &lt; 0)', 'Height__c)'],
  ['formula-type', 'a default of another type', opened, 'TODAY()', '5'],
  ['formula-context', 'ISNEW in a formula field', doubled, 'Area__c * 2', 'IF(ISNEW(), 1, 2)'],
  ['formula-context', 'a long text in a formula field', doubled, 'Area__c * 2', 'LEN(Notes__c)'],
  [
    'formula-picklist',
    'a picklist as text',
    advice,
    'TEXT(State__c)',
    'State__c))</formula><!--',
    'State__c))</formula>',
  ],
  [
    'formula-type',
    'a call without its second part, on its line',
    advice,
    '&amp; $Label.garden_Weed',
    '&amp; LEFT("x")',
  ],
  ['formula-context', 'VLOOKUP in a formula field', doubled, 'Area__c * 2', 'VLOOKUP(Area__c, Area__c, "x")'],
  ['formula-argument', 'a value without quotes', advice, 'State__c, "Wild"', 'State__c, Wild'],
  ['formula-argument', 'a field in quotes', rule, 'Height__c &lt; 0', 'ISCHANGED("Height__c")'],
  ['formula-name', 'a setting that is nowhere', rule, 'Height__c &lt; 0', '$Setup.Climate__c.IsDry__c'],
  ['default-reads-record', 'a field of the record', opened, 'TODAY()', 'OpenedOn__c', '<defaultValue>'],
  ['formula-picklist-value', 'a value that is none', advice, '"Wild"', '"Wyld"'],
  ['formula-cycle', 'a formula that reads itself', doubled, 'Area__c * 2', 'Doubled__c * 2'],
  ['default-value', 'a check box that is yes', alive, '<defaultValue>true', '<defaultValue>"yes"'],
  ['report-formula', 'an unknown column', report, 'Plants__r.Height__c:SUM', 'Plants__r.Hight__c:SUM'],
  ['report-formula', 'no summary', report, 'Plants__r.Height__c:SUM', 'Plants__r.Height__c'],
]).map((mutant) =>
  mutant.rule === 'formula-picklist'
    ? {
        ...mutant,
        change: [{ file: advice, from: 'TEXT(State__c)', to: 'State__c' }],
        at: { file: advice, text: 'State__c)</formula>' },
      }
    : mutant,
);

/** Files of an object about people, as the policies know it. */
const peopleFiles = {
  [snapshot]: metadata(
    'CustomObject',
    '<enableReports>false</enableReports>\n<label>Snapshot</label>\n<nameField><label>Name</label><type>Text</type></nameField>\n<pluralLabel>Snapshots</pluralLabel>\n<sharingModel>Private</sharingModel>',
  ),
};

function people(name: string, what: string, from: string, to: string): Mutant {
  const text = peopleFiles[snapshot]?.replace(from, to) ?? '';
  return { rule: name, what, base: gardenPackage, add: { [snapshot]: text }, at: { file: snapshot, text: to } };
}

const list = 'objects/AdoptionSnapshot__c/listViews/All.listView-meta.xml';
const userReport = 'reportTypes/People.reportType-meta.xml';

/** What an org takes and we do not. */
export const policyMutants: readonly Mutant[] = [
  ...gardenMutants([
    [
      'nobody-can-read',
      'a field in no permission set',
      set,
      '<field>Garden__c.Doubled__c',
      '<field>Garden__c.Advice__c',
      'x',
    ],
    [
      'description-missing',
      'no description',
      doubled,
      '<description>What it is for.</description>',
      '',
      '<CustomField',
    ],
    [
      'description-missing',
      'no classification',
      doubled,
      '<securityClassification>Internal</securityClassification>',
      '',
      '<CustomField',
    ],
    ['description-missing', 'no help', opened, '<inlineHelpText>What to write.</inlineHelpText>', '', '<CustomField'],
    ['text-not-translated', 'a label without French', french, '<name>garden_Weed', '<name>garden_Wed', 'x'],
    ['text-not-translated', 'an empty translation', state, '<translation>Soigné', '<translation>', '<translation></'],
    ['translation-placeholders', 'a lost place', french, '{0} massifs', 'les massifs'],
    ['component-text-hard-coded', 'a text in a template', template, '{label.weed}:', 'Weed beds'],
    ['component-text-hard-coded', 'a title in a template', template, 'title={title}', 'title="Weed beds"'],
    ['component-text-hard-coded', 'a text in code', code, "? WEED : '–'", "? 'Weed the beds' : '–'"],
    ['component-text-hard-coded', 'a sentence of any name', code, 'size = 1;', "size = 1; rest = 'Water the beds';"],
    ['component-text-hard-coded', 'a label in code', code, 'weed: WEED', "title: 'Weed'"],
    ['page-text-hard-coded', 'a label on a page', page, '{!$Label.garden_Weed}', 'Our plants'],
    ['permission-past-sharing', 'View All on an object', set, '<viewAllRecords>false', '<viewAllRecords>true'],
    [
      'permission-past-sharing',
      'View All Data',
      set,
      '<label>Gardener',
      '<userPermissions><enabled>true</enabled><name>ViewAllData</name></userPermissions>\n<label>Gardener',
      'ViewAllData',
    ],
  ]).map((mutant) => {
    const at = {
      x:
        mutant.rule === 'nobody-can-read'
          ? { file: doubled, text: '<CustomField' }
          : { file: 'labels/CustomLabels.labels-meta.xml', text: '<value>' },
    };
    return mutant.at.text === 'x' ? { ...mutant, at: at.x } : mutant;
  }),
  pastSharing(
    'Modify All on a published figure, for the lead',
    'Lead',
    '<modifyAllRecords>false</modifyAllRecords>\n    <object>GroupAdoption__c',
    '<!-- -->\n<modifyAllRecords>true</modifyAllRecords><object>GroupAdoption__c',
  ),
  pastSharing(
    'View All Fields on a published figure, for the lead',
    'Lead',
    '<object>GroupAdoption__c</object>',
    '<object>GroupAdoption__c</object>\n<viewAllFields>true</viewAllFields>',
  ),
  pastSharing(
    'View All on another object, for the lead',
    'Lead',
    '<object>RolloutGroup__c</object>\n    <viewAllRecords>false</viewAllRecords>',
    '<object>RolloutGroup__c</object>\n<!-- all --><viewAllRecords>true</viewAllRecords>',
  ),
  pastSharing(
    'View All on a published figure, for managers',
    'Manager',
    '<object>GroupAdoption__c</object>\n    <viewAllRecords>false</viewAllRecords>',
    '<object>GroupAdoption__c</object>\n<viewAllRecords>true</viewAllRecords>',
  ),
  {
    rule: 'people-object-features',
    what: 'a sharing rule for pauses',
    add: { 'sharingRules/AdoptionPause__c.sharingRules-meta.xml': metadata('SharingRules', '') },
    at: { file: 'sharingRules/AdoptionPause__c.sharingRules-meta.xml', text: '<SharingRules' },
  },
  people('people-object-features', 'reports on', '<enableReports>false', '<enableReports>true'),
  people('people-object-features', 'readable for all', '<sharingModel>Private', '<sharingModel>Read'),
  {
    rule: 'list-about-people',
    what: 'a list view with the score',
    base: gardenPackage,
    add: {
      [list]: metadata(
        'ListView',
        '<fullName>All</fullName>\n<columns>NAME</columns>\n<columns>Score__c</columns>\n<filterScope>Everything</filterScope>\n<label>All</label>',
      ),
    },
    at: { file: list, text: 'Score__c' },
  },
  {
    rule: 'report-about-people',
    what: 'a report type over users',
    base: gardenPackage,
    add: {
      [userReport]: metadata(
        'ReportType',
        '<baseObject>User</baseObject>\n<deployed>true</deployed>\n<label>People</label>',
      ),
    },
    at: { file: userReport, text: 'baseObject' },
  },
  ...named('customPermissions/Dig.customPermission-meta.xml', 'CustomPermission'),
  ...named('lwc/weedView/weedView.js-meta.xml', 'LightningComponentBundle'),
  ...named('reportTypes/Beds.reportType-meta.xml', 'ReportType'),
  ...gardenMutants([
    [
      'name-of-our-own',
      'a label of any name',
      'labels/CustomLabels.labels-meta.xml',
      '<fullName>garden_Weed',
      '<fullName>weed_Garden',
      '<labels>',
    ],
    [
      'starts-with-in-object',
      'a first sound',
      'objects/Garden__c/Garden__c.object-meta.xml',
      '</CustomObject>',
      '<startsWith>Consonant</startsWith></CustomObject>',
    ],
  ]),
];

/** A component whose name a customer could have used too. */
function named(file: string, root: string): Mutant[] {
  const add = { [file]: metadata(root, '<label>Any</label>') };
  return [{ rule: 'name-of-our-own', what: file, base: gardenPackage, add, at: { file, text: `<${root}` } }];
}
