import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { OrgError } from '../../src/errors.ts';
import { createRecord } from '../../src/records/dml.ts';
import { addUser, deploy, objectPermission, permissionSet, idOf } from '../fixtures/trialOrg.ts';
import {
  addDeals,
  criterion,
  figures,
  openDealOrg,
  put,
  rowLabels,
  run,
  xml,
  type DealOrg,
} from '../fixtures/dealOrg.ts';
import { metadata } from '../fixtures/deployPackages.ts';

let deals: DealOrg;
let ids: string[];

before(() => {
  deals = openDealOrg();
  ids = addDeals(deals, [
    { name: 'Ann 1', owner: 'ann', amount: 1, region: 'north' },
    { name: 'Ann 2', owner: 'ann', amount: 2, region: 'north' },
    { name: 'Bob 1', owner: 'bob', amount: 4, region: 'south' },
    { name: 'Zoe 1', owner: 'zoe', amount: 8, region: 'south' },
    { name: 'Mia 1', owner: 'mia', amount: 16 },
  ]);
});

const AMOUNTS = { columns: [{ field: 'CUST_NAME' }, { field: 'Deal__c.Amount__c', aggregateTypes: 'Sum' }] };
const forbidden = (pattern: RegExp) => (error: unknown) => {
  const { code, status, message } = error as OrgError;
  return code === 'FORBIDDEN' && status === 403 && pattern.test(message);
};

/** Own rows, rows below, nothing else: rows and totals alike. */
const seen: [keyof DealOrg['people'] | 'admin', string[], number][] = [
  ['ann', ['Ann 1', 'Ann 2'], 3],
  ['bob', ['Bob 1'], 4],
  ['zoe', ['Zoe 1'], 8],
  ['mia', ['Ann 1', 'Ann 2', 'Bob 1', 'Mia 1'], 23],
  ['dora', ['Ann 1', 'Ann 2', 'Bob 1', 'Mia 1', 'Zoe 1'], 31],
  ['admin', ['Ann 1', 'Ann 2', 'Bob 1', 'Mia 1', 'Zoe 1'], 31],
];
for (const [name, expected, sum] of seen) {
  test(`${name} sees in a report what they could query`, () => {
    const session = name === 'admin' ? deals.admin : deals.people[name];
    const result = run(deals, session, AMOUNTS);
    assert.deepEqual(
      rowLabels(result)
        .map(([deal]) => deal)
        .sort(),
      expected,
    );
    assert.deepEqual(figures(result), [sum, expected.length]);
  });
}

test('groups hold no trace of records that one may not see', () => {
  const result = run(deals, deals.people.ann, {
    ...AMOUNTS,
    format: 'Summary',
    groupingsDown: { field: 'Deal__c.Region__c', sortOrder: 'Asc' },
  });
  assert.deepEqual(
    result.groupingsDown?.groupings.map(({ label }) => label),
    ['North'],
  );
});

test('a child is only in the report of those who see it, with the parent they see', () => {
  createRecord(deals.org, deals.admin, 'Visit__c', { Name: 'First', Deal__c: ids[0], Minutes__c: 30 });
  createRecord(deals.org, deals.admin, 'Visit__c', { Name: 'Second', Deal__c: ids[3], Minutes__c: 45 });
  const content = {
    reportType: 'CustomEntityCustomEntity$Deal__c$Visit__c',
    columns: [
      { field: 'CUST_NAME' },
      { field: 'CHILD_NAME' },
      { field: 'Deal__c.Amount__c' },
      { field: 'Visit__c.Minutes__c' },
    ],
  };
  assert.deepEqual(rowLabels(run(deals, deals.people.ann, content)), [['Ann 1', 'First', '$1.00', '30.00']]);
  assert.deepEqual(rowLabels(run(deals, deals.people.bob, content)), []);
});

test('a custom report type joins parents without children too, where it says so', () => {
  const column = (table: string, field: string) => ({ checkedByDefault: 'true', table, field });
  const type = {
    baseObject: 'Region__c',
    category: 'other',
    deployed: 'true',
    description: 'Regions',
    label: 'Regions with or without Deals',
    join: { outerJoin: 'true', relationship: 'Deals__r' },
    sections: {
      masterLabel: 'All',
      columns: [
        column('Region__c', 'Name'),
        column('Region__c', 'Goal__c'),
        column('Region__c.Deals__r', 'Name'),
        column('Region__c.Deals__r', 'Amount__c'),
      ],
    },
  };
  put(deals.org, 'ReportType', 'RegionsWithDeals', metadata('ReportType', xml(type)));
  const content = {
    reportType: 'RegionsWithDeals__c',
    columns: [{ field: 'Region__c$Name' }, { field: 'Region__c.Deals__r$Name' }],
    sortColumn: 'Region__c$Name',
  };
  // Ann sees no deal of the south: for her it is a region without deals.
  assert.deepEqual(rowLabels(run(deals, deals.people.ann, content)), [
    ['North', 'Ann 1'],
    ['North', 'Ann 2'],
    ['South', '-'],
  ]);
  const filtered = (operator: string, value: string) =>
    rowLabels(
      run(deals, deals.people.ann, {
        ...content,
        filter: { criteriaItems: criterion('Region__c.Deals__r$Name', operator, value) },
      }),
    );
  assert.deepEqual(filtered('equals', ''), [['South', '-']]);
  assert.deepEqual(filtered('notEqual', 'Ann 1'), [
    ['North', 'Ann 2'],
    ['South', '-'],
  ]);
  assert.deepEqual(filtered('equals', 'Ann 1'), [['North', 'Ann 1']]);
});

test('a hidden column is left out with its summary; a hidden filter or grouping refuses the report', () => {
  const columns = [{ field: 'CUST_NAME' }, { field: 'Deal__c.Secret__c', aggregateTypes: 'Sum' }];
  const result = run(deals, deals.people.ann, { columns });
  assert.deepEqual(result.reportMetadata.detailColumns, ['CUST_NAME']);
  assert.deepEqual(result.reportMetadata.aggregates, ['RowCount']);
  assert.deepEqual(Object.keys(result.reportExtendedMetadata.detailColumnInfo), ['CUST_NAME']);
  assert.deepEqual(run(deals, deals.admin, { columns }).reportMetadata.aggregates, ['s!Deal__c.Secret__c', 'RowCount']);
  const filter = { criteriaItems: criterion('Deal__c.Secret__c', 'greaterThan', '0') };
  assert.throws(() => run(deals, deals.people.ann, { ...AMOUNTS, filter }), forbidden(/Deal__c\.Secret__c/));
  const groupingsDown = { field: 'Deal__c.Secret__c', sortOrder: 'Asc' };
  assert.throws(
    () => run(deals, deals.people.ann, { ...AMOUNTS, format: 'Summary', groupingsDown }),
    forbidden(/Secret__c/),
  );
});

test('it takes read permission on every object of the report type', () => {
  const outsider = addUser(deals, 'Olga');
  assert.throws(() => run(deals, outsider, AMOUNTS), forbidden(/object of its report type/));
  deploy(deals.org, [], [permissionSet('DealsOnly', { objectPermissions: [objectPermission('Deal__c', 'R')] })]);
  const set = idOf(deals.org, 'PermissionSet', 'DealsOnly');
  createRecord(deals.org, deals.admin, 'PermissionSetAssignment', {
    AssigneeId: outsider.userId,
    PermissionSetId: set,
  });
  assert.deepEqual(rowLabels(run(deals, outsider, AMOUNTS)), []);
  const reportType = 'CustomEntityCustomEntity$Deal__c$Visit__c';
  const both = { reportType, columns: { field: 'CHILD_NAME' } };
  assert.throws(() => run(deals, outsider, both), forbidden(/object of its report type/));
});

test('an object without "Allow Reports" cannot be reported on', () => {
  const content = { reportType: 'CustomEntity$Diary__c', columns: { field: 'CUST_NAME' } };
  assert.throws(() => run(deals, deals.admin, content), /Reports are not allowed on Diary__c/);
});
