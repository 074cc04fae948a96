import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { describeSoqlColumns } from '../../src/soql/soql.ts';
import type { ColumnDescription } from '../../src/soql/soql.ts';
import { salesData } from './salesData.ts';

const { sales } = salesData();
type Column = ColumnDescription['columnMetadata'][number];

/** Name of a column with what hangs below it. */
function outline(column: Column): unknown {
  return column.joinColumns.length === 0 ? column.columnName : { [column.columnName]: column.joinColumns.map(outline) };
}

function describeQuery(text: string): ColumnDescription {
  return describeSoqlColumns(sales.org, sales.admin, text);
}

describe('columns=true', () => {
  it('describes fields, parents and children', () => {
    const described = describeQuery(
      'SELECT id, Owner.profile.name, IsDeleted, (SELECT LastName FROM Contacts) FROM account',
    );
    assert.deepEqual(described.columnMetadata.map(outline), [
      'Id',
      { Owner: [{ Profile: ['Name'] }] },
      'IsDeleted',
      { Contacts: ['LastName'] },
    ]);
    assert.deepEqual(
      [described.entityName, described.keyPrefix, described.idSelected, described.groupBy],
      ['Account', '001', true, false],
    );
    assert.deepEqual(
      described.columnMetadata.map((column) => [column.apexType, column.booleanType, column.aggregate]),
      [
        ['Id', false, false],
        ['Id', false, false],
        ['Boolean', true, false],
        ['Id', false, true],
      ],
    );
  });

  it('describes aggregates by alias or number', () => {
    const described = describeQuery(
      'SELECT StageName, COUNT(Id), SUM(Amount) total FROM Opportunity GROUP BY StageName',
    );
    assert.deepEqual(
      described.columnMetadata.map((column) => [
        column.columnName,
        column.displayName,
        column.aggregate,
        column.numberType,
      ]),
      [
        ['StageName', 'StageName', false, false],
        ['expr0', 'count(Id)', true, true],
        ['total', 'total', true, true],
      ],
    );
    assert.equal(described.groupBy, true);
  });

  it('refuses what the query would refuse', () => {
    assert.throws(() => describeQuery('SELECT Foo FROM Account'), { code: 'INVALID_FIELD' });
  });
});
