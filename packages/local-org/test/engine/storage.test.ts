import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { createRecord, updateRecord } from '../../src/records/dml.ts';
import { sendJson, serveOrg, type ServedOrg } from '../fixtures/servedOrg.ts';

describe('data storage', () => {
  let served: ServedOrg;
  before(async () => {
    served = await serveOrg();
  });
  after(() => served.close());

  const account = (name: string): string => createRecord(served.running.org, served.admin, 'Account', { Name: name });
  const limits = async (): Promise<unknown> => {
    const { body } = await sendJson(served, 'GET', '/services/data/v67.0/limits');
    return (body as Record<string, unknown>)['DataStorageMB'];
  };

  it('is 2 KB a record, and none for users and what is deleted', async () => {
    const { storage } = served.running.org;
    storage.maxMB = 5;
    assert.deepEqual(await limits(), { Max: 5, Remaining: 5 });
    const ids = Array.from({ length: 512 }, (_, index) => account(`Account ${index}`));
    assert.equal(storage.usedMB(), 1);
    assert.deepEqual(await limits(), { Max: 5, Remaining: 4 });
    await served.connection.sobject('Account').destroy(ids[0] ?? '');
    assert.equal(storage.usedMB(), 511 / 512);
  });

  it('refuses new records when it is full, and only these', async () => {
    const { org } = served.running;
    const id = account('The last');
    org.storage.maxMB = org.storage.usedMB();
    const refused = await sendJson(served, 'POST', '/services/data/v67.0/sobjects/Account', { Name: 'Too many' });
    assert.deepEqual(refused, {
      status: 400,
      body: [{ message: 'storage limit exceeded', errorCode: 'STORAGE_LIMIT_EXCEEDED' }],
    });
    updateRecord(org, served.admin, 'Account', id, { Name: 'Still the last' });
    createRecord(org, served.admin, 'UserRole', { Name: 'Setup', DeveloperName: 'Setup' });
    await served.connection.sobject('Account').destroy(id);
    account('In its place');
  });

  it('is refused in the language of whoever writes, under the same code', async () => {
    const { org } = served.running;
    org.storage.maxMB = 0;
    updateRecord(org, served.admin, 'User', served.admin.userId, { LanguageLocaleKey: 'fr_CA' });
    const { body } = await sendJson(served, 'POST', '/services/data/v67.0/sobjects/Account', { Name: 'Trop' });
    assert.deepEqual(body, [{ message: 'limite de stockage dépassée', errorCode: 'STORAGE_LIMIT_EXCEEDED' }]);
    const missing = await sendJson(
      served,
      'GET',
      `/services/data/v67.0/query?q=${encodeURIComponent('SELECT Id FROM Ghost__c')}`,
    );
    assert.match(JSON.stringify(missing.body), /pris en charge.*Ghost__c.*INVALID_TYPE/);
  });
});
