import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { FastifyInstance } from 'fastify';
import fastify from 'fastify';
import type { Persona, PageData, SessionData } from '../src/contract.ts';
import { pageHost } from '../src/plugin.ts';
import type { DeployedOrg } from './deployedOrg.ts';
import { deployBundle, deployedOrg } from './deployedOrg.ts';

let server: FastifyInstance;
let deployed: DeployedOrg;

before(async () => {
  deployed = deployedOrg();
  server = fastify();
  await server.register(pageHost(deployed.org));
});

after(async () => {
  await server.close();
  deployed.org.close();
});

const get = (url: string, cookies: Record<string, string> = { sid: deployed.token }) =>
  server.inject({
    url,
    headers: {
      cookie: Object.entries(cookies)
        .map((pair) => pair.map(encodeURIComponent).join('='))
        .join('; '),
    },
  });

test('the front door sets a cookie that scripts and other sites cannot use, then goes to the page', async () => {
  const query = new URLSearchParams({ sid: deployed.token, retURL: '/lightning/n/Start?theme=slds1' });
  const answer = await get(`/secur/frontdoor.jsp?${query.toString()}`, {});
  assert.equal(answer.statusCode, 302);
  assert.equal(answer.headers.location, '/lightning/n/Start?theme=slds1');
  assert.match(String(answer.headers['set-cookie']), /^sid=00D[^;]+; Path=\/; HttpOnly; SameSite=Strict$/);
});

test('the front door refuses unknown tokens and sends nobody to another site', async () => {
  const refused = await get('/secur/frontdoor.jsp?sid=00D000000000001!nobody', {});
  assert.equal(refused.statusCode, 401);
  assert.equal(refused.headers['set-cookie'], undefined);
  const query = new URLSearchParams({ sid: deployed.token, retURL: 'https://example.com/' });
  assert.equal((await get(`/secur/frontdoor.jsp?${query.toString()}`, {})).headers.location, '/lightning/');
});

test('a page without a session asks whom to log in as and shows no token', async () => {
  const answer = await get('/lightning/n/Start', {});
  assert.equal(answer.statusCode, 401);
  assert.match(answer.body, /Ada Admin/);
  assert.doesNotMatch(answer.body, /00D/);
});

test('the persona switch logs in through the front door', async () => {
  const [person] = (await get('/local-org/personas.json?retURL=/lightning/n/Start')).json<Persona[]>();
  assert.deepEqual([person?.name, person?.role, person?.current], ['Ada Admin', 'Demo user', true]);
  const login = await get(person?.url ?? '', {});
  assert.match(String(login.headers.location), /^\/secur\/frontdoor\.jsp\?sid=00D.*&retURL=%2Flightning%2Fn%2FStart$/);
  assert.equal((await get('/local-org/login?user=005000000000999AAA', {})).statusCode, 404);
});

test('the session shows the app with the tabs that the permission sets show', async () => {
  const session = (await get('/lightning/session.json')).json<SessionData>();
  assert.equal(session.name, 'Ada Admin');
  assert.equal(session.token, deployed.token);
  assert.equal(session.app?.label, 'Demo app');
  assert.deepEqual(
    session.tabs.map(({ name, url, icon }) => [name, url, icon]),
    [
      ['Start', '/lightning/n/Start', 'custom:custom23'],
      ['standard-Opportunity', '/lightning/o/Opportunity/list', 'standard:opportunity'],
    ],
  );
  assert.deepEqual(session.customPermissions, ['Demo_Permission']);
  assert.equal((await get('/lightning/session.json', {})).statusCode, 401);
});

test("today is the date where the person is, by the org's clock", async () => {
  deployed.org.clock.set(new Date('2026-03-02T23:30:00Z'));
  const session = (await get('/lightning/session.json')).json<SessionData>();
  const expected = new Intl.DateTimeFormat('sv-SE', { timeZone: session.timeZone }).format(deployed.org.clock.now());
  assert.equal(session.today, expected);
});

test('an app page gives its components with their properties; a hidden one is not found', async () => {
  const page = (await get('/lightning/data/pages/Start')).json<PageData>();
  assert.equal(page.label, 'Start here');
  const placed = page.regions.map(({ name, components }) => [
    name,
    components.map((node) => [node.name, node.properties]),
  ]);
  assert.deepEqual(placed, [['main', [['c:greeting', { size: 'large' }]]]]);
  const hidden = await get('/lightning/data/pages/Hidden');
  assert.equal(hidden.statusCode, 404);
  assert.match(hidden.json<{ message: string }>().message, /permission set/);
});

test('the document allows scripts from this server only and loads the bundle', async () => {
  const answer = await get('/lightning/n/Start?theme=slds1');
  assert.equal(answer.statusCode, 200);
  assert.match(String(answer.headers['content-security-policy']), /script-src 'self';/);
  assert.match(answer.body, /slds1\/styles/);
  assert.doesNotMatch(answer.body, /<script(?![^>]*\ssrc=)/);
  const script = /src="([^"]+main\.js)"/.exec(answer.body)?.[1] ?? '';
  const bundle = await get(script, {});
  assert.equal(bundle.statusCode, 200);
  assert.match(String(bundle.headers['content-type']), /javascript/);
});

test('a component that does not compile gives a page that names what is wrong', async () => {
  deployBundle(deployed.org, 'broken', "import label from '@salesforce/label/c.missing<b>';\nexport default label;");
  const answer = await get('/lightning/n/Start');
  assert.equal(answer.statusCode, 500);
  assert.match(answer.body, /Unknown label &quot;c\.missing&lt;b&gt;&quot;/);
  deployed.org.transaction(() => deployed.org.metadata.remove('LightningComponentBundle', 'broken'));
});
