import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FieldDescribe, ObjectDescribe } from '../src/browser/host/describe.ts';
import { listCondition } from '../src/browser/host/listFilters.ts';
import type { ListFilter } from '../src/contract.ts';

const types = {
  Name: 'string',
  Due__c: 'date',
  Open__c: 'boolean',
  Size__c: 'double',
  Kind__c: 'picklist',
  Made__c: 'datetime',
};
const fields = Object.entries(types).map(([name, type]) => ({ name, type, label: name }) as FieldDescribe);
const object = { name: 'Risk__c', label: 'Risk', fields } as ObjectDescribe;

function condition(
  filters: [string, string, string][],
  options: { booleanFilter?: string; isMine?: boolean } = {},
): string {
  const listed: ListFilter[] = filters.map(([field, operation, value]) => ({ field, operation, value }));
  const view = { name: 'V', label: 'V', columns: [], filters: listed, booleanFilter: '', isMine: false, ...options };
  return listCondition(object, view, '005A');
}

test('operations and values become SOQL of the field’s type', () => {
  assert.equal(condition([]), '');
  assert.equal(condition([['Name', 'equals', "O'Neil"]]), "Name = 'O\\'Neil'");
  assert.equal(condition([['Name', 'contains', '50%']]), "Name LIKE '%50\\%%'");
  assert.equal(condition([['Name', 'notContain', 'x']]), "(NOT Name LIKE '%x%')");
  assert.equal(condition([['Open__c', 'equals', '1']]), 'Open__c = true');
  assert.equal(condition([['Size__c', 'greaterOrEqual', '15']]), 'Size__c >= 15');
  assert.equal(condition([['Kind__c', 'equals', '']]), 'Kind__c = null');
});

test('dates are days or relative to today', () => {
  assert.equal(condition([['Due__c', 'lessThan', 'TODAY']]), 'Due__c < TODAY');
  assert.equal(condition([['Due__c', 'equals', 'THIS WEEK']]), 'Due__c = THIS_WEEK');
  assert.equal(condition([['Due__c', 'equals', 'LAST_N_DAYS:30']]), 'Due__c = LAST_N_DAYS:30');
  assert.equal(condition([['Due__c', 'equals', '3/9/2026']]), 'Due__c = 2026-03-09');
  assert.equal(condition([['Made__c', 'greaterThan', '2026-03-09']]), 'Made__c > 2026-03-09T00:00:00Z');
});

test('several values are alternatives; to differ from them is to differ from each', () => {
  assert.equal(condition([['Kind__c', 'equals', 'A,B']]), "(Kind__c = 'A' OR Kind__c = 'B')");
  assert.equal(condition([['Kind__c', 'notEqual', '"A, B",C']]), "(Kind__c != 'A, B' AND Kind__c != 'C')");
});

test('filter logic and scope are joined', () => {
  const filters: [string, string, string][] = [
    ['Kind__c', 'equals', 'A'],
    ['Open__c', 'equals', '0'],
  ];
  assert.equal(condition(filters), "Kind__c = 'A' AND Open__c = false");
  assert.equal(
    condition(filters, { booleanFilter: '1 OR 2', isMine: true }),
    "OwnerId = '005A' AND (Kind__c = 'A' OR Open__c = false)",
  );
  assert.equal(condition([], { isMine: true }), "OwnerId = '005A'");
});
