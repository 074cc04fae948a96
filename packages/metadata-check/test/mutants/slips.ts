import type { CompiledBundle } from '../../src/model/facts.ts';
import { gardenPackage } from '../gardenPackage.ts';
import { fieldFile, gardenMutants } from './gardenMutant.ts';
import type { Mutant } from './mutant.ts';

const garden = 'objects/Garden__c/Garden__c.object-meta.xml';
const state = fieldFile('Garden__c', 'State__c');
const rollUp = fieldFile('Garden__c', 'Height__c');
const advice = fieldFile('Garden__c', 'Advice__c');
const opened = fieldFile('Garden__c', 'OpenedOn__c');
const doubled = fieldFile('Garden__c', 'Doubled__c');
const list = 'objects/Garden__c/listViews/Wild.listView-meta.xml';
const page = 'flexipages/GardenPage.flexipage-meta.xml';
const app = 'applications/Garden.app-meta.xml';
const tab = 'tabs/GardenHome.tab-meta.xml';
const set = 'permissionsets/Gardener.permissionset-meta.xml';
const report = 'reports/Garden/Heights.report-meta.xml';
const folder = 'reports/Garden.reportFolder-meta.xml';
const dashboard = 'dashboards/Garden/Growth.dashboard-meta.xml';
const labels = 'labels/CustomLabels.labels-meta.xml';
const french = 'translations/fr.translation-meta.xml';
const action = 'quickActions/Garden__c.AddPlant.quickAction-meta.xml';
const layout = 'layouts/Garden__c-Garden Layout.layout-meta.xml';
const meta = 'lwc/gardenView/gardenView.js-meta.xml';
const code = 'lwc/gardenView/gardenView.ts';
const template = 'lwc/gardenView/gardenView.html';

const criterion =
  '<visibilityRule><criteria><leftValue>{!Record.State__c}</leftValue>\n<operator>EQUALS</operator><rightValue>Wild</rightValue></criteria></visibilityRule>';

/** Slips of a hurried administrator in the values of filters, pages, apps, reports and labels. */
export const slipMutants: readonly Mutant[] = [
  ...gardenMutants([
    ['object-definition', 'no plural label', garden, '<pluralLabel>Gardens</pluralLabel>', '', '<CustomObject'],
    ['filter-value', 'a word for a number', list, '<value>10', '<value>ten'],
    ['filter-value', 'a word for true', rollUp, '<value>True', '<value>alive'],
    ['filter-value', 'a word for a number in a report', report, '<value>1<', '<value>tall<'],
    ['filter-logic', 'a bracket that stays open', list, '1 OR 2', '(1 OR 2'],
    ['filter-logic', 'an operator that is none', report, '1 OR 2', '1 XOR 2'],
    ['roll-up-filter', 'an operation that does not fit', rollUp, '<operation>equals', '<operation>greaterThan'],
    [
      'picklist-source',
      'an unknown global value set',
      state,
      '<restricted>true</restricted>',
      '<valueSetName>States</valueSetName>',
    ],
    [
      'picklist-source',
      'an unknown controlling field',
      state,
      '<restricted>true',
      '<controllingField>Kind__c</controllingField><restricted>true',
    ],
    [
      'formula-picklist-value',
      'a value that CASE cannot meet',
      advice,
      'TEXT(State__c)',
      'CASE(State__c, "Wyld", "a", "b")',
    ],
    ['custom-label', 'a name with a hyphen', labels, '<fullName>garden_Weed', '<fullName>garden-Weed'],
    ['custom-label', 'a language that is none', labels, 'en_US', 'english'],
    ['custom-label', '1,001 characters', labels, 'Weed {0} beds.', 'x'.repeat(1001)],
    ['custom-label', 'a description of 81 characters', labels, 'Description>Weed', `Description>${'x'.repeat(81)}`],
    [
      'page-value',
      'a behaviour that is none',
      page,
      '<fieldItem>Record.State__c',
      '<fieldInstanceProperties><name>uiBehavior</name><value>readOnly</value></fieldInstanceProperties>\n<fieldItem>Record.State__c',
      'readOnly',
    ],
    [
      'page-value',
      'an operator that is none',
      page,
      '<identifier>plants</identifier>',
      `<identifier>plants</identifier>${criterion}`,
      'EQUALS',
    ],
    [
      'page-field-behavior',
      'a required formula',
      page,
      '<fieldItem>Record.State__c',
      '<fieldInstanceProperties><name>uiBehavior</name><value>required</value></fieldInstanceProperties>\n<fieldItem>Record.Advice__c',
      'uiBehavior',
    ],
    [
      'page-property-value',
      'a flag that is yes',
      page,
      '<name>collapsed</name><value>false',
      '<name>collapsed</name><value>no',
    ],
    [
      'page-template',
      'a template that is not known',
      page,
      'recordHomeTemplateDesktop',
      'recordHomeTemplate<!-- x -->',
      'x -->',
    ],
    [
      'page-template',
      'no identifier',
      page,
      '<identifier>highlights</identifier>',
      '<!-- none -->',
      '<componentInstance>',
    ],
    ['application-page-type', 'a tab of a record page', tab, 'GardenHomePage', 'GardenPage'],
    ['application-look', 'no label', app, '<label>Garden</label>', '', '<CustomApplication'],
    ['application-look', 'a motif without its number', tab, 'Custom18: Form', 'Form'],
    [
      'application-look',
      'a colour by name',
      app,
      '<label>',
      '<brand><headerColor>teal</headerColor><shouldOverrideOrgTheme>false</shouldOverrideOrgTheme></brand>\n<label>',
      'teal',
    ],
    ['standard-tab-unknown', 'a tab that the platform lacks', app, 'standard-home', 'standard-house'],
    [
      'share-target',
      'a group that is nowhere',
      list,
      '<label>',
      '<sharedTo><group>Neighbours</group></sharedTo>\n<label>',
      'Neighbours',
    ],
    ['quick-action-label', 'no label', action, '<label>Add Plant</label>', '', '<QuickAction'],
    [
      'report-date',
      'a period about a picklist',
      report,
      '<name>Heights',
      '<timeFrameFilter><dateColumn>Garden__c$State__c</dateColumn><interval>INTERVAL_CUSTOM</interval></timeFrameFilter>\n<name>Heights',
      'timeFrameFilter',
    ],
    [
      'report-shape',
      'a matrix that is grouped one way',
      report,
      '<groupingsAcross><dateGranularity>Month</dateGranularity><field>Garden__c$OpenedOn__c</field><sortOrder>Asc</sortOrder></groupingsAcross>',
      '',
      'Matrix',
    ],
    [
      'report-shape',
      'a column twice',
      report,
      '</columns>',
      '</columns>\n<columns><field>Garden__c$State__c</field></columns>',
      '<columns><field>',
    ],
    ['report-type-suffix', 'no suffix', report, 'GardensWithPlants__c', 'GardensWithPlants'],
    ['dashboard-component', 'no report', dashboard, '<report>Garden/Heights</report>', '', '<dashboardComponent>'],
    ['dashboard-summary', 'a mean that the report lacks', dashboard, '<aggregate>Sum', '<aggregate>Average'],
    [
      'dashboard-summary',
      'limits that fall',
      dashboard,
      '<componentType>Metric</componentType>',
      '<componentType>Metric</componentType>\n<indicatorBreakpoint1>9</indicatorBreakpoint1><indicatorBreakpoint2>3</indicatorBreakpoint2>',
      'indicatorBreakpoint1',
    ],
    [
      'user-permission-unknown',
      'a permission that no org has',
      set,
      '<label>Gardener',
      '<userPermissions><enabled>true</enabled><name>WalkOnWater</name></userPermissions>\n<label>Gardener',
      'WalkOnWater',
    ],
    [
      'permission-twice',
      'a field twice',
      set,
      '<field>Garden__c.Keeper__c',
      '<field>Garden__c.Area__c<!-- again -->',
      'again',
    ],
    [
      'permission-field-unreachable',
      'fields of an object that stays closed',
      set,
      '<object>Plant__c',
      '<object>Account',
      'Plant__c.Code__c',
    ],
    ['translation-left-in-english', 'never translated', french, 'Désherbez {0} massifs.', 'Weed {0} beds.'],
    [
      'enumeration-value',
      'access that a folder lacks',
      folder,
      '<name>',
      '<folderShares><accessLevel>Read</accessLevel><sharedTo>AllInternalUsers</sharedTo><sharedToType>Organization</sharedToType></folderShares>\n<name>',
      'accessLevel',
    ],
    ['scalar-value', 'half a row', dashboard, '<rowSpan>8', '<rowSpan>8.5'],
    ['file-placement', 'no namespace', folder, ' xmlns="http://soap.sforce.com/2006/04/metadata"', '', '<ReportFolder'],
    [
      'component-text-hard-coded',
      'an announcement in code',
      code,
      'label = {',
      "announcement = 'All weeds are gone';\n  label = {",
      'announcement',
    ],
    ['bundle-api-version', 'a version that does not exist yet', meta, '66.0', '166.0'],
    ['plain-file', 'a byte that is no UTF-8', labels, 'Weed {0} beds.', 'Weed \uFFFD beds.'],
    ['plain-file', 'another encoding', app, 'encoding="UTF-8"', 'encoding="UTF-16"'],
    ['plain-file', 'a document type', app, '<CustomApplication', '<!DOCTYPE app>\n<CustomApplication', '<!DOCTYPE'],
    ['plain-file', 'a word between elements', app, '<label>', 'and\n<label>', 'and'],
    ['plain-file', 'an attribute', app, '<label>', '<label lang="en">'],
    ['field-attribute', 'the length of a date', opened, '<label>', '<length>10</length><label>'],
    ['field-attribute', 'the length of a text area', opened, '<type>Date<', '<length>255</length><type>TextArea<'],
    ['formula-default', 'the default of a formula', doubled, '<label>', '<defaultValue>0</defaultValue><label>'],
    ['data-classification', 'a word that no org has', opened, '>Internal<', '>Secret<'],
    [
      'data-classification',
      'a comma between two words',
      opened,
      '<label>',
      '<complianceGroup>GDPR,PII</complianceGroup><label>',
    ],
    ['object-definition', 'no label', garden, '<label>Garden</label>', '', '<CustomObject'],
    ['object-definition', 'a long text as name', garden, '<type>Text</type>', '<type>TextArea</type>'],
  ]),
  {
    rule: 'object-definition',
    what: 'history of the name only',
    base: gardenPackage,
    change: [
      { file: garden, from: '<enableHistory>true', to: '<enableHistory>false' },
      { file: garden, from: '<nameField>', to: '<nameField><trackHistory>true</trackHistory>' },
    ],
    at: { file: garden, text: '<nameField>' },
  },
  {
    rule: 'component-once',
    what: 'a second file, in capitals',
    base: gardenPackage,
    add: { 'tabs/GARDENHOME.tab-meta.xml': gardenPackage.find(({ path }) => path === tab)?.text ?? '' },
    at: { file: 'tabs/GARDENHOME.tab-meta.xml', text: '<CustomTab' },
  },
  {
    rule: 'bundle-files',
    what: 'a note that was left in the folder',
    base: gardenPackage,
    add: { 'lwc/gardenView/notes.txt': 'Weed on Monday' },
    at: { file: 'lwc/gardenView/notes.txt' },
  },
  {
    rule: 'layout-field',
    what: 'a name that says no object',
    base: gardenPackage,
    add: { 'layouts/Garden.layout-meta.xml': gardenPackage.find(({ path }) => path === layout)?.text ?? '' },
    at: { file: 'layouts/Garden.layout-meta.xml', text: '<Layout' },
  },
  templateMutant('a handler that the class lacks', '<h2 title', '<h2 onclick={handleClick} title', 'handleClick'),
  {
    ...templateMutant(
      'a handler that neither the class nor the one it extends has',
      '<h2 title',
      '<h2 onclick={handleClick} onkeydown={handleKey} title',
      'handleClick',
    ),
    add: {
      'lwc/gardenView/gardenView.js':
        "import Plot, { type Bed } from 'c/plot'; class GardenView extends Plot { size; label; title; }",
      'lwc/plot/plot.js': 'class Plot extends LightningElement { handleKey() {} }',
    },
  },
  {
    ...templateMutant('a misspelt property', '<lightning-icon', '<p>{sise}</p>\n  <lightning-icon', 'sise'),
    add: { 'lwc/gardenView/gardenView.js': 'class GardenView extends LightningElement { size; label; title; }' },
  },
  templateMutant(
    'a base component that does not exist',
    '<lightning-icon icon-name="utility:leaf"></lightning-icon>',
    '<lightning-icons></lightning-icons>',
    'lightning-icons',
  ),
  templateMutant(
    'a property that the base component lacks',
    '<lightning-icon',
    '<lightning-button lable="Weed"></lightning-button>\n  <lightning-icon',
    'lable',
  ),
  templateMutant(
    'a property that the component lacks',
    '<lightning-icon',
    '<c-garden-view width="2"></c-garden-view>\n  <lightning-icon',
    'c-garden-view',
  ),
];

function templateMutant(what: string, from: string, to: string, text: string): Mutant {
  const bundle: CompiledBundle = { diagnostics: [], references: [], publicProperties: new Set(['size']) };
  return {
    rule: 'template-names',
    what,
    base: gardenPackage,
    change: [{ file: template, from, to }],
    facts: { bundles: new Map([['gardenView', bundle]]) },
    at: { file: template, text },
  };
}
