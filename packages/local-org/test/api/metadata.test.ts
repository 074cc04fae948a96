import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { voyageFiles, voyageMembers, voyagePackage, zipPackage } from '../fixtures/deployPackages.ts';
import { sendJson, serveOrg, type ServedOrg } from '../fixtures/servedOrg.ts';

interface RestDeploy {
  id: string;
  deployResult: {
    status: string;
    done: boolean;
    success: boolean;
    numberComponentErrors: number;
    details: { componentFailures: { fullName: string; problem: string; lineNumber: number }[] };
  };
}

const path = '/services/data/v67.0/metadata/deployRequest';

suite('the metadata API over SOAP and REST', () => {
  let served: ServedOrg;
  before(async () => {
    served = await serveOrg();
  });
  after(() => served.close());

  const isDeployed = (): boolean => served.running.org.schema.findObject('Voyage__c') !== undefined;

  async function deployRest(zip: Uint8Array, deployOptions: Record<string, unknown>): Promise<Response> {
    const form = new FormData();
    form.append('json', new Blob([JSON.stringify({ deployOptions })], { type: 'application/json' }));
    form.append('file', new Blob([Buffer.from(zip)], { type: 'application/zip' }), 'package.zip');
    return fetch(served.running.url + path, {
      method: 'POST',
      body: form,
      headers: { authorization: `Bearer ${served.admin.token}` },
    });
  }

  test('REST: a failed deploy names each problem with its place and leaves nothing', async () => {
    const broken = voyageFiles['objects/Voyage__c.object'].replace('Days__c * 24', 'Ghost__c * 24');
    const zip = zipPackage({ ...voyageFiles, 'objects/Voyage__c.object': broken }, voyageMembers);
    const started = (await (await deployRest(zip, { rollbackOnError: true })).json()) as RestDeploy;
    assert.deepEqual([started.deployResult.status, started.deployResult.done], ['Pending', false]);
    const { deployResult } = (await sendJson(served, 'GET', `${path}/${started.id}?includeDetails=true`))
      .body as RestDeploy;
    assert.deepEqual([deployResult.done, deployResult.status, deployResult.numberComponentErrors], [true, 'Failed', 1]);
    const [failure] = deployResult.details.componentFailures;
    assert.equal(failure?.fullName, 'Voyage__c.Hours__c');
    assert.match(failure.problem, /Ghost__c/);
    assert.ok(failure.lineNumber > 1);
    assert.equal(isDeployed(), false);
  });

  test('REST: an unreadable zip fails the deploy with a row that says so', async () => {
    const started = (await (await deployRest(new Uint8Array([1, 2, 3]), {})).json()) as RestDeploy;
    const { deployResult } = (await sendJson(served, 'GET', `${path}/${started.id}`)).body as RestDeploy;
    assert.equal(deployResult.status, 'Failed');
    assert.match(deployResult.details.componentFailures[0]?.problem ?? '', /The zip file cannot be read/);
  });

  test('REST: options without an effect here, cancelling and unknown deploys are refused by name', async () => {
    const partial = await deployRest(voyagePackage(), { rollbackOnError: false });
    assert.match(await partial.text(), /rollbackOnError=false .* is not supported/);
    const tests = await deployRest(voyagePackage(), { runTests: ['SomeTest'] });
    assert.match(await tests.text(), /runs no Apex/);
    const quick = await sendJson(served, 'POST', path, { validatedDeployRequestId: '0Af000000000001AAA' });
    assert.equal(quick.status, 415);
    assert.equal((await sendJson(served, 'GET', `${path}/0Af00000000zzzzAAA`)).status, 404);
    const started = (await (await deployRest(voyagePackage(), { checkOnly: true })).json()) as RestDeploy;
    const cancelled = await sendJson(served, 'PATCH', `${path}/${started.id}`, {
      deployResult: { status: 'Canceling' },
    });
    assert.match(JSON.stringify(cancelled.body), /already completed/);
    assert.equal(isDeployed(), false);
  });

  test('SOAP: jsforce deploys, first as a dry run', async () => {
    const { metadata } = served.connection;
    const deploy = (checkOnly: boolean) =>
      metadata
        .deploy(Buffer.from(voyagePackage()), { checkOnly, rollbackOnError: true, singlePackage: true })
        .complete(true);
    const dryRun = await deploy(true);
    assert.deepEqual([dryRun.success, dryRun.checkOnly, isDeployed()], [true, true, false]);
    const real = await deploy(false);
    assert.deepEqual([real.success, real.status, isDeployed()], [true, 'Succeeded', true]);
    assert.equal(real.numberComponentsDeployed, real.details.componentSuccesses?.length);
  });

  test('SOAP: describes and lists what is deployed; other calls are refused by name', async () => {
    const { metadata } = served.connection;
    const { metadataObjects } = await metadata.describe('67.0');
    assert.ok(metadataObjects.some((type) => type.xmlName === 'LightningComponentBundle'));
    const listed = await metadata.list({ type: 'CustomObject' }, '67.0');
    assert.deepEqual(
      [listed]
        .flat()
        .map((row) => row.fullName)
        .sort(),
      ['Stop__c', 'Voyage__c'],
    );
    await assert.rejects(
      () => metadata.delete('CustomObject', 'Voyage__c'),
      /does not support the metadata call 'deleteMetadata'/,
    );
    const four = ['CustomObject', 'CustomField', 'Layout', 'FlexiPage'].map((type) => ({ type }));
    await assert.rejects(() => metadata.list(four, '67.0'), /at most 3 queries/);
    await assert.rejects(
      () => metadata.list({ type: 'ApexClass' }, '67.0'),
      /does not support the metadata type 'ApexClass'/,
    );
  });

  test('SOAP: a wrong token and other SOAP APIs are faults', async () => {
    const call = (api: string, token: string) =>
      served.send(`/services/Soap/${api}/67.0`, {
        method: 'POST',
        headers: { 'content-type': 'text/xml' },
        body: `<e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"><e:Header><SessionHeader><sessionId>${token}</sessionId></SessionHeader></e:Header><e:Body><describeMetadata/></e:Body></e:Envelope>`,
      });
    const wrong = await call('m', '00Dx!wrong');
    assert.equal(wrong.status, 500);
    assert.match(await wrong.text(), /<faultcode>sf:INVALID_SESSION_ID<\/faultcode>/);
    assert.match(
      await (await call('u', served.admin.token)).text(),
      /does not support the SOAP call &apos;describeMetadata/,
    );
    assert.match(await (await call('c', served.admin.token)).text(), /metadata API.* and getUserInfo over SOAP only/);
    const { orgDefaultCurrencyIsoCode, userId } = await served.connection.soap.getUserInfo();
    assert.deepEqual([orgDefaultCurrencyIsoCode, userId], ['USD', served.admin.userId]);
  });

  test('SOAP: reads components as they were deployed, and says of one that it is not there', async () => {
    const content = new TextEncoder().encode(
      '<CustomApplication xmlns="http://soap.sforce.com/2006/04/metadata"><label>Sea &amp; Sky</label>' +
        '<tabs>Voyage__c</tabs><tabs>standard-home</tabs>' +
        '<actionOverrides><content>VoyagePage</content></actionOverrides></CustomApplication>',
    );
    served.running.org.metadata.write('CustomApplication', 'Sea', [{ path: 'applications/Sea.app', content }]);
    const [sea, none] = await served.connection.metadata.read('CustomApplication', ['Sea', 'Nowhere']);
    assert.deepEqual([sea?.fullName, sea?.label, sea?.tabs], ['Sea', 'Sea & Sky', ['Voyage__c', 'standard-home']]);
    assert.deepEqual(
      [sea?.actionOverrides].flat().map((one) => one?.content),
      ['VoyagePage'],
    );
    assert.equal(none?.fullName, undefined);
    await assert.rejects(served.connection.metadata.read('CustomField', 'Voyage__c.Days__c'), /CustomField/);
  });
});
