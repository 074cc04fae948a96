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
  it('reads every page, past the limits of the library', async () => {
    const rows = Array.from({ length: 12_345 }, (_, index) => ({ Id: String(index) }));
    const { connection, queries } = fakeConnection({ rows: () => rows });
    assert.deepEqual(await queryAll(connection, 'SELECT Id FROM User'), rows);
    assert.deepEqual(queries, ['SELECT Id FROM User']);
  });
});
