import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { addDeals, figures, openDealOrg, rowLabels, run, type DealOrg } from '../fixtures/dealOrg.ts';

let deals: DealOrg;

before(() => {
  deals = openDealOrg();
  addDeals(deals, [
    { name: 'A', region: 'north', stage: 'Won', amount: 10, closedOn: '2026-11-02', isHot: true },
    { name: 'B', region: 'north', stage: 'Open', amount: 20, closedOn: '2026-11-08', isHot: true },
    { name: 'C', region: 'south', stage: 'Won', amount: 30.5, closedOn: '2026-10-31' },
    { name: 'D', stage: 'Lost', closedOn: '2026-02-28' },
  ]);
});

const grouping = (field: string, given = {}) => ({ field, sortOrder: 'Asc', dateGranularity: 'Day', ...given });
const labels = (groupings: { label: string }[] | undefined): string[] => (groupings ?? []).map(({ label }) => label);

test('a tabular report has one fact with its rows, sorted and limited', () => {
  const result = run(deals, deals.admin, {
    columns: [
      { field: 'CUST_NAME' },
      { field: 'Deal__c.Amount__c', aggregateTypes: ['Sum'] },
      { field: 'Deal__c.Region__c' },
    ],
    sortColumn: 'Deal__c.Amount__c',
    sortOrder: 'Desc',
    rowLimit: '3',
  });
  assert.deepEqual(Object.keys(result.factMap), ['T!T']);
  assert.deepEqual(rowLabels(result), [
    ['C', '$30.50', 'South'],
    ['B', '$20.00', 'North'],
    ['A', '$10.00', 'North'],
  ]);
  assert.deepEqual(result.reportMetadata.aggregates, ['s!Deal__c.Amount__c', 'RowCount']);
  assert.deepEqual(figures(result), [60.5, 3]);
  assert.equal(result.reportMetadata.reportFormat, 'TABULAR');
});

test('names and lookups carry the id of the record as their value', () => {
  const result = run(deals, deals.admin, { columns: [{ field: 'CUST_NAME' }, { field: 'Deal__c.Region__c' }] });
  const [name, region] = result.factMap['T!T']?.rows?.[0]?.dataCells ?? [];
  assert.equal(name?.label, 'A');
  assert.match(String(name?.value), /^a\w{17}$/);
  assert.deepEqual(region, { label: 'North', value: deals.regions.north });
});

test('a summary report groups, subtotals and keeps the rows at the innermost groups', () => {
  const result = run(deals, deals.admin, {
    format: 'Summary',
    columns: [
      { field: 'CUST_NAME' },
      { field: 'Deal__c.Amount__c', aggregateTypes: ['Sum', 'Average', 'Maximum', 'Minimum'] },
      { field: 'Deal__c.IsHot__c', aggregateTypes: 'Sum' },
    ],
    groupingsDown: [grouping('Deal__c.Region__c'), grouping('Deal__c.Stage__c')],
  });
  assert.deepEqual(labels(result.groupingsDown?.groupings), ['-', 'North', 'South']);
  // Picklists keep the order of their values: Won, Lost, Open.
  assert.deepEqual(labels(result.groupingsDown?.groupings[1]?.groupings), ['Won', 'Open']);
  assert.deepEqual(figures(result, '1!T'), [30, 15, 20, 10, 2, 2]);
  assert.deepEqual(figures(result, '1_1!T'), [20, 20, 20, 20, 1, 1]);
  // No deal of the group has an amount: nothing to sum up is no zero.
  assert.deepEqual(figures(result, '0!T'), [null, null, null, null, 0, 1]);
  assert.deepEqual(result.factMap['1!T']?.rows, []);
  assert.deepEqual(rowLabels(result, '1_1!T'), [['B', '$20.00', 'true']]);
  assert.deepEqual(
    figures(result),
    [60.5, 60.5 / 3, 30.5, 10, 2, 4].map((value) => Number(value.toFixed(10))),
  );
});

test('a matrix report has a fact for each crossing, empty ones included', () => {
  const result = run(deals, deals.admin, {
    format: 'Matrix',
    columns: [{ field: 'Deal__c.Amount__c', aggregateTypes: 'Sum' }],
    groupingsDown: grouping('Deal__c.Region__c', { sortOrder: 'Desc' }),
    groupingsAcross: grouping('Deal__c.Stage__c'),
  });
  assert.deepEqual(labels(result.groupingsDown?.groupings), ['South', 'North', '-']);
  assert.deepEqual(labels(result.groupingsAcross?.groupings), ['Won', 'Lost', 'Open']);
  assert.deepEqual(figures(result, '1!2'), [20, 1]);
  assert.deepEqual(figures(result, '1!1'), [null, 0]);
  assert.deepEqual(figures(result, 'T!0'), [40.5, 2]);
  assert.deepEqual(figures(result, '0!T'), [30.5, 1]);
  assert.deepEqual(figures(result, 'T!T'), [60.5, 4]);
});

test('without details there are figures only', () => {
  const result = run(deals, deals.admin, { columns: [{ field: 'CUST_NAME' }] }, false);
  assert.deepEqual(result.factMap, { 'T!T': { aggregates: [{ label: '4', value: 4 }] } });
  assert.equal(result.hasDetailRows, false);
});

const granularities: [string, string[], unknown[]][] = [
  [
    'Day',
    ['2/28/2026', '10/31/2026', '11/2/2026', '11/8/2026'],
    ['2026-02-28', '2026-10-31', '2026-11-02', '2026-11-08'],
  ],
  // Weeks start on Sunday in en_US: 8 November 2026 is one.
  [
    'Week',
    ['2/22/2026 - 2/28/2026', '10/25/2026 - 10/31/2026', '11/1/2026 - 11/7/2026', '11/8/2026 - 11/14/2026'],
    ['2026-02-22', '2026-10-25', '2026-11-01', '2026-11-08'],
  ],
  ['Month', ['February 2026', 'October 2026', 'November 2026'], ['2026-02-01', '2026-10-01', '2026-11-01']],
  ['Quarter', ['Q1 CY2026', 'Q4 CY2026'], ['2026-01-01', '2026-10-01']],
  ['FiscalQuarter', ['Q1 FY2026', 'Q4 FY2026'], ['2026-01-01', '2026-10-01']],
  ['Year', ['CY2026'], ['2026-01-01']],
  ['MonthInYear', ['February', 'October', 'November'], [2, 10, 11]],
  ['DayInMonth', ['2', '8', '28', '31'], [2, 8, 28, 31]],
];
for (const [dateGranularity, expected, values] of granularities) {
  test(`dates are put together by ${dateGranularity}`, () => {
    const result = run(deals, deals.admin, {
      format: 'Summary',
      columns: [{ field: 'CUST_NAME' }],
      groupingsDown: grouping('Deal__c.ClosedOn__c', { dateGranularity }),
    });
    assert.deepEqual(labels(result.groupingsDown?.groupings), expected);
    assert.deepEqual(
      result.groupingsDown?.groupings.map(({ value }) => value),
      values,
    );
  });
}

test('weeks start on Monday for someone with a French locale, and texts are French', () => {
  const session = { ...deals.admin, locale: 'fr_FR', language: 'fr' };
  const result = run(deals, session, {
    format: 'Summary',
    columns: [{ field: 'Deal__c.Amount__c', aggregateTypes: 'Sum' }],
    groupingsDown: grouping('Deal__c.ClosedOn__c', { dateGranularity: 'Week' }),
  });
  assert.equal(result.groupingsDown?.groupings.at(-1)?.label, '02/11/2026 - 08/11/2026');
  const info = result.reportExtendedMetadata.aggregateColumnInfo;
  assert.equal(info['RowCount']?.label, 'Nombre d’enregistrements');
  assert.equal(info['s!Deal__c.Amount__c']?.label, 'Somme d’Amount__c');
});

test('groups are sorted by a summary where the report says so', () => {
  const result = run(deals, deals.admin, {
    format: 'Summary',
    columns: [{ field: 'Deal__c.Amount__c', aggregateTypes: 'Maximum' }],
    groupingsDown: grouping('Deal__c.Stage__c', {
      aggregateType: 'Maximum',
      sortByName: 'Deal__c.Amount__c',
      sortType: 'Aggregate',
      sortOrder: 'Desc',
    }),
  });
  assert.deepEqual(labels(result.groupingsDown?.groupings), ['Won', 'Open', 'Lost']);
});

test('summary formulas calculate at each level they are for', () => {
  const formula = (developerName: string, calculatedFormula: string, given = {}) => ({
    developerName,
    calculatedFormula,
    masterLabel: developerName,
    datatype: 'percent',
    isActive: 'true',
    scale: '1',
    ...given,
  });
  const result = run(deals, deals.admin, {
    format: 'Summary',
    aggregates: [
      formula('FORMULA1', 'IF(RowCount > 0, Deal__c.IsHot__c:SUM / RowCount, 0)'),
      formula('FORMULA2', 'Deal__c.Amount__c:SUM / Deal__c.IsHot__c:SUM', {
        datatype: 'currency',
        downGroupingContext: 'GRAND_SUMMARY',
      }),
      formula('FORMULA3', 'Deal__c.Amount__c:MAX / Deal__c.IsHot__c:SUM', {
        datatype: 'number',
        downGroupingContext: 'Deal__c.Region__c',
      }),
      formula('FORMULA4', 'RowCount', { isActive: 'false' }),
    ],
    columns: [{ field: 'CUST_NAME' }],
    groupingsDown: grouping('Deal__c.Region__c'),
  });
  assert.deepEqual(result.reportMetadata.aggregates, ['FORMULA1', 'FORMULA2', 'FORMULA3', 'RowCount']);
  const aggregates = (key: string) => result.factMap[key]?.aggregates.map(({ label, value }) => [label, value]);
  assert.deepEqual(aggregates('T!T'), [
    ['50.0%', 50],
    ['$30.3', 30.25],
    ['', null],
    ['4', 4],
  ]);
  assert.deepEqual(aggregates('1!T'), [
    ['100.0%', 100],
    ['', null],
    ['10.0', 10],
    ['2', 2],
  ]);
  // South has no hot deal: a division by zero is an error, not a figure.
  assert.deepEqual(aggregates('2!T')?.[2], ['#Error!', null]);
});
