import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { test } from 'node:test';
import { bundlePages } from '../src/bundle/bundle.ts';
import { BundleError } from '../src/bundle/bundleError.ts';
import { readBundleInput } from '../src/bundle/input.ts';
import { leavesBundle } from '../src/bundle/ownFiles.ts';
import { scopedModule } from '../src/bundle/scopedModules.ts';
import { deploy, deployBundle, deployedOrg } from './deployedOrg.ts';

async function failure(script: string): Promise<string> {
  const { org } = deployedOrg();
  deployBundle(org, 'broken', script);
  try {
    await bundlePages(readBundleInput(org));
    return '';
  } catch (error) {
    assert.ok(error instanceof BundleError, String(error));
    return error.message;
  } finally {
    org.close();
  }
}

test('the bundle holds the deployed texts', async () => {
  const { org } = deployedOrg();
  const { folder } = await bundlePages(readBundleInput(org));
  const code = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'));
  assert.ok(code.some((text) => text.includes('R&D team')));
  assert.ok(code.every((text) => !text.includes('process.env.NODE_ENV')));
  org.close();
});

test('pages asked for at the same time share one build', async () => {
  const { org } = deployedOrg();
  // A bundle of its own on every run: a stored one would not be built.
  deployBundle(org, 'twice', `export default '${randomUUID()}';`);
  const input = readBundleInput(org);
  const [first, second] = await Promise.all([bundlePages(input), bundlePages(input)]);
  assert.deepEqual(first, second);
  assert.ok(readdirSync(first.folder).includes('main.js'));
  org.close();
});

test('a changed deploy is another bundle, the same deploy the same one', () => {
  const { org } = deployedOrg();
  const first = readBundleInput(org).fingerprint;
  assert.equal(readBundleInput(org).fingerprint, first);
  deployBundle(org, 'greeting', 'export default 1;');
  assert.notEqual(readBundleInput(org).fingerprint, first);
  org.close();
});

test('names that the org does not have are errors that name them', () => {
  const { org } = deployedOrg();
  const input = readBundleInput(org);
  assert.match(scopedModule(input, 'label', 'c.greeting'), /R&D team/);
  assert.match(scopedModule(input, 'schema', 'Opportunity.Account.Name'), /"fieldApiName":"Account\.Name"/);
  assert.throws(() => scopedModule(input, 'label', 'c.nowhere'), /label "c\.nowhere"/);
  assert.throws(() => scopedModule(input, 'schema', 'Nothing__c'), /object "Nothing__c"/);
  assert.throws(() => scopedModule(input, 'schema', 'Account.Nothing__c'), /field "Account\.Nothing__c"/);
  assert.throws(() => scopedModule(input, 'apex', 'Any.method'), /apex\/Any\.method/);
  org.close();
});

test('a lightning module that is not there is an error that names it', async () => {
  const script = "import { subscribe } from 'lightning/messageService';\nexport default subscribe;";
  assert.match(await failure(script), /lightning\/messageService/);
});

test('a compile error names the file of the deploy', async () => {
  assert.match(await failure('export default class {'), /lwc\/broken\/broken\.js/);
});

test('a component reads no file of the machine', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'crm-adoption-machine-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const secret = join(folder, 'secret.js');
  writeFileSync(secret, "export default 'secret of the machine';");
  const message = await failure(`import text from '${secret}';\nexport default text;`);
  assert.match(message, /lwc\/broken\/broken\.js: a component imports files of its own bundle only/);
});

test('a path leads out of a bundle, however it is written', () => {
  const components = join(tmpdir(), 'lwc');
  const leaves = (path: string): boolean => leavesBundle(components, join(components, 'broken/broken.js'), path);
  const outside = join(tmpdir(), 'secret.js');
  const ways = [
    outside,
    pathToFileURL(outside).href,
    `${'../'.repeat(30)}${outside.slice(1)}`,
    '../greeting/greeting.js',
  ];
  assert.deepEqual(
    ways.filter((path) => !leaves(path)),
    [],
  );
  assert.deepEqual(['./words.js', '../broken/words.js', 'c/greeting', 'lightning/toast'].filter(leaves), []);
});

test('a component imports other files of its own bundle', async () => {
  const { org } = deployedOrg();
  const text = randomUUID();
  deploy(org, 'LightningComponentBundle', 'two', {
    'lwc/two/two.js': "import text from './words/text';\nexport default text;",
    'lwc/two/words/text.js': `import { mark } from '../mark.js';\nexport default '${text}' + mark;`,
    'lwc/two/mark.js': "export const mark = '!';",
  });
  const { folder } = await bundlePages(readBundleInput(org));
  assert.ok(readdirSync(folder).some((file) => readFileSync(join(folder, file), 'utf8').includes(text)));
  org.close();
});

test('a bundle without its script is refused with what to do', async () => {
  const { org } = deployedOrg();
  deploy(org, 'LightningComponentBundle', 'empty', { 'lwc/empty/empty.html': '<template></template>' });
  await assert.rejects(bundlePages(readBundleInput(org)), /empty has no empty\.js: run the build/);
  org.close();
});
