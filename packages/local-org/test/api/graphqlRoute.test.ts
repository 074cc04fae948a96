import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { sendJson, serveOrg, type ServedOrg } from '../fixtures/servedOrg.ts';

suite('the GraphQL endpoint', () => {
  let served: ServedOrg;
  before(async () => {
    served = await serveOrg();
  });
  after(() => served.close());

  test('passes query, variables and the caller on', async () => {
    await served.connection.sobject('Account').create({ Name: 'Acme' });
    const { status, body } = await sendJson(served, 'POST', '/services/data/v67.0/graphql', {
      query:
        'query accounts($name: String) { uiapi { query { Account(where: { Name: { eq: $name } }) { edges { node { Name { value } } } } } } }',
      variables: { name: 'Acme' },
      operationName: 'accounts',
    });
    assert.equal(status, 200);
    const { data, errors } = body as {
      data: { uiapi: { query: { Account: { edges: unknown[] } } } };
      errors: unknown[];
    };
    assert.deepEqual(errors, []);
    assert.deepEqual(data.uiapi.query.Account.edges, [{ node: { Name: { value: 'Acme' } } }]);
  });

  test('needs a query and a login', async () => {
    assert.equal((await sendJson(served, 'POST', '/services/data/v67.0/graphql', {})).status, 400);
    const anonymous = await fetch(`${served.running.url}/services/data/v67.0/graphql`, { method: 'POST' });
    assert.equal(anonymous.status, 401);
  });
});
