import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  planRecords,
  rowsOf,
  SEEDED_OBJECTS,
  stampsAfter,
  type DesiredRecord,
  type ExistingRecord,
  type SeedPlan,
} from '../../../src/seed/plan.ts';
import { planPairs } from '../../../src/seed/pairs.ts';
import { readStamps, stampOf, stampsText } from '../../../src/seed/stamps.ts';

const KEEP = { overwrite: false, stamps: new Map<string, string>() };
const OVERWRITE = { ...KEEP, overwrite: true };

const EMPTY: SeedPlan = {
  project: 'CRM',
  template: 'small',
  language: 'en',
  startDate: '2027-01-04',
  records: [],
  pairs: [],
  stamps: null,
  readiness: [],
  hasTeams: false,
  uncountable: [],
  orphans: [],
};

function existing(externalKey: string, values: Partial<ExistingRecord> = {}): ExistingRecord {
  return {
    object: 'RolloutPhase__c',
    externalKey,
    pairedWith: null,
    values: { Name: 'X' },
    ...values,
  };
}

describe('the plan', () => {
  const desired: DesiredRecord[] = [
    { object: 'RolloutProject__c', externalKey: 'CRM', values: { Name: 'A' }, onCreation: { MirrorWeeks__c: 4 } },
    { object: 'RolloutPhase__c', externalKey: 'CRM:P:x', values: { Name: 'X' }, onCreation: {} },
  ];

  it('creates what is missing and leaves the rest alone', () => {
    const plan = planRecords(desired, [existing('crm:p:X')], KEEP);
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
      from: null,
      to: null,
      differs: [],
      changes: [],
      stamp: stampOf(['Name'], { Name: 'A' }),
    });
    assert.deepEqual(plan[1]?.values, {});
  });

  it('overwrites what people changed on request, but never what they agreed', () => {
    const changed = existing('CRM', { values: { Name: 'B', MirrorWeeks__c: 6 } });
    const [kept] = planRecords(desired, [changed], KEEP);
    const name = { field: 'Name', is: 'B', wished: 'A' };
    assert.deepEqual([kept?.action, kept?.values, kept?.differs, kept?.changes], ['keep', {}, [name], []]);
    const [overwritten] = planRecords(desired, [changed], OVERWRITE);
    assert.deepEqual([overwritten?.action, overwritten?.values], ['overwrite', { Name: 'A' }]);
    assert.deepEqual([overwritten?.differs, overwritten?.changes], [[], [{ field: 'Name', was: 'B', is: 'A' }]]);
  });

  it('brings up to date what nobody touched, field by field', () => {
    const wanted: DesiredRecord = {
      object: 'RolloutObjective__c',
      externalKey: 'CRM:O:x',
      values: { Name: 'X', Measure__c: 'Share', Phase__r: { ExternalKey__c: 'CRM:P:a' } },
      onCreation: { InitialTarget__c: 80 },
    };
    const plan = (values: ExistingRecord['values']) => {
      // What stands in the org is what was seeded last.
      const stamps = new Map([['crm:o:x', stampOf(Object.keys(wanted.values), values)]]);
      const records = planRecords([wanted], [existing('CRM:O:x', { values })], { overwrite: false, stamps });
      return records.map(({ action, values: sent }) => [action, sent]);
    };
    const same = { Name: 'X', Measure__c: 'Share', Phase__r: { ExternalKey__c: 'crm:P:A' }, InitialTarget__c: 70 };
    assert.deepEqual(plan(same), [['keep', {}]]);
    assert.deepEqual(plan({ ...same, Measure__c: null }), [['update', { Measure__c: 'Share' }]]);
    assert.deepEqual(plan({ ...same, Phase__r: null }), [['update', { Phase__r: { ExternalKey__c: 'CRM:P:a' } }]]);
  });

  it('fills an empty place with who was named, and puts nobody in the place of another', () => {
    const wanted: DesiredRecord = { ...desired[0], people: { Lead__c: '005A' } };
    const plan = (Lead__c: string | null, how = KEEP) => {
      const [record] = planRecords([wanted], [existing('CRM', { values: { Name: 'A', Lead__c } })], how);
      return [record?.action, record?.values, record?.differs.map(({ field }) => field)];
    };
    assert.deepEqual(plan(null), ['update', { Lead__c: '005A' }, []]);
    assert.deepEqual(plan('005A'), ['keep', {}, []]);
    assert.deepEqual(plan('005B'), ['keep', {}, ['Lead__c']]);
    assert.deepEqual(plan('005B', OVERWRITE), ['overwrite', { Lead__c: '005A' }, []]);
  });

  it('leaves a signal alone that the charter covers', () => {
    const wanted: DesiredRecord = {
      object: 'AdoptionSignal__c',
      externalKey: 'CRM:S:x',
      values: { Name: 'X', Target__c: 80 },
      onCreation: {},
    };
    const stored = { Name: 'X', Target__c: 70 };
    const how = { overwrite: false, stamps: new Map([['crm:s:x', stampOf(['Name', 'Target__c'], stored)]]) };
    const plan = (values: ExistingRecord['values']) =>
      planRecords([wanted], [existing('CRM:S:x', { values })], how).map(({ action, differs }) => [
        action,
        differs.map(({ field }) => field),
      ]);
    assert.deepEqual(plan(stored), [['update', []]]);
    assert.deepEqual(plan({ ...stored, AgreedDefinition__c: '{}' }), [['keep', ['Target__c']]]);
  });

  it('does not take the platform’s own ways of writing for changes', () => {
    const wanted: DesiredRecord = {
      object: 'RolloutMember__c',
      externalKey: 'CRM:M:x',
      values: { Name: 'X', Qualities__c: 'Listening;Leadership', Function__c: null, Experience__c: 'One\nTwo' },
      onCreation: {},
    };
    const stored = { Name: 'X', Qualities__c: 'Leadership;Listening', Experience__c: 'One\r\nTwo' };
    const [record] = planRecords([wanted], [existing('CRM:M:x', { values: stored })], KEEP);
    assert.equal(record?.action, 'keep');
  });

  it('sends the rows of an object that are not kept, parents before children', () => {
    const records = planRecords([...desired, { ...desired[1], externalKey: 'CRM:P:y' }], [existing('CRM:P:x')], KEEP);
    const plan = { ...EMPTY, records };
    assert.deepEqual(rowsOf(plan, 'RolloutProject__c'), [{ ExternalKey__c: 'CRM', Name: 'A', MirrorWeeks__c: 4 }]);
    assert.deepEqual(rowsOf(plan, 'RolloutPhase__c'), [{ ExternalKey__c: 'CRM:P:y', Name: 'X' }]);
    const position = (object: (typeof SEEDED_OBJECTS)[number]): number => SEEDED_OBJECTS.indexOf(object);
    for (const object of SEEDED_OBJECTS.slice(1)) assert.ok(position('RolloutProject__c') < position(object));
    assert.ok(position('RolloutPhase__c') < position('RolloutObjective__c'));
    assert.ok(position('AdoptionSignal__c') < position('RolloutObjective__c'));
    assert.ok(position('AdoptionSignal__c') < position('RolloutTraining__c'));
    assert.ok(position('RolloutObjective__c') < position('RolloutValue__c'));
  });

  it('remembers what it wrote, and what people changed of it', () => {
    const [project, phase] = planRecords(desired, [existing('CRM:P:x', { values: { Name: 'Theirs' } })], {
      overwrite: false,
      stamps: new Map([
        ['crm:p:x', 'as-it-was-00'],
        ['crm:g:north', 'another-run-'],
      ]),
    });
    assert.ok(project && phase);
    const after = stampsAfter([project, phase], new Map([['crm:g:north', 'another-run-']]));
    assert.deepEqual(
      [...after],
      [
        ['crm:g:north', 'another-run-'],
        ['crm', stampOf(['Name'], { Name: 'A' })],
        ['crm:p:x', 'as-it-was-00'],
      ],
    );
    assert.deepEqual(readStamps(stampsText(after)), after);
    assert.deepEqual(readStamps('what somebody wrote by hand\n\n'), new Map());
  });

  it('completes pairs that an interrupted run left open, and no others', () => {
    const pair = { phase: 'CRM:P:x', partner: 'CRM:P:y' };
    const whole = { overwrite: false, stamps: new Map([['crm:p:x', 'seeded']]) };
    assert.deepEqual(planPairs([pair], [], KEEP), [pair]);
    assert.deepEqual(planPairs([pair], [existing(pair.phase)], KEEP), [pair]);
    assert.deepEqual(planPairs([pair], [existing(pair.phase)], whole), []);
    assert.deepEqual(planPairs([pair], [existing(pair.phase, { pairedWith: 'CRM:P:other' })], KEEP), []);
    assert.deepEqual(planPairs([pair], [existing(pair.phase, { pairedWith: 'CRM:P:other' })], OVERWRITE), [pair]);
    // A partner that is the wanted one already is not written again, in whatever case the org keeps the keys.
    const kept = { ...existing('crm:p:X'), pairedWith: 'crm:p:Y' };
    assert.deepEqual(planPairs([pair], [kept], OVERWRITE), []);
  });
});
