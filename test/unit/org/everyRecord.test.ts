import { fakeConnection } from '../../fixtures/fakeConnection.ts';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { everyRecordQueries, requireEveryRecord } from '../../../src/org/everyRecord.ts';
import { QueryError } from '../../../src/org/queryBatch.ts';

describe('everyRecordQueries', () => {
  it('asks for "Modify All Data" of the caller, from the profile and from permission sets', async () => {
    const { connection } = fakeConnection({ username: "o'brien@example.com" });
    assert.deepEqual(await everyRecordQueries(connection), [
      "SELECT Id FROM User WHERE Username = 'o\\'brien@example.com' AND Profile.PermissionsModifyAllData = true",
      "SELECT Id FROM User WHERE Username = 'o\\'brien@example.com' AND Id IN " +
        '(SELECT AssigneeId FROM PermissionSetAssignment WHERE PermissionSet.PermissionsModifyAllData = true AND IsActive = true)',
    ]);
  });

  it('asks the org who the caller is when only a token is known', async () => {
    for (const username of ['00D000000000001!token', undefined]) {
      const { connection } = fakeConnection({
        ...(username !== undefined && { username }),
        body: (request) =>
          request.url === '/services/oauth2/userinfo' ? { user_id: '005000000000001AAA' } : undefined,
      });
      const [first] = await everyRecordQueries(connection);
      assert.match(first ?? '', /WHERE Id = '005000000000001AAA' AND/);
    }
  });
});

describe('requireEveryRecord', () => {
  const [found, none] = [{ records: [{ Id: '1' }] }, { records: [] }];

  it('passes when one of the answers finds the caller', () => {
    requireEveryRecord([found, none]);
    requireEveryRecord([none, found]);
  });

  it('refuses callers to whom assignments are closed, and no other failure', () => {
    const closed = {
      error: new QueryError('INVALID_TYPE', "sObject type 'PermissionSetAssignment' is not supported."),
    };
    assert.throws(() => requireEveryRecord([none, closed]), { name: 'NotEverythingError' });
    const slow = { error: new QueryError('QUERY_TIMEOUT', 'Too long.') };
    assert.throws(() => requireEveryRecord([none, slow]), { errorCode: 'QUERY_TIMEOUT' });
  });

  it('refuses callers who may see a part of the records only', () => {
    assert.throws(() => requireEveryRecord([none, none]), { name: 'NotEverythingError' });
  });
});
