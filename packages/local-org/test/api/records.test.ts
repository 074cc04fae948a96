import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { sendJson, serveOrg, type ServedOrg } from '../fixtures/servedOrg.ts';

const base = '/services/data/v67.0';

suite('records, describe and queries, through jsforce', () => {
  let served: ServedOrg;
  let sailorId = '';
  before(async () => {
    served = await serveOrg({ voyages: true });
  });
  after(() => served.close());

  test('creates, reads, changes and deletes a record', async () => {
    const voyages = served.connection.sobject('Voyage__c');
    const created = await voyages.create({ Name: 'Round the cape', Key__c: 'CAPE', Days__c: 90.5 });
    assert.ok(created.success);
    const read = await voyages.retrieve(created.id);
    assert.equal(read.Days__c, 90.5);
    assert.equal(read.Hours__c, 2172);
    assert.equal(read.Kind__c, 'Sea');
    await voyages.update({ Id: created.id, Days__c: 100 });
    const { body } = await sendJson(served, 'GET', `${base}/sobjects/Voyage__c/${created.id}?fields=Days__c,Hours__c`);
    assert.deepEqual(body, {
      attributes: { type: 'Voyage__c', url: `${base}/sobjects/Voyage__c/${created.id}` },
      Days__c: 100,
      Hours__c: 2400,
    });
    await voyages.destroy(created.id);
    await assert.rejects(() => voyages.retrieve(created.id), { errorCode: 'ENTITY_IS_DELETED' });
  });

  test('a record that was changed after the given moment is not written', async () => {
    const created = await served.connection.sobject('Voyage__c').create({ Name: 'Two at once', Key__c: 'TWO' });
    const write = (since: string): Promise<Response> =>
      served.send(`${base}/sobjects/Voyage__c/${created.id}`, {
        method: 'PATCH',
        body: JSON.stringify({ Days__c: 3 }),
        headers: { 'if-unmodified-since': new Date(since).toUTCString() },
      });
    const refused = await write('2026-03-02T08:59:59Z');
    assert.equal(refused.status, 412);
    assert.deepEqual(await refused.json(), [
      { message: 'The record was changed since it was read.', errorCode: 'PRECONDITION_FAILED' },
    ]);
    assert.equal((await write('2026-03-02T09:00:00Z')).status, 204);
  });

  test('refusals carry code, message and fields', async () => {
    const create = (body: unknown) => sendJson(served, 'POST', `${base}/sobjects/Voyage__c`, body);
    const rule = await create({ Name: 'Back in time', Key__c: 'BACK', Days__c: -1 });
    assert.deepEqual(rule, {
      status: 400,
      body: [{ message: 'A voyage takes time.', errorCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION', fields: ['Days__c'] }],
    });
    const required = (await create({ Name: 'No key' })).body as { errorCode: string; fields: string[] }[];
    assert.deepEqual([required[0]?.errorCode, required[0]?.fields], ['REQUIRED_FIELD_MISSING', ['Key__c']]);
    const unknown = (await create({ Name: 'x', Key__c: 'x', Nope__c: 1 })).body as { errorCode: string }[];
    assert.equal(unknown[0]?.errorCode, 'INVALID_FIELD');
  });

  test('upserts by external id: 201 with the first, 200 with the second, and values may hold any characters', async () => {
    const path = `${base}/sobjects/Voyage__c/Key__c/${encodeURIComponent('N 1/2 ü')}`;
    const first = await sendJson(served, 'PATCH', path, { Name: 'North' });
    assert.equal(first.status, 201);
    const second = await sendJson(served, 'PATCH', path, { Name: 'Far north' });
    const { id } = first.body as { id: string };
    assert.deepEqual(second, { status: 200, body: { id, success: true, errors: [], created: false } });
    const overPost = await sendJson(served, 'POST', `${path}?_HttpMethod=PATCH`, { Name: 'Farther' });
    assert.equal(overPost.status, 200);
    const read = await sendJson(served, 'GET', path);
    assert.equal((read.body as { Name: string; Key__c: string }).Name, 'Farther');
    assert.equal((await sendJson(served, 'DELETE', path)).status, 204);
    assert.equal((await sendJson(served, 'GET', path)).status, 404);
  });

  test('refuses the key of an upsert in its body, as it could differ from the one in the url', async () => {
    const path = `${base}/sobjects/Voyage__c/Key__c/BODY`;
    for (const [name, value] of Object.entries({ Key__c: 'OTHER', Id: 'a00000000000001AAA' })) {
      const { status, body } = await sendJson(served, 'PATCH', path, { Name: 'Body', [name]: value });
      const message = `The ${name} field should not be specified in the sobject data.`;
      assert.deepEqual(
        { status, body },
        { status: 400, body: [{ message, errorCode: 'INVALID_FIELD', fields: [name] }] },
      );
    }
    assert.equal((await sendJson(served, 'GET', path)).status, 404);
  });

  test('describe and queries agree on what can be grouped', async () => {
    const { fields } = await served.connection.sobject('Voyage__c').describe();
    for (const { name, groupable } of fields) {
      const soql = encodeURIComponent(`SELECT COUNT(Id) FROM Voyage__c GROUP BY ${name}`);
      const { status } = await sendJson(served, 'GET', `${base}/query?q=${soql}`);
      assert.equal(status, groupable ? 200 : 400, name);
    }
  });

  test('describes fields, picklists and relationships', async () => {
    const describe = await served.connection.sobject('Voyage__c').describe();
    const field = (name: string) => describe.fields.find((candidate) => candidate.name === name);
    assert.equal(describe.custom, true);
    assert.equal(describe.urls['describe'], `${base}/sobjects/Voyage__c/describe`);
    assert.deepEqual(
      [field('Days__c')?.type, field('Days__c')?.soapType, field('Days__c')?.precision, field('Days__c')?.scale],
      ['double', 'xsd:double', 5, 1],
    );
    assert.deepEqual([field('Hours__c')?.calculated, field('Hours__c')?.createable], [true, false]);
    assert.deepEqual(
      [field('Key__c')?.nillable, field('Key__c')?.externalId, field('Key__c')?.idLookup],
      [false, true, true],
    );
    const kinds = (field('Kind__c')?.picklistValues ?? []) as { value: string; label: string; defaultValue: boolean }[];
    assert.deepEqual(
      kinds.map(({ value, label, defaultValue }) => [value, label, defaultValue]),
      [
        ['Sea', 'By sea', true],
        ['Land', 'By land', false],
      ],
    );
    const stops = describe.childRelationships.find((child) => child.relationshipName === 'Stops__r');
    assert.deepEqual([stops?.childSObject, stops?.field, stops?.cascadeDelete], ['Stop__c', 'Voyage__c', true]);
    const parent = (await served.connection.sobject('Stop__c').describe()).fields.find(
      ({ name }) => name === 'Voyage__c',
    );
    assert.deepEqual([parent?.referenceTo, parent?.relationshipName], [['Voyage__c'], 'Voyage__r']);
  });

  test('describe shows a user only what the user may read', async () => {
    const { org } = served.running;
    const profile = org.db.prepare(`SELECT "Id" AS id FROM "Profile" WHERE "Name" = 'Standard User'`).get();
    const user = await served.connection.sobject('User').create({
      Username: 'sailor@crm-adoption.local',
      LastName: 'Sailor',
      IsActive: true,
      Alias: 'sailor',
      Email: 'sailor@example.com',
      ProfileId: String(profile?.['id']),
      TimeZoneSidKey: 'Europe/Paris',
      LocaleSidKey: 'fr_FR',
      LanguageLocaleKey: 'fr',
      EmailEncodingKey: 'UTF-8',
    });
    sailorId = user.id ?? '';
    const asSailor = { headers: { authorization: `Bearer ${org.issueToken(user.id ?? '')}` } };
    const hidden = await served.send(`${base}/sobjects/Voyage__c/describe`, asSailor);
    assert.equal(hidden.status, 404);
    const set = org.db.prepare(`SELECT "Id" AS id FROM "PermissionSet" WHERE "Name" = 'Sailor'`).get();
    await served.connection
      .sobject('PermissionSetAssignment')
      .create({ AssigneeId: user.id ?? '', PermissionSetId: String(set?.['id']) });
    const shown = await served.send(`${base}/sobjects/Voyage__c/describe`, asSailor);
    const { createable, fields } = (await shown.json()) as {
      createable: boolean;
      fields: { name: string; updateable: boolean }[];
    };
    assert.equal(createable, false);
    const days = fields.find(({ name }) => name === 'Days__c');
    assert.equal(days?.updateable, false);
    assert.equal(
      fields.some(({ name }) => name === 'Notes__c'),
      false,
    );
  });

  test('pages queries by batch size and finishes with done', async () => {
    const records = Array.from({ length: 450 }, (_unused, index) => ({ Name: `V${index}`, Key__c: `PAGE${index}` }));
    const saved = await served.connection.sobject('Voyage__c').create(records, { allowRecursive: true });
    assert.ok(saved.every((result) => result.success));
    const query = encodeURIComponent("SELECT Key__c FROM Voyage__c WHERE Key__c LIKE 'PAGE%' ORDER BY Key__c");
    const first = await served.send(`${base}/query?q=${query}`, {
      headers: { 'sforce-query-options': 'batchSize=10' },
    });
    const page = (await first.json()) as {
      records: unknown[];
      done: boolean;
      totalSize: number;
      nextRecordsUrl: string;
    };
    assert.deepEqual([page.records.length, page.done, page.totalSize], [200, false, 450]);
    const all = await served.connection.query("SELECT Key__c FROM Voyage__c WHERE Key__c LIKE 'PAGE%'", {
      autoFetch: true,
      maxFetch: 1000,
      headers: { 'Sforce-Query-Options': 'batchSize=200' },
    });
    assert.equal(new Set(all.records.map((record) => record.Key__c as string)).size, 450);
    const reader = served.running.org.issueToken(sailorId);
    const foreign = await served.send(page.nextRecordsUrl, { headers: { authorization: `Bearer ${reader}` } });
    assert.match(await foreign.text(), /INVALID_QUERY_LOCATOR/);
    const wrong = await sendJson(served, 'GET', `${base}/query/0r8000000000000AAA-200`);
    assert.equal((wrong.body as { errorCode: string }[])[0]?.errorCode, 'INVALID_QUERY_LOCATOR');
  });

  test('counts children towards a page, and keeps them with their parent', async () => {
    const voyages = Array.from({ length: 3 }, (_unused, index) => ({ Name: `W${index}`, Key__c: `CHILDREN${index}` }));
    const parents = await served.connection.sobject('Voyage__c').create(voyages);
    const stops = parents.flatMap(({ id = '' }, parent) =>
      Array.from({ length: parent === 0 ? 250 : 90 }, (_unused, index) => ({ Name: `S${index}`, Voyage__c: id })),
    );
    const saved = await served.connection.sobject('Stop__c').create(stops, { allowRecursive: true });
    assert.ok(saved.every((result) => result.success));
    const soql =
      "SELECT Key__c, (SELECT Id FROM Stops__r) FROM Voyage__c WHERE Key__c LIKE 'CHILDREN%' ORDER BY Key__c";
    const sizes: number[][] = [];
    for (let path: string | undefined = `${base}/query?q=${encodeURIComponent(soql)}`; path !== undefined;) {
      const answer = await served.send(path, { headers: { 'sforce-query-options': 'batchSize=200' } });
      const page = (await answer.json()) as {
        records: { Stops__r: { records: unknown[] } }[];
        nextRecordsUrl?: string;
      };
      sizes.push(page.records.map(({ Stops__r: children }) => children.records.length));
      path = page.nextRecordsUrl;
    }
    assert.deepEqual(sizes, [[250], [90, 90]]);
  });

  test('queryAll finds deleted records, query does not', async () => {
    const voyages = served.connection.sobject('Voyage__c');
    const { id = '' } = await voyages.create({ Name: 'Sunk', Key__c: 'SUNK' });
    await voyages.destroy(id);
    const soql = `SELECT Id, IsDeleted FROM Voyage__c WHERE Id = '${id}'`;
    assert.equal((await served.connection.query(soql)).totalSize, 0);
    const all = await served.connection.query(soql, { scanAll: true });
    assert.deepEqual(
      all.records.map((record) => record.IsDeleted as boolean),
      [true],
    );
  });

  test('describes the columns of a query', async () => {
    const query = encodeURIComponent('SELECT Name, Owner.Name, Days__c FROM Voyage__c');
    const { body } = await sendJson(served, 'GET', `${base}/query?columns=true&q=${query}`);
    const { columnMetadata } = body as { columnMetadata: { columnName: string; joinColumns: unknown[] }[] };
    assert.deepEqual(
      columnMetadata.map(({ columnName }) => columnName),
      ['Name', 'Owner', 'Days__c'],
    );
    assert.equal(columnMetadata[1]?.joinColumns.length, 1);
  });
});
