/** What a template may say and rarely means. Source: product.md, Scoring (bounded filters). */
import '../../fixtures/environment.ts';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { templateWarnings } from '../../../src/template/warnings.ts';
import { TEMPLATE } from '../../fixtures/template.ts';

type Filter = (typeof TEMPLATE)['signals'][number]['pass'];

function warningsOf(pass: Filter): string[] {
  return templateWarnings({ objectives: [], signals: TEMPLATE.signals.slice(0, 1).map((one) => ({ ...one, pass })) });
}

const FROM_TODAY = { gte: { literal: 'TODAY' } };
const WITHIN_A_YEAR = { lte: { range: { next_n_days: 365 } } };

describe('a pass filter', () => {
  const emptyPasses: Filter[] = [
    { NextStep: { eq: null } },
    { NextStep: { ne: 'none' } },
    { NextStep: { nin: ['none', 'n/a'] } },
    { not: { NextStep: { ne: null } } },
    { not: { Amount: { gt: 5 } } },
    { not: { CloseDate: { lt: { literal: 'TODAY' } } } },
    { or: [{ CloseDate: { eq: null } }, { CloseDate: { ...FROM_TODAY, ...WITHIN_A_YEAR } }] },
    {
      and: [
        { or: [{ CloseDate: { eq: null } }, { CloseDate: { lt: { value: '2027-01-01' } } }] },
        { NextStep: { ne: null } },
      ],
    },
  ];
  it('that leaving a field empty satisfies is named', () => {
    for (const pass of emptyPasses) {
      const [warning, ...more] = warningsOf(pass);
      assert.match(
        warning ?? '',
        /^signals\.next-step: an empty (NextStep|Amount|CloseDate) passes/,
        JSON.stringify(pass),
      );
      assert.deepEqual(more, []);
    }
  });

  it('that a date years away satisfies is named', () => {
    const endless: Filter[] = [
      { CloseDate: FROM_TODAY },
      { CloseDate: { gt: { value: '2027-01-01' } } },
      { and: [{ CloseDate: FROM_TODAY }, { NextStep: { ne: null } }] },
      { or: [{ CloseDate: WITHIN_A_YEAR }, { CloseDate: FROM_TODAY }] },
      { LastActivityDate: { gte: { range: { last_n_days: 45 } } } },
    ];
    for (const pass of endless) assert.match(warningsOf(pass).join(), /has no upper end/, JSON.stringify(pass));
  });

  it('that asks for something is not', () => {
    const fine: Filter[] = [
      { NextStep: { ne: null } },
      { and: [{ Reason: { ne: null } }, { Reason: { ne: 'Other' } }] },
      { or: [{ Email: { ne: null } }, { Phone: { ne: null } }, { HasOptedOutOfEmail: { eq: true } }] },
      { and: [{ CloseDate: FROM_TODAY }, { CloseDate: WITHIN_A_YEAR }] },
      { Amount: { gt: 0 } },
      // The platform fills it, with now.
      { LastModifiedDate: { gte: { range: { last_n_days: 42 } } } },
    ];
    for (const pass of fine) assert.deepEqual(warningsOf(pass), [], JSON.stringify(pass));
  });
});

describe('an objective', () => {
  const warned = (values: object): string[] =>
    templateWarnings({
      signals: [],
      objectives: TEMPLATE.objectives.slice(0, 1).map((one) => ({ ...one, ...values })),
    });

  it('that lies between two steps is named with the step that reaches it', () => {
    assert.deepEqual(warned({ target: 80 }), []);
    assert.match(warned({ target: 82 }).join(), /82 shows as reached at 85 only/);
  });

  it('that a share never reaches is named', () => {
    assert.deepEqual(warned({ target: 100 }), []);
    assert.match(warned({ target: 101 }).join(), /101 is never reached/);
  });

  it('that no signal measures, or that is no share, may be any number', () => {
    for (const values of [{ signal: undefined }, { unit: 'Days' }, { direction: 'Decrease' }]) {
      assert.deepEqual(warned({ ...values, target: 123 }), []);
    }
  });
});

describe('a day at a weekend', () => {
  it('is named wherever it stands, with its weekday', () => {
    const template = { ...TEMPLATE, groups: { ...TEMPLATE.groups, waveStartsOnDay: 98 } };
    const [message] = template.messages;
    const saturday = { ...template, messages: [{ ...message, key: 'news', onDay: 54 }] };
    assert.match(templateWarnings(saturday).join(), /^messages\.news\.onDay falls on a Saturday/);
    const phases = template.phases.map((one, index) => (index === 0 ? { ...one, endsOnDay: 97 } : one));
    assert.match(templateWarnings({ ...template, phases }).join(), /^phases\.[\w-]+\.endsOnDay falls on a Sunday/);
  });

  it('of a review counts from the first wave', () => {
    const review = { key: 'x', kind: 'Day90', name: 'X', question: 'X?' } as const;
    const warned = (afterFirstWave: number): string[] =>
      templateWarnings({ ...TEMPLATE, reviews: [{ ...review, afterFirstWave }] });
    const sunday = (13 - (TEMPLATE.groups.waveStartsOnDay % 7)) % 7;
    assert.match(warned(sunday).join(), /reviews\.x\.afterFirstWave falls on a Sunday/);
    assert.deepEqual(warned(sunday + 1), []);
  });
});
