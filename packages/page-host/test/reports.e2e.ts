/** Reports, dashboards and their charts in Chromium, on deals of a small team. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { analyticsId, type RunningOrg, type Session, startLocalOrg } from '@crm-adoption/local-org';
import { addDeals, type DealOrg, metadata, openDealOrg, put, putReport, xml } from '@crm-adoption/local-org/fixtures';
import { deployBundle } from './deployedOrg.ts';
import { pageHost } from '../src/plugin.ts';
import { accessibilityViolations, launchBrowser, openAs, viewports, type Window } from './fixtures/browser.ts';

let browser: Browser;
let running: RunningOrg;
let deals: DealOrg;

const SUM = { column: 'Deal__c.Amount__c', aggregate: 'Sum', axisBinding: 'y' };
const COLUMNS = [{ field: 'CUST_NAME' }, { field: 'Deal__c.Amount__c', aggregateTypes: 'Sum' }];
const grouping = (field: string, dateGranularity = 'Day') => ({ field, sortOrder: 'Asc', dateGranularity });
const chart = (chartType: string, ...groupings: string[]) => ({
  chartType,
  chartSummaries: SUM,
  groupingColumn: groupings[0] ?? '',
  ...(groupings[1] === undefined ? {} : { secondaryGroupingColumn: groupings[1] }),
  legendPosition: 'Bottom',
  showValues: 'true',
  title: 'Amounts',
});

/** Reports of each format and kind of chart. */
const REPORTS = {
  ByRegion: {
    name: 'Deals by Region',
    format: 'Summary',
    columns: COLUMNS,
    groupingsDown: [grouping('Deal__c.Region__c'), grouping('Deal__c.Stage__c')],
    chart: chart('HorizontalBarStacked', 'Deal__c.Region__c', 'Deal__c.Stage__c'),
  },
  ByWeek: {
    name: 'Deals by Week',
    format: 'Matrix',
    columns: COLUMNS,
    groupingsDown: grouping('Deal__c.Stage__c'),
    groupingsAcross: grouping('Deal__c.ClosedOn__c', 'Week'),
    chart: chart('LineGrouped', 'Deal__c.ClosedOn__c', 'Deal__c.Stage__c'),
  },
  List: { name: 'All Deals', columns: COLUMNS, sortColumn: 'Deal__c.Amount__c', sortOrder: 'Desc' },
};
const KINDS = ['Metric', 'Gauge', 'Bar', 'ColumnStacked', 'LineGrouped', 'Donut', 'FlexTable'];

before(async () => {
  browser = await launchBrowser();
  deals = openDealOrg();
  addDeals(deals, [
    { name: 'Widgets', owner: 'ann', region: 'north', stage: 'Won', amount: 10, closedOn: '2026-11-02' },
    { name: 'Gears', owner: 'ann', region: 'south', stage: 'Open', amount: 25, closedOn: '2026-11-09' },
    { name: 'Bolts', owner: 'bob', region: 'north', stage: 'Won', amount: 40, closedOn: '2026-11-09' },
  ]);
  for (const [name, content] of Object.entries(REPORTS)) putReport(deals, name, content);
  const cells = KINDS.map((componentType, index) => ({
    colSpan: '6',
    columnIndex: String((index % 2) * 6),
    rowIndex: String(Math.floor(index / 2) * 8),
    rowSpan: '8',
    dashboardComponent: {
      componentType,
      header: `Deals as ${componentType}`,
      footer: 'Look at the largest first.',
      report: 'Sales/ByRegion',
      chartSummary: SUM,
      groupingColumn: ['Deal__c.Region__c', ...(/Stacked|Grouped/.test(componentType) ? ['Deal__c.Stage__c'] : [])],
      gaugeMax: '100',
      gaugeMin: '0',
      indicatorBreakpoint1: '30',
      indicatorBreakpoint2: '60',
      flexComponentProperties: {
        flexTableColumn: [
          { reportColumn: 'Deal__c.Region__c', type: 'grouping' },
          { reportColumn: 's!Deal__c.Amount__c', type: 'aggregate' },
        ],
      },
    },
  }));
  const board = {
    title: 'Team Board',
    dashboardType: 'LoggedInUser',
    dashboardGridLayout: { dashboardGridComponents: cells, numberOfColumns: '12', rowHeight: '36' },
  };
  put(deals.org, 'DashboardFolder', 'Sales', metadata('DashboardFolder', xml({ name: 'Sales', accessType: 'Public' })));
  put(deals.org, 'Dashboard', 'Sales/Board', metadata('Dashboard', xml(board)));
  // The page host bundles what is deployed; it needs something to bundle.
  deployBundle(
    deals.org,
    'nothing',
    "import { LightningElement } from 'lwc'; export default class Nothing extends LightningElement {}",
  );
  running = await startLocalOrg({ org: deals.org, pages: pageHost });
});

after(async () => {
  await browser.close();
  await running.close();
  deals.org.close();
});

const reportPath = (name: string): string => `/lightning/r/Report/${analyticsId('Report', `Sales/${name}`)}/view`;
const boardPath = (): string => `/lightning/r/Dashboard/${analyticsId('Dashboard', 'Sales/Board')}/view`;
const open = (
  session: Session,
  path: string,
  viewport = viewports.desktop as { width: number; height: number },
): Promise<Window> => openAs(browser, running.url, session.token, path, viewport);

/** Texts of a table's rows. */
const rowsOf = (page: Page, name: string): Promise<string[]> =>
  page
    .getByRole('region', { name })
    .getByRole('row')
    .evaluateAll((rows) =>
      rows.map((row) => [...row.children].map((cell) => cell.textContent?.trim() ?? '').join('|')),
    );

// Each size and each design once: what a design changes does not hang on the size.
for (const [size, theme] of [
  ['phone', 'slds1'],
  ['desktop', 'slds2'],
] as const) {
  const viewport = viewports[size];
  test(`lists, reports and dashboards are accessible and fit: ${size}, ${theme}`, async () => {
    const paths = [
      '/lightning/o/Report/home',
      '/lightning/o/Dashboard/home',
      ...Object.keys(REPORTS).map(reportPath),
      boardPath(),
    ];
    for (const path of paths) {
      const { page, context, errors, outside } = await open(deals.people.mia, `${path}?theme=${theme}`, viewport);
      assert.deepEqual(await accessibilityViolations(page), [], path);
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), viewport.width, path);
      assert.deepEqual([errors, outside], [[], []], path);
      await context.close();
    }
  });
}

test('one goes from the list to a report and on to a record of it', async () => {
  const { page, context } = await open(deals.people.ann, '/lightning/o/Report/home');
  await page.getByRole('link', { name: 'All Deals' }).click();
  await page.getByRole('heading', { level: 1, name: 'All Deals' }).waitFor();
  assert.equal(await page.title(), 'All Deals | Lightning Experience');
  // Bob's deal is not Ann's to see.
  assert.deepEqual(await rowsOf(page, 'Rows of the report All Deals'), [
    'Name|Amount__c',
    'Gears|$25.00',
    'Widgets|$10.00',
    'Total · Record Count: 2|$35.00',
  ]);
  await page.getByRole('link', { name: 'Gears' }).click();
  await page.waitForURL(/\/lightning\/r\/\w{18}\/view$/);
  await page.getByRole('heading', { level: 1, name: 'Gears' }).waitFor();
  await context.close();
});

test('a summary report shows subtotals, and its rows when asked to', async () => {
  const { page, context } = await open(deals.people.mia, reportPath('ByRegion'));
  const name = 'Rows of the report Deals by Region';
  assert.deepEqual(
    await rowsOf(page, name),
    [
      'Region__c|Stage__c|Sum of Amount__c|Record Count',
      'North|',
      '|Won|$50.00|2',
      'Subtotal|$50.00|2',
      'South|',
      '|Open|$25.00|1',
      'Subtotal|$25.00|1',
      'Total|$75.00|3',
    ].map((row) => (/^(North|South)\|$/.test(row) ? row.slice(0, -1) : row)),
  );
  await page.getByLabel('Detail Rows').press('Space');
  await page.getByRole('link', { name: 'Bolts' }).waitFor();
  assert.ok((await rowsOf(page, name)).includes('||Widgets|$10.00'));
  await context.close();
});

test('a chart tells the same figures in a table for those who do not see it', async () => {
  const { page, context } = await open(deals.people.mia, reportPath('ByWeek'));
  const table = page.getByRole('table', { name: 'Figures of the chart Amounts' });
  const rows = await table
    .getByRole('row')
    .evaluateAll((found) => found.map((row) => [...row.children].map((cell) => cell.textContent?.trim()).join('|')));
  assert.deepEqual(rows, [
    'ClosedOn__c|Open|Won',
    '11/1/2026 - 11/7/2026||$10.00',
    '11/8/2026 - 11/14/2026|$25.00|$40.00',
  ]);
  // Two lines with three points.
  assert.equal(await page.locator('shell-chart path.mark').count(), 3);
  await context.close();
});

test('a dashboard shows each person their own figures', async () => {
  const figure = async (session: Session): Promise<string> => {
    const { page, context } = await open(session, boardPath());
    const text = await page
      .locator('shell-dashboard-card', { hasText: 'Deals as Metric' })
      .locator('p.figure')
      .textContent();
    await context.close();
    return text ?? '';
  };
  assert.equal(await figure(deals.people.ann), '$35.00');
  assert.equal(await figure(deals.people.mia), '$75.00');
});

test('a report that one may not open says so', async () => {
  const { page, context } = await open(deals.people.ann, '/lightning/r/Report/00O000000000001AAA/view');
  await page.getByRole('alert').getByText('This report cannot be shown').waitFor();
  await context.close();
});
