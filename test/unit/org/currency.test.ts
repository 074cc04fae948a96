import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Connection } from '@salesforce/core';
import { readCurrency } from '../../../src/org/currency.ts';
import { fakeConnection } from '../../fixtures/fakeConnection.ts';

type UserInfo = () => Promise<{ orgDefaultCurrencyIsoCode: string | null }>;

/** An org that answers the query of a project's currency, and SOAP where it has no such field. */
function orgWith(part: { statusCode: number; result: unknown }, getUserInfo: UserInfo): Connection {
  const { connection } = fakeConnection({ body: () => ({ hasErrors: part.statusCode >= 400, results: [part] }) });
  return Object.assign(connection, { soap: { getUserInfo } });
}

const refused = (errorCode: string): { statusCode: number; result: unknown } => ({
  statusCode: 400,
  result: [{ errorCode, message: 'no' }],
});
const never: UserInfo = () => Promise.reject(new Error('was asked'));

suite('the currency of amounts', () => {
  test('is the project’s own where an org has several', async () => {
    const result = { done: true, records: [{ CurrencyIsoCode: 'CHF' }] };
    assert.equal(await readCurrency(orgWith({ statusCode: 200, result }, never), 'CRM'), 'CHF');
  });

  test('is that of the org where it has one', async () => {
    const org = orgWith(refused('INVALID_FIELD'), () => Promise.resolve({ orgDefaultCurrencyIsoCode: 'EUR' }));
    assert.equal(await readCurrency(org, 'CRM'), 'EUR');
  });

  test('is not known where SOAP is closed, and fails where the org failed', async () => {
    const fault = Object.assign(new Error('closed'), { errorCode: 'sf:API_DISABLED_FOR_ORG' });
    assert.equal(
      await readCurrency(
        orgWith(refused('INVALID_FIELD'), () => Promise.reject(fault)),
        'CRM',
      ),
      null,
    );
    await assert.rejects(readCurrency(orgWith(refused('QUERY_TIMEOUT'), never), 'CRM'), { errorCode: 'QUERY_TIMEOUT' });
    await assert.rejects(readCurrency(orgWith(refused('INVALID_FIELD'), never), 'CRM'), /was asked/);
  });
});
