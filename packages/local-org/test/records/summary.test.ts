import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import fc from 'fast-check';
import { runSelect } from '../../src/query/run.ts';
import { createRecord, deleteRecord, updateRecord } from '../../src/records/dml.ts';
import { readRecord } from '../../src/records/read.ts';
import type { FieldSchema, Summary } from '../../src/schema/types.ts';
import {
  customObject,
  deploy,
  field,
  masterDetail,
  openTrialOrg,
  picklist,
  refusal,
  rule,
  type TrialOrg,
} from '../fixtures/trialOrg.ts';

function summary(name: string, type: FieldSchema['type'], given: Partial<Summary>): FieldSchema {
  return field(name, type, {
    createable: false,
    updateable: false,
    summary: { operation: 'count', child: 'Part__c', foreignKey: 'Whole__c', summarized: null, filters: [], ...given },
  });
}

const WHOLE = [
  field('Start__c', 'double'),
  summary('Parts__c', 'double', {}),
  summary('Sum__c', 'double', { operation: 'sum', summarized: 'Change__c' }),
  summary('First__c', 'date', { operation: 'min', summarized: 'Day__c' }),
  summary('Most__c', 'double', { operation: 'max', summarized: 'To__c' }),
  summary('Open__c', 'double', { filters: [{ field: 'State__c', operator: 'equals', value: 'Open,Late' }] }),
  field('Current__c', 'double', { formula: 'Start__c + Sum__c' }),
];

const PART = [
  masterDetail('Whole__c', 'Whole__c', { childRelationshipName: 'Parts__r' }),
  field('From__c', 'double'),
  field('To__c', 'double'),
  field('Change__c', 'double', { formula: 'To__c - From__c' }),
  field('Day__c', 'date'),
  picklist('State__c', ['Open*', 'Late', 'Done']),
];

describe('roll-up summaries', () => {
  let trial: TrialOrg;
  let whole: string;
  beforeEach(() => {
    trial = openTrialOrg();
    const wholeRules = [rule('NotTooHigh', 'AND(ISCHANGED(Sum__c), Current__c > 100)')];
    const fromCurrent = rule('FromCurrent', 'AND(ISNEW(), From__c <> Whole__r.Current__c)');
    deploy(trial.org, [
      customObject('Whole__c', WHOLE, { validationRules: wholeRules }),
      customObject('Part__c', PART, { validationRules: [fromCurrent] }),
    ]);
    whole = createRecord(trial.org, trial.admin, 'Whole__c', { Start__c: 10 });
  });

  const add = (values: Record<string, unknown>): string =>
    createRecord(trial.org, trial.admin, 'Part__c', { Whole__c: whole, ...values });
  const read = (...names: string[]): unknown[] => {
    const record = readRecord(trial.org, trial.admin, 'Whole__c', whole, names);
    return names.map((name) => record[name]);
  };

  it('are 0 without details, blank for MIN and MAX', () => {
    assert.deepEqual(read('Parts__c', 'Sum__c', 'First__c', 'Most__c', 'Current__c'), [0, 0, null, null, 10]);
  });

  it('follow details that are added, changed and deleted', () => {
    const first = add({ From__c: 10, To__c: 15.5, Day__c: '2026-03-02' });
    add({ From__c: 15.5, To__c: 14, Day__c: '2026-02-02', State__c: 'Done' });
    assert.deepEqual(read('Parts__c', 'Sum__c', 'Current__c', 'Open__c'), [2, 4, 14, 1]);
    assert.deepEqual(read('First__c', 'Most__c'), ['2026-02-02', 15.5]);
    updateRecord(trial.org, trial.admin, 'Part__c', first, { To__c: 20, State__c: 'Late' });
    assert.deepEqual(read('Sum__c', 'Open__c'), [8.5, 1]);
    deleteRecord(trial.org, trial.admin, 'Part__c', first);
    assert.deepEqual(read('Parts__c', 'Sum__c', 'Open__c'), [1, -1.5, 0]);
  });

  it('can be filtered, sorted and aggregated', () => {
    createRecord(trial.org, trial.admin, 'Whole__c', { Start__c: 1 });
    add({ From__c: 10, To__c: 12 });
    const select = (where: number, path: string): unknown =>
      runSelect(trial.org, trial.admin, {
        object: 'Whole__c',
        items: [{ kind: 'value', read: { path: [path] } }],
        where: { kind: 'compare', left: { path: ['Sum__c'] }, operator: 'gte', value: where },
        orderBy: [{ read: { path: ['Parts__c'] }, descending: true }],
      }).rows;
    assert.deepEqual(select(1, 'Id'), [[whole]]);
    assert.deepEqual(select(0, 'Current__c'), [[12], [1]]);
    const total = runSelect(trial.org, trial.admin, {
      object: 'Whole__c',
      items: [{ kind: 'value', read: { aggregate: 'SUM', path: ['Parts__c'] } }],
    });
    assert.deepEqual(total.rows, [[1]]);
  });

  it('are seen by a rule of the detail as they stand before it is saved', () => {
    add({ From__c: 10, To__c: 20 });
    assert.throws(() => add({ From__c: 10, To__c: 30 }), refusal('FIELD_CUSTOM_VALIDATION_EXCEPTION'));
    add({ From__c: 20, To__c: 30 });
    assert.deepEqual(read('Current__c'), [30]);
  });

  it('save the master: its rules decide, and its modification date moves', () => {
    assert.throws(() => add({ From__c: 10, To__c: 200 }), /first validation error encountered was "NotTooHigh/);
    assert.deepEqual(read('Parts__c', 'Current__c'), [0, 10]);
    const before = read('LastModifiedDate');
    trial.org.clock.set(new Date('2026-11-17T10:00:00.000Z'));
    add({ From__c: 10, To__c: 11 });
    assert.notDeepEqual(read('LastModifiedDate'), before);
  });

  it('cannot be written', () => {
    assert.throws(
      () => createRecord(trial.org, trial.admin, 'Whole__c', { Sum__c: 4 }),
      refusal('INVALID_FIELD_FOR_INSERT_UPDATE'),
    );
  });

  it('equal the sum of any details', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -9999, max: 9999 }), { maxLength: 8 }), (cents) => {
        const { org, admin } = trial;
        const id = createRecord(org, admin, 'Whole__c', { Start__c: 0 });
        let current = 0;
        for (const cent of cents) {
          const next = Math.min(100, Math.round((current + cent / 100) * 100) / 100);
          createRecord(org, admin, 'Part__c', { Whole__c: id, From__c: current, To__c: next });
          current = next;
        }
        assert.equal(readRecord(org, admin, 'Whole__c', id, ['Current__c'])['Current__c'], current);
      }),
      { numRuns: 30 },
    );
  });
});

describe('summaries of summaries', () => {
  it('reach the master of the master', () => {
    const { org, admin } = openTrialOrg();
    const total = summary('Total__c', 'double', {
      operation: 'sum',
      child: 'Whole__c',
      foreignKey: 'Top__c',
      summarized: 'Sum__c',
    });
    deploy(org, [
      customObject('Top__c', [total], { validationRules: [rule('Cap', 'Total__c > 50')] }),
      customObject('Whole__c', [masterDetail('Top__c', 'Top__c'), ...WHOLE]),
      customObject('Part__c', PART),
    ]);
    const top = createRecord(org, admin, 'Top__c', {});
    const whole = createRecord(org, admin, 'Whole__c', { Top__c: top });
    createRecord(org, admin, 'Part__c', { Whole__c: whole, From__c: 0, To__c: 40 });
    assert.equal(readRecord(org, admin, 'Top__c', top, ['Total__c'])['Total__c'], 40);
    assert.throws(
      () => createRecord(org, admin, 'Part__c', { Whole__c: whole, From__c: 0, To__c: 11 }),
      refusal('FIELD_CUSTOM_VALIDATION_EXCEPTION'),
    );
  });
});
