import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { executeGraphql } from '../../src/graphql/graphql.ts';
import { loadRecords } from '../../src/records/load.ts';
import { openTrialOrg } from '../fixtures/trialOrg.ts';

interface Page {
  pageResultCount: number;
  pageInfo: { hasNextPage: boolean; endCursor: string };
}

const { org, admin } = openTrialOrg();
loadRecords(
  org,
  admin,
  'Account',
  Array.from({ length: 260 }, (_unused, index) => ({ Name: `A${index}` })),
);

/** One page of the 260 accounts, or the messages of a refusal. */
async function page(paging: string): Promise<Page | string> {
  const query = `{ uiapi { query { Account(${paging}) { pageResultCount pageInfo { hasNextPage endCursor } } } } }`;
  const { data, errors } = await executeGraphql(org, admin, { query });
  if (errors.length > 0) return JSON.stringify(errors);
  const plain = JSON.parse(JSON.stringify(data)) as { uiapi: { query: { Account: Page } } };
  return plain.uiapi.query.Account;
}

function cursor(offset: number): string {
  return Buffer.from(String(offset)).toString('base64');
}

describe('pages of GraphQL records', () => {
  it('hold up to 200 records without an upper bound', async () => {
    assert.match(JSON.stringify(await page('first: 201')), /between 1 and 200 without upperBound/);
    assert.match(JSON.stringify(await page('first: 0')), /between 1 and 200/);
    const first = { pageResultCount: 200, pageInfo: { hasNextPage: true, endCursor: cursor(200) } };
    assert.deepEqual(await page('first: 200'), first);
  });

  it('hold 200 to 2,000 records with one', async () => {
    assert.match(JSON.stringify(await page('first: 199, upperBound: 500')), /between 200 and 2000 with upperBound/);
    assert.match(JSON.stringify(await page('first: 2001, upperBound: 4000')), /between 200 and 2000/);
    const all = { pageResultCount: 260, pageInfo: { hasNextPage: false, endCursor: cursor(260) } };
    assert.deepEqual(await page('first: 2000, upperBound: 2000'), all);
  });

  it('end at the upper bound', async () => {
    const bounded = 'first: 200, upperBound: 250';
    const first = { pageResultCount: 200, pageInfo: { hasNextPage: true, endCursor: cursor(200) } };
    assert.deepEqual(await page(bounded), first);
    const rest = { pageResultCount: 50, pageInfo: { hasNextPage: false, endCursor: cursor(250) } };
    assert.deepEqual(await page(`${bounded}, after: "${cursor(200)}"`), rest);
  });
});
