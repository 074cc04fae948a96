import { gardenPackage } from '../gardenPackage.ts';
import { gardenMutants } from './gardenMutant.ts';
import type { Mutant } from './mutant.ts';

const set = 'permissionsets/Gardener.permissionset-meta.xml';
const permission = 'customPermissions/GardenDigDeep.customPermission-meta.xml';
const layout = 'layouts/Garden__c-Garden Layout.layout-meta.xml';
const page = 'flexipages/GardenPage.flexipage-meta.xml';
const home = 'flexipages/GardenHomePage.flexipage-meta.xml';
const report = 'reports/Garden/Heights.report-meta.xml';
const names = 'reports/Garden/Names.report-meta.xml';
const dashboard = 'dashboards/Garden/Growth.dashboard-meta.xml';
const meta = 'lwc/gardenView/gardenView.js-meta.xml';
const rule = 'objects/Plant__c/validationRules/HeightNotNegative.validationRule-meta.xml';

/** A visibility rule of the list of plants, or of another component. */
function shownIf(what: string, leftValue: string, file = page): Mutant {
  const criteria = `<visibilityRule><criteria><leftValue>${leftValue}</leftValue><operator>EQUAL</operator></criteria></visibilityRule>`;
  const from = file === page ? '<identifier>plants</identifier>' : '<name>main</name>';
  const item = `<itemInstances><componentInstance><componentName>gardenView</componentName><identifier>view</identifier>${criteria}</componentInstance></itemInstances>`;
  const to = file === page ? `${from}\n${criteria}` : `${item}\n${from}`;
  return {
    rule: 'page-expression',
    what,
    base: gardenPackage,
    change: [{ file, from, to }],
    at: { file, text: leftValue },
  };
}

function sortedBy(field: string): string {
  return `<componentInstanceProperties><name>sortFieldAlias</name>\n<value>${field}</value></componentInstanceProperties>`;
}

/** What the platform's documentation says of texts, sections, reports, dashboards and pages. */
export const documentedMutants: readonly Mutant[] = [
  ...gardenMutants([
    ['permission-text-length', 'a label of 81 characters', set, 'Gardener</label>', `${'G'.repeat(81)}</label>`],
    ['permission-text-length', 'a description of 256', set, 'Plants and digs.', 'D'.repeat(256)],
    ['permission-text-length', 'a label of a permission', permission, 'Dig Deep', 'D'.repeat(81)],
    ['layout-columns', 'one column too few', layout, '<style>OneColumn', '<style>TwoColumnsTopToBottom'],
    [
      'layout-columns',
      'one column too many',
      layout,
      '<style>OneColumn',
      '<layoutColumns></layoutColumns>\n<style>OneColumn',
      '<style>',
    ],
    ['page-expression', 'a field of no record', page, 'Record.State__c', 'State__c'],
    ['page-property-choice', 'a word for a number', page, '<value>4<', '<value>four<'],
    [
      'page-component-target',
      'a list sorted by an unknown field',
      page,
      '<componentName>lst:dynamicRelatedList',
      `${sortedBy('Hight__c')}\n<componentName>lst:dynamicRelatedList`,
      'Hight__c',
    ],
    ['report-shape', 'a summary without a grouping', names, '<format>Tabular', '<format>Summary'],
    [
      'report-shape',
      'a chart without a grouping',
      names,
      '<format>',
      '<chart><chartType>Donut</chartType></chart>\n<format>',
      '<chart>',
    ],
    [
      'report-scope',
      'a scope that is none',
      report,
      '<reportType>',
      '<scope>everybody</scope>\n<reportType>',
      '<scope>',
    ],
    ['dashboard-grid', 'no width', dashboard, '<colSpan>6', '<colSpan>0'],
    ['dashboard-grid', 'no height', dashboard, '<rowSpan>8', '<rowSpan>0'],
    ['dashboard-grid', 'wider than the grid', dashboard, '<colSpan>6', '<colSpan>13'],
  ]),
  shownIf('a field without its record', 'Weeds__c'),
  shownIf('a record on a page that shows none', '{!Record.State__c}', home),
  {
    rule: 'page-property-choice',
    what: 'a value that the list lacks',
    base: gardenPackage,
    change: [
      { file: meta, from: 'type="Integer"', to: 'type="String" datasource="small,large"' },
      { file: page, from: '<value>4<', to: '<value>huge<' },
    ],
    at: { file: page, text: 'huge' },
  },
  {
    rule: 'report-name-once',
    what: 'the same name in another folder',
    base: gardenPackage,
    add: { 'reports/Weeds/Names.report-meta.xml': gardenPackage.find(({ path }) => path === names)?.text ?? '' },
    at: { file: 'reports/Weeds/Names.report-meta.xml', text: '<Report' },
  },
  {
    rule: 'formula-blank-checkbox',
    what: 'a check box that is asked for',
    base: gardenPackage,
    change: [{ file: rule, from: '<errorConditionFormula>', to: '<errorConditionFormula>ISBLANK(IsAlive__c) || ' }],
    at: { file: rule, text: 'ISBLANK' },
  },
];
