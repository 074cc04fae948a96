import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { querySoql } from '../../src/soql/soql.ts';
import { salesData } from './salesData.ts';

const data = salesData();
const url = (object: string, id: unknown): string => `/services/data/v67.0/sobjects/${object}/${String(id)}`;

describe('records', () => {
  it('carry links, canonical names and REST date-times', () => {
    const [record] = data.query(`SELECT id, NAME, createddate FROM account WHERE Industry = 'Energy'`).records;
    assert.deepEqual(record, {
      attributes: { type: 'Account', url: url('Account', data.energy) },
      Id: data.energy,
      Name: "O'Brien Énergie",
      CreatedDate: '2026-03-03T23:30:00.000+0000',
    });
  });

  it('nest parents, and give null where there is none', () => {
    const { records } = data.query(
      'SELECT Name, Account.Name, Account.Owner.Name, IsClosed FROM Opportunity ORDER BY Name',
    );
    assert.deepEqual(records.at(0), {
      attributes: { type: 'Opportunity', url: records[0]?.attributes.url },
      Name: 'Loose',
      Account: null,
      IsClosed: false,
    });
    assert.deepEqual(records.at(1)?.['Account'], {
      attributes: { type: 'Account', url: url('Account', data.bakery) },
      Name: 'Bakery 50%',
      Owner: {
        attributes: { type: 'User', url: url('User', data.sales.admin.userId) },
        Name: 'Ada Admin',
      },
    });
  });

  it('read through polymorphic relationships', () => {
    const { records } = data.query(
      'SELECT Subject, What.Name, What.Type, Owner.Profile.Name FROM Task ORDER BY Subject',
    );
    const whats = records.map((record) => record['What'] as { Name: string; Type: string; attributes: unknown } | null);
    assert.deepEqual(
      whats.map((what) => what && [what.Type, what.Name]),
      [['Opportunity', 'Solar'], ['Account', "O'Brien Énergie"], null],
    );
    assert.deepEqual(whats[1]?.attributes, { type: 'Name', url: url('Account', data.energy) });
    assert.deepEqual(data.column(`SELECT Subject FROM Task WHERE What.Type = 'Account'`, 'Subject'), ['Mail']);
  });

  it('hold children as answers of their own, with LIMIT for each parent', () => {
    const { records } = data.query(
      'SELECT Name, (SELECT LastName, Account.Name FROM Contacts ORDER BY LastName LIMIT 1), (SELECT Id FROM Cases) FROM Account ORDER BY Name',
    );
    const children = records.map(
      (record) => record['Contacts'] as { totalSize: number; records: Record<string, unknown>[] },
    );
    assert.deepEqual(
      children.map((answer) => [answer.totalSize, answer.records[0]?.['LastName']]),
      [
        [1, 'Moor'],
        [1, 'Abel'],
      ],
    );
    assert.deepEqual(
      records.map((record) => record['Cases']),
      [null, null],
    );
  });

  it('expand FIELDS() to readable stored fields', () => {
    const [record] = data.query('SELECT FIELDS(ALL) FROM Account ORDER BY Name LIMIT 1').records;
    assert.equal(record?.['Name'], 'Bakery 50%');
    assert.ok(record !== undefined && !('BillingAddress' in record) && 'BillingCity' in record);
  });

  it('take the API version of the request into their links', () => {
    const { records } = querySoql(data.sales.org, data.sales.admin, 'SELECT Id FROM Account LIMIT 1', {
      apiVersion: '61.0',
    });
    assert.match(records[0]?.attributes.url ?? '', /^\/services\/data\/v61\.0\//u);
  });

  it('leave deleted ones out unless asked for', () => {
    const { sales, query } = salesData();
    sales.org.db.exec(`UPDATE "Account" SET "IsDeleted" = 1 WHERE "Industry" = 'Energy'`);
    assert.equal(query('SELECT Id FROM Account').totalSize, 1);
    assert.equal(query('SELECT Id FROM Account ALL ROWS').totalSize, 2);
    assert.equal(
      querySoql(sales.org, sales.admin, 'SELECT COUNT() FROM Account', { includeDeleted: true }).totalSize,
      2,
    );
  });
});

describe('ORDER BY', () => {
  const expected: [string, string[]][] = [
    ['Amount, Name', ['Loose', 'Oven', 'Solar', 'Wind']],
    ['Amount DESC, Name', ['Loose', 'Oven', 'Wind', 'Solar']],
    ['Amount DESC NULLS LAST, Name DESC', ['Wind', 'Solar', 'Oven', 'Loose']],
    ['Account.Name, Name', ['Loose', 'Oven', 'Solar', 'Wind']],
    ['CALENDAR_YEAR(CloseDate), Name', ['Oven', 'Loose', 'Solar', 'Wind']],
    // Stages sort in the order of the picklist, where Prospecting comes first and Closed Won after Negotiation.
    ['StageName, Name', ['Loose', 'Solar', 'Wind', 'Oven']],
    ['Name LIMIT 2 OFFSET 1', ['Oven', 'Solar']],
  ];
  for (const [order, names] of expected) {
    it(order, () => {
      assert.deepEqual(data.column(`SELECT Name FROM Opportunity ORDER BY ${order}`, 'Name'), names);
    });
  }
});

describe('groups', () => {
  it('name aliases, fields and expressions', () => {
    const { records } = data.query(
      'SELECT Account.Industry, COUNT(Id), SUM(Amount) total, MAX(CloseDate), AVG(Amount) FROM Opportunity GROUP BY Account.Industry ORDER BY COUNT(Id) DESC, Account.Industry',
    );
    const group = { attributes: { type: 'AggregateResult' } };
    assert.deepEqual(records, [
      { ...group, Industry: null, expr0: 2, total: null, expr1: '2026-03-04', expr2: null },
      { ...group, Industry: 'Energy', expr0: 2, total: 30.3, expr1: '2026-04-01', expr2: 15.15 },
    ]);
  });

  const expected: [string, unknown[]][] = [
    ['SELECT COUNT(Amount) x FROM Opportunity', [2]],
    ['SELECT COUNT_DISTINCT(StageName) x FROM Opportunity', [3]],
    ['SELECT COUNT(Id) x FROM Opportunity GROUP BY StageName HAVING COUNT(Id) > 1', [2]],
    [`SELECT COUNT(Id) x FROM Opportunity GROUP BY StageName HAVING COUNT(Id) = 1 AND StageName LIKE 'closed%'`, [1]],
    [
      'SELECT CALENDAR_MONTH(CloseDate) x FROM Opportunity GROUP BY CALENDAR_MONTH(CloseDate) ORDER BY CALENDAR_MONTH(CloseDate)',
      [3, 4, 12],
    ],
    ['SELECT MIN(CreatedDate) x FROM Account', ['2026-03-03T23:30:00.000+0000']],
    ['SELECT IsClosed x FROM Opportunity GROUP BY IsClosed ORDER BY IsClosed', [false, true]],
    ['SELECT COUNT(Id) x FROM Account WHERE Name = null', [0]],
  ];
  for (const [text, values] of expected) {
    it(text, () => {
      assert.deepEqual(data.column(text, 'x'), values);
    });
  }

  it('COUNT() gives a size and no records, and counts within LIMIT', () => {
    assert.deepEqual(data.query('SELECT COUNT() FROM Opportunity'), { totalSize: 4, done: true, records: [] });
    assert.equal(data.query('SELECT count() FROM Opportunity LIMIT 3').totalSize, 3);
  });

  it('may be 2,000 but not more', () => {
    const { sales, query } = salesData();
    const add = (count: number): void => {
      for (let index = 0; index < count; index += 1)
        sales.insert('Lead', { LastName: `L${String(sales.org.ids.next('00Q'))}` });
    };
    const text = 'SELECT LastName, COUNT(Id) FROM Lead GROUP BY LastName';
    sales.org.transaction(() => add(2000));
    assert.equal(query(text).totalSize, 2000);
    add(1);
    assert.equal(query(`${text} LIMIT 2000`).totalSize, 2000);
    assert.throws(() => query(text), {
      code: 'EXCEEDED_ID_LIMIT',
      message: 'Aggregate query does not support queryMore(), use LIMIT to restrict the results to a single batch',
    });
    assert.throws(() => query(`${text} LIMIT 2001`), { code: 'EXCEEDED_ID_LIMIT' });
  });
});
