import { gardenMutants } from './gardenMutant.ts';
import type { Mutant } from './mutant.ts';

const page = 'flexipages/GardenPage.flexipage-meta.xml';
const action = 'quickActions/Garden__c.AddPlant.quickAction-meta.xml';
const app = 'applications/Garden.app-meta.xml';
const tab = 'tabs/GardenHome.tab-meta.xml';
const reportType = 'reportTypes/GardensWithPlants.reportType-meta.xml';
const report = 'reports/Garden/Heights.report-meta.xml';
const names = 'reports/Garden/Names.report-meta.xml';
const dashboard = 'dashboards/Garden/Growth.dashboard-meta.xml';
const french = 'translations/fr.translation-meta.xml';
const object = 'objectTranslations/Plant__c-fr/Plant__c-fr.objectTranslation-meta.xml';
const field = 'objectTranslations/Garden__c-fr/State__c.fieldTranslation-meta.xml';
const meta = 'lwc/gardenView/gardenView.js-meta.xml';
const sums = '<column>Garden__c.Plants__r$Height__c</column></chartSummaries>';

/** Broken actions, pages, apps, reports, dashboards and translations. */
export const pageMutants: readonly Mutant[] = gardenMutants([
  ['quick-action-target', 'an unknown object', action, '<targetObject>Plant__c', '<targetObject>Plnt__c'],
  [
    'quick-action-target',
    'a parent field that leads elsewhere',
    action,
    'ParentField>Garden__c',
    'ParentField>Neighbour__c',
  ],
  ['quick-action-field', 'an unknown field', action, '<field>Height__c', '<field>Hight__c'],
  ['quick-action-field', 'a predefined auto-number', action, '<field>Height__c', '<field>Number__c'],
  [
    'quick-action-required-field',
    'no parent',
    action,
    '<targetParentField>Garden__c</targetParentField>',
    '',
    '<QuickAction',
  ],
  ['page-object', 'an unknown object', page, '<sobjectType>Garden__c', '<sobjectType>Gardn__c'],
  ['page-field', 'an unknown field', page, 'Record.State__c', 'Record.Stat__c'],
  ['page-field', 'an unknown label', page, '$Label.garden_Weed', '$Label.garden_Wed'],
  ['page-region', 'a region that the template lacks', page, '<name>main</name>', '<name>middle</name>'],
  ['page-region', 'a facet that is not there', page, '<value>facts</value>', '<value>fact</value>'],
  ['page-identifier', 'an identifier twice', page, '<identifier>plants', '<identifier>garden<!-- again -->', 'again'],
  ['page-component', 'an unknown component', page, '>gardenView<', '>gardenVue<'],
  ['page-component-property', 'a property that is not declared', page, '<name>size</name>', '<name>width</name>'],
  ['component-property-api', 'a property that the class lacks', meta, 'name="size"', 'name="width"'],
  ['page-standard-component', 'an unknown component', page, 'force:highlightsPanel', 'force:highlightPanel'],
  ['page-standard-component', 'an unknown property', page, '<name>collapsed', '<name>colapsed'],
  ['page-component-target', 'an unknown related list', page, 'Plants__r', 'Plans__r'],
  ['page-component-target', 'an unknown dashboard', page, '>Growth<', '>Groth<'],
  ['tab-target', 'an unknown page', tab, 'GardenHomePage', 'GardnPage'],
  ['application-target', 'an unknown tab', app, '<tabs>Garden__c', '<tabs>Gardens__c'],
  [
    'application-target',
    'a page of another object',
    app,
    '<pageOrSobjectType>Garden__c',
    '<pageOrSobjectType>Plant__c',
    'GardenPage',
  ],
  ['report-type-join', 'an unknown relationship', reportType, '<relationship>Plants__r', '<relationship>Plans__r'],
  ['report-type-column', 'an unknown field', reportType, '<field>State__c', '<field>Stat__c'],
  [
    'report-type-column',
    'a table that is not joined',
    reportType,
    '<table>Garden__c.Plants__r',
    '<table>Garden__c.Beds__r',
  ],
  ['report-type-unknown', 'an unknown report type', report, 'GardensWithPlants__c', 'GardenPlants__c'],
  [
    'report-column',
    'a column that is not in the type',
    report,
    '<field>Garden__c$OpenedOn__c',
    '<field>Garden__c$Area__c',
  ],
  ['report-column', 'an object that is not joined', names, 'Plant__c.Height__c', 'Bed__c.Height__c'],
  [
    'report-grouping',
    'a picklist by month',
    report,
    'Day</dateGranularity>',
    'Month<!-- picklist --></dateGranularity>',
    'picklist',
  ],
  ['report-grouping', 'groupings that the format has not', report, '<format>Matrix', '<format>Tabular'],
  [
    'report-summary',
    'a chart of another summary',
    report,
    sums,
    '<column>Garden__c$State__c</column></chartSummaries>',
  ],
  ['report-filter', 'a value that is none', report, 'Wild,Tended', 'Wild,Tendd'],
  ['report-filter', 'an operator that does not fit', report, 'greaterThan', 'contains'],
  ['report-name-length', 'a name of 41 characters', report, '<name>Heights', `<name>${'H'.repeat(41)}`],
  [
    'report-name-length',
    'a component title of 41 characters',
    dashboard,
    '<header>Plants</header>',
    `<header>Plants</header><title>${'H'.repeat(41)}</title>`,
  ],
  ['dashboard-report', 'an unknown report', dashboard, 'Garden/Heights', 'Garden/Hights'],
  ['dashboard-report', 'a grouping that the report has not', dashboard, 'Garden__c$State__c', 'Garden__c$Owner'],
  [
    'dashboard-grid',
    'an overlap',
    dashboard,
    '<dashboardGridComponents>\n    <colSpan>6</colSpan>\n    <columnIndex>6',
    '<dashboardGridComponents><!-- second -->\n    <colSpan>6</colSpan>\n    <columnIndex>5',
    'second',
  ],
  ['translation-target', 'an unknown label', french, 'garden_Weed', 'garden_Wed'],
  ['translation-target', 'an unknown dashboard component', french, 'Heights_by_state', 'Heights_by_stat'],
  ['translation-tab', 'an unknown tab', french, 'GardenHome', 'GardenHom'],
  ['object-translation-target', 'an unknown rule', object, 'HeightNotNegative', 'HeightPositive'],
  ['object-translation-target', 'an unknown picklist label', field, 'Well Tended', 'Tended'],
  ['object-translation-target', 'an unknown section', object, '<section>Facts', '<section>Fact'],
  ['translation-length', 'a label of 41 characters', field, '<label>État', `<label>${'É'.repeat(41)}`],
]);
