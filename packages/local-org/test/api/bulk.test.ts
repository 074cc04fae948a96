import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { sendJson, serveOrg, type ServedOrg } from '../fixtures/servedOrg.ts';

const base = '/services/data/v67.0';

interface Job {
  id: string;
  state: string;
  numberRecordsProcessed: number;
  numberRecordsFailed: number;
  errorMessage?: string;
}

suite('Bulk API 2.0', () => {
  let served: ServedOrg;
  before(async () => {
    served = await serveOrg({ voyages: true });
  });
  after(() => served.close());

  async function ingest(job: Record<string, unknown>, csv: string): Promise<Job> {
    const created = await sendJson(served, 'POST', `${base}/jobs/ingest`, {
      object: 'Voyage__c',
      contentType: 'CSV',
      ...job,
    });
    assert.equal(created.status, 200, JSON.stringify(created.body));
    const { id, state } = created.body as Job;
    assert.equal(state, 'Open');
    const upload = await served.send(`${base}/jobs/ingest/${id}/batches`, {
      method: 'PUT',
      body: csv,
      headers: { 'content-type': 'text/csv' },
    });
    assert.equal(upload.status, 201);
    const closed = await sendJson(served, 'PATCH', `${base}/jobs/ingest/${id}`, { state: 'UploadComplete' });
    assert.equal((closed.body as Job).state, 'UploadComplete');
    return (await sendJson(served, 'GET', `${base}/jobs/ingest/${id}`)).body as Job;
  }
  const results = async (job: Job, kind: string): Promise<string> =>
    (await served.send(`${base}/jobs/ingest/${job.id}/${kind}`)).text();

  test('jsforce loads and waits: insert, upsert with good and bad rows', async () => {
    const records = Array.from({ length: 205 }, (_unused, index) => ({ Name: `B${index}`, Key__c: `BULK${index}` }));
    const load = (operation: 'insert' | 'upsert', input: Record<string, string>[]) =>
      served.connection.bulk2.loadAndWaitForResults({
        object: 'Voyage__c',
        operation,
        ...(operation === 'upsert' ? { externalIdFieldName: 'Key__c' } : {}),
        input,
        pollInterval: 10,
        pollTimeout: 10_000,
      });
    const inserted = await load('insert', records);
    assert.deepEqual([inserted.successfulResults.length, inserted.failedResults.length], [205, 0]);
    const upserted = await load('upsert', [
      { Name: 'Changed', Key__c: 'BULK0', Days__c: '7' },
      { Name: 'New', Key__c: 'BULK900', Days__c: '8.5' },
      { Name: 'Bad', Key__c: 'BULK901', Days__c: '-1' },
    ]);
    assert.deepEqual(
      upserted.successfulResults.map((row) => row.sf__Created),
      ['false', 'true'],
    );
    assert.match(
      upserted.failedResults[0]?.sf__Error ?? '',
      /^FIELD_CUSTOM_VALIDATION_EXCEPTION:A voyage takes time\.:Days__c --$/,
    );
  });

  test('reads quotes, line ends inside values, other delimiters and CRLF; #N/A empties, an empty cell changes nothing', async () => {
    const csv =
      'Name;Key__c;Notes__c;Days__c;IsPaid__c\r\n"Say ""hi""; now";CSV1;"two\nlines";4;true\r\nPlain;CSV2;x;5;0\r\n';
    const job = await ingest({ operation: 'insert', columnDelimiter: 'SEMICOLON', lineEnding: 'CRLF' }, csv);
    assert.deepEqual([job.state, job.numberRecordsProcessed, job.numberRecordsFailed], ['JobComplete', 2, 0]);
    const read = async () =>
      (
        await served.connection.query(
          "SELECT Id, Name, Notes__c, Days__c, IsPaid__c FROM Voyage__c WHERE Key__c LIKE 'CSV%' ORDER BY Key__c",
        )
      ).records;
    const [first, second] = await read();
    assert.deepEqual(
      [first?.Name, first?.Notes__c, first?.Days__c, first?.IsPaid__c],
      ['Say "hi"; now', 'two\nlines', 4, true],
    );
    assert.equal(second?.IsPaid__c, false);
    const update = await ingest(
      { operation: 'update' },
      `Id,Notes__c,Days__c\n${first?.Id ?? ''},#N/A,\n${second?.Id ?? ''},,6\n`,
    );
    assert.equal(update.numberRecordsFailed, 0);
    const [changed, other] = await read();
    assert.deepEqual([changed?.Notes__c, changed?.Days__c, other?.Notes__c, other?.Days__c], [null, 4, 'x', 6]);
    const successful = await results(update, 'successfulResults');
    assert.equal(successful.split('\n')[1], `"${first?.Id ?? ''}","false","${first?.Id ?? ''}","#N/A",""`);
    const removed = await ingest({ operation: 'delete' }, `Id\n${first?.Id ?? ''}\n${second?.Id ?? ''}\n`);
    assert.equal(removed.numberRecordsProcessed, 2);
    assert.equal((await read()).length, 0);
  });

  test('a parent is found by its external id', async () => {
    await served.connection.sobject('Voyage__c').create({ Name: 'Parent', Key__c: 'PARENT' });
    const job = await ingest({ object: 'Stop__c', operation: 'insert' }, 'Name,Voyage__r.Key__c\nPort,PARENT\n');
    assert.equal(job.numberRecordsFailed, 0, await results(job, 'failedResults'));
  });

  test('an unknown column fails the job and leaves its rows unprocessed', async () => {
    const job = await ingest({ operation: 'insert' }, 'Name,Nope__c\nA,1\n');
    assert.equal(job.state, 'Failed');
    assert.equal(job.errorMessage, 'InvalidBatch : Field name not found : Nope__c');
    assert.equal(await results(job, 'unprocessedrecords'), '"Name","Nope__c"\n"A","1"\n');
    const ragged = await ingest({ operation: 'insert' }, 'Name,Key__c\nA\n');
    assert.equal(ragged.state, 'Failed');
  });

  test('rows that end otherwise than the job says fail the job', async () => {
    const [lf, crlf] = ['Name,Notes__c\nA,x\n', 'Name,Notes__c\r\nA,x\r\n'];
    const mixed = 'Name,Notes__c\r\nA,x\nB,y\r\n';
    for (const [lineEnding, csv, setting] of [
      [undefined, crlf, 'LF'],
      ['LF', crlf, 'LF'],
      ['CRLF', lf, 'CRLF'],
      ['CRLF', mixed, 'CRLF'],
    ]) {
      const job = await ingest({ operation: 'insert', ...(lineEnding && { lineEnding }) }, csv ?? '');
      assert.equal(job.state, 'Failed');
      const message = `LineEnding is invalid on user data. Current LineEnding setting is ${setting}`;
      assert.equal(job.errorMessage, `ClientInputError : ${message}`);
    }
    const quoted = await ingest({ operation: 'insert' }, 'Name,Notes__c\n"A ""1""","two\r\nlines"\n');
    assert.equal(quoted.state, 'JobComplete');
  });

  test('data is taken once', async () => {
    const { body } = await sendJson(served, 'POST', `${base}/jobs/ingest`, {
      object: 'Voyage__c',
      operation: 'insert',
    });
    const upload = (): Promise<Response> =>
      served.send(`${base}/jobs/ingest/${(body as Job).id}/batches`, {
        method: 'PUT',
        body: 'Name\nA\n',
        headers: { 'content-type': 'text/csv' },
      });
    assert.equal((await upload()).status, 201);
    const second = await upload();
    assert.equal(second.status, 400);
    assert.match(await second.text(), /Found multiple contents for job/);
  });

  test('jobs are listed, can be aborted, and refuse what they cannot do by name', async () => {
    const { body } = await sendJson(served, 'POST', `${base}/jobs/ingest`, {
      object: 'Voyage__c',
      operation: 'insert',
    });
    const { id } = body as Job;
    const aborted = await sendJson(served, 'PATCH', `${base}/jobs/ingest/${id}`, { state: 'Aborted' });
    assert.equal((aborted.body as Job).state, 'Aborted');
    assert.equal(
      (await sendJson(served, 'PATCH', `${base}/jobs/ingest/${id}`, { state: 'UploadComplete' })).status,
      400,
    );
    const list = (await sendJson(served, 'GET', `${base}/jobs/ingest`)).body as { records: Job[] };
    assert.ok(list.records.some((job) => job.id === id));
    assert.equal((await sendJson(served, 'DELETE', `${base}/jobs/ingest/${id}`)).status, 204);
    assert.equal((await sendJson(served, 'GET', `${base}/jobs/ingest/${id}`)).status, 404);
    const hard = await sendJson(served, 'POST', `${base}/jobs/ingest`, {
      object: 'Voyage__c',
      operation: 'hardDelete',
    });
    assert.match(JSON.stringify(hard.body), /not 'hardDelete'/);
    const upsert = await sendJson(served, 'POST', `${base}/jobs/ingest`, {
      object: 'Voyage__c',
      operation: 'upsert',
      externalIdFieldName: 'Name',
    });
    assert.match(JSON.stringify(upsert.body), /does not match an External ID/);
  });

  test('query jobs give CSV in pages, and refuse aggregates', async () => {
    const records = Array.from({ length: 5 }, (_unused, index) => ({ Name: `Q"${index}`, Key__c: `QUERY${index}` }));
    await served.connection.sobject('Voyage__c').create(records);
    const soql = "SELECT Key__c, Name, Owner.Name FROM Voyage__c WHERE Key__c LIKE 'QUERY%' ORDER BY Key__c";
    const stream = await served.connection.bulk2.query(soql, { pollInterval: 10, pollTimeout: 10_000 });
    const rows = (await stream.toArray()) as Record<string, string>[];
    assert.deepEqual([rows.length, rows[4]?.Name, rows[4]?.['Owner.Name']], [5, 'Q"4', 'Ada Admin']);

    const { body } = await sendJson(served, 'POST', `${base}/jobs/query`, { operation: 'query', query: soql });
    const path = `${base}/jobs/query/${(body as Job).id}/results?maxRecords=2`;
    const pages: string[] = [];
    for (let locator = ''; locator !== 'null';) {
      const response = await served.send(locator === '' ? path : `${path}&locator=${locator}`);
      pages.push(response.headers.get('sforce-numberofrecords') ?? '');
      locator = response.headers.get('sforce-locator') ?? 'null';
    }
    assert.deepEqual(pages, ['2', '2', '1']);
    const grouped = await sendJson(served, 'POST', `${base}/jobs/query`, {
      operation: 'query',
      query: 'SELECT COUNT(Id) FROM Voyage__c',
    });
    assert.match(JSON.stringify(grouped.body), /not supported in Bulk Query/);
  });
});
