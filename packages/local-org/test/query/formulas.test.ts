import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { querySoql } from '../../src/soql/soql.ts';
import { customField, customObject, SalesOrg } from '../fixtures/salesOrg.ts';

const sales = new SalesOrg();
sales.deploy([
  customObject('Plan__c', [
    customField('Cost__c', 'double'),
    customField('Start__c', 'date'),
    customField('Code__c', 'string'),
    customField('Twice__c', 'double', { formula: 'Cost__c * 2' }),
    customField('IsBig__c', 'boolean', { formula: 'Cost__c > 5' }),
    customField('Label__c', 'string', { formula: 'Code__c & "x"' }),
    customField('Opens__c', 'date', { formula: 'Start__c + 7' }),
    customField('Parent__c', 'reference', {
      referenceTo: ['Plan__c'],
      relationshipName: 'Parent__r',
      relationshipKind: 'lookup',
    }),
  ]),
]);
const parent = sales.insert('Plan__c', { Name: 'P', Cost__c: 10, Start__c: '2026-03-01', Code__c: 'Ab' });
sales.insert('Plan__c', { Name: 'C', Cost__c: 1, Parent__c: parent });

const names = (rest: string): unknown[] =>
  querySoql(sales.org, sales.admin, `SELECT Name FROM Plan__c ${rest}`).records.map((record) => record['Name']);

describe('formula fields', () => {
  const expected: [string, string[]][] = [
    ['WHERE Twice__c = 20', ['P']],
    ['WHERE IsBig__c = false', ['C']],
    [`WHERE Label__c = 'ABX'`, ['P']],
    ['WHERE Opens__c = NEXT_N_DAYS:7', ['P']],
    ['WHERE Opens__c = null', ['C']],
    ['WHERE Parent__r.Twice__c > 5', ['C']],
    ['ORDER BY Twice__c', ['C', 'P']],
  ];
  for (const [rest, found] of expected) {
    it(rest, () => {
      assert.deepEqual(names(rest), found);
    });
  }

  it('are values of their type, also of a parent', () => {
    const text = 'SELECT IsBig__c, Opens__c, Parent__r.IsBig__c FROM Plan__c ORDER BY Name';
    const [child, top] = querySoql(sales.org, sales.admin, text).records;
    assert.equal(child?.['IsBig__c'], false);
    assert.equal((child?.['Parent__r'] as Record<string, unknown> | undefined)?.['IsBig__c'], true);
    assert.deepEqual([top?.['IsBig__c'], top?.['Opens__c'], top?.['Parent__r']], [true, '2026-03-08', null]);
  });

  it('cannot be grouped', () => {
    const text = 'SELECT IsBig__c, COUNT(Id) FROM Plan__c GROUP BY IsBig__c';
    assert.throws(() => querySoql(sales.org, sales.admin, text), /field 'IsBig__c' can not be grouped/);
  });

  it('can be aggregated', () => {
    const { records } = querySoql(
      sales.org,
      sales.admin,
      'SELECT Name, SUM(Twice__c) total FROM Plan__c GROUP BY Name ORDER BY Name',
    );
    assert.deepEqual(
      records.map((record) => [record['Name'], record['total']]),
      [
        ['C', 2],
        ['P', 20],
      ],
    );
  });
});
