import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { AnswerCache } from '../src/browser/host/answerCache.ts';
import type { GraphqlAnswer, GraphqlConfig, GraphqlResult } from '../src/browser/host/answerCache.ts';

const DEALS = { query: '{ deals }', variables: { owner: 'me', from: 1 } };

/** A cache over an org that answers with `give`, and the requests it got. */
function cacheOver(give: () => GraphqlAnswer): { cache: AnswerCache; requests: GraphqlConfig[] } {
  const requests: GraphqlConfig[] = [];
  const cache = new AnswerCache((config) => {
    requests.push(config);
    return Promise.resolve(give());
  });
  return { cache, requests };
}

/** Everything a component is told about a question. */
function told(cache: AnswerCache, config: GraphqlConfig): { results: GraphqlResult[]; stop: () => void } {
  const results: GraphqlResult[] = [];
  return { results, stop: cache.listen(config, (result) => results.push(result)) };
}

const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
const dataOf = (results: GraphqlResult[]): unknown[] => results.map(({ data }) => data);

describe('answers of lightning/graphql', () => {
  it('are given again without a request, at once, however the variables are ordered', async () => {
    let count = 0;
    const { cache, requests } = cacheOver(() => ({ data: (count += 1), errors: undefined }));
    const first = told(cache, DEALS);
    await settle();
    first.stop();
    const second = told(cache, { query: DEALS.query, variables: { from: 1, owner: 'me' } });
    assert.deepEqual([dataOf(first.results), dataOf(second.results)], [[1], [1]]);
    assert.equal(requests.length, 1);
  });

  it('are others for other variables, another query or another operation', async () => {
    const { cache, requests } = cacheOver(() => ({ data: 1, errors: undefined }));
    for (const change of [
      {},
      { variables: { owner: 'you', from: 1 } },
      { query: '{ tasks }' },
      { operationName: 'b' },
    ]) {
      told(cache, { ...DEALS, ...change });
    }
    await settle();
    assert.equal(requests.length, 4);
  });

  it('come from one request for all who ask at the same time, and a refresh by one reaches all', async () => {
    let data = 1;
    const { cache, requests } = cacheOver(() => ({ data, errors: undefined }));
    const [one, other] = [told(cache, DEALS), told(cache, DEALS)];
    await settle();
    assert.equal(requests.length, 1);
    data = 2;
    await Promise.all([one.results[0]?.refresh?.(), other.results[0]?.refresh?.()]);
    assert.equal(requests.length, 2);
    assert.deepEqual(
      [dataOf(one.results), dataOf(other.results)],
      [
        [1, 2],
        [1, 2],
      ],
    );
    assert.deepEqual(dataOf(told(cache, DEALS).results), [2]);
  });

  it('are not told again when nothing changed', async () => {
    const { cache } = cacheOver(() => ({ data: { Name: 'Acme' }, errors: undefined }));
    const { results } = told(cache, DEALS);
    await settle();
    await results[0]?.refresh?.();
    assert.equal(results.length, 1);
  });

  it('that failed are told with what came of them, are not kept, and do not replace what is known', async () => {
    let answer: GraphqlAnswer = { data: 1, errors: undefined };
    const { cache, requests } = cacheOver(() => answer);
    const { results } = told(cache, DEALS);
    await settle();
    answer = { data: { part: 1 }, errors: [{ message: 'Broken' }] };
    await results[0]?.refresh?.();
    assert.deepEqual(results[1]?.data, { part: 1 });
    assert.deepEqual(results[1].errors, [{ message: 'Broken' }]);
    assert.deepEqual(dataOf(told(cache, DEALS).results), [1]);
    const other = { query: '{ tasks }' };
    told(cache, other).stop();
    await settle();
    told(cache, other);
    await settle();
    assert.equal(requests.filter(({ query }) => query === other.query).length, 2);
    answer = { data: 1, errors: undefined };
    await results[1].refresh?.();
    assert.deepEqual(results.at(-1)?.data, 1);
    assert.equal(results.length, 3);
  });

  it('are not told to a component that has left', async () => {
    const { cache } = cacheOver(() => ({ data: 1, errors: undefined }));
    const { results, stop } = told(cache, DEALS);
    stop();
    await settle();
    assert.deepEqual(results, []);
  });
});
