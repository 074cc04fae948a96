import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { deployZip } from '../../src/metadata/deploy.ts';
import { metadata, zipPackage } from '../fixtures/deployPackages.ts';
import { criterion, openDealOrg, reportFile, xml, type DealOrg, type Xml } from '../fixtures/dealOrg.ts';

let deals: DealOrg;

before(() => {
  deals = openDealOrg();
});

const folder = (type: string) => metadata(type, xml({ name: 'Sales' }));

/** Problems of a deploy of these files with their folders. */
function problems(files: Record<string, string>, members: Record<string, string[]>): string[] {
  const zip = zipPackage(
    {
      'reports/Sales-meta.xml': folder('ReportFolder'),
      'dashboards/Sales-meta.xml': folder('DashboardFolder'),
      ...files,
    },
    {
      ...members,
      Report: ['Sales', ...(members['Report'] ?? [])],
      Dashboard: ['Sales', ...(members['Dashboard'] ?? [])],
    },
  );
  const { componentFailures } = deployZip(deals.org, deals.admin, zip, { checkOnly: true, rollbackOnError: true });
  return componentFailures.map(({ fullName, problem }) => `${fullName}: ${problem ?? ''}`);
}

const GOOD: Xml = { columns: [{ field: 'CUST_NAME' }, { field: 'Deal__c.Amount__c', aggregateTypes: 'Sum' }] };
const ofReport = (content: Xml): string[] =>
  problems({ 'reports/Sales/Trial.report': reportFile({ ...GOOD, ...content }) }, { Report: ['Sales/Trial'] });

test('a report that can run deploys', () => {
  assert.deepEqual(ofReport({}), []);
});

const grouping = { field: 'Deal__c.Stage__c', sortOrder: 'Asc' };
const formula = (calculatedFormula: string): Xml => ({
  aggregates: {
    calculatedFormula,
    datatype: 'number',
    developerName: 'FORMULA1',
    isActive: 'true',
    masterLabel: 'Share',
  },
});
const BUCKET: Xml = { bucketType: 'text', developerName: 'B', masterLabel: 'B', sourceColumnName: 'CUST_NAME' };
const CROSS_FILTER: Xml = {
  operation: 'with',
  primaryTableColumn: 'CUST_ID',
  relatedTable: 'Visit__c',
  relatedTableJoinColumn: 'Visit__c.Deal__c',
};
const refused: [string, Xml, RegExp][] = [
  ['an unknown report type', { reportType: 'Nothing__c' }, /no ReportType named Nothing__c|Nothing__c/],
  ['a standard report type', { reportType: 'Opportunity' }, /Opportunity/],
  ['an object without reports', { reportType: 'CustomEntity$Diary__c', columns: { field: 'CUST_NAME' } }, /Diary__c/],
  ['an unknown column', { columns: { field: 'Deal__c.Nothing__c' } }, /Deal__c\.Nothing__c/],
  ['a joined report', { format: 'MultiBlock' }, /MultiBlock/],
  ['buckets', { buckets: BUCKET }, /buckets/],
  ['cross filters', { crossFilters: CROSS_FILTER }, /crossFilters/],
  [
    'a sum of text',
    { columns: { field: 'CUST_NAME', aggregateTypes: 'Sum' } },
    /CUST_NAME cannot be summarised by Sum/,
  ],
  ['a median', { columns: { field: 'Deal__c.Amount__c', aggregateTypes: 'Median' } }, /Median/],
  ['groupings of a tabular report', { groupingsDown: grouping }, /Tabular cannot have 1 groupings down/],
  ['a summary report without groupings', { format: 'Summary' }, /one to three groupingsDown/],
  ['a filter on nothing', { filter: { criteriaItems: criterion('Deal__c.X__c', 'equals', '1') } }, /Deal__c\.X__c/],
  ['the operator within', { filter: { criteriaItems: criterion('CUST_NAME', 'within', '1') } }, /within/],
  [
    'a relative date that does not exist',
    { filter: { criteriaItems: criterion('Deal__c.ClosedOn__c', 'equals', 'LAST_FORTNIGHT') } },
    /LAST_FORTNIGHT/,
  ],
  [
    'a filter logic with gaps',
    { filter: { booleanFilter: '1 AND 3', criteriaItems: criterion('CUST_NAME', 'equals', 'A') } },
    /'1 AND 3' does not use the filters 1 to 1/,
  ],
  [
    'a time frame that is not known',
    { timeFrameFilter: { dateColumn: 'Deal__c.ClosedOn__c', interval: 'CURRENT_ENTITLEMENT_PERIOD' } },
    /CURRENT_ENTITLEMENT_PERIOD/,
  ],
  ['PARENTGROUPVAL', formula('RowCount / PARENTGROUPVAL(RowCount, GRAND_SUMMARY)'), /PARENTGROUPVAL/],
  ['a formula on an unknown field', formula('Deal__c.Nothing__c:SUM / RowCount'), /Deal__c\.Nothing__c/],
  ['a formula that cannot be read', formula('RowCount /'), /Syntax error/],
  [
    'a funnel',
    { format: 'Summary', groupingsDown: grouping, chart: { chartType: 'Funnel', groupingColumn: 'Deal__c.Stage__c' } },
    /Funnel/,
  ],
  [
    'a chart of a summary that is not there',
    {
      format: 'Summary',
      groupingsDown: grouping,
      chart: {
        chartType: 'Line',
        groupingColumn: 'Deal__c.Stage__c',
        chartSummaries: { column: 'Deal__c.Rate__c', aggregate: 'Sum' },
      },
    },
    /Sum Deal__c\.Rate__c, which the report does not summarize/,
  ],
];
for (const [name, content, pattern] of refused) {
  test(`refused by name: ${name}`, () => {
    const found = ofReport(content);
    assert.ok(
      found.some((problem) => problem.startsWith('Sales/Trial: ') && pattern.test(problem)),
      found.join('\n'),
    );
  });
}

const component = (given: Xml): Xml => ({
  colSpan: '6',
  columnIndex: '0',
  rowIndex: '0',
  rowSpan: '8',
  dashboardComponent: {
    componentType: 'Metric',
    report: 'Sales/Trial',
    chartSummary: { column: 'RowCount' },
    ...given,
  },
});
const ofDashboard = (given: Xml, cell: Xml = {}): string[] => {
  const content = {
    backgroundEndColor: '#FFFFFF',
    backgroundFadeDirection: 'Diagonal',
    backgroundStartColor: '#FFFFFF',
    dashboardGridLayout: { dashboardGridComponents: component(cell), numberOfColumns: '12', rowHeight: '36' },
    dashboardType: 'LoggedInUser',
    textColor: '#000000',
    title: 'Board',
    titleColor: '#000000',
    titleSize: '12',
    ...given,
  };
  const files = {
    'reports/Sales/Trial.report': reportFile(GOOD),
    'dashboards/Sales/Board.dashboard': metadata('Dashboard', xml(content)),
  };
  return problems(files, { Report: ['Sales/Trial'], Dashboard: ['Sales/Board'] }).filter((problem) =>
    problem.startsWith('Sales/Board'),
  );
};

test('a dashboard runs as the person who looks at it, on summaries that its reports have', () => {
  const one = (list: string[], pattern: RegExp) =>
    assert.ok(
      list.some((problem) => pattern.test(problem)),
      list.join('\n'),
    );
  assert.deepEqual(ofDashboard({}), []);
  one(ofDashboard({ dashboardType: 'SpecifiedUser', runningUser: 'a@example.com' }), /LoggedInUser/);
  const options = { operator: 'equals', values: 'Open' };
  one(ofDashboard({ dashboardFilters: { dashboardFilterOptions: options, name: 'Stage' } }), /dashboard filters/);
  one(ofDashboard({}, { componentType: 'Scatter' }), /Scatter/);
  one(ofDashboard({}, { chartSummary: { column: 'Deal__c.Rate__c', aggregate: 'Sum' } }), /no column Deal__c\.Rate__c/);
  one(ofDashboard({}, { report: 'Sales/Nothing' }), /Sales\/Nothing/);
});
