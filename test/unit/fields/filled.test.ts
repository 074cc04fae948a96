import '../../fixtures/environment.ts';
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { countFilled } from '../../../src/fields/filled.ts';
import { changesIn, historyQuery, lastChange } from '../../../src/fields/history.ts';
import { readLayouts } from '../../../src/fields/layouts.ts';
import type { DescribedField, DescribedObject } from '../../../src/fields/describeFields.ts';
import { QueryError } from '../../../src/org/queryBatch.ts';
import { fakeConnection } from '../../fixtures/fakeConnection.ts';

type Batch = { batchRequests: { url: string }[] };

/** Answers each query of a batch. */
function batchOf(body: string | undefined, answer: (address: string) => { statusCode: number; result: unknown }) {
  const { batchRequests } = JSON.parse(body ?? '') as Batch;
  return { results: batchRequests.map(({ url }) => answer(decodeURIComponent(url))) };
}

suite('counting filled fields', () => {
  test('asks for fewer fields at a time where a query is too much for the org', async () => {
    const asked: number[] = [];
    const { connection, requests } = fakeConnection({
      body: ({ body }) =>
        batchOf(body, (url) => {
          const fields = [...url.matchAll(/COUNT\((Field\d+__c)\) (c\d+)/g)];
          asked.push(fields.length);
          if (fields.length > 3) {
            return { statusCode: 400, result: [{ errorCode: 'QUERY_TOO_COMPLICATED', message: 'too much' }] };
          }
          const month = (y: number, m: number, n: number): object => ({
            ...{ y, m, n },
            ...Object.fromEntries(
              fields.map(([, name, alias]) => [alias, m === 12 ? Number(name?.match(/\d+/)?.[0]) : 0]),
            ),
          });
          return { statusCode: 200, result: { done: true, records: [month(2026, 12, 10), month(2027, 2, 5)] } };
        }),
    });
    const names = Array.from({ length: 8 }, (_unused, index) => `Field${index}__c`);
    const { records, fields } = await countFilled(connection, 'Visit__c', names);
    assert.equal(records, 15);
    assert.deepEqual(
      names.map((name) => fields.get(name)?.filled),
      [0, 1, 2, 3, 4, 5, 6, 7],
    );
    assert.deepEqual(fields.get('Field0__c'), { filled: 0, newest: null });
    assert.equal(fields.get('Field7__c')?.newest, '2026-12');
    assert.equal(Math.max(...asked), 8);
    assert.ok(requests.length <= 3);
  });

  test('cuts what is too long for an address, and asks all parts in one request', async () => {
    const lengths: number[] = [];
    const { connection, requests } = fakeConnection({
      body: ({ body }) => {
        const { batchRequests } = JSON.parse(body ?? '') as Batch;
        lengths.push(...batchRequests.map(({ url }) => url.length));
        return { results: batchRequests.map(() => ({ statusCode: 200, result: { done: true, records: [] } })) };
      },
    });
    const names = Array.from({ length: 800 }, (_unused, index) => `SomewhatLongerFieldName${index}__c`);
    const { records, fields } = await countFilled(connection, 'Visit__c', names);
    assert.deepEqual([records, fields.size, requests.length], [0, 800, 1]);
    assert.ok(lengths.length > 1 && Math.max(...lengths) < 16_100);
  });

  test('ends with the refusal where one field alone is too much', async () => {
    const { connection } = fakeConnection({
      body: ({ body }) =>
        batchOf(body, () => ({ statusCode: 400, result: [{ errorCode: 'QUERY_TIMEOUT', message: 'slow' }] })),
    });
    await assert.rejects(countFilled(connection, 'Visit__c', ['A__c', 'B__c']), { errorCode: 'QUERY_TIMEOUT' });
  });
});

suite('the history of fields', () => {
  const described = {
    childRelationships: [
      { childSObject: 'Task', relationshipName: 'Tasks' },
      { childSObject: 'OpportunityFieldHistory', relationshipName: 'Histories' },
    ],
  } as DescribedObject;
  const field = (name: string, type = 'string') => ({ name, type }) as DescribedField;

  test('tells the last change, under the names it has for fields', () => {
    assert.match(historyQuery(described) ?? '', /FROM OpportunityFieldHistory GROUP BY Field$/);
    assert.equal(historyQuery({ childRelationships: [] } as unknown as DescribedObject), undefined);
    const changes = changesIn({
      records: [
        { Field: 'NextStep', newest: '2027-02-01T10:00:00.000+0000' },
        { Field: 'Account', newest: '2026-05-04T10:00:00.000+0000' },
      ],
    });
    assert.equal(lastChange(changes, field('nextstep')), '2027-02-01');
    assert.equal(lastChange(changes, field('AccountId', 'reference')), '2026-05-04');
    assert.equal(lastChange(changes, field('Amount')), undefined);
  });

  test('tells nothing where it is closed, and fails where it failed', () => {
    assert.equal(changesIn({ error: new QueryError('INVALID_TYPE', 'not supported') }).size, 0);
    assert.throws(() => changesIn({ error: new QueryError('QUERY_TIMEOUT', 'slow') }), { errorCode: 'QUERY_TIMEOUT' });
  });
});

suite('the layouts of an object with record types', () => {
  const layout = (id: string, value: string): object => ({
    id,
    editLayoutSections: [
      { layoutRows: [{ layoutItems: [{ required: id === 'b', layoutComponents: [{ type: 'Field', value }] }] }] },
    ],
  });
  const mapping = (name: string, layoutId: string, available = true): object => ({
    ...{ name, layoutId, available, active: true, recordTypeId: `012${name}` },
  });

  test('are asked for one by one, once each, and named by their record types', async () => {
    const { connection, requests } = fakeConnection({
      body: ({ method, body }) =>
        method === 'GET'
          ? {
              layouts: null,
              recordTypeMappings: [
                mapping('New', 'a'),
                mapping('Old', 'a'),
                mapping('Key', 'b'),
                mapping('No', 'c', false),
              ],
            }
          : batchOf(body, (url) => ({
              statusCode: 200,
              result: url.endsWith('012New') ? layout('a', 'NextStep') : layout('b', 'Amount'),
            })),
    });
    const layouts = await readLayouts(connection, 'Opportunity');
    assert.deepEqual(
      layouts.map(({ name, fields, required }) => [name, [...fields], [...required]]),
      [
        ['New, Old', ['NextStep'], []],
        ['Key', ['Amount'], ['Amount']],
      ],
    );
    assert.equal(requests.length, 2);
  });
});
