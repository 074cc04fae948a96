import { TestOrg, type Persona } from '../../fixtures/testOrg.ts';
import { runCommand, type CommandRun } from '../../fixtures/runCommand.ts';
import assert from 'node:assert/strict';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import AdoptionDeploy, { type DeployCommandResult } from '../../../src/commands/adoption/deploy.ts';
import { deployPackage } from '../../../src/deploy/deployPackage.ts';
import { packageDirectory } from '../../../src/deploy/packageSource.ts';
import { readSeal, SEAL } from '../../../src/deploy/seal.ts';

const LAYOUT = 'Irritant__c-Irritant Layout';

function deployTo(org: TestOrg, ...flags: string[]): Promise<CommandRun<DeployCommandResult>> {
  return runCommand(AdoptionDeploy, ['--target-org', org.admin.token, ...flags]);
}

function textOf(org: TestOrg, type: string, name: string): string {
  return org.running.org.metadata
    .read(type, name)
    .map(({ content }) => new TextDecoder().decode(content))
    .join();
}

/** Changes a file of the package in an org as an administrator does, over the API. */
async function change(org: TestOrg, who: Persona, path: string, from: string, to: string): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), 'crm-adoption-changed-'));
  try {
    const source = await readFile(join(packageDirectory, path), 'utf8');
    assert.ok(source.includes(from), path);
    await mkdir(dirname(join(directory, path)), { recursive: true });
    await writeFile(join(directory, path), source.replace(from, to));
    const options = { directory, dryRun: false, waitSeconds: 60, rest: false };
    assert.deepEqual((await deployPackage(await org.connect(who), options)).failures, []);
  } finally {
    await rm(directory, { recursive: true });
  }
}

describe('a deploy into an org that has the package', () => {
  let org: TestOrg;
  const layoutFile = `layouts/${LAYOUT}.layout-meta.xml`;
  const mine = '<label>What we ask</label>';

  before(async () => {
    org = await TestOrg.deployed();
    const other = org.user('Olga Other', { profile: 'System Administrator' });
    const [section = ''] =
      /<label>[^<]*<\/label>/.exec(await readFile(join(packageDirectory, layoutFile), 'utf8')) ?? [];
    await change(org, other, layoutFile, section, mine);
  });
  after(() => org.close());

  it('names what an administrator changed, by whom and when, and in a dry run goes on', async () => {
    const { result, stdout, error } = await deployTo(org, '--dry-run');
    assert.equal(error, undefined);
    assert.match(stdout, /Version: 0\.1\.0 in the org, 0\.1\.0 here/);
    assert.match(
      stdout.replace(/\s+/g, ' '),
      /Changed in this org since the last deploy.*Irritant Layout.*Olga Other 2027-03-03 \d\d:\d\d UTC/,
    );
    assert.deepEqual(
      result?.survey?.edited.map(({ type, name, changedBy }) => [type, name, changedBy]),
      [['Layout', LAYOUT, 'Olga Other']],
    );
    const layouts = result.survey.types.find(({ type }) => type === 'Layout');
    assert.deepEqual([layouts?.created, layouts?.changed, layouts?.unchanged], [0, 1, 20]);
    assert.ok(result.survey.types.every(({ type, changed }) => changed === 0 || type === 'Layout'));
  });

  it('stops before it would undo that, and leaves it as it is', async () => {
    org.running.requests.reset();
    const { error, stdout } = await deployTo(org, '--json');
    assert.equal(error?.name, 'ComponentsEditedError');
    assert.match(error.actions?.join() ?? '', new RegExp(`retrieve start --metadata "Layout:${LAYOUT}"`));
    assert.match(error.actions?.join() ?? '', /--overwrite/);
    const { data } = JSON.parse(stdout) as { data: { survey: NonNullable<DeployCommandResult['survey']> } };
    assert.equal(data.survey.edited[0]?.name, LAYOUT);
    assert.ok(textOf(org, 'Layout', LAYOUT).includes(mine));
  });

  it('replaces it when told to, and the next one has nothing to name', async () => {
    const { result } = await deployTo(org, '--overwrite');
    assert.equal(result?.success, true);
    assert.ok(!textOf(org, 'Layout', LAYOUT).includes(mine));
    assert.equal((await readSeal(await org.connect()))?.deployId, result.id);
    const again = await deployTo(org, '--dry-run');
    assert.deepEqual(again.result?.survey?.edited, []);
    assert.ok(again.result.survey.types.every(({ created, changed }) => created + changed === 0));
  });

  it('refuses to put an older version in the place of a newer one, unless told to', async () => {
    const [file] = org.running.org.metadata.read('CustomPermission', SEAL);
    assert.ok(file);
    const newer = textOf(org, 'CustomPermission', SEAL).replace(/Version [\d.]+\d/, 'Version 9.0.0');
    org.running.org.metadata.write('CustomPermission', SEAL, [{ path: file.path, content: Buffer.from(newer) }]);
    const { error } = await deployTo(org);
    assert.equal(error?.name, 'DowngradeError');
    assert.match(error.message, /9\.0\.0.*0\.1\.0/);
    assert.match(error.actions?.join() ?? '', /--allow-downgrade/);
    assert.equal((await deployTo(org, '--dry-run')).error?.name, 'DowngradeError');
    const { result } = await deployTo(org, '--dry-run', '--allow-downgrade');
    assert.equal(result?.survey?.versionBefore, '9.0.0');
  });

  it('is refused where a namespace would become part of every name', async () => {
    org.running.org.db.prepare('UPDATE "Organization" SET "NamespacePrefix" = ?').run('acme');
    const { error } = await deployTo(org, '--dry-run');
    assert.equal(error?.name, 'OrgNamespacedError');
    assert.match(error.message, /acme/);
    org.running.org.db.prepare('UPDATE "Organization" SET "NamespacePrefix" = NULL').run();
  });
});

describe('a first deploy', () => {
  let org: TestOrg;
  before(async () => {
    org = await TestOrg.empty({ language: 'es', translationLanguages: ['es'] });
  });
  after(() => org.close());

  /** A component of the customer's own. */
  function own(name: string): void {
    const content = Buffer.from(`// ${name} of the customer`);
    org.running.org.metadata.write('LightningComponentBundle', name, [{ path: `lwc/${name}/${name}.js`, content }]);
  }

  it("refuses to replace a component of the customer's own, in whatever letters, and names it", async () => {
    own('errorPanel');
    own('AdoptionErrorPanel');
    for (const flags of [[], ['--dry-run']]) {
      const { error } = await deployTo(org, ...flags);
      assert.equal(error?.name, 'ComponentsForeignError');
      assert.match(error.message, /same names \(1\).*:\nLightningComponentBundle AdoptionErrorPanel$/s);
      assert.match(error.actions?.join() ?? '', /--overwrite/);
    }
    assert.equal(org.running.org.schema.findObject('RolloutProject__c'), undefined);
  });

  it('leaves others alone, shows the org, and knows no .forceignore but its own', async (context) => {
    org.running.org.metadata.remove('LightningComponentBundle', 'AdoptionErrorPanel');
    const hostile = join(homedir(), '.forceignore');
    await writeFile(hostile, '**\n');
    // Temporary folders are below the home directory on some machines.
    const temporary = await mkdtemp(join(homedir(), 'temporary-'));
    const usual = process.env['TMPDIR'];
    process.env['TMPDIR'] = temporary;
    context.after(async () => {
      if (usual === undefined) delete process.env['TMPDIR'];
      else process.env['TMPDIR'] = usual;
      await rm(hostile);
      await rm(temporary, { recursive: true });
    });
    const { result, stdout } = await deployTo(org, '--language', 'fr');
    assert.equal(result?.success, true);
    assert.match(stdout, /Org: CRM Adoption Local Org \(00D/);
    assert.ok(!stdout.includes(org.admin.token), 'a token is nothing to show');
    assert.match(textOf(org, 'LightningComponentBundle', 'errorPanel'), /of the customer/);
    assert.equal((await readSeal(await org.connect()))?.deployId, result.id);
  });

  it('tells in the words of the org why French stays out', async () => {
    org.running.org.db.prepare('UPDATE "User" SET "LanguageLocaleKey" = ?').run('fr');
    const { result, stdout } = await deployTo(org, '--dry-run', '--language', 'fr');
    assert.equal(result?.translations, 'refused');
    assert.match(result.refusedTexts[0]?.problem ?? '', /^Indisponible/);
    assert.match(stdout, /English only\. The org refused the French texts: Indisponible/);
    const demanded = await deployTo(org, '--dry-run', '--language', 'fr', '--translations');
    assert.equal(demanded.error?.name, 'TranslationsRefusedError');
  });
});

describe('the package in a folder below a home directory', () => {
  it('is not hidden by a .forceignore there: ours lies nearer', async (context) => {
    const org = await TestOrg.empty();
    const home = await mkdtemp(join(tmpdir(), 'crm-adoption-home-'));
    context.after(async () => {
      await org.close();
      await rm(home, { recursive: true });
    });
    await writeFile(join(home, '.forceignore'), '**\n');
    const installed = join(home, '.local', 'share', 'plugin', 'force-app');
    await cp(join(packageDirectory, '../..'), installed, {
      recursive: true,
      filter: (path) => !/lwc|__tests__/.test(path),
    });
    const options = { directory: join(installed, 'main/default'), dryRun: true, waitSeconds: 60, rest: false };
    const { failures } = await deployPackage(await org.connect(), options);
    // Pages and tabs miss the components, which were left out to be quick.
    assert.ok(failures.length > 0);
    assert.ok(
      failures.every(({ type }) => type !== '' && type !== 'CustomObject'),
      JSON.stringify(failures[0]),
    );
  });
});
