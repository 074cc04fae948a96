import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { querySoql } from '../../src/soql/soql.ts';
import { salesData } from './salesData.ts';

const data = salesData();

describe('WHERE', () => {
  const expected: [string, string, string[]][] = [
    ['Account', `Name = 'o\\'brien énergie'`, ["O'Brien Énergie"]],
    ['Account', `Name LIKE '%ÉNERGIE'`, ["O'Brien Énergie"]],
    ['Account', `Name LIKE '%50\\%'`, ['Bakery 50%']],
    ['Account', `Name LIKE '%5_\\%'`, ['Bakery 50%']],
    ['Account', `Name LIKE 'Bakery\\%'`, []],
    ['Account', `Name = 'Bakery \\u0035\\u0030%'`, ['Bakery 50%']],
    ['Account', `Industry = null`, ['Bakery 50%']],
    ['Account', `Industry = ''`, ['Bakery 50%']],
    ['Account', `Industry != 'Energy'`, ['Bakery 50%']],
    ['Account', `Industry NOT IN ('Energy')`, ['Bakery 50%']],
    ['Account', `Industry NOT IN ('Energy', null)`, []],
    ['Account', `Industry IN ('energy', null)`, ['Bakery 50%', "O'Brien Énergie"]],
    ['Account', `NOT Industry = 'Energy'`, ['Bakery 50%']],
    ['Account', `NOT NumberOfEmployees > 10`, ['Bakery 50%']],
    ['Account', `NumberOfEmployees > null`, []],
    ['Account', `(NOT (NOT (NOT Industry = 'Energy')))`, ['Bakery 50%']],
    ['Account', `Industry = 'Energy' AND (NumberOfEmployees < 50 OR NumberOfEmployees >= 50)`, ["O'Brien Énergie"]],
    ['Account', `(Industry = 'x' AND Name = 'y') OR Industry = 'Energy'`, ["O'Brien Énergie"]],
    ['Account', `Industry = 'x' AND (Name = 'y' OR Industry = 'Energy')`, []],
    ['Account', `Name = 'not in (a) NOT x AND'`, []],
    ['Account', `Id = '${data.energy.slice(0, 15)}'`, ["O'Brien Énergie"]],
    ['Account', `Id IN ('${data.bakery}', '${data.energy.slice(0, 15)}')`, ['Bakery 50%', "O'Brien Énergie"]],
    ['Account', `Id > '${data.energy}'`, ['Bakery 50%']],
    ['Opportunity', `IsClosed = TRUE`, ['Oven']],
    ['Opportunity', `IsClosed = null`, ['Loose', 'Solar', 'Wind']],
    ['Opportunity', `IsClosed != null`, ['Oven']],
    ['Opportunity', `Account.IsDeleted = false`, ['Loose', 'Oven', 'Solar', 'Wind']],
    ['Opportunity', `Account.IsDeleted != false`, []],
    ['Opportunity', `Account.IsDeleted IN (false)`, ['Loose', 'Oven', 'Solar', 'Wind']],
    ['Opportunity', `Amount > 10.1`, ['Wind']],
    ['Opportunity', `Amount = -1.5`, []],
    ['Opportunity', `CloseDate = 2026-03-10`, ['Solar']],
    ['Opportunity', `CloseDate = THIS_MONTH`, ['Loose', 'Solar']],
    ['Opportunity', `CloseDate > TODAY`, ['Solar', 'Wind']],
    ['Opportunity', `CloseDate >= TODAY`, ['Loose', 'Solar', 'Wind']],
    ['Opportunity', `CloseDate < THIS_YEAR`, ['Oven']],
    ['Opportunity', `CloseDate <= THIS_MONTH`, ['Loose', 'Oven', 'Solar']],
    ['Opportunity', `CloseDate IN (TODAY, NEXT_N_DAYS:6)`, ['Loose', 'Solar']],
    ['Opportunity', `CALENDAR_MONTH(CloseDate) = 4`, ['Wind']],
    ['Opportunity', `DAY_IN_WEEK(CloseDate) = 4 AND WEEK_IN_YEAR(CloseDate) = 53`, ['Oven']],
    ['Account', `CreatedDate = TODAY`, ['Bakery 50%']],
    ['Account', `DAY_ONLY(CreatedDate) = 2026-03-03`, ["O'Brien Énergie"]],
    ['Account', `CreatedDate < 2026-03-04T01:00:00+01:00`, ["O'Brien Énergie"]],
    ['Account', `HOUR_IN_DAY(CreatedDate) = 23`, ["O'Brien Énergie"]],
    ['Opportunity', `Account.Industry = 'Energy' AND Account.Owner.Name LIKE 'ada%'`, ['Solar', 'Wind']],
    ['Opportunity', `Account.Name = null`, ['Loose']],
    ['Opportunity', `Opportunity.Name = 'Wind'`, ['Wind']],
    ['Account', `Id IN (SELECT AccountId FROM Opportunity WHERE IsClosed = true)`, ['Bakery 50%']],
    ['Account', `Id NOT IN (SELECT AccountId FROM Opportunity WHERE IsClosed = true)`, ["O'Brien Énergie"]],
    ['Opportunity', `AccountId NOT IN (SELECT Id FROM Account WHERE Industry = 'Energy')`, ['Loose', 'Oven']],
    ['Opportunity', `AccountId IN (SELECT AccountId FROM Contact WHERE Email != null)`, ['Solar', 'Wind']],
  ];
  for (const [object, where, names] of expected) {
    it(`${object}: ${where}`, () => {
      const found = data.column(`SELECT Name FROM ${object} WHERE ${where}`, 'Name');
      assert.deepEqual(found.toSorted(), names.toSorted());
    });
  }

  it('reads the day of the user for date-times', () => {
    const paris = data.sales.user('Paul', { TimeZoneSidKey: 'Europe/Paris' });
    const chief = { ...paris, access: data.sales.admin.access };
    assert.deepEqual(data.column('SELECT Name FROM Account WHERE CreatedDate = TODAY', 'Name'), ['Bakery 50%']);
    const found = querySoql(data.sales.org, chief, 'SELECT Name FROM Account WHERE CreatedDate = TODAY');
    assert.equal(found.totalSize, 2);
  });

  it('moves with the clock of the org', () => {
    const later = salesData();
    later.sales.org.clock.set(new Date('2026-04-01T00:00:00Z'));
    assert.deepEqual(later.column('SELECT Name FROM Opportunity WHERE CloseDate = TODAY', 'Name'), ['Wind']);
  });
});
