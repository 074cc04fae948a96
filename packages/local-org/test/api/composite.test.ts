import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { sendJson, serveOrg, type ServedOrg } from '../fixtures/servedOrg.ts';

const base = '/services/data/v67.0';

interface CompositeBody {
  compositeResponse: { referenceId: string; httpStatusCode: number; body: unknown }[];
}

interface SaveResult {
  id?: string;
  success: boolean;
  created?: boolean;
  errors: { statusCode: string; message: string }[];
}

suite('composite resources', () => {
  let served: ServedOrg;
  before(async () => {
    served = await serveOrg({ voyages: true });
  });
  after(() => served.close());

  const count = async (key: string): Promise<number> =>
    (await served.connection.query(`SELECT Id FROM Voyage__c WHERE Key__c LIKE '${key}%'`)).totalSize;
  const createStep = (referenceId: string, body: unknown) => ({
    method: 'POST',
    url: `${base}/sobjects/Voyage__c`,
    referenceId,
    body,
  });
  const errorCode = (body: unknown): string | undefined => (body as { errorCode: string }[])[0]?.errorCode;

  test('composite hands results on by reference, also out of query records', async () => {
    const { status, body } = await sendJson(served, 'POST', `${base}/composite`, {
      compositeRequest: [
        createStep('voyage', { Name: 'Atlantic', Key__c: 'REF1' }),
        {
          method: 'POST',
          url: `${base}/sobjects/Stop__c`,
          referenceId: 'stop',
          body: { Name: 'Port of @{voyage.id}', Voyage__c: '@{voyage.id}' },
        },
        {
          method: 'GET',
          url: `${base}/query?q=${encodeURIComponent("SELECT Id FROM Voyage__c WHERE Key__c = 'REF1'")}`,
          referenceId: 'found',
        },
        { method: 'GET', url: `${base}/sobjects/Voyage__c/@{found.records[0].Id}`, referenceId: 'read' },
      ],
    });
    assert.equal(status, 200);
    const answers = (body as CompositeBody).compositeResponse;
    assert.deepEqual(
      answers.map((answer) => answer.httpStatusCode),
      [201, 201, 200, 200],
    );
    assert.equal((answers[3]?.body as { Name: string } | undefined)?.Name, 'Atlantic');
  });

  test('without allOrNone the good ones stay, and those that refer to a failed one are halted', async () => {
    const { body } = await sendJson(served, 'POST', `${base}/composite`, {
      compositeRequest: [
        createStep('good', { Name: 'Good', Key__c: 'PART1' }),
        createStep('bad', { Name: 'Bad', Key__c: 'PART2', Days__c: -1 }),
        { method: 'GET', url: `${base}/sobjects/Voyage__c/@{bad.id}`, referenceId: 'after' },
      ],
    });
    const answers = (body as CompositeBody).compositeResponse;
    assert.deepEqual(
      answers.map((answer) => answer.httpStatusCode),
      [201, 400, 400],
    );
    assert.equal(errorCode(answers[2]?.body), 'PROCESSING_HALTED');
    assert.equal(await count('PART'), 1);
  });

  test('with allOrNone a failure takes everything back, also inside a collection', async () => {
    const failing = [
      createStep('bad', { Name: 'Bad', Key__c: 'NONE2', Days__c: -1 }),
      {
        method: 'POST',
        url: `${base}/composite/sobjects`,
        referenceId: 'bad',
        body: { records: [{ attributes: { type: 'Voyage__c' }, Name: 'No key' }] },
      },
    ];
    for (const step of failing) {
      const { body } = await sendJson(served, 'POST', `${base}/composite`, {
        allOrNone: true,
        compositeRequest: [
          createStep('first', { Name: 'First', Key__c: 'NONE1' }),
          step,
          createStep('last', { Name: 'Last', Key__c: 'NONE3' }),
        ],
      });
      const answers = (body as CompositeBody).compositeResponse;
      assert.deepEqual(
        [errorCode(answers[0]?.body), errorCode(answers[2]?.body)],
        ['PROCESSING_HALTED', 'PROCESSING_HALTED'],
      );
      assert.equal(await count('NONE'), 0);
    }
  });

  test('limits: 25 sub-requests, 5 of them queries or collections; reference ids are unique', async () => {
    const query = (index: number) => ({ method: 'GET', url: `${base}/query?q=x`, referenceId: `q${index}` });
    const list = (length: number, make: (index: number) => unknown) =>
      Array.from({ length }, (_unused, index) => make(index));
    const post = (compositeRequest: unknown) => sendJson(served, 'POST', `${base}/composite`, { compositeRequest });
    const many = await post(list(26, (index) => createStep(`r${index}`, {})));
    assert.deepEqual([many.status, errorCode(many.body)], [400, 'LIMIT_EXCEEDED']);
    assert.equal(errorCode((await post(list(6, query))).body), 'LIMIT_EXCEEDED');
    assert.match(JSON.stringify((await post([query(1), query(1)])).body), /Duplicate referenceId/);
  });

  test('sub-requests that the local org does not support are named', async () => {
    const urls = { search: `${base}/search?q=x`, version: '/services/data/v99.0/limits' };
    const { body } = await sendJson(served, 'POST', `${base}/composite`, {
      compositeRequest: Object.entries(urls).map(([referenceId, url]) => ({ method: 'GET', url, referenceId })),
    });
    const [search, version] = (body as CompositeBody).compositeResponse;
    assert.deepEqual([search?.httpStatusCode, version?.httpStatusCode], [404, 404]);
    assert.match(JSON.stringify(search?.body), /does not support GET \/services\/data\/v67\.0\/search/);
    assert.match(JSON.stringify(version?.body), /not 99\.0/);
  });

  test('an upsert refuses records that share their external id', async () => {
    const record = (Key__c: string) => ({ attributes: { type: 'Voyage__c' }, Name: 'Twin', Key__c });
    const { body } = await sendJson(served, 'PATCH', `${base}/composite/sobjects/Voyage__c/Key__c`, {
      records: [record('TWIN'), record('twin'), record('SINGLE')],
    });
    const codes = (body as SaveResult[]).map((result) => result.errors[0]?.statusCode ?? 'saved');
    assert.deepEqual(codes, ['DUPLICATE_VALUE', 'DUPLICATE_VALUE', 'saved']);
    assert.equal(await count('TWIN'), 0);
  });

  test('batch runs independent requests and halts on request', async () => {
    const requests = [
      { method: 'GET', url: 'v67.0/limits' },
      { method: 'POST', url: 'v67.0/sobjects/Voyage__c', richInput: { Name: 'x' } },
      { method: 'GET', url: 'v67.0/limits' },
    ];
    const run = async (haltOnError: boolean) => {
      const { body } = await sendJson(served, 'POST', `${base}/composite/batch`, {
        batchRequests: requests,
        haltOnError,
      });
      return body as { hasErrors: boolean; results: { statusCode: number; result: unknown }[] };
    };
    const all = await run(false);
    assert.equal(all.hasErrors, true);
    assert.deepEqual(
      all.results.map((result) => result.statusCode),
      [200, 400, 200],
    );
    const halted = await run(true);
    assert.deepEqual(
      halted.results.map((result) => result.statusCode),
      [200, 400, 412],
    );
    assert.equal(errorCode(halted.results[2]?.result), 'BATCH_PROCESSING_HALTED');
    const tooMany = Array.from({ length: 26 }, () => requests[0]);
    assert.equal((await sendJson(served, 'POST', `${base}/composite/batch`, { batchRequests: tooMany })).status, 400);
  });

  test('collections create, update, upsert and delete, each record with its own result', async () => {
    const voyages = served.connection.sobject('Voyage__c');
    const created = (await voyages.create([
      { Name: 'A', Key__c: 'COL1' },
      { Name: 'B', Key__c: 'COL1' },
      { Name: 'C', Key__c: 'COL3' },
    ])) as SaveResult[];
    assert.deepEqual(
      created.map((result) => result.success),
      [true, false, true],
    );
    assert.equal(created[1]?.errors[0]?.statusCode, 'DUPLICATE_VALUE');
    const upserted = (await voyages.upsert(
      [
        { Name: 'A2', Key__c: 'COL1' },
        { Name: 'D', Key__c: 'COL4' },
      ],
      'Key__c',
    )) as SaveResult[];
    assert.deepEqual(
      upserted.map((result) => result.created),
      [false, true],
    );
    const updated = (await voyages.update([
      { Id: created[0]?.id ?? '', Days__c: 3 },
      { Id: created[2]?.id ?? '', Days__c: -3 },
    ])) as SaveResult[];
    assert.deepEqual(
      updated.map((result) => result.success),
      [true, false],
    );
    const deleted = (await voyages.destroy([created[0]?.id ?? '', upserted[1]?.id ?? ''])) as SaveResult[];
    assert.ok(deleted.every((result) => result.success));
    assert.equal(await count('COL'), 1);
  });

  test('collections with allOrNone save nothing when one record fails', async () => {
    const record = (Key__c: string, Days__c: number) => ({
      attributes: { type: 'Voyage__c' },
      Name: Key__c,
      Key__c,
      Days__c,
    });
    const { status, body } = await sendJson(served, 'POST', `${base}/composite/sobjects`, {
      allOrNone: true,
      records: [record('ALL1', 1), record('ALL2', -1)],
    });
    assert.equal(status, 200);
    const codes = (body as SaveResult[]).map((result) => result.errors[0]?.statusCode);
    assert.deepEqual(codes, ['ALL_OR_NONE_OPERATION_ROLLED_BACK', 'FIELD_CUSTOM_VALIDATION_EXCEPTION']);
    assert.equal(await count('ALL'), 0);
    const tooMany = Array.from({ length: 201 }, () => record('MANY', 1));
    const refused = await sendJson(served, 'POST', `${base}/composite/sobjects`, { records: tooMany });
    assert.deepEqual([refused.status, errorCode(refused.body)], [400, 'EXCEEDED_ID_LIMIT']);
  });

  test('each graph succeeds as a whole or leaves nothing', async () => {
    const graph = (graphId: string, days: number) => ({
      graphId,
      compositeRequest: [
        createStep('one', { Name: graphId, Key__c: `${graphId}1` }),
        createStep('two', { Name: 'of @{one.id}', Key__c: `${graphId}2`, Days__c: days }),
      ],
    });
    const { body } = await sendJson(served, 'POST', `${base}/composite/graph`, {
      graphs: [graph('GOOD', 1), graph('BAD', -1)],
    });
    const { graphs } = body as { graphs: { graphId: string; isSuccessful: boolean }[] };
    assert.deepEqual(
      graphs.map(({ graphId, isSuccessful }) => [graphId, isSuccessful]),
      [
        ['GOOD', true],
        ['BAD', false],
      ],
    );
    assert.deepEqual([await count('GOOD'), await count('BAD')], [2, 0]);
    const nodes = Array.from({ length: 501 }, (_unused, index) => createStep(`n${index}`, {}));
    const refused = await sendJson(served, 'POST', `${base}/composite/graph`, {
      graphs: [{ graphId: 'g', compositeRequest: nodes }],
    });
    assert.equal(errorCode(refused.body), 'LIMIT_EXCEEDED');
  });

  test('a tree creates parents with their children, all or none', async () => {
    const tree = (key: string, stopName: unknown) => ({
      records: [
        {
          attributes: { type: 'Voyage__c', referenceId: 'v1' },
          Name: key,
          Key__c: key,
          Stops__r: { records: [{ attributes: { type: 'Stop__c', referenceId: 's1' }, Name: stopName }] },
        },
      ],
    });
    const good = await sendJson(served, 'POST', `${base}/composite/tree/Voyage__c`, tree('TREE1', 'Port'));
    assert.equal(good.status, 201);
    const { results } = good.body as { results: { referenceId: string; id: string }[] };
    assert.deepEqual(
      results.map((result) => result.referenceId),
      ['v1', 's1'],
    );
    const stop = await served.connection.sobject('Stop__c').retrieve(results[1]?.id ?? '');
    assert.equal(stop.Voyage__c, results[0]?.id);
    const bad = await sendJson(served, 'POST', `${base}/composite/tree/Voyage__c`, tree('TREE2', 'x'.repeat(81)));
    assert.equal(bad.status, 400);
    const failed = bad.body as {
      hasErrors: boolean;
      results: { referenceId: string; errors: { statusCode: string }[] }[];
    };
    assert.deepEqual(
      [failed.hasErrors, failed.results[0]?.referenceId, failed.results[0]?.errors[0]?.statusCode],
      [true, 's1', 'STRING_TOO_LONG'],
    );
    assert.equal(await count('TREE'), 1);
  });

  test('collections read several records; a missing one is null at its place', async () => {
    const { id = '' } = await served.connection.sobject('Voyage__c').create({ Name: 'Read me', Key__c: 'READ1' });
    const missing = 'a00000000000zzzAAA';
    const { body } = await sendJson(served, 'POST', `${base}/composite/sobjects/Voyage__c`, {
      ids: [missing, id],
      fields: ['Key__c'],
    });
    const url = `${base}/sobjects/Voyage__c/${id}`;
    const record = { attributes: { type: 'Voyage__c', url }, Key__c: 'READ1' };
    assert.deepEqual(body, [null, record]);
    const byGet = await sendJson(served, 'GET', `${base}/composite/sobjects/Voyage__c?ids=${id}&fields=Key__c`);
    assert.deepEqual(byGet.body, [record]);
  });
});
