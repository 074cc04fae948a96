import assert from 'node:assert/strict';
import { generateKeyPairSync, sign } from 'node:crypto';
import { once } from 'node:events';
import { get, type IncomingMessage, type OutgoingHttpHeaders } from 'node:http';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { after, before, suite, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { startLocalOrg } from '../../src/api/server.ts';
import { sendJson, serveOrg, testNow, type ServedOrg } from '../fixtures/servedOrg.ts';

suite('login, identity and the frame of the HTTP API', () => {
  let served: ServedOrg;
  before(async () => {
    served = await serveOrg();
  });
  after(() => served.close());

  test('listens on 127.0.0.1 and gives the version list without a login, also behind two slashes', async () => {
    assert.match(served.running.url, /^http:\/\/127\.0\.0\.1:\d+$/);
    const response = await fetch(`${served.running.url}//services/data/`);
    const versions = (await response.json()) as { version: string }[];
    assert.equal(versions.at(-1)?.version, '67.0');
    assert.ok(versions.some(({ version }) => version === '51.0'));
  });

  test('user info and identity name the logged-in user', async () => {
    const identity = await served.connection.identity();
    assert.equal(identity.username, 'admin@crm-adoption.local');
    assert.equal(identity.user_id, served.admin.userId);
    const info = await sendJson(served, 'GET', '/services/oauth2/userinfo');
    assert.deepEqual((info.body as { preferred_username: string }).preferred_username, 'admin@crm-adoption.local');
  });

  test('an unknown token is refused with INVALID_SESSION_ID', async () => {
    const response = await served.send('/services/data/v67.0/limits', { headers: { authorization: 'Bearer 00Dx!no' } });
    assert.equal(response.status, 401);
    assert.deepEqual(await response.json(), [
      { message: 'Session expired or invalid', errorCode: 'INVALID_SESSION_ID' },
    ]);
  });

  test('a version that the org does not speak is named', async () => {
    const { status, body } = await sendJson(served, 'GET', '/services/data/v99.0/limits');
    assert.equal(status, 404);
    assert.match((body as { message: string }[])[0]?.message ?? '', /50\.0 to 67\.0, not 99\.0/);
  });

  test('unknown resources, malformed JSON and logins with a password are refused', async () => {
    const unknown = await sendJson(served, 'GET', '/services/data/v67.0/chatter/feeds');
    const message =
      'The requested resource does not exist: the local org does not support GET /services/data/v67.0/chatter/feeds';
    assert.deepEqual(unknown, { status: 404, body: [{ message, errorCode: 'NOT_FOUND' }] });
    const plan = await sendJson(served, 'GET', '/services/data/v67.0/query?explain=SELECT+Id+FROM+Account');
    assert.match(JSON.stringify(plan.body), /explain/);
    const malformed = await served.send('/services/data/v67.0/sobjects/Account', { method: 'POST', body: '{"Name":' });
    assert.equal(malformed.status, 400);
    assert.match(await malformed.text(), /JSON_PARSER_ERROR/);
    const token = await served.send('/services/oauth2/token', {
      method: 'POST',
      body: 'grant_type=password&username=x',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
    assert.equal(token.status, 400);
    assert.match(await token.text(), /unsupported_grant_type.*asked for: password/);
  });

  test('a signed assertion logs in whom it names, and nobody else', async () => {
    const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const certificate = publicKey.export({ type: 'spki', format: 'pem' }).toString();
    const app = await startLocalOrg({ org: served.running.org, connectedApp: { clientId: 'KEY', certificate } });
    const right = {
      iss: 'KEY',
      sub: 'admin@crm-adoption.local',
      aud: 'https://login.salesforce.com',
      exp: 4_000_000_000,
    };
    const logIn = async (claims: object, key = privateKey): Promise<Record<string, string>> => {
      const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
      const signed = `${part({ alg: 'RS256' })}.${part(claims)}`;
      const assertion = `${signed}.${sign('RSA-SHA256', Buffer.from(signed), key).toString('base64url')}`;
      const grant = { grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', assertion };
      const response = await fetch(`${app.url}/services/oauth2/token`, {
        method: 'POST',
        body: new URLSearchParams(grant),
      });
      return (await response.json()) as Record<string, string>;
    };
    const { access_token: token = '', id } = await logIn(right);
    assert.equal(served.running.org.session(token)?.username, 'admin@crm-adoption.local');
    assert.ok(id?.endsWith(served.admin.userId));
    const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
    const refusals = [
      await logIn(right, stranger),
      await logIn({ ...right, iss: 'OTHER' }),
      await logIn({ ...right, aud: 'https://example.com' }),
      await logIn({ ...right, exp: 1_600_000_000 }),
      await logIn({ ...right, sub: 'nobody@example.com' }),
    ];
    assert.deepEqual(
      refusals.map(({ error, error_description: reason }) => `${error}: ${reason}`),
      [
        'invalid_grant: invalid assertion',
        'invalid_client_id: client identifier invalid',
        'invalid_grant: audience is invalid',
        'invalid_grant: expired authorization code',
        "invalid_grant: user hasn't approved this consumer",
      ],
    );
    await app.close();
  });

  test('requests that come through another site are refused', async () => {
    const { url } = served.running;
    const statusOf = async (headers: OutgoingHttpHeaders): Promise<number | undefined> => {
      // Unlike fetch, it lets a request say to which host it goes, as a browser does for a name that leads here.
      const [answer] = (await once(get(`${url}/local-org/personas`, { headers }), 'response')) as [IncomingMessage];
      answer.resume();
      return answer.statusCode;
    };
    const { host, port } = new URL(url);
    for (const origin of [
      'http://evil.example',
      'null',
      'http://127.0.0.1:1',
      `https://${host}`,
      `http://localhost:${port}`,
    ])
      assert.equal(await statusOf({ origin }), 403, origin);
    for (const name of ['evil.example', `evil.example:${port}`, '127.0.0.1.evil.example', '0.0.0.0', '[::1]'])
      assert.equal(await statusOf({ host: name }), 403, name);
    for (const headers of [{}, { origin: url }, { host: `localhost:${port}`, origin: `http://localhost:${port}` }])
      assert.equal(await statusOf(headers), 200, JSON.stringify(headers));
  });

  test('nothing but 127.0.0.1 reaches it', async () => {
    const { port } = new URL(served.running.url);
    const own = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? []);
    // On Linux, the second address is of this machine, too.
    for (const host of [...own.map(({ address }) => address), '127.0.0.2'].filter(
      (address) => address !== '127.0.0.1',
    )) {
      const socket = connect({ host, port: Number(port) });
      const [what] = await Promise.race([once(socket, 'connect').then(() => ['reached']), once(socket, 'error')]);
      socket.destroy();
      assert.notEqual(what, 'reached', host);
    }
  });

  test('bodies may be compressed', async () => {
    const response = await served.send('/services/data/v67.0/sobjects/Account', {
      method: 'POST',
      body: gzipSync(JSON.stringify({ Name: 'Compressed' })),
      headers: { 'content-encoding': 'gzip' },
    });
    assert.equal(response.status, 201);
  });

  test('single access gives a front door that logs the caller in', async () => {
    const { body } = await sendJson(served, 'GET', '/services/oauth2/singleaccess');
    const url = new URL((body as { frontdoor_uri: string }).frontdoor_uri);
    assert.equal(url.pathname, '/secur/frontdoor.jsp');
    assert.equal(url.searchParams.get('sid'), served.admin.token);
  });

  test('the clock can be read, set and set free', async () => {
    const path = '/local-org/clock';
    assert.deepEqual((await sendJson(served, 'PUT', path, { now: '2026-05-04T08:00:00Z' })).body, {
      now: '2026-05-04T08:00:00.000Z',
      fixed: true,
    });
    assert.equal(served.running.org.clock.now().toISOString(), '2026-05-04T08:00:00.000Z');
    assert.equal((await sendJson(served, 'PUT', path, { now: 'tomorrow' })).status, 400);
    assert.equal(((await sendJson(served, 'PUT', path, { now: null })).body as { fixed: boolean }).fixed, false);
    served.running.org.clock.set(testNow);
    const standing = { now: testNow.toISOString(), fixed: true };
    assert.deepEqual((await sendJson(served, 'GET', path)).body, standing, 'also when set from within');
  });

  test('personas carry a token that works', async () => {
    const { body } = await sendJson(served, 'GET', '/local-org/personas');
    const [persona] = body as { username: string; token: string }[];
    assert.equal(persona?.username, 'admin@crm-adoption.local');
    assert.match(persona?.token ?? '', /^00D\w{12,15}![.\w]*$/);
    assert.equal(served.running.org.session(persona?.token ?? '')?.username, persona?.username);
  });

  test('requests are counted, with method, path and status; a batch as its parts', async () => {
    const { requests } = served.running;
    requests.reset();
    await sendJson(served, 'GET', '/services/data/v67.0/limits?x=1');
    assert.equal(requests.total(), 1);
    assert.deepEqual(requests.log(), [{ method: 'GET', url: '/services/data/v67.0/limits', status: 200, calls: 1 }]);
    const part = { method: 'GET', url: 'v67.0/limits' };
    await sendJson(served, 'POST', '/services/data/v67.0/composite/batch', { batchRequests: [part, part] });
    assert.deepEqual([requests.total(), requests.log().at(-1)?.calls], [2, 2]);
  });

  test('a revoked token no longer works', async () => {
    const token = served.running.org.issueToken(served.admin.userId);
    await served.send('/services/oauth2/revoke', {
      method: 'POST',
      body: `token=${encodeURIComponent(token)}`,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
    assert.equal(served.running.org.session(token), undefined);
  });
});
