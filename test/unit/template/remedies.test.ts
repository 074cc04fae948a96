/** What `template check` says of remedies. Source: pages.md, My score: a remedy has the gain that it really has. */
import '../../fixtures/environment.ts';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { stringify } from 'yaml';
import { checkTemplate } from '../../../src/template/crossChecks.ts';
import { tryDocument } from '../../../src/template/document.ts';
import { judgeTemplate } from '../../../src/template/parse.ts';
import type { TemplateRemedy, TemplateSignal } from '../../../src/template/schema.ts';
import { templateWarnings } from '../../../src/template/warnings.ts';
import { TEMPLATE } from '../../fixtures/template.ts';

type Remedy = Omit<TemplateRemedy, 'label'>;

/** Problems of the first signal with these remedies: place and message. */
function faultsOf(remedies: Remedy[], change: Partial<TemplateSignal> = {}): [string, string][] {
  const [signal, ...more] = structuredClone(TEMPLATE.signals);
  const labelled = remedies.map((remedy) => ({ ...remedy, label: remedy.key }));
  const faults: [string, string][] = [];
  checkTemplate(
    { ...TEMPLATE, signals: [{ ...signal, remedies: labelled, ...change }, ...more] },
    { addIssue: ({ path, message }) => faults.push([path.join('.').replace('signals.0.', ''), message]) },
  );
  return faults;
}

const fill = (field: string): Remedy => ({ key: 'save', kind: 'fill', field });
const set = (values: TemplateRemedy['values'], implies?: TemplateRemedy['implies']): Remedy => ({
  key: 'set',
  kind: 'set',
  values,
  ...(implies && { implies }),
});
const gone: Remedy = { key: 'gone', kind: 'delete' };

/** A remedy, what is special about its signal, the place of what is wrong with it, and what is said. */
type Refusal = [Remedy, Partial<TemplateSignal>, string, RegExp];

describe('a remedy', () => {
  const refusals: Refusal[] = [
    [{ ...fill('NextStep'), values: { NextStep: 'x' } }, {}, 'remedies.0.values', /kind fill has no "values"/],
    [{ ...gone, field: 'Subject' }, { object: 'Task' }, 'remedies.0.field', /kind delete has no "field"/],
    [gone, {}, 'remedies.0.kind', /a record of Opportunity takes other records along/],
    [fill('Description'), {}, 'remedies.0.field', /no filter of this signal looks at Description/],
    [fill('lastmodifieddate'), {}, 'remedies.0.field', /the platform fills lastmodifieddate by itself/],
    [set({ IsClosed: true }), {}, 'remedies.0.values.IsClosed', /the platform fills IsClosed/],
    [set({ Amount: 5 }), {}, 'remedies.0', /brings no failing record in order and takes none out/],
    [set({ NextStep: ' ' }), {}, 'remedies.0', /brings no failing record in order/],
    [set({ StageName: 'Closed Lost' }, { IsClosed: false }), {}, 'remedies.0', /brings no failing record in order/],
  ];
  it('is refused where it says too little or too much, or what nobody can do', () => {
    for (const [remedy, change, place, message] of refusals) {
      const faults = faultsOf([remedy], change);
      assert.deepEqual([remedy, faults.map(([at]) => at)], [remedy, [place]]);
      assert.match(faults[0]?.[1] ?? '', message);
    }
  });

  const helpful: [Remedy, Partial<TemplateSignal>][] = [
    [fill('nextstep'), {}],
    [set({ StageName: 'Closed Lost' }, { IsClosed: true }), {}],
    // What it implies is not said, so nobody can say that it does not help.
    [set({ StageName: 'Closed Lost' }), {}],
    [gone, { object: 'Task' }],
    // A save makes the date of the last one new.
    [set({ Priority: 'High' }), { pass: { LastModifiedDate: { gte: { range: { last_n_days: 7 } } } } }],
    [set({ Status: 'Done' }, { ClosedDate: { literal: 'NOW' } }), { pass: { ClosedDate: { ne: null } } }],
    [fill('AccountId'), { pass: { Account: { Industry: { ne: null } } } }],
    [fill('Region__c'), { pass: { Region__r: { Name: { eq: 'North' } } } }],
    [
      fill('Amount'),
      { population: { Id: { inq: { Quote: {}, ApiName: 'OpportunityId' } } }, pass: { Amount: { gt: 5 } } },
    ],
    [fill('Tags__c'), { pass: { Tags__c: { includes: ['A;B', 'C'] } } }],
    [fill('NextStep'), { pass: { NextStep: { like: 'Call%' } } }],
    [fill('CloseDate'), { pass: { CloseDate: { gt: { value: '2027-01-04T08:00:00Z' } } } }],
  ];
  it('is taken where it helps some record, or where only an org could say', () => {
    for (const [remedy, change] of helpful) assert.deepEqual([remedy, faultsOf([remedy], change)], [remedy, []]);
  });

  it('has a key of its own in its signal', () => {
    assert.deepEqual(
      faultsOf([fill('NextStep'), fill('NextStep')]).map(([place]) => place),
      ['remedies.1.key'],
    );
  });

  it('has no place in a signal of the whole project', () => {
    const [[place, message] = ['', '']] = faultsOf([fill('NextStep')], { scope: 'Project', weight: 0 });
    assert.equal(place, 'remedies');
    assert.match(message, /on nobody's list/);
  });

  it('is told with its line and column, unknown parts and values too', () => {
    const [signal] = structuredClone(TEMPLATE.signals);
    const remedies = [
      { key: 'lost', label: 'Close', kind: 'set', values: { StageName: ['Closed Lost'] }, colour: 'red' },
      { key: 'save', label: 'Save', kind: 'fill', field: 'NextStep', implies: { ClosedDate: { literal: 'TODAY' } } },
      { key: 'none', label: 'None', kind: 'fill' },
      { key: 'nothing', label: 'Nothing', kind: 'set', values: {} },
    ];
    const text = stringify({ ...TEMPLATE, signals: [{ ...signal, remedies }, TEMPLATE.signals[1]] });
    const reading = tryDocument(text, 'mine.yaml');
    assert.ok('document' in reading);
    const { problems } = judgeTemplate(reading.document, []);
    const lines = text.split('\n');
    assert.deepEqual(
      problems.map(({ where, line }) => [where, lines[line - 1]?.trim()]),
      [
        ['signals[0].remedies[0].values.StageName', '- Closed Lost'],
        ['signals[0].remedies[0].colour', 'colour: red'],
        ['signals[0].remedies[1].implies.ClosedDate', 'literal: TODAY'],
        ['signals[0].remedies[2].kind', 'kind: fill'],
        ['signals[0].remedies[3].kind', 'kind: set'],
      ],
    );
    assert.match(problems[2]?.message ?? '', /\{ literal: NOW \}/);
    assert.match(problems[3]?.message ?? '', /name the field that people fill in/);
    assert.match(problems[4]?.message ?? '', /say what the button writes/);
  });
});

describe('a signal that weighs something', () => {
  it('is named when it offers no remedy', () => {
    const warned = (change: Partial<TemplateSignal>): string[] =>
      templateWarnings({ objectives: [], signals: TEMPLATE.signals.slice(0, 1).map((one) => ({ ...one, ...change })) });
    assert.match(warned({ remedies: [] }).join(), /^signals\.next-step: it weighs something and offers no remedy/);
    assert.deepEqual(warned({ remedies: [], weight: 0 }), []);
  });
});
