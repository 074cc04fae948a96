import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { countSelect, runSelect } from '../../src/query/run.ts';
import type { CompareOperator, Condition, FieldRead, Operand } from '../../src/query/types.ts';
import { parseSoql } from '../../src/soql/soql.ts';
import { conditionText } from './conditionText.ts';
import { NOW } from '../fixtures/salesOrg.ts';
import { holds, storeThings, thingOrg } from './things.ts';
import type { Thing } from './things.ts';

const TEXTS = ['alpha', 'Alpha', 'beta', 'éa', 'ÉA', '50%', '50x', 'a_b', 'axb', "O'Brien", 'a\\b', '日本', 'ß'];
const DAYS = ['2026-03-04', '2026-03-03', '2026-02-02', '2026-02-01', '2026-03-05', '2024-02-29'];
const MOMENTS = [
  '2026-03-04T00:00:00.000Z',
  '2026-03-03T23:59:59.999Z',
  '2026-02-02T10:00:00.000Z',
  '2026-03-05T00:00:00.000Z',
];
const TAGS = ['Red', 'Green', 'Blue'];

const optional = <T>(values: fc.Arbitrary<T>) => fc.option(values, { freq: 3 });
const tags = fc.subarray(TAGS, { minLength: 1 }).map((selected) => selected.join(';'));

const thing: fc.Arbitrary<Thing> = fc.record({
  Text__c: optional(fc.constantFrom(...TEXTS)),
  Code__c: optional(fc.constantFrom('ab', 'AB', 'é', 'É')),
  Number__c: optional(fc.constantFrom(-1.5, 0, 1, 2, 1000000)),
  Flag__c: fc.boolean(),
  Day__c: optional(fc.constantFrom(...DAYS)),
  Moment__c: optional(fc.constantFrom(...MOMENTS)),
  Tags__c: optional(tags),
  parent: fc.option(fc.nat(5), { freq: 2 }),
});

/** Parents are stored before their children. */
const things = fc
  .array(thing, { minLength: 1, maxLength: 12 })
  .map((list) => list.map((item, index) => ({ ...item, parent: (item.parent ?? index) < index ? item.parent : null })));

const ordered = fc.constantFrom<CompareOperator[]>('eq', 'ne', 'lt', 'lte', 'gt', 'gte');
const equality = fc.constantFrom<CompareOperator[]>('eq', 'ne');
const literalDay: fc.Arbitrary<Operand> = fc.oneof(
  fc.constant({ literal: 'TODAY' }),
  fc.constantFrom(0, 1, 30).map((n) => ({ literal: 'LAST_N_DAYS', n })),
);

/** A field of the record or of its parent. */
function readOf(field: string): fc.Arbitrary<FieldRead> {
  return fc.constantFrom<FieldRead[]>({ path: [field] }, { path: ['Parent__r', field] });
}

function comparison(
  left: fc.Arbitrary<FieldRead>,
  operators: fc.Arbitrary<CompareOperator>,
  values: fc.Arbitrary<Operand>,
): fc.Arbitrary<Condition> {
  return fc
    .tuple(left, operators, values)
    .map(([read, operator, value]) => ({ kind: 'compare', left: read, operator, value }));
}

/** A comparison or a list on a field. */
function leafOn(field: string, values: fc.Arbitrary<Operand>): fc.Arbitrary<Condition> {
  const lists = fc
    .tuple(readOf(field), fc.boolean(), fc.array(values, { minLength: 1, maxLength: 4 }))
    .map(([left, negated, list]): Condition => ({ kind: 'in', left, negated, values: list }));
  return fc.oneof(comparison(readOf(field), ordered, values), lists);
}

const patterns = fc.constantFrom('a%', '%A', '_lpha', '50\\%', 'a\\_b', 'É%', '%\\\\%', '%', "o'b%");
const sets = fc.tuple(fc.boolean(), fc.array(tags, { minLength: 1, maxLength: 2 }));

const leaf: fc.Arbitrary<Condition> = fc.oneof(
  leafOn('Text__c', optional(fc.constantFrom(...TEXTS))),
  leafOn('Code__c', optional(fc.constantFrom('ab', 'AB', 'é'))),
  leafOn('Number__c', optional(fc.constantFrom(-1.5, 0, 1, 2.25))),
  leafOn('Day__c', fc.oneof(optional(fc.constantFrom(...DAYS)), literalDay)),
  leafOn('Moment__c', fc.oneof(optional(fc.constantFrom(...MOMENTS)), literalDay)),
  comparison(fc.constant({ path: ['Flag__c'] }), equality, fc.boolean()),
  comparison(readOf('Text__c'), fc.constant('like'), patterns),
  sets.map(([negated, values]): Condition => ({ kind: 'includes', left: { path: ['Tags__c'] }, negated, values })),
);

const { tree } = fc.letrec<{ tree: Condition }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    leaf,
    fc.record({
      kind: fc.constantFrom('and' as const, 'or' as const),
      items: fc.array(tie('tree'), { minLength: 2, maxLength: 3 }),
    }),
    fc.record({ kind: fc.constant('not' as const), item: tie('tree') }),
  ),
}));

describe('conditions on random records', () => {
  it('find the same records through the query, through SOQL text and in plain memory', () => {
    const sales = thingOrg();
    const today = NOW.slice(0, 10);
    fc.assert(
      fc.property(things, tree, (records, where) => {
        sales.org.db.exec('DELETE FROM "Thing__c"');
        const ids = storeThings(sales, records);
        const expected = ids.filter((_, index) => holds(where, index, records, today));
        const query = { object: 'Thing__c', items: [{ kind: 'value' as const, read: { path: ['Id'] } }], where };
        const found = runSelect(sales.org, sales.admin, query).rows.map(([id]) => id);
        assert.deepEqual(found.toSorted(), expected.toSorted());
        assert.equal(countSelect(sales.org, sales.admin, query), expected.length);
        const text = `SELECT Id FROM Thing__c WHERE ${conditionText(where)}`;
        const parsed = parseSoql(sales.org, sales.admin, text);
        assert.deepEqual(
          runSelect(sales.org, sales.admin, parsed).rows.map(([id]) => id),
          found,
          text,
        );
      }),
      { numRuns: 400, seed: 20260304 },
    );
  });
});
