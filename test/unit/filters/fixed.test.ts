import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  filterToGraphql,
  filterToSoql,
  objectsToDescribe,
  SignalError,
  signalFilters,
  type FilterErrorCode,
  type FixedFilter,
  type QueriedSignal,
} from '../../../force-app/main/default/lwc/adoptionFilters/adoptionFilters.ts';
import { DESCRIBED } from './described.ts';

/** A Thursday, in a zone that is behind Greenwich. */
const CLOCK = { today: '2026-05-14', timeZone: 'America/New_York', fiscalYearStartMonth: 4 };
const CONTEXT = { described: DESCRIBED, clock: CLOCK };
const SIGNAL: QueriedSignal = {
  key: 'step',
  object: 'Opportunity',
  ownerField: 'OwnerId',
  population: '{"IsClosed":{"eq":false}}',
  pass: '{"NextStep":{"ne":null}}',
};

function fixed(filter: object, context = CONTEXT): FixedFilter {
  return signalFilters({ ...SIGNAL, population: JSON.stringify(filter) }, context).population;
}
const soql = (filter: object, context = CONTEXT): string => filterToSoql(fixed(filter, context));

function refusal(change: Partial<QueriedSignal>): { part: string; code: FilterErrorCode; message: string } {
  try {
    signalFilters({ ...SIGNAL, ...change }, CONTEXT);
  } catch (error) {
    if (error instanceof SignalError) {
      return { part: error.part, code: error.cause.code, message: error.cause.message };
    }
    throw error;
  }
  assert.fail('nothing was refused');
}
const refusalOf = (filter: object): { part: string; code: FilterErrorCode; message: string } =>
  refusal({ pass: JSON.stringify(filter) });

describe('relative dates', () => {
  it('are days for a date field', () => {
    const today = (operator: string): string => soql({ CloseDate: { [operator]: { literal: 'TODAY' } } });
    assert.deepEqual(['eq', 'ne', 'lt', 'lte', 'gt', 'gte'].map(today), [
      'CloseDate >= 2026-05-14 AND CloseDate < 2026-05-15',
      '(CloseDate = null OR CloseDate < 2026-05-14 OR CloseDate >= 2026-05-15)',
      'CloseDate < 2026-05-14',
      'CloseDate < 2026-05-15',
      'CloseDate >= 2026-05-15',
      'CloseDate >= 2026-05-14',
    ]);
    assert.equal(
      filterToGraphql(fixed({ Account: { Since__c: { eq: { range: { last_n_days: 30 } } } } })),
      '{and: [{Account: {Since__c: {gte: {value: "2026-04-14"}}}}, {Account: {Since__c: {lt: {value: "2026-05-15"}}}}]}',
    );
  });

  it('are the instants at which days begin in the rollout for a date-time field', () => {
    assert.equal(
      soql({ CreatedDate: { eq: { literal: 'TODAY' } } }),
      'CreatedDate >= 2026-05-14T04:00:00.000Z AND CreatedDate < 2026-05-15T04:00:00.000Z',
    );
    // Monday, in winter and in summer time: the week in which the clocks change has an hour less.
    const spring = { ...CONTEXT, clock: { ...CLOCK, today: '2026-03-08' } };
    assert.equal(
      soql({ CreatedDate: { eq: { literal: 'THIS_WEEK' } } }, spring),
      'CreatedDate >= 2026-03-02T05:00:00.000Z AND CreatedDate < 2026-03-09T04:00:00.000Z',
    );
  });

  it('count fiscal years from the rollout’s month', () => {
    assert.equal(soql({ CloseDate: { gte: { literal: 'THIS_FISCAL_YEAR' } } }), 'CloseDate >= 2026-04-01');
    const january = { ...CONTEXT, clock: { ...CLOCK, fiscalYearStartMonth: 1 } };
    assert.equal(soql({ CloseDate: { gte: { literal: 'THIS_FISCAL_YEAR' } } }, january), 'CloseDate >= 2026-01-01');
  });

  it('turn around with their condition', () => {
    assert.equal(
      soql({ not: { CloseDate: { eq: { literal: 'TODAY' } } } }),
      '((CloseDate = null OR CloseDate < 2026-05-14) OR (CloseDate = null OR CloseDate >= 2026-05-15))',
    );
  });
});

describe('ids', () => {
  const [short, long] = ['001Ab00000cDeFg', '001Ab00000cDeFgHIJ'];
  it('of 15 characters become the 18 that everybody compares', () => {
    // From the article that `ids.ts` names: capitals in 001Ab, 00000, cDeFg are the bits of each check character.
    assert.equal(soql({ AccountId: { eq: short } }), `AccountId = '${short}IAK'`);
    assert.equal(soql({ AccountId: { in: [short, `${short}IAK`] } }), `AccountId IN ('${short}IAK', '${short}IAK')`);
    assert.equal(soql({ Account: { ParentId: { ne: long } } }), `Account.ParentId != '${long}'`);
  });

  it('are refused where a name stands instead', () => {
    for (const value of ['Acme', '001', `${short}A`, `${short} `, "001'"]) {
      const { code, message } = refusalOf({ AccountId: { in: [short, value] } });
      assert.deepEqual([code, message.startsWith('AccountId: ')], ['kind', true], value);
    }
  });
});

describe('whole numbers', () => {
  it('are what a field of whole numbers is compared with', () => {
    assert.equal(soql({ Count__c: { gt: 5 } }), 'Count__c > 5');
    assert.equal(soql({ Probability: { gt: 5.5 } }), 'Probability > 5.5');
    assert.equal(refusalOf({ Count__c: { gt: 5.5 } }).code, 'kind');
    assert.equal(refusalOf({ Count__c: { in: [5, 5.5] } }).code, 'kind');
  });
});

describe('names', () => {
  it('are those of the org, however they were written', () => {
    const { object, ownerField, population } = signalFilters(
      {
        ...SIGNAL,
        object: 'OPPORTUNITY',
        ownerField: 'ownerid',
        population: '{"account":{"PARENT":{"industry":{"eq":"energy"}}},"isclosed":{"eq":true}}',
      },
      CONTEXT,
    );
    assert.deepEqual([object, ownerField], ['Opportunity', 'OwnerId']);
    assert.equal(
      filterToGraphql(population),
      '{and: [{Account: {Parent: {Industry: {eq: "energy"}}}}, {IsClosed: {eq: true}}]}',
    );
  });

  for (const [filter, message] of [
    [{ NextStp: { ne: null } }, /^NextStp: Opportunity has no field NextStp here/],
    [{ Acount: { Name: { ne: null } } }, /^Acount\.Name: Opportunity has no relationship Acount here/],
    [{ Account: { Nmae: { ne: null } } }, /^Account\.Nmae: Account has no field Nmae here/],
    [{ AccountId: { Name: { ne: null } } }, /no relationship AccountId here/],
    [{ Hidden__r: { Name: { ne: null } } }, /no relationship Hidden__r here/],
  ] as const) {
    it(`are refused when the org has none: ${JSON.stringify(filter)}`, () => {
      const { part, code, message: told } = refusalOf(filter);
      assert.deepEqual([part, code], ['pass', 'unknown']);
      assert.match(told, message);
    });
  }

  it('are refused for an object, and an owner field, that the org does not show', () => {
    assert.match(refusal({ object: 'Oportunity' }).message, /there is no object Oportunity here/);
    assert.match(refusal({ object: 'Hidden__c' }).message, /there is no object Hidden__c here/);
    const { part, code } = refusal({ ownerField: 'Owner__c' });
    assert.deepEqual([part, code], ['ownerField', 'unknown']);
  });

  it('are refused for an owner field that holds no person', () => {
    const { part, code, message } = refusal({ ownerField: 'AccountId' });
    assert.deepEqual([part, code], ['ownerField', 'kind']);
    assert.match(message, /AccountId does not point to users/);
  });

  it('are refused for a relationship in place of a field', () => {
    assert.match(refusalOf({ Account: { eq: 'x' } }).message, /Account is a relationship; compare one of its fields/);
  });

  it('are refused for a relationship that may lead to several kinds of records, but not for its id', () => {
    const { code, message } = refusalOf({ What: { Name: { like: 'A%' } } });
    assert.equal(code, 'several');
    assert.match(message, /^What\.Name: What can point to several kinds .*; compare WhatId with null/);
    assert.equal(refusalOf({ Portal__r: { Owner: { Name: { ne: null } } } }).code, 'several');
    assert.equal(soql({ WhatId: { ne: null } }), 'WhatId != null');
  });

  it('are refused when they lead to a person, by whatever field of the org', () => {
    for (const filter of [
      { Helper__c: { eq: '005000000000001AAA' } },
      { helper__r: { Name: { eq: 'Niesha' } } },
      { Account: { OWNERID: { in: ['005000000000001AAA'] } } },
    ]) {
      assert.equal(refusalOf(filter).code, 'person', JSON.stringify(filter));
    }
    assert.equal(soql({ Helper__c: { eq: null } }), 'Helper__c = null');
  });
});

describe('values', () => {
  const day = { value: '2026-05-14' };
  const instant = { value: '2026-05-14T10:00:00Z' };
  const REFUSED: [object, FilterErrorCode][] = [
    [{ CloseDate: { eq: instant } }, 'dateKind'],
    [{ CreatedDate: { gt: day } }, 'dateKind'],
    [{ CreatedDate: { in: [day] } }, 'dateKind'],
    [{ Account: { Since__c: { lt: instant } } }, 'dateKind'],
    [{ CloseDate: { eq: '2026-05-14' } }, 'kind'],
    [{ NextStep: { eq: 5 } }, 'kind'],
    [{ NextStep: { eq: { literal: 'TODAY' } } }, 'kind'],
    [{ Amount: { eq: '5' } }, 'kind'],
    [{ Amount: { in: ['5'] } }, 'kind'],
    [{ Amount: { gt: day } }, 'kind'],
    [{ IsClosed: { eq: 'true' } }, 'kind'],
    [{ IsClosed: { in: [true] } }, 'kind'],
    [{ Amount: { eq: true } }, 'kind'],
    [{ StageName: { includes: ['New'] } }, 'kind'],
    [{ Picks__c: { in: ['a'] } }, 'kind'],
    [{ Picks__c: { like: 'a%' } }, 'kind'],
    [{ AccountId: { like: '001%' } }, 'kind'],
    [{ CloseDate: { like: '2026%' } }, 'kind'],
    [{ Text__c: { ne: null } }, 'kind'],
    [{ Start__c: { eq: '10:00' } }, 'kind'],
  ];
  for (const [filter, expected] of REFUSED) {
    it(`are refused for a field of another type: ${JSON.stringify(filter)}`, () => {
      const { part, code } = refusalOf(filter);
      assert.deepEqual([part, code], ['pass', expected]);
    });
  }

  it('are taken for fields of their type', () => {
    const taken = [
      [{ Amount: { gt: 5 } }, 'Amount > 5'],
      [{ Probability: { lte: 50 } }, 'Probability <= 50'],
      [{ Count__c: { in: [1, 2] } }, 'Count__c IN (1, 2)'],
      [{ CloseDate: { in: [day] } }, 'CloseDate IN (2026-05-14)'],
      [{ CreatedDate: { gte: instant } }, 'CreatedDate >= 2026-05-14T10:00:00Z'],
      [{ StageName: { like: 'N%' } }, "StageName LIKE 'N%'"],
      [{ Picks__c: { includes: ['a;b'] } }, "Picks__c INCLUDES ('a;b')"],
      [{ Picks__c: { eq: 'a;b' } }, "Picks__c = 'a;b'"],
      [{ AccountId: { in: ['001000000000001AAA'] } }, "AccountId IN ('001000000000001AAA')"],
    ] as const;
    for (const [filter, expected] of taken) assert.equal(soql(filter), expected);
  });
});

describe('nothing', () => {
  it('is compared with fields of every type, and is false for a flag', () => {
    const fields = ['NextStep', 'Amount', 'CloseDate', 'CreatedDate', 'StageName', 'Picks__c', 'AccountId'];
    for (const name of fields) {
      assert.equal(soql({ [name]: { eq: null } }), `${name} = null`);
      assert.equal(soql({ not: { [name]: { eq: null } } }), `${name} != null`);
    }
    const flags = [{ eq: null }, { ne: null }, { eq: false }, { ne: false }, { eq: true }, { ne: true }];
    const is = 'IsClosed = ';
    assert.deepEqual(
      flags.map((flag) => soql({ IsClosed: flag })),
      ['false', 'true', 'false', 'true', 'true', 'false'].map((value) => is + value),
    );
    assert.deepEqual(
      flags.map((flag) => soql({ not: { IsClosed: flag } })),
      ['true', 'false', 'true', 'false', 'false', 'true'].map((value) => is + value),
    );
  });
});

describe('what must be described', () => {
  const ask = (change: Partial<QueriedSignal>, known: string[]): string[] =>
    objectsToDescribe({ ...SIGNAL, ...change }, new Map([...DESCRIBED].filter(([name]) => known.includes(name))));

  it('is the signal’s object, then those its filters lead to, each once', () => {
    const pass = '{"account":{"parent":{"Name":{"ne":null}},"Industry":{"ne":null}},"Portal__r":{"Blog__c":{"gt":0}}}';
    assert.deepEqual(ask({ pass }, []), ['Opportunity']);
    assert.deepEqual(ask({ pass }, ['opportunity']), ['Account', 'Portal__c']);
    assert.deepEqual(ask({ pass }, ['opportunity', 'account', 'portal__c']), []);
  });

  it('is nothing behind what is not there, or leads to several objects', () => {
    for (const pass of ['{"Nowhere":{"Name":{"ne":null}}}', '{"What":{"Name":{"ne":null}}}']) {
      assert.deepEqual(ask({ pass }, ['opportunity']), []);
    }
  });

  it('is nothing for a signal that is refused for its own words', () => {
    assert.deepEqual(ask({ pass: '{"NextStep":{"has":1}}' }, []), []);
    assert.deepEqual(ask({ object: 'LoginHistory' }, []), []);
  });
});

describe('a signal', () => {
  it('gives what is looked at, what passes and what fails', () => {
    const { population, passed, failing } = signalFilters(SIGNAL, CONTEXT);
    const step = { kind: 'compare', path: ['NextStep'], operator: 'ne', value: null };
    assert.deepEqual(population, { kind: 'compare', path: ['IsClosed'], operator: 'eq', value: false });
    assert.deepEqual(passed, { kind: 'and', items: [population, step] });
    assert.deepEqual(failing, { kind: 'and', items: [population, { kind: 'not', item: step }] });
  });
});
