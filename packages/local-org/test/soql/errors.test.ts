import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { salesData } from './salesData.ts';

const data = salesData();
const DESCRIBE = 'Please reference your WSDL or the describe call for the appropriate names.';

function refusal(text: string): { code: string; message: string } {
  try {
    data.query(text);
  } catch (error) {
    return error as { code: string; message: string };
  }
  throw new Error(`not refused: ${text}`);
}

describe('wording of refusals', () => {
  it('quotes the statement, row and column of an unknown field', () => {
    const { code, message } = refusal('SELECT Id, Foo__c FROM Account');
    assert.equal(code, 'INVALID_FIELD');
    assert.equal(
      message,
      `\nSELECT Id, Foo__c FROM Account\n           ^\nERROR at Row:1:Column:12\nNo such column 'Foo__c' on entity 'Account'. If you are attempting to use a custom field, be sure to append the '__c' after the custom field name. ${DESCRIBE}`,
    );
  });

  it('starts the quotation near the place in a long statement', () => {
    const { message } = refusal('select Id, Name from Account where Name = 3999');
    assert.equal(
      message,
      `\nId, Name from Account where Name = 3999\n                            ^\nERROR at Row:1:Column:36\nvalue of filter criterion for field 'Name' must be of type string and should be enclosed in quotes`,
    );
  });

  it('counts rows and ignores names inside strings', () => {
    const { message } = refusal(`SELECT Id\nFROM Account\nWHERE Name = 'Foo__c' AND Foo__c = 1`);
    assert.match(message, /\nERROR at Row:3:Column:27\n/u);
  });

  const expected: [string, string, RegExp][] = [
    ['SELECT Id FROM Foo', 'INVALID_TYPE', /Column:16\nsObject type 'Foo' is not supported\. If you/u],
    [
      'SELECT Id FROM Account WHERE Bar.Name = 1',
      'INVALID_FIELD',
      /Didn't understand relationship 'Bar' in field path/u,
    ],
    [
      'SELECT Id, (SELECT Id FROM Bars) FROM Account',
      'INVALID_TYPE',
      /relationship 'Bars' in FROM part of query call/u,
    ],
    ['SELECT What.Foo FROM Task', 'INVALID_FIELD', /No such column 'Foo' on entity 'Name'/u],
    [
      `SELECT Id FROM Opportunity WHERE CloseDate = '2026-01-01'`,
      'INVALID_FIELD',
      /must be of type date and should not be enclosed/u,
    ],
    [
      'SELECT Id FROM Account WHERE CreatedDate = 2026-01-01',
      'INVALID_FIELD',
      /must be of type dateTime and should not/u,
    ],
    ['SELECT Id FROM Opportunity WHERE CloseDate = 2026-02-30', 'INVALID_FIELD', /must be of type date/u],
    [
      'SELECT Id FROM Account WHERE Name = 2026-01-01',
      'INVALID_FIELD',
      /must be of type string and should be enclosed/u,
    ],
    ['SELECT Id FROM Account WHERE Name = TODAY', 'INVALID_FIELD', /must be of type string and should be enclosed/u],
    [`SELECT Id FROM Opportunity WHERE IsClosed = 'true'`, 'INVALID_FIELD', /must be of type boolean and should not/u],
    [`SELECT Id FROM Opportunity WHERE Amount = '5'`, 'INVALID_FIELD', /must be of type double and should not/u],
    [`SELECT Id FROM Opportunity WHERE Amount LIKE '5%'`, 'INVALID_QUERY_FILTER_OPERATOR', /LIKE/u],
    [`SELECT Id FROM Opportunity WHERE Id = '006x'`, 'INVALID_QUERY_FILTER_OPERATOR', /invalid ID field: 006x/u],
    [`SELECT Id FROM Opportunity WHERE IsClosed > false`, 'INVALID_QUERY_FILTER_OPERATOR', /invalid operator/u],
    [`SELECT Id FROM Account WHERE Industry INCLUDES ('x')`, 'INVALID_QUERY_FILTER_OPERATOR', /INCLUDES/u],
    [
      `SELECT Id FROM Account WHERE Description = 'x'`,
      'INVALID_FIELD',
      /'Description' can not be filtered in a query call/u,
    ],
    [
      'SELECT Id FROM Account ORDER BY Description',
      'INVALID_FIELD',
      /'Description' can not be sorted in a query call/u,
    ],
    ['SELECT COUNT(Id) FROM Account GROUP BY Description', 'INVALID_FIELD', /can not be grouped in a query call/u],
    ['SELECT SUM(Name) FROM Account', 'MALFORMED_QUERY', /field Name does not support aggregate operator SUM/u],
    ['SELECT Name, COUNT(Id) FROM Account', 'MALFORMED_QUERY', /Field must be grouped or aggregated: Name/u],
    [
      'SELECT COUNT(Id) FROM Account GROUP BY Name ORDER BY Id',
      'MALFORMED_QUERY',
      /Ordered field must be grouped or aggregated: Id/u,
    ],
    ['SELECT COUNT(Id) FROM Account LIMIT 1', 'MALFORMED_QUERY', /cannot also use LIMIT/u],
    [
      'SELECT COUNT(IsClosed) FROM Opportunity',
      'MALFORMED_QUERY',
      /IsClosed does not support aggregate operator COUNT/u,
    ],
    [
      'SELECT Name, (SELECT Id FROM Contacts) FROM Account GROUP BY Name',
      'MALFORMED_QUERY',
      /cannot have child subqueries/u,
    ],
    ['SELECT (SELECT COUNT(Id) FROM Contacts) FROM Account', 'MALFORMED_QUERY', /child subquery cannot aggregate/u],
    ['SELECT Id FROM Account ORDER BY COUNT(Id)', 'MALFORMED_QUERY', /ORDER BY an aggregate needs GROUP BY/u],
    [
      `SELECT COUNT(Id) FROM Account GROUP BY Industry HAVING Name = 'x'`,
      'MALFORMED_QUERY',
      /Column:\d+\nField must be grouped or aggregated: Name/u,
    ],
    [
      'SELECT Id FROM Account WHERE CALENDAR_YEAR(Name) = 2026',
      'MALFORMED_QUERY',
      /CALENDAR_YEAR does not take the field Name/u,
    ],
    ['SELECT COUNT(Id) FROM Task GROUP BY DAY_ONLY(ActivityDate)', 'MALFORMED_QUERY', /DAY_ONLY does not take/u],
    ['SELECT CALENDAR_YEAR(CreatedDate) FROM Account', 'MALFORMED_QUERY', /only when they are grouped/u],
    ['SELECT COUNT(Id) FROM Account GROUP BY COUNT(Id)', 'MALFORMED_QUERY', /unexpected token: '\('/u],
    ['SELECT SUM() FROM Opportunity', 'MALFORMED_QUERY', /SUM needs a field|unexpected token/u],
    ['SELECT FIELDS(FOO) FROM Account', 'MALFORMED_QUERY', /FOO/u],
    ['SELECT Id FROM Account WHERE Industry INCLUDES (null)', 'MALFORMED_QUERY', /quoted values|unexpected token/u],
    ['SELECT Id FROM Account WHERE Id LIKE null', 'INVALID_QUERY_FILTER_OPERATOR', /LIKE/u],
    [`SELECT Id FROM Account WHERE Id LIKE '001%'`, 'INVALID_QUERY_FILTER_OPERATOR', /invalid/u],
    [`SELECT Id FROM Account WHERE Name = 'a\\%'`, 'MALFORMED_QUERY', /LIKE only/u],
    [
      'SELECT Id FROM Account WHERE Id IN (SELECT Account.OwnerId FROM Contact)',
      'MALFORMED_QUERY',
      /exactly one field/u,
    ],
    ['SELECT Id FROM Account WHERE (Name = null', 'MALFORMED_QUERY', /unexpected token/u],
    ['SELECT COUNT(), Name FROM Account', 'MALFORMED_QUERY', /COUNT\(\)/u],
    ['SELECT Name n FROM Account', 'MALFORMED_QUERY', /only aggregate expressions use field aliasing/u],
    ['SELECT Id, id FROM Account', 'MALFORMED_QUERY', /duplicate field selected: id/u],
    ['SELECT COUNT(Id) c, COUNT(Name) C FROM Account', 'MALFORMED_QUERY', /duplicate alias: C/u],
    ['SELECT Id FROM Account WHERE COUNT(Id) > 1', 'MALFORMED_QUERY', /HAVING/u],
    [
      `SELECT Id FROM Account WHERE Name = 'a' AND Name = 'b' OR Name = 'c'`,
      'MALFORMED_QUERY',
      /unexpected token: 'OR'/u,
    ],
    ['SELECT Id Frm Account', 'MALFORMED_QUERY', /ERROR at Row:1:Column:15\nunexpected token: 'Account'/u],
    ['SELECT Id FROM Account LIMIT', 'MALFORMED_QUERY', /unexpected token: '<EOF>'/u],
    [`SELECT Id FROM Account WHERE Name = 'a`, 'MALFORMED_QUERY', /line 1:36 no viable alternative at character '''/u],
    [`SELECT Id FROM Account WHERE Name = 'a\\q'`, 'MALFORMED_QUERY', /Illegal character sequence '\\q'/u],
    [`SELECT Id FROM Account WHERE NOT`, 'MALFORMED_QUERY', /unexpected token/u],
    [
      'SELECT Id FROM Account OFFSET 2001',
      'NUMBER_OUTSIDE_VALID_RANGE',
      /Maximum SOQL offset allowed for apiName Account is 2000/u,
    ],
    [`SELECT Id FROM Account WHERE Name = '${'x'.repeat(100_000)}'`, 'MALFORMED_QUERY', /longer than 100000/u],
    ['SELECT FIELDS(ALL) FROM Account', 'MALFORMED_QUERY', /LIMIT of at most 200/u],
    [
      'SELECT Account.Owner.Manager.Manager.Manager.Manager.Name FROM Opportunity',
      'INVALID_FIELD',
      /Didn't understand relationship/u,
    ],
    ['SELECT Id FROM Account WHERE Id IN (SELECT Id FROM Account)', 'MALFORMED_QUERY', /same object type/u],
    [
      'SELECT Id FROM Account WHERE Name IN (SELECT AccountId FROM Contact)',
      'MALFORMED_QUERY',
      /must be an ID or reference/u,
    ],
    ['SELECT Id FROM Account WHERE Id IN (SELECT Name FROM Contact)', 'MALFORMED_QUERY', /ID or reference field/u],
    [
      `SELECT Id FROM Opportunity WHERE Account.Id IN (SELECT AccountId FROM Contact)`,
      'MALFORMED_QUERY',
      /cannot use a relationship: Account\.Id/u,
    ],
    [
      `SELECT Id FROM Opportunity WHERE Id IN (SELECT AccountId FROM Contact)`,
      'MALFORMED_QUERY',
      /'AccountId' in the subquery .* 'Id' should point to the same object type/u,
    ],
    [
      `SELECT Id FROM Account WHERE Id IN (SELECT WhatId FROM Task)`,
      'MALFORMED_QUERY',
      /Entity 'Task' is not supported for semi join inner selects/u,
    ],
    [
      `SELECT Id FROM Account WHERE (Name = 'a' AND Id NOT IN (SELECT AccountId FROM Contact)) AND Name LIKE 'b%'`,
      'MALFORMED_QUERY',
      /only allowed at the top level WHERE expressions/u,
    ],
    [
      `SELECT Id FROM Account WHERE Id IN (SELECT AccountId FROM Contact WHERE AccountId IN (SELECT AccountId FROM Case))`,
      'MALFORMED_QUERY',
      /Nesting of semi join/u,
    ],
    [
      `SELECT Id FROM Account WHERE Name = 'a' OR Id IN (SELECT AccountId FROM Contact)`,
      'MALFORMED_QUERY',
      /'OR' operator/u,
    ],
    [
      `SELECT Id FROM Account WHERE ${['Contact', 'Opportunity', 'Case'].map((name) => `Id IN (SELECT AccountId FROM ${name})`).join(' AND ')}`,
      'MALFORMED_QUERY',
      /Maximum 2 semi join sub-selects/u,
    ],
  ];
  for (const [text, code, message] of expected) {
    it(text.slice(0, 110), () => {
      const error = refusal(text);
      assert.equal(error.code, code, error.message);
      assert.match(error.message, message);
    });
  }
});

describe('parts of the language that are left out say so by name', () => {
  for (const [text, name] of [
    ['SELECT convertCurrency(AnnualRevenue) FROM Account', /convertCurrency/u],
    ['SELECT FORMAT(Amount) a FROM Opportunity', /FORMAT/u],
    ['SELECT convertCurrency(Amount) FROM Opportunity', /convertCurrency/u],
    ['SELECT COUNT(Id) FROM Account GROUP BY ROLLUP(Industry)', /ROLLUP/u],
    ['SELECT TYPEOF What WHEN Account THEN Phone END FROM Task', /TYPEOF What/u],
    ['SELECT Id FROM Account FOR UPDATE', /FOR UPDATE/u],
    ['SELECT Id FROM Account USING SCOPE team', /USING SCOPE team/iu],
    ['SELECT BillingAddress FROM Account', /BillingAddress/u],
    ['SELECT Id FROM Account WHERE Id IN (SELECT AccountId FROM Contact LIMIT 5)', /LIMIT/u],
    [`SELECT COUNT(Id) FROM Account GROUP BY Industry HAVING COUNT(Id) IN (1, 2)`, /COUNT/u],
    ['SELECT Id FROM Opportunity WHERE Amount > USD5', /USD5/u],
    ['SELECT COUNT(Id) FROM Account GROUP BY CALENDAR_YEAR(convertTimezone(CreatedDate))', /convertTimezone/u],
  ] as const) {
    it(text, () => {
      const error = refusal(text);
      assert.equal(error.code, 'UNSUPPORTED_BY_LOCAL_ORG');
      assert.match(error.message, name);
    });
  }
});
