import { fakeConnection } from '../../fixtures/fakeConnection.ts';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { deleteByIds } from '../../../src/org/deletion.ts';

const ids = (count: number): string[] => Array.from({ length: count }, (_, index) => `a0${index}`);
const gone = { success: true, errors: [] };
const refused = (...codes: string[]): object => ({
  success: false,
  errors: codes.map((statusCode) => ({ statusCode, message: `because ${statusCode}` })),
});

describe('deleteByIds', () => {
  it('deletes 200 records a call, each by its own', async () => {
    const { connection, requests } = fakeConnection({
      body: ({ url: asked }) =>
        asked
          .split('&ids=')[1]
          ?.split(',')
          .map(() => gone),
    });
    assert.deepEqual(await deleteByIds(connection, 'AdoptionSnapshot__c', ids(401)), []);
    const url = 'https://org.example/services/data/v66.0/composite/sobjects?allOrNone=false&ids=';
    assert.deepEqual(requests, [
      { method: 'DELETE', url: url + ids(200).join(',') },
      { method: 'DELETE', url: url + ids(400).slice(200).join(',') },
      { method: 'DELETE', url: `${url}a0400` },
    ]);
  });

  it('asks nothing when there is nothing to delete', async () => {
    const { connection, requests } = fakeConnection();
    assert.deepEqual(await deleteByIds(connection, 'AdoptionSnapshot__c', []), []);
    assert.deepEqual(requests, []);
  });

  it('tells which records are still there, and why', async () => {
    const { connection } = fakeConnection({ body: () => [gone, refused('DELETE_FAILED', 'ENTITY_IS_DELETED'), gone] });
    assert.deepEqual(await deleteByIds(connection, 'AdoptionSnapshot__c', ids(3)), [
      {
        object: 'AdoptionSnapshot__c',
        key: 'a01',
        code: 'DELETE_FAILED',
        message: 'DELETE_FAILED: because DELETE_FAILED; ENTITY_IS_DELETED: because ENTITY_IS_DELETED',
      },
    ]);
  });

  it('takes a record that is gone already for deleted', async () => {
    const answers = [refused('ENTITY_IS_DELETED'), refused('INVALID_CROSS_REFERENCE_KEY')];
    const { connection } = fakeConnection({ body: () => answers });
    assert.deepEqual(await deleteByIds(connection, 'AdoptionSnapshot__c', ids(2)), []);
  });
});
