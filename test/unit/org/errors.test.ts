import '../../fixtures/environment.ts';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { SfError } from '@salesforce/core';
import { asNamedError, isMissingObject, reasonOf, type ErrorContext } from '../../../src/org/errors.ts';
import { soqlList, soqlText } from '../../../src/org/soql.ts';

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
  return result as SfError;
}

describe('asNamedError', () => {
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
      assert.equal(error.cause, reason);
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
    assert.match(error.actions?.join() ?? '', /CrmAdoptionAdmin/);
  });

  it('names the permission set that is missing', () => {
    const error = named(platformError('INSUFFICIENT_ACCESS_OR_READONLY', 'insufficient access rights on object id'));
    assert.equal(error.name, 'PermissionMissingError');
    assert.match(error.actions?.join() ?? '', /CrmAdoptionAdmin/);
  });

  it('gives the reason of a refused query without the piece of SOQL before it', () => {
    const quoted = '\nFROM RolloutGroup__c WHERE\n     ^\nERROR at Row:1:Column:67\nsObject type is not supported.';
    const { message } = named(platformError('INVALID_TYPE', `RolloutGroup__c${quoted}`), asAdmin);
    assert.match(message, /: sObject type is not supported\.$/);
    assert.equal(reasonOf(new Error('Plain reason')), 'Plain reason');
  });

  it('names the right to change metadata when a deploy lacks it', () => {
    const refused = platformError('INSUFFICIENT_ACCESS', 'insufficient access rights');
    assert.equal(named(refused, { permissionSet: null }).name, 'MetadataPermissionMissingError');
    const other = platformError('UNKNOWN_EXCEPTION', 'RolloutProject__c');
    assert.equal(asNamedError(other, { permissionSet: null }), other);
  });

  it("leaves errors alone that are named already or are not the org's", () => {
    const own = new SfError('no', 'OwnError', ['do this']);
    assert.equal(asNamedError(own, asAdmin), own);
    const bug = new RangeError('index');
    assert.equal(asNamedError(bug, asAdmin), bug);
    assert.equal(asNamedError('text', asAdmin).message, 'text');
  });

  it('does not take a missing standard field for a missing package', () => {
    assert.equal(isMissingObject(platformError('INVALID_FIELD', "No such column 'Foo' on entity 'Account'")), false);
  });
});

describe('SOQL literals', () => {
  it('cannot be ended by what people type', () => {
    assert.equal(soqlText("O'Brien \\"), "'O\\'Brien \\\\'");
    assert.equal(soqlList(['a', "b'"]), "('a', 'b\\'')");
  });
});
