/** Whatever is wrong with a template file is told at once, each with its place and what was expected there. */
import '../../fixtures/environment.ts';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { stringify } from 'yaml';
import { readDocument } from '../../../src/template/document.ts';
import { judgeTemplate } from '../../../src/template/parse.ts';
import type { Template } from '../../../src/template/schema.ts';
import { TEMPLATE } from '../../fixtures/template.ts';

type Loose = { [Name in keyof Template]: Record<string, unknown> & Record<number, Record<string, unknown>> };

/** Everything that is told of a changed template, as `where: what`. */
function toldOf(change: (template: Loose) => void, included: readonly Record<string, unknown>[] = []): string[] {
  const template = structuredClone(TEMPLATE) as unknown as Loose;
  change(template);
  const { problems } = judgeTemplate(readDocument(stringify(template), 'my.yaml'), included);
  return problems.map(({ where, message }) => `${where}: ${message}`);
}

const places = (told: readonly string[]): string[] => told.map((each) => each.slice(0, each.indexOf(': ')));

describe('a template with several mistakes', () => {
  it('tells those of its shape and those of what its parts say of each other, in reading order', () => {
    const told = toldOf((template) => {
      template.name = 5 as never;
      Object.assign(template.phases[2] ?? {}, { endsOnDay: 'later' });
      Object.assign(template.objectives[0] ?? {}, { phase: 'never', target: 'high' });
      Object.assign(template.signals[0] ?? {}, { weight: -1, pass: { NextStep: { is: 1 } } });
      Object.assign(template.signals[1] ?? {}, { key: 'next-step' });
    });
    assert.deepEqual(places(told), [
      'name',
      'phases[1].key',
      'phases[2].endsOnDay',
      'objectives[0].phase',
      'objectives[0].target',
      'signals[0].pass.NextStep.is',
      'signals[0].weight',
      'signals[1].key',
    ]);
  });

  it('tells every mistake of one signal, and within one filter', () => {
    const told = toldOf((template) =>
      Object.assign(template.signals[1] ?? {}, {
        object: 'LoginHistory',
        ownerField: 'Last Login',
        population: {
          and: [{ Amount: { above: 1 } }, { IsClosed: { eq: false } }, { not: { OwnerId: { eq: '005x' } } }],
          Account: { Name: { is: 'x' }, 'No Name': { eq: 1 }, Industry: { eq: 'Banking' } },
        },
        pass: { or: [] },
      }),
    );
    assert.deepEqual(places(told), [
      'signals[1].object',
      'signals[1].ownerField',
      'signals[1].population.and[0].Amount.above',
      'signals[1].population.and[2].not.OwnerId',
      'signals[1].population.Account.Name.is',
      'signals[1].population.Account.No Name',
      'signals[1].pass.or',
    ]);
    // The place is told once, and not again as the path of the filter's own language.
    for (const each of told) assert.doesNotMatch(each, /\$/);
  });

  it('tells what is wrong with a filter as a whole once', () => {
    const and = Array.from({ length: 70 }, () => ({ Amount: { gt: 1 } }));
    assert.equal(toldOf((template) => Object.assign(template.signals[0] ?? {}, { pass: { and } })).length, 1);
  });

  it('does not blame what names a list that is missing', () => {
    assert.deepEqual(places(toldOf((template) => delete (template as Partial<Loose>).objectives)), ['objectives']);
    assert.deepEqual(places(toldOf((template) => (template.signals = 'later' as never))), ['signals']);
  });
});

describe('what was expected', () => {
  const told = (change: (template: Loose) => void): string => toldOf(change).join('\n');
  const signal = (values: object): string => told((template) => Object.assign(template.signals[0] ?? {}, values));

  it('is said in words', () => {
    assert.match(signal({ howToFix: undefined }), /howToFix: is missing; expected a text$/);
    assert.match(signal({ howToFix: 5 }), /expected a text, found 5$/);
    assert.match(signal({ howToFix: '' }), /expected a text, found an empty one$/);
    assert.match(signal({ howToFix: 'x'.repeat(256) }), /expected at most 255 characters, found 256$/);
    assert.match(signal({ target: [] }), /expected a number, found a list$/);
    assert.match(signal({ target: 101 }), /expected 100 or less$/);
    assert.match(signal({ target: 0 }), /expected 1 or more$/);
    assert.match(signal({ reviewOnDay: 1.5 }), /expected a whole number, found 1\.5$/);
    assert.match(signal({ pass: 'all' }), /expected a section with names and values, found "all"$/);
    assert.match(signal({ pillar: 'Zeal' }), /expected one of these: Hygiene, .*; found "Zeal"$/);
    assert.match(signal({ pillar: undefined }), /is missing; expected one of these: Hygiene/);
    assert.match(
      told((template) => (template.project['charter'] = { ...TEMPLATE.project.charter, bannedUses: [] })),
      /expected at least 1 entry$/,
    );
    assert.match(
      told((template) => (template.signals = [] as never)),
      /signals: expected at least 1 entry$/,
    );
  });
});
