import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  agreedOnIn,
  asAgreed,
  definitionChanges,
  definitionOf,
  type AgreedSignal,
} from '../../../force-app/main/default/lwc/adoptionCharter/adoptionCharter.ts';

const SIGNAL = {
  object: 'Opportunity',
  ownerField: 'OwnerId',
  population: '{"IsClosed":{"eq":false}}',
  pass: '{"NextStep":{"ne":null},"Amount":{"gt":0}}',
  minimumRecords: 5,
  target: 80,
  weight: 10,
};
const AGREED: AgreedSignal = { ...SIGNAL, agreedDefinition: definitionOf(SIGNAL) };

describe('what the charter agreed of a signal', () => {
  it('holds as long as the rule is the same, however its filters are laid out', () => {
    assert.deepEqual(definitionChanges(AGREED), []);
    const reordered = '{ "Amount": {"gt": 0},\n "NextStep": {"ne": null} }';
    assert.deepEqual(definitionChanges({ ...AGREED, pass: reordered }), []);
    const both = { ...SIGNAL, population: SIGNAL.pass };
    const stamped = { ...both, agreedDefinition: definitionOf(both) };
    assert.deepEqual(definitionChanges({ ...stamped, population: reordered }), []);
  });

  const changes: Partial<typeof SIGNAL>[] = [
    { object: 'Lead' },
    { ownerField: 'Rep__c' },
    { population: '{"IsClosed":{"eq":true}}' },
    { pass: '{"NextStep":{"ne":null}}' },
    { minimumRecords: 1 },
    { target: 79 },
    { weight: 300 },
  ];
  for (const change of changes) {
    const [part = ''] = Object.keys(change);
    it(`tells a changed ${part}, what it was and what it is`, () => {
      const found = definitionChanges({ ...AGREED, ...change });
      assert.deepEqual(
        found.map((one) => one.part),
        [part],
      );
      assert.notEqual(found[0]?.was, null);
      assert.notEqual(found[0]?.was, found[0]?.is);
    });
  }

  it('knows nothing of a signal that was never agreed, or whose stamp cannot be read', () => {
    for (const agreedDefinition of [null, '', 'no json', '7', 'null']) {
      const found = definitionChanges({ ...SIGNAL, agreedDefinition });
      assert.equal(found.length, 7, String(agreedDefinition));
      assert.ok(found.every(({ was }) => was === null));
    }
  });

  it('knows the day it was agreed, which is no part of the rule', () => {
    const dated = { ...SIGNAL, agreedDefinition: definitionOf(SIGNAL, '2026-01-05') };
    assert.equal(agreedOnIn(dated.agreedDefinition), '2026-01-05');
    assert.deepEqual(definitionChanges(dated), []);
    for (const none of [AGREED.agreedDefinition, null, '', 'no json', '{"agreedOn":7}'])
      assert.equal(agreedOnIn(none), null);
    assert.doesNotMatch(definitionOf(SIGNAL), /agreedOn/);
  });

  it('is about people where nothing else is said, and names a count over all records where it became one', () => {
    for (const scope of ['Person', null, undefined]) {
      assert.deepEqual(definitionChanges({ ...AGREED, scope }), []);
      assert.doesNotMatch(definitionOf({ ...SIGNAL, scope }), /scope/);
    }
    const whole = { ...SIGNAL, scope: 'Project' };
    assert.deepEqual(definitionChanges({ ...AGREED, ...whole }), [{ part: 'scope', was: 'Person', is: 'Project' }]);
    const agreed = { ...whole, agreedDefinition: definitionOf(whole) };
    assert.deepEqual(definitionChanges(agreed), []);
    assert.deepEqual(definitionChanges({ ...agreed, scope: null }), [{ part: 'scope', was: 'Project', is: 'Person' }]);
    const added = definitionChanges({ ...whole, agreedDefinition: null }).find(({ part }) => part === 'scope');
    assert.deepEqual(added, { part: 'scope', was: null, is: 'Project' });
  });

  it('compares filters that are no JSON as they are', () => {
    const broken = { ...SIGNAL, pass: 'no json' };
    assert.deepEqual(definitionChanges({ ...broken, agreedDefinition: definitionOf(broken) }), []);
    const [change] = definitionChanges({ ...broken, agreedDefinition: definitionOf(SIGNAL) });
    assert.deepEqual([change?.part, change?.is], ['pass', 'no json']);
  });

  it('is stamped with the same text in every release, as orgs keep it', () => {
    assert.equal(
      definitionOf(SIGNAL),
      JSON.stringify({
        object: 'Opportunity',
        ownerField: 'OwnerId',
        population: '{"IsClosed":{"eq":false}}',
        pass: '{"Amount":{"gt":0},"NextStep":{"ne":null}}',
        minimumRecords: '5',
        target: '80',
        weight: '10',
      }),
    );
  });
});

describe('signals as scores may use them', () => {
  it('keep their weight when agreed, and are context until then', () => {
    const added = { ...SIGNAL, weight: 300, agreedDefinition: null };
    const changed = { ...AGREED, target: 10 };
    assert.deepEqual(
      asAgreed([AGREED, added, changed]).map(({ weight, isAgreed }) => [weight, isAgreed]),
      [
        [10, true],
        [0, false],
        [0, false],
      ],
    );
  });
});
