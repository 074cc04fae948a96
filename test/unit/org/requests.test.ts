import { TestOrg } from '../../fixtures/testOrg.ts';
import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import type { SfError } from '@salesforce/core';
import { asNamedError } from '../../../src/org/errors.ts';
import { queryAll } from '../../../src/org/soql.ts';
import { beQuick, FaultyLine, refusal, warnings, type Fault, type Passing } from '../../fixtures/faultyLine.ts';

const LOGIN_PAGE = '<!DOCTYPE html><html><title>Log in to the hotel</title></html>';
const SOQL = 'SELECT Id FROM Profile';

before(() => beQuick({ silentAfterMs: 400 }));
// Other files share the process; their orgs may take longer to answer.
after(() => beQuick());

describe('a request to the org', () => {
  let org: TestOrg;
  let line: FaultyLine | undefined;

  before(async () => {
    org = await TestOrg.empty();
  });
  after(() => org.close());
  afterEach(() => line?.close());

  /** Asks over a line with faults. */
  async function asked(faultOf: (request: Passing) => Fault | undefined): Promise<object[]> {
    line = await FaultyLine.to(org, faultOf);
    return queryAll(line.connection, SOQL);
  }

  /** The error that people see. */
  async function errorOf(fault: Fault): Promise<SfError> {
    const error = await asked(() => fault).then(
      () => assert.fail('accepted'),
      (reason: unknown) => asNamedError(reason, { permissionSet: 'CrmAdoptionAdmin' }),
    );
    assert.ok((error as SfError).actions?.length, error.message);
    return error as SfError;
  }

  const passing: Record<string, Fault> = {
    'breaks off before the org hears it': 'unheard',
    'loses its answer': 'lost',
    'gets half an answer': 'cut',
    'finds the org out of service': { status: 503, type: 'text/html; charset=utf-8', body: '<html>Down</html>' },
    'finds a proxy without its org': { status: 502, type: 'text/html', body: '<html>Bad gateway</html>' },
    'finds a row locked': refusal(400, 'UNABLE_TO_LOCK_ROW', 'unable to obtain exclusive access to this record'),
    'finds a server away': refusal(503, 'SERVER_UNAVAILABLE'),
    'comes beside too many others': refusal(403, 'REQUEST_LIMIT_EXCEEDED', 'ConcurrentPerOrgLongTxn Limit exceeded.'),
    'comes after too many of a day': refusal(403, 'REQUEST_LIMIT_EXCEEDED', 'Limite de requêtes dépassée'),
    'meets an error within': refusal(500, 'UNKNOWN_EXCEPTION'),
  };
  for (const [what, fault] of Object.entries(passing)) {
    it(`that ${what} is sent again, and the command says so once`, async () => {
      const said = warnings();
      const records = await asked(({ before: sent }) => (sent < 3 ? fault : undefined));
      assert.equal(records.length, 4);
      assert.equal(line?.requests.length, 4);
      assert.equal(said.length, 1, said.join());
      assert.match(said[0] ?? '', /tries again by itself/);
      assert.doesNotMatch(said[0] ?? '', /html/);
    });

    it(`that ${what} each time is given up after five tries, by name`, async () => {
      const { name, message } = await errorOf(fault);
      assert.match(name, /^(Org(Busy|Unreachable)|RequestLimit)Error$/);
      assert.doesNotMatch(message, /html/);
      assert.equal(line?.requests.length, 5);
    });
  }

  it('that is never answered names the org as silent, and is not sent again', async () => {
    const { name, message } = await errorOf('silent');
    assert.equal(name, 'OrgSilentError');
    assert.match(message, /within 0\.4 seconds/);
    assert.equal(line?.requests.length, 1);
  });

  it('whose answer stops half-way names the org as silent', async () => {
    assert.equal((await errorOf('stuck')).name, 'OrgSilentError');
  });

  const others: Record<string, Fault> = {
    'a login page': { type: 'text/html', body: LOGIN_PAGE },
    'a login page that calls itself JSON': { body: LOGIN_PAGE },
    'a page that is forbidden': { status: 403, type: 'text/html; charset=utf-8', body: LOGIN_PAGE },
    nothing: { body: '' },
    null: { body: 'null' },
    'a list': { body: '[]' },
    'records that are none': { body: '{"done":true,"records":[null]}' },
    'a page without the way to the next': { body: '{"done":false,"records":[]}' },
    'half a JSON': { body: '{"done":true,"records":[' },
  };
  for (const [what, fault] of Object.entries(others)) {
    it(`that is answered with ${what} is an error with an action, not an empty list`, async () => {
      assert.equal((await errorOf(fault)).name, 'UnexpectedAnswerError');
      assert.equal(line?.requests.length, 1);
    });
  }

  const final: Record<string, Fault> = {
    StorageFullError: refusal(400, 'STORAGE_LIMIT_EXCEEDED', 'storage limit exceeded'),
    QueryTooSlowError: refusal(400, 'QUERY_TIMEOUT', 'Your query request was running for too long.'),
    LoginClosedError: refusal(403, 'ORG_LOCKED', 'org locked'),
    RefusedError: refusal(400, 'MALFORMED_QUERY', 'unexpected token: FORM'),
    PermissionMissingError: refusal(403, 'API_DISABLED_FOR_ORG', 'API is not enabled'),
  };
  for (const [name, fault] of Object.entries(final)) {
    it(`that is refused for good is a ${name} at once`, async () => {
      assert.equal((await errorOf(fault)).name, name);
      assert.equal(line?.requests.length, 1);
    });
  }
});
