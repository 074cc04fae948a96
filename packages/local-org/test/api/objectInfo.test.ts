import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { sendJson, serveOrg, type ServedOrg } from '../fixtures/servedOrg.ts';

interface Info {
  apiName: string;
  fields: Record<string, Record<string, unknown>>;
}

suite('object info of the UI API', () => {
  let served: ServedOrg;
  before(async () => {
    served = await serveOrg();
  });
  after(() => served.close());

  const get = async (path: string): Promise<{ status: number; body: unknown }> =>
    sendJson(served, 'GET', `/services/data/v67.0/ui-api/object-info/${path}`);

  test('says of each field what it is, and where a reference leads', async () => {
    const { status, body } = await get('opportunity');
    assert.equal(status, 200);
    const { apiName, fields } = body as Info;
    assert.equal(apiName, 'Opportunity');
    const types = ['Id', 'Name', 'IsClosed', 'Amount', 'CloseDate', 'CreatedDate', 'StageName', 'AccountId'];
    assert.deepEqual(
      types.map((name) => fields[name]?.dataType),
      ['String', 'String', 'Boolean', 'Currency', 'Date', 'DateTime', 'Picklist', 'Reference'],
    );
    const { reference, relationshipName, referenceToInfos, polymorphicForeignKey } = fields.AccountId ?? {};
    assert.deepEqual([reference, relationshipName, polymorphicForeignKey], [true, 'Account', false]);
    assert.deepEqual(referenceToInfos, [{ apiName: 'Account', nameFields: [] }]);
    assert.equal(fields.Description?.filterable, false);
    assert.equal(fields.Name?.filterable, true);
  });

  test('says that a reference may lead to several objects', async () => {
    const { body } = await get('Task');
    assert.equal((body as Info).fields.WhatId?.polymorphicForeignKey, true);
  });

  test('answers for several objects in their order, each with its own status', async () => {
    const { status, body } = await get('batch/Account,Nowhere__c,CONTACT');
    assert.equal(status, 200);
    const { hasErrors, results } = body as { hasErrors: boolean; results: { statusCode: number; result: unknown }[] };
    assert.equal(hasErrors, true);
    assert.deepEqual(
      results.map(({ statusCode }) => statusCode),
      [200, 400, 200],
    );
    assert.deepEqual(
      [0, 2].map((index) => (results[index]?.result as Info | undefined)?.apiName),
      ['Account', 'Contact'],
    );
    assert.deepEqual(results[1]?.result, [
      { errorCode: 'INVALID_TYPE', message: 'Object Nowhere__c is not supported in UI API' },
    ]);
  });

  test('gives the values of a picklist for the record type that it names', async () => {
    const { body: info } = await get('Opportunity');
    const { defaultRecordTypeId } = info as { defaultRecordTypeId: string };
    const { status, body } = await get(`Opportunity/picklist-values/${defaultRecordTypeId}/StageName`);
    assert.equal(status, 200);
    const { values } = body as { values: { label: string; value: string }[] };
    assert.ok(values.some(({ label, value }) => label === 'Closed Lost' && value === 'Closed Lost'));
    assert.deepEqual((values.find(({ value }) => value === 'Closed Lost') as { attributes?: unknown }).attributes, {
      picklistAtrributesValueType: 'OpportunityStage',
      closed: true,
      won: false,
      defaultProbability: 0,
      forecastCategoryName: 'Omitted',
    });
    for (const path of [
      `Opportunity/picklist-values/${defaultRecordTypeId}/Name`,
      'Opportunity/picklist-values/012000000000001AAA/StageName',
      `Nowhere__c/picklist-values/${defaultRecordTypeId}/StageName`,
    ]) {
      assert.notEqual((await get(path)).status, 200, path);
    }
  });
});
