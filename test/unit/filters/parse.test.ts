import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  countQueries,
  filterFields,
  FilterError,
  filterToGraphql,
  filterToSoql,
  type FixedFilter,
  parseFilter,
  SignalError,
} from '../../../force-app/main/default/lwc/adoptionFilters/adoptionFilters.ts';
import { clockOn } from '../../fixtures/clock.ts';
import { DESCRIBED } from './described.ts';

/** Filters without relative dates are fixed as they are. */
const fixed = (filter: unknown): FixedFilter => parseFilter(JSON.stringify(filter)) as FixedFilter;
const soql = (filter: unknown): string => filterToSoql(fixed(filter));
const graphql = (filter: unknown): string => filterToGraphql(fixed(filter));

describe('a filter', () => {
  it('compiles to SOQL and to a GraphQL where argument', () => {
    const filter = { and: [{ IsClosed: { eq: false } }, { NextStep: { ne: null } }] };
    assert.equal(soql(filter), 'IsClosed = false AND NextStep != null');
    assert.equal(graphql(filter), '{and: [{IsClosed: {eq: false}}, {NextStep: {ne: null}}]}');
  });

  it('joins several keys and several operators with and', () => {
    assert.equal(
      soql({ Amount: { gte: 10, lt: 20.5 }, IsWon: { eq: true } }),
      'Amount >= 10 AND Amount < 20.5 AND IsWon = true',
    );
  });

  it('follows relationships, also around and, or, not', () => {
    const filter = { Account: { or: [{ Industry: { eq: 'Energy' } }, { Owner: { Name: { like: 'A%' } } }] } };
    assert.equal(soql(filter), "(Account.Industry = 'Energy' OR Account.Owner.Name LIKE 'A%')");
    assert.equal(
      graphql(filter),
      '{or: [{Account: {Industry: {eq: "Energy"}}}, {Account: {Owner: {Name: {like: "A%"}}}}]}',
    );
    const read = (of: object): string[] =>
      filterFields(parseFilter(JSON.stringify(of)), 'Opportunity').map(({ path }) => path.join('.'));
    assert.deepEqual(read(filter), ['Account.Industry', 'Account.Owner.Name']);
    const twice = { and: [{ not: filter }, { Account: { Industry: { ne: null } } }, { Id: { ne: null } }] };
    assert.deepEqual(read(twice), ['Account.Industry', 'Account.Owner.Name', 'Account.Industry', 'Id']);
  });

  it('writes dates without quotes in SOQL and as input objects in GraphQL', () => {
    const filter = {
      or: [
        { CloseDate: { eq: { value: '2026-02-28' } } },
        { CreatedDate: { lt: { value: '2026-02-28T10:00:00+01:00' } } },
        { CloseDate: { in: [{ value: '2026-01-01' }, { value: '2026-01-02' }] } },
      ],
    };
    assert.equal(
      soql(filter),
      '(CloseDate = 2026-02-28 OR CreatedDate < 2026-02-28T10:00:00+01:00 OR CloseDate IN (2026-01-01, 2026-01-02))',
    );
    assert.equal(
      graphql(filter),
      '{or: [{CloseDate: {eq: {value: "2026-02-28"}}}, {CreatedDate: {lt: {value: "2026-02-28T10:00:00+01:00"}}}, ' +
        '{CloseDate: {in: [{value: "2026-01-01"}, {value: "2026-01-02"}]}}]}',
    );
  });

  it('cannot leave its literal, whatever the text', () => {
    assert.equal(soql({ Name: { eq: "O'Brien\\' OR Name != '\n" } }), "Name = 'O\\'Brien\\\\\\' OR Name != \\'\\n'");
    assert.equal(graphql({ Name: { eq: 'a"}}) {x} \\' } }), '{Name: {eq: "a\\"}}) {x} \\\\"}}');
    assert.equal(soql({ Name: { like: "50\\% of 'x' \\_" } }), "Name LIKE '50\\% of \\'x\\' \\_'");
  });

  it('escapes what SOQL escapes, one sign by one', () => {
    assert.equal(soql({ Name: { eq: "\\ ' \n \r \t \b \f" } }), "Name = '\\\\ \\' \\n \\r \\t \\b \\f'");
    assert.equal(soql({ Name: { like: "' \n \r \t \b \f" } }), "Name LIKE '\\' \\n \\r \\t \\b \\f'");
  });

  it('puts no brackets around a single condition', () => {
    assert.equal(soql({ and: [{ A: { eq: 1 } }] }), 'A = 1');
    assert.equal(soql({ or: [{ and: [{ A: { eq: 1 } }] }, { B: { eq: 2 } }] }), '(A = 1 OR B = 2)');
  });

  it('turns every operator around', () => {
    const opposite = (operator: string, value: unknown = 1): string => soql({ not: { A: { [operator]: value } } });
    assert.deepEqual(
      ['eq', 'ne', 'gt', 'gte', 'lt', 'lte'].map((operator) => opposite(operator)),
      ['A != 1', 'A = 1', '(A = null OR A <= 1)', '(A = null OR A < 1)', '(A = null OR A >= 1)', '(A = null OR A > 1)'],
    );
    assert.deepEqual([opposite('in', [1]), opposite('nin', [1])], ['A NOT IN (1)', 'A IN (1)']);
  });

  it('says not without relying on how an engine negates a comparison with an empty field', () => {
    assert.equal(soql({ not: { Amount: { gt: 5 } } }), '(Amount = null OR Amount <= 5)');
    assert.equal(
      soql({ not: { or: [{ Type: { eq: 'x' } }, { Type: { eq: null } }] } }),
      "Type != 'x' AND Type != null",
    );
    assert.equal(
      soql({ not: { and: [{ Type: { in: ['x'] } }, { not: { Type: { ne: 'y' } } }] } }),
      "(Type NOT IN ('x') OR Type != 'y')",
    );
    assert.equal(soql({ not: { Name: { like: 'x%' } } }), "(Name = null OR (NOT Name LIKE 'x%'))");
    assert.equal(
      soql({ not: { Picks__c: { includes: ['a;b', 'c'] } } }),
      "(Picks__c = null OR (NOT Picks__c INCLUDES ('a;b', 'c')))",
    );
    assert.equal(
      graphql({ not: { Account: { Name: { like: 'x%' } } } }),
      '{or: [{Account: {Name: {eq: null}}}, {not: {Account: {Name: {like: "x%"}}}}]}',
    );
  });
});

/** Filter text, error code, JSON path of the fault, a word of the message. */
const WRONG: [unknown, string, string, RegExp][] = [
  ['{"a"', 'json', '$', /JSON/],
  ['{"IsClosed":{"eq":false},"IsClosed":{"eq":true}}', 'twice', '$.IsClosed', /IsClosed stands here twice; join/],
  ['{"IsClosed":{"eq":false},"isclosed":{"eq":true}}', 'twice', '$.isclosed', /isclosed stands here twice/],
  ['{"Amount":{"gt":1,"gt":2}}', 'twice', '$.Amount.gt', /gt stands/],
  ['{"and":[{"A":{"eq":1}}],"and":[{"B":{"eq":1}}]}', 'twice', '$.and', /and stands/],
  ['{"or":[{"A":{"eq":1}},{"B":{"eq":"x:,{}["},"b" : {"eq":1}}]}', 'twice', '$.or[1].b', /b stands/],
  ['{"Account":{"Name":{"eq":"\\"Name\\""},"Type":{"ne":null},"NAME":{"eq":"x"}}}', 'twice', '$.Account.NAME', /twice/],
  ['{"not":{"A":{"eq":1}},"B":{"eq":1},"not":{"A":{"eq":2}}}', 'twice', '$.not', /twice/],
  ['{"CloseDate":{"gt":{"literal":"TODAY","literal":"TOMORROW"}}}', 'twice', '$.CloseDate.gt.literal', /twice/],
  [
    '{"CloseDate":{"gt":{"range":{"last_n_days":1,"last_n_days":2}}}}',
    'twice',
    '$.CloseDate.gt.range.last_n_days',
    /twice/,
  ],
  ['{"A":{"eq":1},"\\u0041":{"eq":2}}', 'twice', '$.A', /twice/],
  [[], 'shape', '$', /expected a filter/],
  [{}, 'empty', '$', /every record/],
  [{ and: [] }, 'empty', '$.and', /at least one/],
  [{ and: {} }, 'shape', '$.and', /list/],
  [{ or: [{ A: { eq: 1 } }, 3] }, 'shape', '$.or[1]', /expected a filter/],
  [{ Amount: 5 }, 'shape', '$.Amount', /operator and a value/],
  [{ Amount: { equals: 5 } }, 'operator', '$.Amount.equals', /equals is not an operator/],
  [{ Amount: { gt: 5, above: 3 } }, 'operator', '$.Amount.above', /above is not an operator/],
  [{ CloseDate: { before: { literal: 'TODAY' } } }, 'operator', '$.CloseDate.before', /before is not an operator/],
  [{ Picks__c: { excludes: ['a'] } }, 'operator', '$.Picks__c.excludes', /excludes is not an operator/],
  [{ 'Name = 1 OR Id': { eq: 1 } }, 'name', '$.Name = 1 OR Id', /API name/],
  [{ Account: { '1x': { eq: 1 } } }, 'name', '$.Account.1x', /API name/],
  [{ Amount: { gt: null } }, 'value', '$.Amount.gt', /null/],
  [{ Name: { gt: 'm' } }, 'value', '$.Name.gt', /numbers and dates/],
  [{ IsWon: { gte: true } }, 'value', '$.IsWon.gte', /numbers and dates/],
  [{ Name: { eq: '' } }, 'empty', '$.Name.eq', /null/],
  [{ Name: { eq: '\u0000' } }, 'value', '$.Name.eq', /character/],
  [{ Name: { eq: '\ud800' } }, 'value', '$.Name.eq', /character/],
  [{ Name: { eq: ['a'] } }, 'value', '$.Name.eq', /expected a text/],
  [{ Name: { like: 5 } }, 'value', '$.Name.like', /text/],
  [{ Name: { like: 'a\\b' } }, 'value', '$.Name.like', /backslash/],
  [{ Amount: { eq: 1e21 } }, 'value', '$.Amount.eq', /too large/],
  [{ Amount: { eq: 1e-9 } }, 'value', '$.Amount.eq', /too large or too small/],
  [{ Amount: { eq: 1_000_000_000_000_001 } }, 'value', '$.Amount.eq', /too large/],
  [{ Name: { in: 'a' } }, 'value', '$.Name.in', /list/],
  [{ Name: { nin: [] } }, 'empty', '$.Name.nin', /at least one/],
  [{ Name: { in: ['a', null] } }, 'value', '$.Name.in[1]', /expected/],
  [{ Name: { in: ['a', 1] } }, 'value', '$.Name.in[1]', /same type/],
  [{ Name: { in: Array<string>(101).fill('a') } }, 'size', '$.Name.in', /at most 100/],
  [{ Picks__c: { includes: [1] } }, 'value', '$.Picks__c.includes', /texts/],
  [{ CloseDate: { in: [{ literal: 'TODAY' }] } }, 'value', '$.CloseDate.in[0]', /fixed dates/],
  [{ CloseDate: { eq: { literal: 'NOW' } } }, 'literal', '$.CloseDate.eq.literal', /"NOW"/],
  [{ CloseDate: { eq: { literal: 'today' } } }, 'literal', '$.CloseDate.eq.literal', /"today"/],
  [{ CloseDate: { eq: { range: { last_n_hours: 3 } } } }, 'range', '$.CloseDate.eq.range', /last_n_hours/],
  [{ CloseDate: { eq: { range: { last_n_days: 0 } } } }, 'range', '$.CloseDate.eq.range.last_n_days', /whole number/],
  [{ CloseDate: { eq: { range: { last_n_days: 1, next_n_days: 1 } } } }, 'range', '$.CloseDate.eq.range', /one range/],
  [{ CloseDate: { eq: { range: {} } } }, 'range', '$.CloseDate.eq.range', /one range/],
  [{ CloseDate: { eq: { range: { last_n_days: '1' } } } }, 'range', '$.CloseDate.eq.range.last_n_days', /whole number/],
  [{ CloseDate: { eq: { range: { last_n_days: 1.5 } } } }, 'range', '$.CloseDate.eq.range.last_n_days', /whole number/],
  [{ CloseDate: { eq: { range: { last_n_days: 10_000 } } } }, 'range', '$.CloseDate.eq.range.last_n_days', /9999/],
  [{ CloseDate: { eq: { range: null } } }, 'range', '$.CloseDate.eq.range', /one range/],
  [{ CloseDate: { eq: { value: null } } }, 'value', '$.CloseDate.eq.value', /date/],
  [{ CloseDate: { eq: { value: ['2026-01-01'] } } }, 'value', '$.CloseDate.eq.value', /date/],
  [{ CloseDate: { eq: { literal: ['TODAY'] } } }, 'literal', '$.CloseDate.eq.literal', /"TODAY"/],
  [
    { CloseDate: { in: [{ value: '2026-01-01' }, { value: '2026-01-01T00:00:00Z' }] } },
    'value',
    '$.CloseDate.in[1]',
    /type/,
  ],
  [
    { Account: { CloseDate: { range: { last_n_days: 1 } } } },
    'operator',
    '$.Account.CloseDate',
    /\(eq, ne, gt, .*, ninq\)/,
  ],
  [{ Account: { CloseDate: 5 } }, 'operator', '$.Account.CloseDate', /\(eq, ne, gt, .*, ninq\)/],
  [
    { Amount: { gt: 5, above: 3 } },
    'operator',
    '$.Amount.above',
    /\(eq, ne, gt, gte, lt, lte, in, nin, includes, like, inq, ninq\)/,
  ],
  [{ Account: { CloseDate: { value: '2026-01-01' } } }, 'operator', '$.Account.CloseDate', /CloseDate is not an op/],
  [{ Account: { CloseDate: { literal: 'TODAY', x: 1 } } }, 'operator', '$.Account.CloseDate', /CloseDate is not an op/],
  [{ CloseDate: { eq: { range: 3 } } }, 'range', '$.CloseDate.eq.range', /one range/],
  [{ CloseDate: { eq: { value: '2026-02-30' } } }, 'value', '$.CloseDate.eq.value', /date/],
  [{ CloseDate: { eq: { value: '2026-02-28T10:00:00' } } }, 'value', '$.CloseDate.eq.value', /zone/],
  [{ CloseDate: { eq: { value: '2026-01-01', literal: 'TODAY' } } }, 'shape', '$.CloseDate.eq', /exactly one/],
  [{ CloseDate: { eq: { day: 1 } } }, 'shape', '$.CloseDate.eq', /exactly one/],
  [{ A: { B: { C: { D: { E: { F: { G: { eq: 1 } } } } } } } }, 'depth', '$.A.B.C.D.E.F', /5 relationships/],
  [
    Array(30)
      .fill(0)
      .reduce<unknown>((inner) => ({ not: inner }), { A: { eq: 1 } }),
    'depth',
    '',
    /nested/,
  ],
  [{ and: Array(61).fill({ A: { eq: 1 } }) }, 'size', '$.and[60].A.eq', /at most 60/],
  [{ Owner: { LastLoginDate: { gte: { range: { last_n_days: 7 } } } } }, 'login', '$.Owner.LastLoginDate', /signs in/],
  [{ or: [{ A: { eq: 1 } }, { LoginHistory: { Id: { ne: null } } }] }, 'login', '$.or[1].LoginHistory', /signs in/],
  [' '.repeat(32_769), 'size', '$', /characters/],
];

/** As many `not` inside each other, around a condition. */
function nested(depth: number): object {
  return Array(depth)
    .fill(0)
    .reduce<object>((inner) => ({ not: inner }), { A: { eq: 1 } });
}

describe('parseFilter takes', () => {
  const instant = (value: string): object => ({ A: { gt: { value } } });
  const days = (n: number): object => ({ A: { gt: { range: { last_n_days: n } } } });
  const ACCEPTED: [string, unknown][] = [
    [
      'the same field and the same text in different places',
      '{"and":[{"A":{"eq":"A"}},{"A":{"ne":"A","eq":"b"}}],"B":{"A":{"eq":"A"}}}',
    ],
    ['the largest numbers', { and: [{ A: { lt: 1e15 } }, { A: { gt: -1e15 } }] }],
    ['the longest list', { A: { in: Array<string>(100).fill('a') } }],
    ['the most conditions', { and: Array(60).fill({ A: { eq: 1 } }) }],
    ['the deepest nesting', nested(20)],
    ['the longest text', `{"A":{"eq":1}}${' '.repeat(32_768 - 14)}`],
    ['the shortest and the longest range', { and: [days(1), days(9999)] }],
    ['five relationships', { A: { B: { C: { D: { E: { F: { eq: 1 } } } } } } }],
    ['a relationship that is called like a part of a date', { value: { Name: { eq: 'x' } } }],
    ['a field of a relationship that is called so', { Account: { value: { eq: 'x' } } }],
    ['a relationship whose fields hold one that is called so', { Account: { A: { eq: 1 }, B: { eq: 2 } } }],
    ['every control character that SOQL escapes', { A: { eq: 'a\b\t\n\f\rb' } }],
    [
      'every form of an instant',
      {
        and: [
          instant('2026-01-31T00:00:00Z'),
          instant('2026-01-31T19:59:59.1Z'),
          instant('2026-01-31T23:00:00.12+05:30'),
          instant('2026-01-31T20:00:00.123-11:00'),
        ],
      },
    ],
  ];
  for (const [what, filter] of ACCEPTED) {
    it(what, () => {
      const json = typeof filter === 'string' ? filter : JSON.stringify(filter);
      assert.doesNotThrow(() => parseFilter(json));
    });
  }

  it('no deeper nesting, and no other form of an instant', () => {
    assert.throws(() => parseFilter(JSON.stringify(nested(21))), { name: 'FilterError', code: 'depth' });
    for (const value of [
      '2026-01-31T24:00:00Z',
      '2026-01-31T25:00:00Z',
      '2026-01-31T10:60:00Z',
      '2026-01-31T10:00:00.Z',
      '2026-01-31T10:00:00.1234Z',
      '2026-01-31T10:00:00.aZ',
      '2026-01-31T10:00:00+2:00',
      '2026-01-31T10:00:00Zulu',
      'x2026-01-31T10:00:00Z',
      '2026-02-30T10:00:00Z',
    ]) {
      assert.throws(() => parseFilter(JSON.stringify(instant(value))), { code: 'value' }, value);
    }
  });
});

describe('parseFilter refuses', () => {
  for (const [filter, code, path, message] of WRONG) {
    const json = typeof filter === 'string' ? filter : JSON.stringify(filter);
    it(`${code}: ${json.slice(0, 70).trim()}`, () => {
      assert.throws(
        () => parseFilter(json),
        (error) => {
          assert.ok(error instanceof FilterError);
          assert.equal(error.code, code);
          if (path) assert.equal(error.path, path);
          assert.match(error.message, message);
          return true;
        },
      );
    });
  }
});

const CONTEXT = { described: DESCRIBED, clock: clockOn('2026-05-14') };

describe('countQueries', () => {
  const signal = {
    key: 'next-step',
    object: 'Opportunity',
    ownerField: 'OwnerId',
    population: '{"IsClosed":{"eq":false}}',
    pass: '{"NextStep":{"ne":null}}',
  };

  it('counts the population, and what of it passes, for each owner', () => {
    assert.deepEqual(countQueries(signal, CONTEXT), {
      population: 'SELECT OwnerId rep, COUNT(Id) n FROM Opportunity WHERE IsClosed = false GROUP BY OwnerId',
      passed:
        'SELECT OwnerId rep, COUNT(Id) n FROM Opportunity WHERE IsClosed = false AND NextStep != null GROUP BY OwnerId',
    });
  });

  it('keeps to a range of owners', () => {
    const range = { from: '005000000000001AAA', before: '005000000000009AAA' };
    assert.equal(
      countQueries(signal, CONTEXT, undefined, range).population,
      'SELECT OwnerId rep, COUNT(Id) n FROM Opportunity WHERE IsClosed = false ' +
        "AND OwnerId >= '005000000000001AAA' AND OwnerId < '005000000000009AAA' GROUP BY OwnerId",
    );
    const { from } = range;
    const short = { before: '005000000000009' };
    assert.match(
      countQueries(signal, CONTEXT, undefined, short).population,
      /IsClosed = false AND OwnerId < '005000000000009' GROUP/,
    );
    for (const wrong of ["'", '', `${from}A`, `'${from}`, `${from}'`, '0050000000000010']) {
      for (const owners of [
        { from, before: wrong },
        { from: wrong, before: from },
      ]) {
        assert.throws(
          () => countQueries(signal, CONTEXT, undefined, owners),
          { name: 'RangeError', message: /user ids/ },
          wrong,
        );
      }
    }
  });

  it('leaves out the records of everybody else', () => {
    const among = 'SELECT AssigneeId FROM PermissionSetAssignment';
    assert.equal(
      countQueries(signal, CONTEXT, among).population,
      'SELECT OwnerId rep, COUNT(Id) n FROM Opportunity WHERE IsClosed = false ' +
        'AND OwnerId IN (SELECT AssigneeId FROM PermissionSetAssignment) GROUP BY OwnerId',
    );
  });

  it('refuses to count how people sign in, but not an object of the org with such a name', () => {
    for (const object of ['LoginHistory', 'LoginEvent', 'AuthSession', 'VerificationHistory', 'EventLogFile']) {
      assert.throws(
        () => countQueries({ ...signal, object }, CONTEXT),
        (error) => error instanceof SignalError && error.part === 'object' && error.cause.code === 'login',
        object,
      );
    }
    const { population: middle } = countQueries(
      { ...signal, population: '{"Portal__r":{"Blog__c":{"gt":0}}}' },
      CONTEXT,
    );
    assert.match(middle, /Portal__r.Blog__c/);
    assert.throws(() => countQueries({ ...signal, object: 'My__cLogin' }, CONTEXT), SignalError);
    const population = '{"Portal_Logins__c":{"gt":0}}';
    assert.match(
      countQueries({ ...signal, object: 'PortalLogin__c', population }, CONTEXT).population,
      /FROM PortalLogin__c/,
    );
  });

  it('names the signal and the part that is wrong', () => {
    const parts = {
      object: 'Opportunity WHERE Id',
      ownerField: 'Owner.Id',
      population: '{"IsClosed":{"is":false}}',
      pass: '',
    } as const;
    for (const [part, text] of Object.entries(parts)) {
      assert.throws(
        () => countQueries({ ...signal, [part]: text }, CONTEXT),
        (error) => {
          assert.ok(error instanceof SignalError);
          assert.deepEqual([error.name, error.signalKey, error.part], ['SignalError', 'next-step', part]);
          assert.equal(error.message, `next-step, ${part}: ${error.cause.message}`);
          assert.equal(error.cause.name, 'FilterError');
          if (part === 'object' || part === 'ownerField') {
            assert.deepEqual([error.cause.code, error.cause.path], ['name', part]);
            assert.ok(error.message.includes(`"${text}"`));
          }
          return true;
        },
        part,
      );
    }
  });
});
