import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { RequestEntry } from '@crm-adoption/local-org';
import { componentBytes, faultOf, readLimits } from '../../bench/componentBytes.ts';
import { countRequests } from '../../bench/requests.ts';
import { readSizes } from '../../bench/sizes.ts';
import { treeOf } from '../../bench/tree.ts';
import type { PlannedRecord, SeededObject } from '../../../src/seed/plan.ts';

describe('sizes of the benchmark', () => {
  it('are the promised ones unless a flag says otherwise', () => {
    assert.deepEqual(readSizes([]), { reps: 2000, opportunities: 300_000, contacts: 300_000 });
    assert.deepEqual(readSizes(['--reps', '20', '--contacts', '40']), {
      reps: 20,
      opportunities: 300_000,
      contacts: 40,
    });
  });

  it('refuse what is no size', () => {
    for (const text of ['0', '-1', '1.5', '1e3', 'many', '']) {
      assert.throws(() => readSizes([`--reps=${text}`]), /--reps needs a whole number above 0/);
    }
    assert.throws(() => readSizes(['--accounts', '3']), /Unknown option '--accounts'/);
  });
});

describe('requests of one measure', () => {
  const request = (method: string, url: string, calls = 1): RequestEntry => ({ method, url, status: 200, calls });

  it('are reads when they query and writes otherwise; questions about the count itself are left out', () => {
    const log = [
      request('DELETE', '/local-org/requests'),
      request('POST', '/services/data/v67.0/composite/batch', 25),
      request('GET', '/services/data/v67.0/query'),
      request('GET', '/services/data/v67.0/query/0r8000000000001AAA-2000'),
      request('PATCH', '/services/data/v67.0/composite/sobjects/AdoptionSnapshot__c/ExternalKey__c'),
      request('POST', '/services/data/v67.0/jobs/ingest'),
      request('GET', '/services/data/v67.0/jobs/ingest'),
      request('GET', '/services/data/v67.0/jobs/ingest/750000000000001AAA'),
    ];
    assert.deepEqual(countRequests(log), { reads: 4, writes: 3, total: 7, calls: 31 });
  });
});

describe('a seed as files for import tree', () => {
  const planned = (object: SeededObject, externalKey: string, values: PlannedRecord['values']): PlannedRecord => ({
    object,
    externalKey,
    values,
    name: externalKey,
    action: 'create',
    from: null,
    to: null,
    differs: [],
    changes: [],
  });
  const phase = (key: string): PlannedRecord =>
    planned('RolloutPhase__c', key, { Name: key, Project__r: { ExternalKey__c: 'T' } });

  it('has parents first, and names each by reference', () => {
    const records = [phase('T:one'), phase('T:two'), planned('RolloutProject__c', 'T', { Name: 'T' })];
    const attributes = (type: string, index: number): object => ({ type, referenceId: `${type}Ref${index}` });
    const row = (key: string, index: number): object => ({
      attributes: attributes('RolloutPhase__c', index),
      ExternalKey__c: key,
      Name: key,
      Project__c: '@RolloutProject__cRef1',
    });
    assert.deepEqual(treeOf({ records }), [
      {
        object: 'RolloutProject__c',
        records: [{ attributes: attributes('RolloutProject__c', 1), ExternalKey__c: 'T', Name: 'T' }],
      },
      { object: 'RolloutPhase__c', records: [row('T:one', 1), row('T:two', 2)] },
    ]);
  });

  it('refuses a record whose parent is not in it', () => {
    assert.throws(() => treeOf({ records: [phase('T:one')] }), /no record T that another one names/);
  });
});

it('no component is heavier than its limit', () => {
  const limits = readLimits();
  const faults = [...componentBytes()].map(([name, bytes]) => [name, faultOf(bytes, limits[name])]);
  const heavy = faults.filter(([, fault]) => fault !== '').map(([name, fault]) => `${name} ${fault}`);
  assert.deepEqual(heavy, [], 'What has to be heavier: node test/bench/components.bench.ts --write');
});
