import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  planPairs,
  planRecords,
  rowsOf,
  SEEDED_OBJECTS,
  type DesiredRecord,
  type ExistingRecord,
  type SeedPlan,
} from '../../../src/seed/plan.ts';

const EMPTY: SeedPlan = {
  project: 'CRM',
  template: 'small',
  language: 'en',
  startDate: '2027-01-04',
  records: [],
  pairs: [],
  hasGroups: false,
  uncountable: [],
};

function existing(externalKey: string, values: Partial<ExistingRecord> = {}): ExistingRecord {
  return { object: 'RolloutPhase__c', externalKey, isUntouched: true, pairedWith: null, ...values };
}

describe('the plan', () => {
  const desired: DesiredRecord[] = [
    { object: 'RolloutProject__c', externalKey: 'CRM', values: { Name: 'A' }, onCreation: { MirrorWeeks__c: 4 } },
    { object: 'RolloutPhase__c', externalKey: 'CRM:P:x', values: { Name: 'X' }, onCreation: {} },
  ];

  it('creates what is missing and leaves the rest alone', () => {
    const plan = planRecords(desired, [existing('crm:p:X')], false);
    assert.deepEqual(
      plan.map((record) => record.action),
      ['create', 'keep'],
    );
    assert.deepEqual(plan[0], {
      object: 'RolloutProject__c',
      externalKey: 'CRM',
      name: 'A',
      action: 'create',
      values: { Name: 'A', MirrorWeeks__c: 4 },
    });
    assert.deepEqual(plan[1]?.values, {});
  });

  it('overwrites on request, but never what people agreed', () => {
    const plan = planRecords(desired, [existing('CRM')], true);
    assert.equal(plan[0]?.action, 'overwrite');
    assert.deepEqual(plan[0]?.values, { Name: 'A' });
  });

  it('sends the rows of an object that are not kept, parents before children', () => {
    const records = planRecords([...desired, { ...desired[1], externalKey: 'CRM:P:y' }], [existing('CRM:P:x')], false);
    const plan = { ...EMPTY, records };
    assert.deepEqual(
      SEEDED_OBJECTS.map((object) => rowsOf(plan, object)),
      [
        [{ ExternalKey__c: 'CRM', Name: 'A', MirrorWeeks__c: 4 }],
        [{ ExternalKey__c: 'CRM:P:y', Name: 'X' }],
        [],
        [],
        [],
      ],
    );
    assert.deepEqual(SEEDED_OBJECTS, [
      'RolloutProject__c',
      'RolloutPhase__c',
      'AdoptionSignal__c',
      'RolloutObjective__c',
      'RolloutGroup__c',
    ]);
  });

  it('completes pairs that an interrupted run left open, and no others', () => {
    const pair = { phase: 'CRM:P:x', partner: 'CRM:P:y' };
    assert.deepEqual(planPairs([pair], [], false), [pair]);
    assert.deepEqual(planPairs([pair], [existing(pair.phase)], false), [pair]);
    assert.deepEqual(planPairs([pair], [existing(pair.phase, { isUntouched: false })], false), []);
    assert.deepEqual(planPairs([pair], [existing(pair.phase, { pairedWith: 'CRM:P:other' })], false), []);
    assert.deepEqual(planPairs([pair], [existing(pair.phase, { pairedWith: 'CRM:P:other' })], true), [pair]);
    // A partner that is the wanted one already is not written again, in whatever case the org keeps the keys.
    const kept = { ...existing('crm:p:X'), pairedWith: 'crm:p:Y' };
    assert.deepEqual(planPairs([pair], [kept], true), []);
  });
});
