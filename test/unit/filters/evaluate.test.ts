import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  evaluateFilter,
  FilterError,
  parseFilter,
  type FilterRecord,
  type FixedFilter,
} from '../../../force-app/main/default/lwc/adoptionFilters/adoptionFilters.ts';

/** Filters without relative dates are fixed as they are. */
const matches = (filter: unknown, record: FilterRecord): boolean =>
  evaluateFilter(parseFilter(JSON.stringify(filter)) as FixedFilter, record);

describe('evaluateFilter', () => {
  it('finds a comparison with an empty field false, except eq null, ne and nin', () => {
    const empty = { Amount: null };
    const outcome = [
      { Amount: { eq: null } },
      { Amount: { ne: 1 } },
      { Amount: { nin: [1] } },
      { Amount: { ne: null } },
      { Amount: { eq: 1 } },
      { Amount: { lt: 1 } },
      { Amount: { gte: 1 } },
      { Amount: { in: [1] } },
      { Amount: { like: '%' } },
      { Amount: { includes: ['a'] } },
    ].map((filter) => [matches(filter, empty), matches({ not: filter }, empty)]);
    assert.deepEqual(outcome, [...Array<boolean[]>(3).fill([true, false]), ...Array<boolean[]>(7).fill([false, true])]);
  });

  it('reads a missing parent as empty, and nothing that an object only inherits', () => {
    assert.equal(matches({ Account: { Name: { eq: null } } }, { Account: null }), true);
    assert.equal(matches({ constructor: { name: { eq: null } } }, {}), true);
    assert.throws(() => matches({ Account: { eq: 1 } }, { Account: { Name: 'x' } }), FilterError);
  });

  it('compares text without regard to case', () => {
    const record = { Name: 'ÉCOLE_50%.*', Picks__c: 'Red;Green' };
    assert.equal(matches({ Name: { eq: 'école_50%.*' } }, record), true);
    assert.equal(matches({ Name: { in: ['x', 'École_50%.*'] } }, record), true);
    assert.equal(matches({ Name: { like: 'é____\\_50\\%%' } }, record), true);
    assert.equal(matches({ Name: { like: '%.*' } }, record), true);
    assert.equal(matches({ Name: { like: '%.x' } }, record), false);
    assert.equal(matches({ Picks__c: { includes: ['green;red', 'blue'] } }, record), true);
    assert.equal(matches({ Picks__c: { includes: ['red;blue'] } }, record), false);
  });

  it('takes a flag for false where there is none: it is never empty', () => {
    for (const record of [{ Flag__c: false }, { Flag__c: null }, {}]) {
      const outcome = [{ eq: false }, { eq: true }, { ne: false }, { ne: true }].map((test) =>
        matches({ Flag__c: test }, record),
      );
      assert.deepEqual(outcome, [true, false, false, true]);
    }
    assert.equal(matches({ Parent__r: { Flag__c: { eq: false } } }, { Parent__r: null }), true);
    assert.equal(matches({ not: { Parent__r: { Flag__c: { eq: false } } } }, { Parent__r: null }), false);
  });

  it('refuses to compare a date with a date-time', () => {
    assert.throws(
      () => matches({ CloseDate: { eq: { value: '2026-05-14T00:00:00Z' } } }, { CloseDate: '2026-05-14' }),
      /date field/,
    );
    assert.throws(() => matches({ CloseDate: { eq: { value: '2026-05-14' } } }, { CloseDate: 'soon' }), /soon/);
  });
});

/** Whether an operator accepts a value before, at and after its operand. */
const ORDER = {
  eq: [false, true, false],
  ne: [true, false, true],
  gt: [false, false, true],
  gte: [false, true, true],
  lt: [true, false, false],
  lte: [true, true, false],
};

/** Values before, at and after an operand. */
const ORDERED: [string, [unknown, unknown, unknown], unknown][] = [
  ['numbers', [1.5, 2, 10], 2],
  ['days', ['2026-05-13', '2026-05-14', '2026-05-15'], { value: '2026-05-14' }],
  [
    'instants',
    ['2026-05-14T09:59:59.999Z', '2026-05-14T12:00:00.000+0200', '2026-05-14T10:00:00.001Z'],
    { value: '2026-05-14T10:00:00Z' },
  ],
];

describe('operators', () => {
  for (const [what, values, operand] of ORDERED) {
    it(`order ${what}`, () => {
      for (const [operator, expected] of Object.entries(ORDER)) {
        const outcome = values.map((value) => matches({ A: { [operator]: operand } }, { A: value as string }));
        assert.deepEqual(outcome, expected, operator);
      }
    });
  }

  it('compare texts and flags for equality', () => {
    for (const [value, same, other] of [
      ['x', 'X', 'y'],
      ['straße', 'STRAßE', 'strasse'],
      [true, true, false],
      [5, 5, '5'],
      ['5', '5', 5],
    ]) {
      assert.deepEqual(
        ['eq', 'ne', 'in', 'nin'].flatMap((operator) =>
          [same, other].map((operand) => {
            const isList = operator === 'in' || operator === 'nin';
            return matches({ A: { [operator]: isList ? [operand] : operand } }, { A: value });
          }),
        ),
        [true, false, false, true, true, false, false, true],
        String(value),
      );
    }
    assert.equal(matches({ A: { in: [1, 2] } }, { A: 2 }), true);
    assert.equal(matches({ A: { in: ['red'] } }, { A: 'Red;Green' }), false);
  });

  it('tell empty from anything else, a text "null" included', () => {
    assert.deepEqual(
      [{ eq: null }, { ne: null }].map((operators) => matches({ A: operators }, { A: 'null' })),
      [false, true],
    );
    assert.equal(matches({ A: { includes: ['null'] } }, { A: null }), false);
    assert.equal(matches({ A: { like: 'null' } }, { A: undefined }), false);
  });

  it('read patterns', () => {
    const like = (pattern: string, ...values: string[]): boolean[] =>
      values.map((value) => matches({ A: { like: pattern } }, { A: value }));
    assert.deepEqual(like('a_c', 'abc', 'a_c', 'ac', 'abbc', 'abcd', 'zabc'), [true, true, false, false, false, false]);
    assert.deepEqual(like('a%c', 'ac', 'abbc', 'a\nc', 'acd'), [true, true, true, false]);
    assert.deepEqual(like('a\\%c', 'a%c', 'abc', 'a\\%c'), [true, false, false]);
    assert.deepEqual(like('a\\_c', 'a_c', 'abc'), [true, false]);
    const signs = '.*+?^${}()|[]';
    assert.deepEqual(like(signs, signs, 'x'), [true, false]);
    assert.deepEqual(like('a.c', 'a.c', 'abc'), [true, false]);
  });

  it('join with and, or, not', () => {
    const [yes, no] = [{ A: { eq: 1 } }, { A: { eq: 2 } }];
    const outcome = (word: string): boolean[] =>
      [
        [yes, yes],
        [yes, no],
        [no, yes],
        [no, no],
      ].map((items) => matches({ [word]: items }, { A: 1 }));
    assert.deepEqual(outcome('and'), [true, false, false, false]);
    assert.deepEqual(outcome('or'), [true, true, true, false]);
  });
});

/** The error of comparing a value with an operand. */
function errorOf(filter: object, record: FilterRecord): FilterError {
  try {
    matches(filter, record);
  } catch (error) {
    assert.ok(error instanceof FilterError);
    return error;
  }
  assert.fail('nothing was thrown');
}

describe('what cannot be compared', () => {
  it('is a relationship', () => {
    const { code, path, message } = errorOf({ Account: { Owner: { eq: 1 } } }, { Account: { Owner: { Name: 'x' } } });
    assert.deepEqual([code, path], ['shape', 'Account.Owner']);
    assert.match(message, /only its fields/);
  });

  it('is a date with a date-time, or with what is no date', () => {
    const day = { value: '2026-05-14' };
    const instant = { value: '2026-05-14T10:00:00Z' };
    for (const [value, operand, words] of [
      ['2026-05-14T10:00:00Z', day, /date-time field/],
      ['2026-05-14', instant, /date field/],
      [5, day, /5 is not a date/],
      ['soon', day, /soon is not a date/],
      [true, instant, /true is not a date/],
    ] as const) {
      const { code, path, message } = errorOf({ Account: { Since: { eq: operand } } }, { Account: { Since: value } });
      assert.deepEqual([code, path], ['dateKind', 'Account.Since']);
      assert.match(message, words);
    }
  });

  it('is nothing inside a text, which has no fields', () => {
    assert.equal(matches({ Account: { length: { eq: null } } }, { Account: 'x' }), true);
  });
});
