import { TestOrg } from '../../fixtures/testOrg.ts';
import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import type { SfError } from '@salesforce/core';
import { deleteMany, upsertMany } from '../../../src/org/bulk.ts';
import { finishRunningJobs } from '../../../src/org/bulkJob.ts';
import type { RowFailure } from '../../../src/org/saves.ts';
import type { RecordValues } from '../../../src/org/upsert.ts';
import { beQuick, FaultyLine, type Fault, type Passing } from '../../fixtures/faultyLine.ts';

const OBJECT = 'RolloutProject__c';
const COUNT = 2_001;
const rows = (prefix: string): RecordValues[] =>
  Array.from({ length: COUNT }, (_, index) => ({ ExternalKey__c: `${prefix}${index}`, Name: `"${prefix}", ${index}` }));
const job = (values: object): Fault => ({
  body: JSON.stringify({ id: '750000000000001AAA', object: OBJECT, ...values }),
});

beQuick();

describe('more than 2,000 rows', () => {
  let org: TestOrg;
  let line: FaultyLine;

  before(async () => {
    org = await TestOrg.deployed();
  });
  after(() => org.close());
  afterEach(() => line.close());

  /** Writes over a line with faults. */
  async function write(prefix: string, faultOf: (request: Passing) => Fault | undefined): Promise<RowFailure[]> {
    line = await FaultyLine.to(org, faultOf);
    return upsertMany(line.connection, OBJECT, rows(prefix));
  }

  function stored(prefix: string): number {
    return org.rows(OBJECT).filter((row) => String(row['ExternalKey__c']).startsWith(prefix)).length;
  }

  const isState = ({ method, url }: Passing): boolean => method === 'GET' && /jobs\/ingest\/\w+$/.test(url);

  it('are loaded by a job', async () => {
    assert.deepEqual(await write('PLAIN', () => undefined), []);
    assert.equal(stored('PLAIN'), COUNT);
    assert.ok(!line.requests.some(({ url }) => url.includes('composite')));
  });

  it('are loaded by one job for each batch of the platform, in order', async () => {
    const many = Array.from({ length: 10_001 }, (_, index) => ({ ExternalKey__c: `MANY${index}`, Name: 'Many' }));
    let sent = 0;
    line = await FaultyLine.to(org, ({ method, url, body }) => {
      if (method === 'PUT') sent = (body ?? '').trim().split('\n').length - 1;
      if (method === 'PUT') return { status: 201, body: '' };
      if (!url.includes('jobs/ingest/')) return undefined;
      return job({ state: 'JobComplete', numberRecordsProcessed: sent, numberRecordsFailed: 0 });
    });
    assert.deepEqual(await upsertMany(line.connection, OBJECT, many), []);
    const texts = line.requests.filter(({ method }) => method === 'PUT').map(({ body }) => body ?? '');
    assert.deepEqual(
      texts.map((text) => text.trim().split('\n').slice(1).length),
      [10_000, 1],
    );
    assert.ok(texts[1]?.includes('MANY10000'));
  });

  it('are deleted by a job, and again in order where a lock refused them', async () => {
    await write('GONE', () => undefined);
    await line.close();
    const ids = org
      .rows(OBJECT)
      .filter((row) => String(row['ExternalKey__c']).startsWith('GONE'))
      .map((row) => String(row['Id']));
    const [kept = ''] = ids;
    line = await FaultyLine.to(org, (request) => {
      // The platform has deleted all but one, which another batch had locked.
      if (isState(request)) {
        return job({ state: 'JobComplete', numberRecordsProcessed: COUNT, numberRecordsFailed: 1 });
      }
      if (!request.url.endsWith('/failedResults')) return undefined;
      return {
        body: `"sf__Id","sf__Error","Id"\n"${kept}","UNABLE_TO_LOCK_ROW:unable to obtain access:--","${kept}"\n`,
        type: 'text/csv',
      };
    });
    assert.deepEqual(await deleteMany(line.connection, OBJECT, ids), []);
    const living = org.rows(OBJECT).filter((row) => ids.includes(String(row['Id'])) && row['IsDeleted'] === 0);
    assert.deepEqual(living, []);
    assert.equal(line.requests.filter(({ url }) => url.includes('composite')).length, 1);
  });

  for (const step of ['POST', 'PUT', 'PATCH', 'GET']) {
    it(`are loaded though the answer to a ${step} is lost`, async () => {
      let isLost = false;
      const failures = await write(`LOST-${step}`, ({ method }) => {
        const isFirst = !isLost && method === step;
        isLost ||= isFirst;
        return isFirst ? 'lost' : undefined;
      });
      assert.ok(isLost);
      assert.deepEqual(failures, []);
      assert.equal(stored(`LOST-${step}`), COUNT);
    });
  }

  it('are sent again in order where a lock refused them, and only those', async () => {
    const locked = (index: number): string =>
      `"","UNABLE_TO_LOCK_ROW:unable to obtain exclusive access to this record:--","LOCK${index}","x"\n`;
    const failures = await write('LOCK', (request) => {
      if (isState(request)) {
        return job({ state: 'JobComplete', numberRecordsProcessed: COUNT, numberRecordsFailed: 3 });
      }
      if (!request.url.endsWith('/failedResults')) return undefined;
      const other = '"","STRING_TOO_LONG:too long: Name:Name --","LOCK9","x"\n';
      return {
        type: 'text/csv',
        body: `"sf__Id","sf__Error","ExternalKey__c","Name"\n${locked(4)}${other}${locked(7)}`,
      };
    });
    assert.deepEqual(failures, [
      { object: OBJECT, key: 'LOCK9', code: 'STRING_TOO_LONG', message: 'STRING_TOO_LONG: too long: Name:Name --' },
    ]);
    const again = line.requests.filter(({ url }) => url.includes('/composite/sobjects/'));
    const { records } = JSON.parse(again[0]?.body ?? '') as { records: RecordValues[] };
    assert.deepEqual(
      records.map(({ ExternalKey__c: key }) => key),
      ['LOCK4', 'LOCK7'],
    );
    assert.equal(again.length, 1);
  });

  const wrong: Record<string, { name: string; state: Fault; failed?: Fault }> = {
    'the org gives up': {
      name: 'JobFailedError',
      state: job({ state: 'Failed', errorMessage: 'InvalidBatch : Field name not found' }),
    },
    'somebody aborts': { name: 'JobFailedError', state: job({ state: 'Aborted' }) },
    'the org stays busy with': { name: 'JobTooLongError', state: job({ state: 'InProgress' }) },
    'loaded fewer rows than sent': {
      name: 'UnexpectedAnswerError',
      state: job({ state: 'JobComplete', numberRecordsProcessed: COUNT - 1, numberRecordsFailed: 0 }),
    },
    'says fewer failed rows than it counts': {
      name: 'UnexpectedAnswerError',
      state: job({ state: 'JobComplete', numberRecordsProcessed: COUNT, numberRecordsFailed: 3 }),
      failed: { type: 'text/csv', body: '"sf__Id","sf__Error","ExternalKey__c"\n"","X:y:--","A"\n' },
    },
    'is no job': { name: 'UnexpectedAnswerError', state: { type: 'text/html', body: '<html>Log in</html>' } },
  };
  for (const [what, { name, state, failed }] of Object.entries(wrong)) {
    it(`are named by a ${name} when a job ${what}`, async () => {
      const faultOf = (request: Passing): Fault | undefined =>
        isState(request) ? state : request.url.endsWith('failedResults') ? failed : undefined;
      await assert.rejects(write('WRONG', faultOf), (error: SfError) => {
        assert.equal(error.name, name);
        assert.ok(error.actions?.length);
        return true;
      });
    });
  }

  it('are asked after less and less often', async () => {
    await assert.rejects(write('SLOW', (request) => (isState(request) ? job({ state: 'InProgress' }) : undefined)));
    // 1, 1.5, 2.25 ... up to 20 ms, until 200 ms have passed.
    assert.equal(line.requests.filter(isState).length, 17);
  });

  it('wait for jobs that still run on the same objects, and for no others', async () => {
    const running = { object: OBJECT, operation: 'upsert', state: 'InProgress' };
    const records = [
      { ...running, id: '1' },
      { ...running, id: '2', state: 'UploadComplete' },
      { ...running, id: '3', state: 'JobComplete' },
      { ...running, id: '4', state: 'Open' },
      { ...running, id: '5', object: 'Account' },
    ];
    const [first, second] = [records.slice(0, 1), records.slice(1)];
    line = await FaultyLine.to(org, ({ url }) => {
      if (url.includes('?jobType=V2Ingest')) {
        return { body: JSON.stringify({ done: false, nextRecordsUrl: '/services/data/more', records: first }) };
      }
      if (url === '/services/data/more') return { body: JSON.stringify({ done: true, records: second }) };
      const asked = line.requests.filter((request) => request.url === url).length;
      return job({ state: asked < 3 ? 'InProgress' : 'JobComplete' });
    });
    await finishRunningJobs(line.connection, [OBJECT]);
    const states = line.requests.map(({ url }) => /ingest\/(\d)$/.exec(url)?.[1]).filter(Boolean);
    assert.deepEqual(states, ['1', '1', '1', '2', '2', '2']);
  });
});
