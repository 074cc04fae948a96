import { fakeConnection } from '../../fixtures/fakeConnection.ts';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { queryAll, soqlList, soqlText } from '../../../src/org/soql.ts';

describe('SOQL literals', () => {
  it('cannot be ended by what people type', () => {
    assert.equal(soqlText("O'Brien \\"), "'O\\'Brien \\\\'");
    assert.equal(soqlText("\\\\''"), "'\\\\\\\\\\'\\''");
    assert.equal(soqlList(['a', "b'"]), "('a', 'b\\'')");
  });
});

describe('queryAll', () => {
  it('asks the query as it is', async () => {
    const { connection, queries } = fakeConnection({ rows: () => [{ Id: '1' }] });
    assert.deepEqual(await queryAll(connection, "SELECT Id FROM User WHERE Name = '&?+ é'"), [{ Id: '1' }]);
    assert.deepEqual(queries, ["SELECT Id FROM User WHERE Name = '&?+ é'"]);
  });
});
