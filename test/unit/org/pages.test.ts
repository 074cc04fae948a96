import { TestOrg } from '../../fixtures/testOrg.ts';
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { queryAll } from '../../../src/org/soql.ts';

describe('a list of the org', () => {
  let org: TestOrg;

  before(async () => {
    org = await TestOrg.empty();
    const account = org.create('Account', { Name: 'Many' });
    const { db, ids } = org.running.org;
    org.create('Contact', { LastName: 'One', AccountId: account });
    const contact = db.prepare('SELECT * FROM "Contact" LIMIT 1').get() as Record<string, string | number | null>;
    const names = Object.keys(contact);
    const insertion = db.prepare(
      `INSERT INTO "Contact" (${names.map((name) => `"${name}"`).join()}) VALUES (${names.map(() => '?').join()})`,
    );
    org.running.org.transaction(() => {
      for (let count = 1; count < 2_500; count += 1) {
        insertion.run(...names.map((name) => (name === 'Id' ? ids.next('003') : (contact[name] ?? null))));
      }
    });
  });
  after(() => org.close());

  it('is read to its end', async () => {
    assert.equal((await queryAll(await org.connect(), 'SELECT Id FROM Contact')).length, 2_500);
  });

  it('is read to its end inside a record', async () => {
    const soql = 'SELECT Name, (SELECT Id FROM Contacts) FROM Account';
    const [account] = await queryAll<{ Contacts: { records: object[] } }>(await org.connect(), soql);
    assert.equal(account?.Contacts.records.length, 2_500);
  });
});
