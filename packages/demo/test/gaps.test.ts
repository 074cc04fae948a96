import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { addDays } from '../../../src/org/calendar.ts';
import { pick, share } from '../src/chance.ts';
import { readDataset } from '../src/dataset.ts';
import { accountOwners, accountPhone, contactsOf, inventedCreation } from '../src/gaps.ts';

describe('what is invented from a seed', () => {
  it('is a number in [0, 1) and an element of the list, whatever the key', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.integer())), (key) => {
        assert.ok(share(...key) >= 0 && share(...key) < 1);
        assert.equal(share(...key), share(...key));
        assert.ok(['a', 'b', 'c'].includes(pick(['a', 'b', 'c'], ...key)));
      }),
    );
  });

  it('begins a deal without a date in the ten weeks before the last day', () => {
    fc.assert(
      fc.property(fc.string(), (id) => {
        const day = inventedCreation(id, '2017-12-31');
        assert.ok(day <= '2017-12-31' && day > addDays('2017-12-31', -70));
      }),
    );
  });

  it('gives each account three to five contacts, some without mail and telephone', () => {
    const { accounts } = readDataset();
    const contacts = accounts.map(({ account }) => contactsOf(account));
    assert.ok(contacts.every(({ length }) => length >= 3 && length <= 5));
    assert.ok(contacts.flat().some(({ Email, Phone }) => !Email && !Phone));
    assert.ok(accounts.some(({ account }) => accountPhone(account) === null));
  });

  it('gives each account to somebody who won there, at most six to one person', () => {
    const data = readDataset();
    const owners = accountOwners(data);
    assert.equal(owners.size, data.accounts.length);
    for (const [account, owner] of owners) {
      assert.ok(
        data.deals.some((deal) => deal.account === account && deal.sales_agent === owner),
        account,
      );
    }
    const counts = [...Map.groupBy(owners, ([, owner]) => owner).values()].map(({ length }) => length);
    assert.ok(Math.max(...counts) <= 6);
  });
});
