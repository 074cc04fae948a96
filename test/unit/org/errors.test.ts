import { fakeConnection } from '../../fixtures/fakeConnection.ts';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { SfError } from '@salesforce/core';
import { asNamedError, isMissingObject, type ErrorContext } from '../../../src/org/errors.ts';
import { networkFailure, platformCode, reasonOf } from '../../../src/org/failures.ts';
import { tellMissing } from '../../../src/org/missing.ts';

/** An error as jsforce makes it of an answer. */
function platformError(code: string, message: string): Error {
  return Object.assign(new Error(message), { name: code, errorCode: code });
}

/** A failed fetch: the reason is inside. */
function fetchError(reason: Error): Error {
  return new TypeError('fetch failed', { cause: reason });
}

const asAdmin = { permissionSet: 'CrmAdoptionAdmin' } as const;

function named(error: unknown, context: ErrorContext = asAdmin): SfError {
  const result: Error = asNamedError(error, context);
  assert.ok(result instanceof SfError, result.message);
  assert.ok(result.actions?.length, 'an error must say what to do next');
  assert.doesNotMatch([result.message, ...result.actions].join('\n'), /%s|undefined/);
  return result as SfError;
}

/** What each code of the platform, of Node or of the libraries means to people. */
const MEANINGS: Record<string, string[]> = {
  SessionExpiredError: ['INVALID_SESSION_ID', 'INVALID_AUTH_HEADER', 'INVALID_LOGIN', 'RefreshTokenAuthError'],
  OrgUnreachableError: [
    ...['ECONNREFUSED', 'ECONNRESET', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'ENOTFOUND', 'ETIMEDOUT'],
    ...['DomainNotFoundError', 'EPIPE', 'UND_ERR_CONNECT_TIMEOUT', 'UND_ERR_SOCKET'],
    ...['UND_ERR_BODY_TIMEOUT', 'UND_ERR_HEADERS_TIMEOUT'],
  ],
  PermissionMissingError: [
    ...['API_DISABLED_FOR_ORG', 'CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY', 'INSUFFICIENT_ACCESS'],
    ...['INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY', 'INSUFFICIENT_ACCESS_OR_READONLY'],
    'INVALID_FIELD_FOR_INSERT_UPDATE',
  ],
  OrgBusyError: [
    ...['API_CURRENTLY_DISABLED', 'FUNCTIONALITY_TEMPORARILY_UNAVAILABLE', 'SERVER_UNAVAILABLE'],
    ...['TOO_MANY_APEX_REQUESTS', 'UNABLE_TO_LOCK_ROW', 'UNKNOWN_EXCEPTION', 'ERROR_HTTP_420', 'ERROR_HTTP_429'],
    ...['ERROR_HTTP_500', 'ERROR_HTTP_502', 'ERROR_HTTP_503', 'ERROR_HTTP_504'],
  ],
  RequestLimitError: ['REQUEST_LIMIT_EXCEEDED'],
  StorageFullError: ['STORAGE_LIMIT_EXCEEDED'],
  QueryTooSlowError: ['OPERATION_TOO_LARGE', 'QUERY_TIMEOUT', 'QUERY_TOO_COMPLICATED', 'REQUEST_RUNNING_TOO_LONG'],
  LoginClosedError: [
    ...['INACTIVE_ORG', 'INSUFFICIENT_MOBILE_ACCESS', 'INVALID_OPERATION_WITH_EXPIRED_PASSWORD', 'ORG_LOCKED'],
    ...['LOGIN_CHALLENGE_ISSUED', 'LOGIN_DURING_RESTRICTED_DOMAIN', 'LOGIN_DURING_RESTRICTED_TIME'],
    ...['PASSWORD_LOCKOUT', 'TRIAL_EXPIRED'],
  ],
  VersionUnknownError: ['UNSUPPORTED_API_VERSION'],
};

/** Not `assert.equal`: Node's test runner cannot show two errors of Salesforce's library that differ. */
function passesUnchanged(error: Error, context: ErrorContext = asAdmin): void {
  const result = asNamedError(error, context);
  assert.ok(result === error, `became ${result.name}: ${result.message}`);
}

describe('asNamedError', () => {
  for (const [name, codes] of Object.entries(MEANINGS)) {
    for (const code of codes) {
      it(`means ${name} by ${code}, wherever the code stands`, () => {
        for (const error of [
          Object.assign(new Error('no'), { errorCode: code }),
          Object.assign(new Error('no'), { code }),
          Object.assign(new Error('no'), { name: code, errorCode: 7 }),
          new Error(`no: ${code}.`),
          new Error('outer', { cause: new Error('middle', { cause: platformError(code, 'inner') }) }),
        ]) {
          assert.equal(named(error).name, name);
        }
        assert.notEqual(asNamedError(new Error(`x${code}x`), asAdmin).name, name, 'a part of another word');
      });
    }
  }

  it('names an org that nobody logged in to, and keeps what the libraries advise', () => {
    for (const name of ['NamedOrgNotFoundError', 'NoDefaultEnvError', 'NoUsernameFoundError']) {
      const error = named(new SfError('No org "prod".', name, ['Did you mean "prd"?']));
      assert.equal(error.name, 'OrgUnknownError');
      assert.match(error.message, /No org "prod"\./);
      assert.match(error.actions?.[0] ?? '', /prd/);
      assert.match(error.actions?.[1] ?? '', /sf org list/);
      for (const bare of [new SfError('No org', name), Object.assign(new Error('No org'), { name })]) {
        assert.match(named(bare).actions?.[0] ?? '', /sf org list/);
      }
    }
  });

  it('takes back what the parser of flags writes around a message', () => {
    const parsed = (text: string): Error =>
      asNamedError(new Error(`Parsing --target-org \n\t${text}\nSee more help with --help`), asAdmin);
    assert.equal(parsed('No such org\nat all').message, 'No such org\nat all');
    assert.equal(parsed('').message, '');
    for (const other of ['a Parsing --target-org \n\tb\nSee more help with --help', 'See more help with --help']) {
      assert.equal(asNamedError(new Error(other), asAdmin).message, other);
    }
    const longer = 'Parsing --target-org \n\tb\nSee more help with --help or ask';
    assert.equal(asNamedError(new Error(longer), asAdmin).message, longer);
  });

  it('names an expired session also when the libraries have advice of their own', () => {
    const expired = new SfError('expired', 'RefreshTokenAuthError', ['Ask an admin']);
    assert.equal(named(expired).name, 'SessionExpiredError');
  });

  it('ends with an error that is its own cause, and with a cause that is no error', () => {
    const circle = new Error('circle');
    circle.cause = circle;
    passesUnchanged(circle);
    const odd = new Error('odd', { cause: 'INVALID_SESSION_ID' });
    passesUnchanged(odd);
  });

  it('names an expired session', () => {
    assert.equal(named(platformError('INVALID_SESSION_ID', 'Session expired or invalid')).name, 'SessionExpiredError');
  });

  it('names an org that cannot be reached, by the reason inside the fetch', () => {
    const refused = Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:9'), { code: 'ECONNREFUSED' });
    for (const reason of [refused, new Error('self-signed certificate')]) {
      const error = named(fetchError(reason));
      assert.equal(error.name, 'OrgUnreachableError');
      assert.ok(error.message.includes(reason.message));
      // A TypeError anywhere in the chain makes `sf` exit with 10, its code for bugs.
      assert.ok(error.cause === reason);
    }
  });

  it('names an org whose address is unknown, also when a wrapper kept only the text', () => {
    const error = new SfError(
      'Metadata API request failed: getaddrinfo ENOTFOUND nowhere.example',
      'MetadataTransferError',
    );
    assert.equal(named(error).name, 'OrgUnreachableError');
  });

  it('names our objects when the org does not show them', () => {
    const error = named(platformError('INVALID_TYPE', "sObject type 'RolloutProject__c' is not supported."));
    assert.equal(error.name, 'PackageUnavailableError');
    assert.match(error.actions?.join() ?? '', /--name CrmAdoptionAdmin/);
  });

  it('does so by each code that means it, and not by others', () => {
    for (const code of ['INVALID_TYPE', 'INVALID_FIELD', 'NOT_FOUND', 'UNKNOWN_OBJECT']) {
      assert.equal(named(platformError(code, "'AdoptionSnapshot__c'")).name, 'PackageUnavailableError', code);
    }
    const other = platformError('MALFORMED_QUERY', 'RolloutProject__c');
    assert.equal(named(other).name, 'RefusedError');
    assert.equal(isMissingObject(other), false);
  });

  it('names the permission set that is missing', () => {
    const error = named(platformError('INSUFFICIENT_ACCESS_OR_READONLY', 'insufficient access rights on object id'));
    assert.equal(error.name, 'PermissionMissingError');
    assert.match(error.message, /insufficient access rights on object id/);
    assert.match(error.actions?.join() ?? '', /--name CrmAdoptionAdmin/);
  });

  it('gives the reason of a refused query without the piece of SOQL before it', () => {
    const quoted = '\nFROM RolloutGroup__c WHERE\n     ^\nERROR at Row:1:Column:67\nsObject type is not supported.';
    const { message } = named(platformError('INVALID_TYPE', `RolloutGroup__c${quoted}`), asAdmin);
    assert.match(message, /: sObject type is not supported\.$/);
    const far = 'SELECT a\nERROR at Row:12:Column:3\n  Nested ERROR at Row:3:Column:14\n\nToo long';
    assert.equal(reasonOf(new Error(far)), 'Too long');
    assert.equal(reasonOf(new Error('SELECT a\nERROR at Row:12:Column:3\nNo such column')), 'No such column');
    assert.equal(reasonOf(new Error('Plain reason')), 'Plain reason');
    const fault = Object.assign(new Error('INVALID_TYPE: Unknown type'), { errorCode: 'sf:INVALID_TYPE' });
    assert.deepEqual([reasonOf(fault), platformCode(fault)], ['Unknown type', 'INVALID_TYPE']);
  });

  it('names the right to change metadata when a deploy lacks it', () => {
    const refused = platformError('INSUFFICIENT_ACCESS', 'insufficient access rights');
    const error = named(refused, { permissionSet: null });
    assert.equal(error.name, 'MetadataPermissionMissingError');
    assert.match(error.message, /insufficient access rights/);
    assert.equal(
      named(platformError('INVALID_TYPE', 'RolloutProject__c'), { permissionSet: null }).name,
      'RefusedError',
    );
  });

  it("leaves errors alone that are named already or are not the org's", () => {
    const own = new SfError('no ENOTFOUND', 'OwnError', ['do this']);
    passesUnchanged(own);
    const bug = new RangeError('index');
    passesUnchanged(bug);
    assert.equal(asNamedError('text', asAdmin).message, 'text');
  });

  it('does not take a missing standard field for a missing package', () => {
    assert.equal(isMissingObject(platformError('INVALID_FIELD', "No such column 'Foo' on entity 'Account'")), false);
  });
});

describe('networkFailure', () => {
  it('is the reason why no answer came, and nothing when the org answered', () => {
    const reason = new Error('socket hang up');
    assert.ok(networkFailure(fetchError(reason)) === reason);
    assert.ok(networkFailure(new TypeError('fetch failed')) === undefined);
    assert.ok(networkFailure(new Error('other', { cause: reason })) === undefined);
    assert.ok(networkFailure(platformError('INVALID_TYPE', 'no')) === undefined);
  });
});

describe('tellMissing', () => {
  const missing = platformError('INVALID_TYPE', "sObject type 'RolloutProject__c' is not supported.");
  const failing = (error: Error) => (): Promise<never> => Promise.reject(error);

  /** The error for a missing object in an org that has these permission sets. */
  async function told(...permissionSets: string[]): Promise<SfError> {
    const rows = (soql: string): object[] =>
      permissionSets.filter((name) => soql === `SELECT Id FROM PermissionSet WHERE Name = '${name}'`).map(() => ({}));
    const { connection } = fakeConnection({ rows });
    return tellMissing(connection, 'CrmAdoptionLead', failing(missing)).then(
      () => assert.fail('accepted'),
      (error: SfError) => error,
    );
  }

  it('says that the package is not deployed when the org does not have its permission sets', async () => {
    const error = await told('Other');
    assert.equal(error.name, 'PackageNotDeployedError');
    assert.match(error.actions?.join() ?? '', /sf adoption deploy/);
    assert.ok(error.cause === missing);
  });

  it('names the permission set when the org has it', async () => {
    const error = await told('CrmAdoptionLead');
    assert.equal(error.name, 'PermissionMissingError');
    assert.match(error.actions?.join() ?? '', /--name CrmAdoptionLead/);
  });

  it('passes results and other errors on, without asking anything', async () => {
    const { connection, queries } = fakeConnection();
    assert.equal(await tellMissing(connection, 'CrmAdoptionLead', () => Promise.resolve(7)), 7);
    const other = new RangeError('index');
    await assert.rejects(tellMissing(connection, 'CrmAdoptionLead', failing(other)), (error) => error === other);
    assert.deepEqual(queries, []);
  });
});
