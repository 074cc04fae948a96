import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { addDeals, criterion, openDealOrg, rowLabels, run, type DealOrg, type Xml } from '../fixtures/dealOrg.ts';

let deals: DealOrg;

before(() => {
  // Monday, 16 November 2026.
  deals = openDealOrg();
  addDeals(deals, [
    { name: 'A', region: 'north', stage: 'Won', amount: 10, closedOn: '2026-11-16', isHot: true, owner: 'ann' },
    { name: 'B', region: 'south', stage: 'Open', amount: 20, closedOn: '2026-11-02', owner: 'bob' },
    { name: 'C', region: 'south', stage: 'Lost', amount: 30, closedOn: '2026-10-16' },
    { name: 'D, Ltd' },
  ]);
});

/** Names of the deals that pass. */
function passing(criteria: Xml[], given: Xml = {}, filter: Xml = {}): string {
  const content = { columns: { field: 'CUST_NAME' }, filter: { ...filter, criteriaItems: criteria }, ...given };
  return rowLabels(run(deals, deals.admin, content))
    .flat()
    .sort()
    .join(' ');
}

const cases: [string, string, string, string][] = [
  ['Deal__c.Stage__c', 'equals', 'Won', 'A'],
  ['Deal__c.Stage__c', 'equals', 'Won,Lost', 'A C'],
  ['Deal__c.Stage__c', 'notEqual', 'Won,Lost', 'B D, Ltd'],
  ['Deal__c.Stage__c', 'equals', '', 'D, Ltd'],
  ['Deal__c.Stage__c', 'notEqual', '', 'A B C'],
  ['Deal__c.Amount__c', 'greaterOrEqual', '20', 'B C'],
  ['Deal__c.Amount__c', 'lessThan', '20', 'A'],
  ['Deal__c.Amount__c', 'equals', '10,30', 'A C'],
  ['Deal__c.IsHot__c', 'equals', '1', 'A'],
  ['Deal__c.IsHot__c', 'notEqual', 'True', 'B C D, Ltd'],
  ['CUST_NAME', 'equals', '"D, Ltd",A', 'A D, Ltd'],
  ['CUST_NAME', 'contains', 'ltd', 'D, Ltd'],
  ['CUST_NAME', 'startsWith', 'a,b', 'A B'],
  ['CUST_NAME', 'notContain', 'a,_', 'B C D, Ltd'],
  ['Deal__c.Region__c', 'equals', 'south', 'B C'],
  ['Deal__c.Region__c', 'notEqual', 'south', 'A D, Ltd'],
  ['Deal__c.ClosedOn__c', 'equals', 'TODAY', 'A'],
  ['Deal__c.ClosedOn__c', 'equals', 'LAST_MONTH,TODAY', 'A C'],
  ['Deal__c.ClosedOn__c', 'greaterOrEqual', 'LAST_N_WEEKS:2', 'A B'],
  ['Deal__c.ClosedOn__c', 'lessThan', '11/2/2026', 'C'],
  ['Deal__c.ClosedOn__c', 'lessOrEqual', '2026-11-02', 'B C'],
];
for (const [column, operator, value, expected] of cases) {
  test(`${column} ${operator} '${value}'`, () => {
    assert.equal(passing([criterion(column, operator, value)]), expected);
  });
}

test('filters are joined by their logic, all of them where there is none', () => {
  const criteria = [
    criterion('Deal__c.Stage__c', 'equals', 'Won'),
    criterion('Deal__c.Amount__c', 'greaterThan', '15'),
    criterion('Deal__c.Region__c', 'equals', 'South'),
  ];
  assert.equal(passing(criteria), '');
  assert.equal(passing(criteria, {}, { booleanFilter: '1 OR (2 AND 3)' }), 'A B C');
  // AND binds closer than OR.
  assert.equal(passing(criteria, {}, { booleanFilter: '1 OR 2 AND NOT 3' }), 'A');
});

test('a logic that leaves a filter out or names one too many is refused', () => {
  const criteria = [criterion('Deal__c.Stage__c', 'equals', 'Won'), criterion('CUST_NAME', 'equals', 'A')];
  assert.throws(() => passing(criteria, {}, { booleanFilter: '1' }), /leaves out filter 2/);
  assert.throws(() => passing(criteria, {}, { booleanFilter: '1 AND 2 AND 3' }), /names filter 3/);
  assert.throws(() => passing(criteria, {}, { booleanFilter: '1 AND (2' }), /cannot be read/);
});

const frames: [string, Xml, string][] = [
  ['INTERVAL_CUSTOM', {}, 'A B C D, Ltd'],
  ['INTERVAL_CUSTOM', { startDate: '2026-11-01', endDate: '2026-11-02' }, 'B'],
  ['INTERVAL_THISWEEK', {}, 'A'],
  ['INTERVAL_LASTMONTH', {}, 'C'],
  ['INTERVAL_LASTTHISMONTH', {}, 'A B C'],
  ['INTERVAL_LAST30', {}, 'A B'],
];
for (const [interval, dates, expected] of frames) {
  test(`time frame ${interval} ${JSON.stringify(dates)}`, () => {
    assert.equal(passing([], { timeFrameFilter: { dateColumn: 'Deal__c.ClosedOn__c', interval, ...dates } }), expected);
  });
}

test('"my records" are those that one owns', () => {
  const content = { columns: { field: 'CUST_NAME' }, scope: 'user' };
  assert.deepEqual(rowLabels(run(deals, deals.people.ann, content)), [['A']]);
  // Mia sees what the people below her own, but owns nothing herself.
  assert.deepEqual(rowLabels(run(deals, deals.people.mia, content)), []);
});
