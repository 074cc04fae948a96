import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startLocalOrg, type RunningOrg } from '../../src/api/server.ts';
import { deployZip } from '../../src/metadata/deploy.ts';
import type { Session } from '../../src/org.ts';
import type { DashboardAnswer, ReportResult } from '../../src/reports/answers.ts';
import { visibleReports } from '../../src/reports/catalogue.ts';
import { requireRunReports } from '../../src/reports/runReport.ts';
import { metadata, zipPackage } from '../fixtures/deployPackages.ts';
import { addDeals, figures, openDealOrg, put, reportFile, xml, type DealOrg } from '../fixtures/dealOrg.ts';

let deals: DealOrg;
let running: RunningOrg;

const REPORT = {
  format: 'Summary',
  name: 'Deals by Stage',
  columns: [{ field: 'CUST_NAME' }, { field: 'Deal__c.Amount__c', aggregateTypes: 'Sum' }],
  groupingsDown: { field: 'Deal__c.Stage__c', sortOrder: 'Asc', dateGranularity: 'Day' },
  chart: {
    chartType: 'VerticalColumn',
    groupingColumn: 'Deal__c.Stage__c',
    chartSummaries: { column: 'Deal__c.Amount__c', aggregate: 'Sum', axisBinding: 'y' },
    title: 'Amounts',
  },
};

before(async () => {
  deals = openDealOrg();
  addDeals(deals, [
    { name: 'A', owner: 'ann', stage: 'Won', amount: 10 },
    { name: 'B', owner: 'bob', stage: 'Won', amount: 20 },
    { name: 'C', owner: 'bob', stage: 'Open', amount: 40 },
  ]);
  const zip = zipPackage(
    {
      'reports/Sales-meta.xml': metadata('ReportFolder', xml({ name: 'Sales', accessType: 'Public' })),
      'reports/Hidden-meta.xml': metadata('ReportFolder', xml({ name: 'Hidden' })),
      'reports/Sales/ByStage.report': reportFile(REPORT),
      'reports/Hidden/Other.report': reportFile({ ...REPORT, name: 'Änderungen' }),
    },
    { Report: ['Sales', 'Hidden', 'Sales/ByStage', 'Hidden/Other'] },
  );
  const { componentFailures } = deployZip(deals.org, deals.admin, zip, { checkOnly: false, rollbackOnError: true });
  assert.deepEqual(componentFailures, []);
  const cell = (row: string, dashboardComponent: object) => ({
    colSpan: '6',
    columnIndex: '0',
    rowIndex: row,
    rowSpan: '8',
    dashboardComponent: { report: 'Sales/ByStage', ...dashboardComponent },
  });
  const board = {
    title: 'Board',
    dashboardType: 'LoggedInUser',
    dashboardGridLayout: {
      numberOfColumns: '12',
      rowHeight: '36',
      dashboardGridComponents: [
        cell('0', {
          componentType: 'Metric',
          header: 'All',
          chartSummary: { column: 'Deal__c.Amount__c', aggregate: 'Sum' },
        }),
        cell('8', {
          componentType: 'Bar',
          groupingColumn: 'Deal__c.Stage__c',
          sortBy: 'RowValueDescending',
          chartSummary: { column: 'RowCount' },
        }),
        cell('16', { componentType: 'Metric', report: 'Hidden/Other' }),
      ],
    },
  };
  put(deals.org, 'DashboardFolder', 'Sales', metadata('DashboardFolder', xml({ name: 'Sales', accessType: 'Public' })));
  put(deals.org, 'Dashboard', 'Sales/Board', metadata('Dashboard', xml(board)));
  running = await startLocalOrg({ org: deals.org });
});

after(async () => {
  await running.close();
  deals.org.close();
});

async function send(session: Session, path: string, body?: unknown, method = body === undefined ? 'GET' : 'POST') {
  const response = await fetch(`${running.url}/services/data/v67.0/analytics${path}`, {
    method,
    headers: {
      authorization: `Bearer ${session.token}`,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: (await response.json()) as unknown };
}

async function get<T>(session: Session, path: string): Promise<T> {
  const { status, body } = await send(session, path);
  assert.equal(status, 200, JSON.stringify(body));
  return body as T;
}

interface Listed {
  id: string;
  name: string;
  url: string;
  describeUrl: string;
}

const listed = async (session: Session): Promise<Listed> => {
  const [report] = await get<Listed[]>(session, '/reports');
  assert.ok(report);
  return report;
};

test('the list has the reports of folders that one may open', async () => {
  const mine = await get<Listed[]>(deals.people.ann, '/reports');
  assert.deepEqual(
    mine.map(({ name }) => name),
    ['Deals by Stage'],
  );
  assert.match(mine[0]?.id ?? '', /^00O\w{15}$/);
  assert.equal(mine[0]?.url, `/services/data/v67.0/analytics/reports/${mine[0]?.id}`);
});

test('the list is in the order of the language of the caller, whatever the machine speaks', async (context) => {
  const speak = (language: string): void => {
    deals.org.db.prepare('UPDATE "User" SET "LanguageLocaleKey" = ? WHERE "Id" = ?').run(language, deals.admin.userId);
  };
  context.after(() => speak('en_US'));
  const names = async (): Promise<string[]> => (await get<Listed[]>(deals.admin, '/reports')).map(({ name }) => name);
  assert.deepEqual(await names(), ['Änderungen', 'Deals by Stage']);
  speak('sv');
  assert.deepEqual(await names(), ['Deals by Stage', 'Änderungen']);
});

test('a run answers what its caller may see, with the documented keys', async () => {
  const { id } = await listed(deals.people.ann);
  const plain = await get<ReportResult>(deals.people.ann, `/reports/${id}`);
  assert.deepEqual(plain.factMap, {
    'T!T': {
      aggregates: [
        { label: '$10.00', value: 10 },
        { label: '1', value: 1 },
      ],
    },
    '0!T': {
      aggregates: [
        { label: '$10.00', value: 10 },
        { label: '1', value: 1 },
      ],
    },
  });
  assert.deepEqual(plain.groupingsDown, { groupings: [{ key: '0', label: 'Won', value: 'Won', groupings: [] }] });
  const mia = await get<ReportResult>(deals.people.mia, `/reports/${id}?includeDetails=true`);
  assert.deepEqual(figures(mia), [70, 3]);
  assert.deepEqual(
    mia.factMap['0!T']?.rows?.map(({ dataCells }) => dataCells[0]?.label),
    ['A', 'B'],
  );
  assert.deepEqual(mia.attributes, {
    type: 'Report',
    reportId: id,
    reportName: 'Deals by Stage',
    describeUrl: `/services/data/v67.0/analytics/reports/${id}/describe`,
    instancesUrl: `/services/data/v67.0/analytics/reports/${id}/instances`,
  });
});

test('describe names columns, groupings, summaries and the chart', async () => {
  const { id } = await listed(deals.admin);
  const described = await get<
    ReportResult & { reportTypeMetadata: { categories: { label: string; columns: object }[] } }
  >(deals.admin, `/reports/${id}/describe`);
  assert.equal(described.reportMetadata.reportFormat, 'SUMMARY');
  assert.deepEqual(described.reportMetadata.chart?.summaries, ['s!Deal__c.Amount__c']);
  assert.deepEqual(described.reportExtendedMetadata.aggregateColumnInfo['s!Deal__c.Amount__c'], {
    label: 'Sum of Amount__c',
    dataType: 'currency',
    acrossGroupingContext: null,
    downGroupingContext: null,
  });
  assert.ok('Deal__c.Rate__c' in (described.reportTypeMetadata.categories[0]?.columns ?? {}));
});

test('a POST changes filters and groupings for one run, and nothing else', async () => {
  const { id } = await listed(deals.admin);
  const filters = {
    reportMetadata: { reportFilters: [{ column: 'Deal__c.Amount__c', operator: 'lessThan', value: '30' }] },
  };
  const filtered = await send(deals.admin, `/reports/${id}`, filters);
  assert.deepEqual(figures(filtered.body as ReportResult), [30, 2]);
  const flat = { reportMetadata: { reportFormat: 'TABULAR', groupingsDown: [] } };
  assert.deepEqual(Object.keys(((await send(deals.admin, `/reports/${id}`, flat)).body as ReportResult).factMap), [
    'T!T',
  ]);
  const refused = await send(deals.admin, `/reports/${id}`, { reportMetadata: { scope: 'team' } });
  assert.equal(refused.status, 400);
  assert.match(JSON.stringify(refused.body), /cannot change scope/);
  assert.deepEqual(figures(await get<ReportResult>(deals.admin, `/reports/${id}`)), [70, 3]);
});

test('what one may not open is not there; instances are refused by name', async () => {
  const reports = await get<Listed[]>(deals.admin, '/reports');
  const hidden = reports.find(({ name }) => name === 'Änderungen')?.id;
  assert.equal((await send(deals.people.ann, `/reports/${hidden}`)).status, 404);
  assert.equal((await send(deals.people.ann, '/reports/00O000000000001AAA')).status, 404);
  const instances = await send(deals.admin, `/reports/${hidden}/instances`);
  assert.equal(instances.status, 404);
  assert.match(JSON.stringify(instances.body), /does not support GET .*instances/);
});

test('a dashboard runs as the person who looks at it', async () => {
  const [board] = await get<{ id: string; name: string; statusUrl: string }[]>(deals.people.ann, '/dashboards');
  assert.equal(board?.name, 'Board');
  assert.match(board?.id ?? '', /^01Z\w{15}$/);
  const ann = await get<DashboardAnswer>(deals.people.ann, `/dashboards/${board?.id}`);
  const [metric, bars, hidden] = ann.componentData;
  assert.deepEqual(figures(metric?.reportResult as ReportResult), [10, 1]);
  assert.equal(ann.dashboardMetadata.runningUser.id, deals.people.ann.userId);
  assert.deepEqual(
    bars?.reportResult?.groupingsDown?.groupings.map(({ label }) => label),
    ['Won'],
  );
  assert.deepEqual([hidden?.reportResult, hidden?.status.dataStatus], [null, 'ERROR']);
  const mia = await get<DashboardAnswer>(deals.people.mia, `/dashboards/${board?.id}`);
  assert.deepEqual(figures(mia.componentData[0]?.reportResult as ReportResult), [70, 3]);
  // Sorted by their number of rows, the most first.
  assert.deepEqual(
    mia.componentData[1]?.reportResult?.groupingsDown?.groupings.map(({ label }) => label),
    ['Won', 'Open'],
  );
  const status = await get<{ componentStatus: { refreshStatus: string }[] }>(
    deals.people.ann,
    `/dashboards/${board?.id}/status`,
  );
  assert.deepEqual(
    status.componentStatus.map(({ refreshStatus }) => refreshStatus),
    ['IDLE', 'IDLE', 'IDLE'],
  );
  const refreshed = await send(deals.people.ann, `/dashboards/${board?.id}`, undefined, 'PUT');
  assert.deepEqual(refreshed, { status: 201, body: { statusUrl: board?.statusUrl } });
});

test('an unknown report is refused and a batch may run reports', async () => {
  const { id } = await listed(deals.admin);
  const response = await fetch(`${running.url}/services/data/v67.0/composite/batch`, {
    method: 'POST',
    headers: { authorization: `Bearer ${deals.admin.token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ batchRequests: [{ method: 'GET', url: `v67.0/analytics/reports/${id}` }] }),
  });
  const { results } = (await response.json()) as { results: { statusCode: number; result: ReportResult }[] };
  assert.deepEqual([results[0]?.statusCode, figures(results[0]?.result)], [200, [70, 3]]);
});

test('without the permission Run Reports there are no reports', () => {
  const { ann } = deals.people;
  const access = Object.create(ann.access, {
    has: { value: (permission: string) => permission !== 'RunReports' && ann.access.has(permission) },
  }) as Session['access'];
  const without: Session = { ...ann, access };
  assert.deepEqual(visibleReports(deals.org, without), []);
  assert.throws(() => requireRunReports(without), /Run Reports/);
});
