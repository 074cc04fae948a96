/** A filter of a signal in words, as the printed charter says what was agreed and what is now. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ruleText } from '../../../force-app/main/default/lwc/adoptionCharter/adoptionCharter.ts';

const WORDS: Record<string, (...values: string[]) => string> = {
  'rule.and': () => 'and',
  'rule.or': () => 'or',
  'rule.not': () => 'not',
  'rule.empty': () => '(empty)',
  'rule.inq': (object, field) => `has a ${object} (by ${field})`,
  'rule.ninq': (object, field) => `has no ${object} (by ${field})`,
};

function said(filter: unknown): string {
  const text = (key: string, ...values: string[]): string => WORDS[key]?.(...values) ?? `[no words for ${key}]`;
  return ruleText(JSON.stringify(filter), { text });
}

describe('a filter in words', () => {
  it('has a sign for each comparison, and its name where there is none', () => {
    const signs = ['eq', 'ne', 'gt', 'gte', 'lt', 'lte', 'like'].map((name) => said({ Amount: { [name]: 5 } }));
    assert.deepEqual(
      signs,
      ['=', '≠', '>', '≥', '<', '≤', 'like'].map((sign) => `Amount ${sign} 5`),
    );
  });

  it('shows texts, flags, lists and what is empty', () => {
    assert.equal(said({ StageName: { eq: 'Won' } }), 'StageName = Won');
    assert.equal(said({ IsClosed: { eq: false } }), 'IsClosed = false');
    assert.equal(said({ StageName: { in: ['Won', 'Lost', ''] } }), 'StageName in Won, Lost, (empty)');
    assert.equal(said({ NextStep: { ne: null } }), 'NextStep ≠ (empty)');
    assert.equal(said({ NextStep: { eq: '' } }), 'NextStep = (empty)');
  });

  it('shows days as they are said', () => {
    assert.equal(said({ CloseDate: { gte: { range: { last_n_days: 45 } } } }), 'CloseDate ≥ last 45 days');
    assert.equal(said({ CloseDate: { lt: { literal: 'START_OF_MONTH' } } }), 'CloseDate < start of month');
    assert.equal(said({ CloseDate: { lt: { value: '2026-12-01' } } }), 'CloseDate < 2026-12-01');
    assert.equal(said({ CloseDate: { in: { range: { next_n_months: 2 } } } }), 'CloseDate in next 2 months');
    assert.equal(said({ Amount: { eq: { other: 1, range: {} } } }), 'Amount = {"other":1,"range":{}}');
  });

  it('joins what one field is asked, and follows a field to another record', () => {
    assert.equal(said({ Amount: { gt: 0, lte: 10 } }), 'Amount > 0 and Amount ≤ 10');
    assert.equal(said({ Account: { Owner: { IsActive: { eq: true } } } }), 'Account.Owner.IsActive = true');
    assert.equal(said({ Account: { Name: { ne: null } }, Amount: { gt: 0 } }), 'Account.Name ≠ (empty) and Amount > 0');
  });

  it('sets what holds together in brackets where it is a part of more, and only there', () => {
    const [a, b, c] = ['A', 'B', 'C'].map((field) => ({ [field]: { eq: 1 } }));
    assert.equal(said({ and: [a, b] }), 'A = 1 and B = 1');
    assert.equal(said({ or: [a, { and: [b, c] }] }), 'A = 1 or (B = 1 and C = 1)');
    assert.equal(said({ and: [{ or: [a, b] }, c] }), '(A = 1 or B = 1) and C = 1');
    assert.equal(said({ not: { or: [a, b] } }), 'not (A = 1 or B = 1)');
    assert.equal(said({ ...a, or: [b, c] }), 'A = 1 and (B = 1 or C = 1)');
    assert.equal(said({ or: [{ ...a, ...b }, { C: { gt: 0, lt: 9 } }] }), '(A = 1 and B = 1) or (C > 0 and C < 9)');
    assert.equal(said({ and: [a, { and: [b, { or: [c] }] }] }), 'A = 1 and B = 1 and C = 1');
    assert.equal(said({ or: [a, { or: [b, c] }] }), 'A = 1 or B = 1 or C = 1');
    assert.equal(said({ not: { A: { eq: 1, ne: 2 } }, ...b }), 'not (A = 1 and A ≠ 2) and B = 1');
  });

  it('says which other records there must be, or must not, and what holds for them', () => {
    const join = { WhatId: {}, ApiName: 'WhatId' };
    assert.equal(said({ Id: { inq: { Task: {}, ApiName: 'WhatId' } } }), 'has a Task (by WhatId)');
    assert.equal(
      said({ Id: { ninq: { Task: { IsClosed: { eq: false } }, ApiName: 'WhatId' } } }),
      'has no Task (by WhatId) (IsClosed = false)',
    );
    assert.equal(said({ Id: { eq: join } }), `Id = ${JSON.stringify(join)}`);
    assert.equal(said({ Id: { inq: { ApiName: 'WhatId', Task: null } } }), 'has a Task (by WhatId)');
    assert.equal(said({ Id: { inq: ['a', 'b'] } }), 'Id inq a, b');
  });

  it('shows as it stands what is no filter, so that nothing is left unsaid', () => {
    const text = (): string => '';
    assert.equal(ruleText('no json', { text }), 'no json');
    assert.equal(said(7), '7');
    assert.equal(said(null), 'null');
    assert.equal(said({ and: 7 }), 'and = 7');
    assert.equal(said({ or: ['x'] }), '"x"');
    assert.equal(said({ Name: 'Won' }), 'Name = Won');
  });
});
