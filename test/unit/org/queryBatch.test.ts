import { fakeConnection } from '../../fixtures/fakeConnection.ts';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { QueryError, queryBatch, recordsOf } from '../../../src/org/queryBatch.ts';

type Batch = { batchRequests: { method: string; url: string }[] };

/** Answers a batch with what `answer` makes of each query. */
function answering(answer: (soql: string) => object): Parameters<typeof fakeConnection>[0] {
  return {
    body: (request) => {
      if (typeof request === 'string') return answer(request);
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

  it('ends with a page that names no further one', async () => {
    const only = { statusCode: 200, result: { done: false, records: [{ Id: '1' }] } };
    const { connection, requests } = fakeConnection(answering(() => only));
    assert.deepEqual(recordsOf((await queryBatch(connection, ['SELECT Id FROM A']))[0]), [{ Id: '1' }]);
    assert.equal(requests.length, 1);
  });

  it('gives the error of a query and leaves the others alone', async () => {
    const refused = { statusCode: 400, result: [{ errorCode: 'INVALID_FIELD', message: 'No such column' }] };
    const { connection } = fakeConnection(answering((soql) => (soql === 'BAD' ? refused : page('1'))));
    const [bad, good] = await queryBatch(connection, ['BAD', 'GOOD']);
    assert.throws(() => recordsOf(bad), { name: 'QueryError', errorCode: 'INVALID_FIELD', message: 'No such column' });
    assert.deepEqual(recordsOf(good), [{ Id: '1' }]);
  });

  it('gives the status when the error says nothing', async () => {
    const { connection } = fakeConnection(answering(() => ({ statusCode: 503, result: [] })));
    const [answer] = await queryBatch(connection, ['SELECT Id FROM A']);
    assert.throws(
      () => recordsOf(answer),
      (error) => error instanceof QueryError && error.errorCode === 'HTTP_503' && error.message === '',
    );
  });

  it('has no records where there is no answer', () => {
    assert.deepEqual(recordsOf(undefined), []);
  });
});
