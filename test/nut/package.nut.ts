import { TestOrg } from '../fixtures/testOrg.ts';
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import { createSfCli, type SfCli } from '@crm-adoption/local-org/fixtures';
import type { DeployCommandResult } from '../../src/commands/adoption/deploy.ts';
import type { MeasureResult } from '../../src/commands/adoption/measure.ts';
import type { SeedResult } from '../../src/commands/adoption/seed.ts';

const root = join(import.meta.dirname, '../..');
const PACKAGE = 'force-app/main/default';

/** Where npm fetches from and what it trusts; not the folders that `npm test` works in. */
const NETWORK =
  /^(npm_config_(registry|cache|userconfig|globalconfig|proxy|https_proxy|noproxy|cafile|strict_ssl|.*:_auth\w*)|https?_proxy|no_proxy|node_extra_ca_certs)$/i;

/**
 * npm's own settings of whoever runs the tests (`fixtures/environment.ts` gave this process another home), so that a
 * registry or a cache that npm is told to use is used here too.
 */
const npmSettings: Record<string, string> = {
  npm_config_cache: join(userInfo().homedir, '.npm'),
  npm_config_userconfig: join(userInfo().homedir, '.npmrc'),
  ...Object.fromEntries(
    Object.entries(process.env)
      .filter(([name]) => NETWORK.test(name))
      .map(([name, value]) => [name, value ?? '']),
  ),
  npm_config_prefer_offline: 'true',
};

type Packed = { filename: string; files: { path: string }[] };

suite('the tarball that npm packs, installed into a clean sf', () => {
  let org: TestOrg;
  let cli: SfCli;
  let packed: Packed;

  before(async () => {
    org = await TestOrg.empty();
    cli = createSfCli({ empty: true });
    // Built already: `npm pack` calls `prepack`, the same script as `npm test` does first. Run again here, it would take
    // away the manifest below the tests that run beside this one.
    const args = ['pack', '--ignore-scripts', '--json', '--pack-destination', cli.home];
    const printed = execFileSync('npm', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    [packed] = JSON.parse(printed) as [Packed];
  });
  after(async () => {
    cli.remove();
    await org.close();
  });

  test('is built before it is packed', () => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: object };
    assert.equal(scripts['prepack' as keyof typeof scripts], scripts['pretest' as keyof typeof scripts]);
  });

  test('holds what runs and nothing else', () => {
    const paths = packed.files.map(({ path }) => path);
    const runs = [
      /^(LICENSE|README\.md|package\.json|oclif\.manifest\.json|bin\/run\.js)$/,
      /^lib\/.*\.js$/,
      /^messages\/.*\.md$/,
      /^templates\/.*\.(yaml|json)$/,
      /^force-app\/(\.forceignore|main\/names\.\w+\.yaml)$/,
      /^force-app\/main\/default\/.*\.(xml|html|css|js)$/,
    ];
    assert.deepEqual(
      paths.filter((path) => !runs.some((kind) => kind.test(path)) || /__tests__|\.test\./.test(path)),
      [],
    );
    const bundles = paths.filter((path) => path.endsWith('.js-meta.xml'));
    assert.ok(bundles.length > 0);
    assert.deepEqual(
      bundles.map((path) => path.replace('-meta.xml', '')).filter((path) => !paths.includes(path)),
      [],
      'a component without its JavaScript',
    );
    for (const path of ['lib/commands/adoption/deploy.js', 'oclif.manifest.json', 'templates/b2b-sme/fr.yaml'])
      assert.ok(paths.includes(path), path);
    const metadata = readdirSync(join(root, PACKAGE), { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.(xml|html|css|js)$/.test(path) && !path.includes('__tests__'))
      .map((path) => `${PACKAGE}/${path}`);
    assert.deepEqual(
      metadata.filter((path) => !paths.includes(path)),
      [],
      'a component that does not travel',
    );
  });

  test('installs without a question once the allow list names it, and without a warning', async () => {
    const url = `file:${join(cli.home, packed.filename)}`;
    const settings = join(cli.home, '.config', 'sf');
    mkdirSync(settings, { recursive: true });
    writeFileSync(join(settings, 'unsignedPluginAllowList.json'), JSON.stringify([url]));
    const { exitCode, stdout, stderr } = await cli.run(['plugins', 'install', url], npmSettings);
    assert.equal(exitCode, 0, stderr);
    assert.match(stdout, /allow-listed/);
    assert.doesNotMatch(stdout + stderr, /warning/i);
  });

  test('installs the package, makes a rollout, measures and reports from a folder outside any project', async () => {
    const run = <T>(...args: string[]): Promise<T> =>
      cli.json<T>(['adoption', ...args, '--target-org', org.admin.token], { SF_ORG_INSTANCE_URL: org.running.url });
    const deployed = await run<DeployCommandResult>('deploy');
    assert.equal(deployed.success, true);
    const types = new Set(deployed.components.map(({ type }) => type));
    for (const type of ['LightningComponentBundle', 'Translations', 'CustomObjectTranslation', 'Report', 'Dashboard']) {
      assert.ok(types.has(type), type);
    }
    const seeded = await run<SeedResult>('seed', '--project', 'CRM', '--template', 'b2b-sme');
    assert.ok(seeded.created > 0);
    org.user('Rita Rep', { permissionSets: ['CrmAdoptionRep'] });
    await run<MeasureResult>('measure', '--project', 'CRM');
    const report = await run<{ project: string; groups: { scope: string }[] }>('report', '--project', 'CRM');
    assert.deepEqual([report.project, report.groups.map(({ scope }) => scope)], ['CRM', ['Project']]);
  });
});
