import { TestOrg } from '../../fixtures/testOrg.ts';
import { runCommand } from '../../fixtures/runCommand.ts';
import assert from 'node:assert/strict';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, it, type TestContext } from 'node:test';
import { installPackage } from '../../../src/deploy/install.ts';
import { packageDirectory } from '../../../src/deploy/packageSource.ts';
import AdoptionDeploy, { type DeployCommandResult } from '../../../src/commands/adoption/deploy.ts';

describe('French texts of a deploy', () => {
  let org: TestOrg;
  afterEach(() => org.close());

  const deploy = (...flags: string[]): ReturnType<typeof runCommand<DeployCommandResult>> =>
    runCommand(AdoptionDeploy, ['--target-org', org.admin.token, ...flags]);
  const translationsInOrg = (): string[] => [
    ...org.running.org.metadata.list('Translations'),
    ...org.running.org.metadata.list('CustomObjectTranslation'),
  ];
  const deploysSent = (): number =>
    org.running.requests.log().filter(({ url }) => url.includes('/metadata/deployRequest')).length;

  it('go into an org that takes them', async () => {
    org = await TestOrg.empty();
    const { result, stdout } = await deploy();
    assert.equal(result?.translations, 'included');
    assert.match(stdout, /English and French/);
    assert.ok(translationsInOrg().includes('fr'));
    assert.ok(translationsInOrg().includes('RolloutProject__c-fr'));
  });

  it('are left out of an org without Translation Workbench, which is told how to get them', async () => {
    org = await TestOrg.empty({ translationLanguages: [] });
    const check = await deploy('--dry-run');
    assert.equal(check.result?.success, true);
    assert.equal(check.result.translations, 'unavailable');
    const { result, stdout } = await deploy();
    assert.equal(result?.success, true);
    assert.equal(result.translations, 'unavailable');
    assert.match(
      stdout.replace(/\s+/g, ' '),
      /English only.*Translation Language Settings, then run this command again/,
    );
    assert.deepEqual(translationsInOrg(), []);
    assert.ok(org.running.org.schema.findObject('RolloutProject__c'));
  });

  it('are left out in a second try when the org has other languages only', async (context) => {
    process.env['SF_ORG_METADATA_REST_DEPLOY'] = 'true';
    context.after(() => delete process.env['SF_ORG_METADATA_REST_DEPLOY']);
    org = await TestOrg.empty({ translationLanguages: ['de'] });
    const { result } = await deploy();
    assert.equal(result?.success, true);
    assert.equal(result.translations, 'refused');
    assert.deepEqual(translationsInOrg(), []);
    assert.ok(deploysSent() >= 2);
  });

  it('arrive later, once the org has been given French', async () => {
    org = await TestOrg.empty({ translationLanguages: [] });
    await deploy();
    await fetch(`${org.running.url}/local-org/translations`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ languages: ['fr'] }),
    });
    const { result } = await deploy();
    assert.equal(result?.translations, 'included');
    assert.ok(translationsInOrg().includes('fr'));
    assert.ok(result.components.every(({ type, state }) => state === 'Unchanged' || type.includes('Translation')));
  });

  it('stay out on demand, and stay in the org that has them', async () => {
    org = await TestOrg.empty();
    const { result, stdout } = await deploy('--no-translations');
    assert.equal(result?.translations, 'excluded');
    assert.match(stdout, /because of --no-translations/);
    assert.deepEqual(translationsInOrg(), []);
  });

  it('end the command with a named error when they are demanded and the org refuses them', async () => {
    org = await TestOrg.empty({ translationLanguages: [] });
    for (const flags of [['--translations'], ['--translations', '--dry-run']]) {
      const { error } = await deploy(...flags);
      assert.equal(error?.name, 'TranslationsRefusedError');
      assert.equal(error.exitCode, 1);
      assert.match(String(error.actions), /--no-translations/);
      const { failures } = error.data as DeployCommandResult;
      assert.ok(failures.every(({ problem }) => problem === 'Not available for deploy for this organization'));
    }
    assert.equal(org.running.org.schema.findObject('RolloutProject__c'), undefined);
  });

  describe('with a name that the org does not know', () => {
    const options = { dryRun: false, waitSeconds: 60, rest: false };

    async function packageWith(from: string, to: string, directories: string[]): Promise<string> {
      const directory = await mkdtemp(join(tmpdir(), 'crm-adoption-package-'));
      directories.push(directory);
      // What the project's .forceignore keeps out of a deploy is not known in another directory.
      const travels = (path: string): boolean => !/\.ts$|__tests__$|\.json$/.test(path);
      await cp(packageDirectory, directory, { recursive: true, filter: travels });
      const file = join(directory, 'translations', 'fr.translation-meta.xml');
      const source = await readFile(file, 'utf8');
      assert.ok(source.includes(from));
      await writeFile(file, source.replace(from, to));
      return directory;
    }

    /** Gives this process a temporary folder of its own: the usual one has what other runs of tests make meanwhile. */
    async function ownTemporaryFolder(context: TestContext): Promise<string> {
      const folder = await mkdtemp(join(tmpdir(), 'crm-adoption-temporary-'));
      const usual = ['TMPDIR', 'TEMP', 'TMP'].map((name) => [name, process.env[name]] as const);
      for (const [name] of usual) process.env[name] = folder;
      context.after(async () => {
        for (const [name, value] of usual) {
          if (value === undefined) delete process.env[name];
          else process.env[name] = value;
        }
        await rm(folder, { recursive: true });
      });
      return folder;
    }

    it('go in without the texts of dashboard components, charts and formulas', async (context) => {
      const directories: string[] = [];
      context.after(() => Promise.all(directories.map((one) => rm(one, { recursive: true }))));
      org = await TestOrg.empty();
      const directory = await packageWith('Rollout.Risks_by_cause', 'Rollout.Component7', directories);
      const temporary = await ownTemporaryFolder(context);
      const { outcome, translations } = await installPackage(await org.connect(), undefined, { ...options, directory });
      assert.deepEqual(outcome.failures, []);
      assert.equal(translations, 'reduced');
      const [file] = org.running.org.metadata.read('Translations', 'fr');
      const text = new TextDecoder().decode(file?.content);
      assert.match(text, /Mon score CRM/);
      assert.doesNotMatch(text, /dashboardComponents|reportChartTranslations/);
      assert.deepEqual(await readdir(temporary), []);
    });

    it('stay out, with the reason, when the name is of something else', async (context) => {
      const directories: string[] = [];
      context.after(() => Promise.all(directories.map((one) => rm(one, { recursive: true }))));
      org = await TestOrg.empty();
      const directory = await packageWith(
        '<name>adoptionBandBadge_Amber</name>',
        '<name>noSuchLabel</name>',
        directories,
      );
      const installation = await installPackage(await org.connect(), undefined, { ...options, directory });
      assert.equal(installation.outcome.success, true);
      assert.equal(installation.translations, 'refused');
      assert.match(installation.refusedTexts.map(({ problem }) => problem).join(), /noSuchLabel/);
      const demanded = await installPackage(await org.connect(), true, { ...options, directory });
      assert.equal(demanded.outcome.success, false);
      assert.match(demanded.outcome.failures.map(({ problem }) => problem).join(), /noSuchLabel/);
    });
  });
});
