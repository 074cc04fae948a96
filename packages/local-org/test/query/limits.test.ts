import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { countSelect, runSelect } from '../../src/query/run.ts';
import type { Condition, SelectItem, SelectQuery } from '../../src/query/types.ts';
import { SalesOrg } from '../fixtures/salesOrg.ts';

const sales = new SalesOrg();
for (const name of ['a', 'b', 'c', 'd', 'e']) {
  sales.insert('Account', { Name: name });
}
const name: SelectItem = { kind: 'value', read: { path: ['Name'] } };
const query: SelectQuery = {
  object: 'account',
  items: [name],
  orderBy: [{ read: { path: ['Name'] }, descending: false }],
};

describe('pages', () => {
  const expected: [Partial<SelectQuery>, { limit?: number; offset?: number }, string][] = [
    [{}, {}, 'abcde'],
    [{}, { limit: 2 }, 'ab'],
    [{}, { limit: 2, offset: 4 }, 'e'],
    [{ limit: 3 }, { limit: 2, offset: 2 }, 'c'],
    [{ limit: 3 }, { offset: 3 }, ''],
    [{ offset: 1, limit: 3 }, { offset: 1 }, 'cd'],
    [{ limit: 0 }, {}, ''],
  ];
  for (const [own, page, names] of expected) {
    it(`${JSON.stringify(own)} with page ${JSON.stringify(page)}`, () => {
      const { rows } = runSelect(sales.org, sales.admin, { ...query, ...own }, page);
      assert.deepEqual(rows.flat(), [...names]);
    });
  }

  it('are not counted, LIMIT and OFFSET of the query are', () => {
    assert.equal(countSelect(sales.org, sales.admin, query), 5);
    assert.equal(countSelect(sales.org, sales.admin, { ...query, limit: 3, offset: 3 }), 2);
  });
});

describe('form of a query', () => {
  it('has at most 20 child subqueries', () => {
    const child: SelectItem = { kind: 'children', relationship: 'Contacts', query: { object: '', items: [name] } };
    const many = (count: number): SelectQuery => ({
      ...query,
      items: [name, ...Array.from({ length: count }, () => child)],
    });
    assert.equal(runSelect(sales.org, sales.admin, many(20)).rows.length, 5);
    assert.throws(() => runSelect(sales.org, sales.admin, many(21)), {
      code: 'MALFORMED_QUERY',
      message: /at most 20/u,
    });
  });

  it('selects something', () => {
    assert.throws(() => runSelect(sales.org, sales.admin, { object: 'Account', items: [] }), {
      code: 'MALFORMED_QUERY',
    });
  });

  it('takes lists longer than the number of SQL parameters', () => {
    const values = Array.from({ length: 40_000 }, (_, index) => `x${String(index)}`);
    const where = { kind: 'in' as const, left: { path: ['Name'] }, negated: false, values: [...values, 'B'] };
    assert.deepEqual(runSelect(sales.org, sales.admin, { ...query, where }).rows, [['b']]);
  });

  it('takes long chains of conditions, and refuses nesting beyond what SQLite takes', () => {
    const is = (value: string): Condition => ({ kind: 'compare', left: { path: ['Name'] }, operator: 'eq', value });
    const items = Array.from({ length: 3000 }, (_, index) => is(`x${String(index)}`));
    const chain: Condition = { kind: 'or', items: [...items, is('c')] };
    assert.deepEqual(runSelect(sales.org, sales.admin, { ...query, where: chain }).rows, [['c']]);
    let nested = is('a');
    for (let depth = 0; depth < 2000; depth += 1) nested = { kind: 'not', item: nested };
    assert.throws(() => runSelect(sales.org, sales.admin, { ...query, where: nested }), {
      code: 'QUERY_TOO_COMPLICATED',
    });
  });

  it('climbs at most 55 relationships', () => {
    const paths = (count: number): SelectItem[] => {
      const users = ['CreatedBy', 'LastModifiedBy', 'Manager'];
      const climbs = users.flatMap((a) =>
        users.flatMap((b) => users.flatMap((c) => users.map((d) => [a, b, c, d, 'Name']))),
      );
      return climbs.slice(0, count).map((path) => ({ kind: 'value', read: { path } }));
    };
    const select = (count: number) => runSelect(sales.org, sales.admin, { object: 'User', items: paths(count) });
    assert.equal(select(30).rows.length, 1);
    assert.throws(() => select(60), { code: 'MALFORMED_QUERY', message: /at most 55/u });
  });
});
