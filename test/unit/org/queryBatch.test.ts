import { beQuick } from '../../fixtures/faultyLine.ts';
import { fakeConnection } from '../../fixtures/fakeConnection.ts';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { QueryError, queryBatch, recordsOf } from '../../../src/org/queryBatch.ts';

type Batch = { batchRequests: { method: string; url: string }[] };

/** Answers a batch with what `answer` makes of each query. */
function answering(answer: (soql: string) => object): Parameters<typeof fakeConnection>[0] {
  return {
    body: (request) => {
      if (request.method === 'GET') return answer(request.url);
      const { batchRequests } = JSON.parse(request.body ?? '') as Batch;
      const results = batchRequests.map(({ url }) => answer(decodeURIComponent(url.split('?q=')[1] ?? '')));
      return { results };
    },
  };
}

const page = (...ids: string[]): object => ({
  statusCode: 200,
  result: { done: true, records: ids.map((Id) => ({ Id })) },
});

beQuick();

describe('queryBatch', () => {
  it('asks 25 queries a call, and answers in their order', async () => {
    const { connection, requests } = fakeConnection(answering((soql) => page(soql)));
    const queries = Array.from({ length: 51 }, (_, index) => `SELECT Id FROM A WHERE N = '${index}&?'`);
    const answers = await queryBatch(connection, queries);
    assert.deepEqual(
      answers.flatMap((answer) => recordsOf<{ Id: string }>(answer).map(({ Id }) => Id)),
      queries,
    );
    assert.equal(requests.length, 3);
    const [first] = requests as { method: string; url: string; body: string }[];
    assert.equal(first?.url, 'https://org.example/services/data/v66.0/composite/batch');
    const { batchRequests } = JSON.parse(first.body) as Batch;
    assert.equal(batchRequests.length, 25);
    assert.deepEqual(batchRequests[0], {
      method: 'GET',
      url: `v66.0/query?q=${encodeURIComponent(queries[0] ?? '')}`,
    });
  });

  it('asks nothing for no query', async () => {
    const { connection, requests } = fakeConnection();
    assert.deepEqual(await queryBatch(connection, []), []);
    assert.deepEqual(requests, []);
  });

  it('reads the further pages of a long answer', async () => {
    const pages: Record<string, object> = {
      '/page2': { done: false, nextRecordsUrl: '/page3', records: [{ Id: '2' }] },
      '/page3': { done: true, nextRecordsUrl: '/page2', records: [{ Id: '3' }] },
    };
    const first = { statusCode: 200, result: { done: false, nextRecordsUrl: '/page2', records: [{ Id: '1' }] } };
    const { connection } = fakeConnection(answering((asked) => pages[asked] ?? first));
    const [answer] = await queryBatch(connection, ['SELECT Id FROM A']);
    assert.deepEqual(recordsOf(answer), [{ Id: '1' }, { Id: '2' }, { Id: '3' }]);
  });

  it('ends where a page leads back to one that was read', async () => {
    const round = { done: false, nextRecordsUrl: '/page2', records: [{ Id: '2' }] };
    const first = { statusCode: 200, result: structuredClone(round) };
    const { connection } = fakeConnection(answering((asked) => (asked === '/page2' ? structuredClone(round) : first)));
    await assert.rejects(queryBatch(connection, ['SELECT Id FROM A']), { name: 'UnexpectedAnswerError' });
  });

  it('answers each of two questions that are the same', async () => {
    const rest = { done: true, records: [{ Id: '2' }] };
    const first = { done: false, nextRecordsUrl: '/page2', records: [{ Id: '1' }] };
    const { connection } = fakeConnection(
      answering((asked) => structuredClone(asked === '/page2' ? rest : { statusCode: 200, result: first })),
    );
    const kept: object[] = [];
    const query = { soql: 'SELECT Id FROM A', keep: (record: object): undefined => void kept.push(record) };
    const [plain, , again] = await queryBatch(connection, [query.soql, query, query.soql]);
    const both = [{ Id: '1' }, { Id: '2' }];
    assert.deepEqual([recordsOf(plain), kept, recordsOf(again)], [both, both, both]);
  });

  it('reads the further pages of the children of each record', async () => {
    const rest = { done: true, records: [{ Id: 'c2' }] };
    const children = { totalSize: 2, done: false, nextRecordsUrl: '/children', records: [{ Id: 'c1' }] };
    const parent = { attributes: { type: 'A', url: '/a/1' }, Id: '1', Children__r: children, Parent__r: null };
    const first = { statusCode: 200, result: { done: true, records: [parent, { Id: '2', Children__r: null }] } };
    const { connection } = fakeConnection(answering((asked) => (asked === '/children' ? rest : first)));
    const [answer] = await queryBatch(connection, ['SELECT Id, (SELECT Id FROM Children__r) FROM A']);
    assert.deepEqual(recordsOf(answer), [
      { Id: '1', Children__r: { records: [{ Id: 'c1' }, { Id: 'c2' }] }, Parent__r: null },
      { Id: '2', Children__r: null },
    ]);
  });

  it('takes no list for whole that is not, and no answer for a list', async () => {
    const parts = [{ done: false, records: [{ Id: '1' }] }, null, 'a page', { records: 7, done: true }];
    for (const result of parts) {
      const { connection } = fakeConnection(answering(() => ({ statusCode: 200, result })));
      await assert.rejects(queryBatch(connection, ['SELECT Id FROM A']), { name: 'UnexpectedAnswerError' });
    }
  });

  it('takes fewer answers than queries for none', async () => {
    for (const body of [null, undefined, '<html>', [], { results: [page('1')] }, { results: [page('1'), null] }]) {
      const { connection } = fakeConnection({ body: () => body });
      await assert.rejects(queryBatch(connection, ['SELECT Id FROM A', 'SELECT Id FROM B']), {
        name: 'UnexpectedAnswerError',
      });
    }
  });

  it('asks again for the queries alone whose refusal passes by itself', async () => {
    const busy = { statusCode: 503, result: [{ errorCode: 'SERVER_UNAVAILABLE', message: 'busy' }] };
    let isBusy = true;
    const { connection, requests } = fakeConnection(
      answering((soql) => {
        if (soql !== 'B' || !isBusy) return page(soql);
        isBusy = false;
        return busy;
      }),
    );
    const answers = await queryBatch(connection, ['A', 'B', 'C']);
    assert.deepEqual(
      answers.flatMap((answer) => recordsOf(answer)),
      [{ Id: 'A' }, { Id: 'B' }, { Id: 'C' }],
    );
    assert.deepEqual(
      requests.map(({ body }) => (JSON.parse(body ?? '') as Batch).batchRequests.length),
      [3, 1],
    );
  });

  it('gives the error of a query and leaves the others alone', async () => {
    const refused = { statusCode: 400, result: [{ errorCode: 'INVALID_FIELD', message: 'No such column' }] };
    const { connection } = fakeConnection(answering((soql) => (soql === 'BAD' ? refused : page('1'))));
    const [bad, good] = await queryBatch(connection, ['BAD', 'GOOD']);
    assert.throws(() => recordsOf(bad), { name: 'QueryError', errorCode: 'INVALID_FIELD', message: 'No such column' });
    assert.deepEqual(recordsOf(good), [{ Id: '1' }]);
  });

  it('gives the status when the error says nothing', async () => {
    const { connection } = fakeConnection(answering(() => ({ statusCode: 414, result: [] })));
    const [answer] = await queryBatch(connection, ['SELECT Id FROM A']);
    assert.throws(
      () => recordsOf(answer),
      (error) => error instanceof QueryError && error.errorCode === 'ERROR_HTTP_414' && error.message === '',
    );
  });

  it('has no records where there is no answer', () => {
    assert.deepEqual(recordsOf(undefined), []);
  });
});
