import { TestOrg } from '../../fixtures/testOrg.ts';
import { runCommand } from '../../fixtures/runCommand.ts';
import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterEach, describe, it } from 'node:test';
import AdoptionDeploy, { type DeployCommandResult } from '../../../src/commands/adoption/deploy.ts';
import { readOrganization } from '../../../src/deploy/inOrg.ts';
import { readNames } from '../../../src/deploy/names.ts';
import { packageDirectory } from '../../../src/deploy/packageSource.ts';

describe('the French names of what the platform keeps in one language', async () => {
  const names = await readNames('fr');
  const files = await readdir(packageDirectory, { recursive: true });

  it('are those of every list view, none missing and none too many', () => {
    const lists = files
      .filter((file) => file.endsWith('.listView-meta.xml'))
      .map((file) => `${basename(dirname(dirname(file)))}.${basename(file, '.listView-meta.xml')}`);
    assert.deepEqual(Object.keys(names.listViews).sort(), lists.sort());
  });

  it('are those of every folder of reports and dashboards', () => {
    const folders = files
      .filter((file) => /Folder-meta\.xml$/.test(file))
      .map((file) => `${dirname(file)}.${basename(file).split('.')[0]}`);
    assert.deepEqual(Object.keys(names.folders).sort(), folders.sort());
  });

  it('fit their fields, and none is the English one', async () => {
    for (const [list, name] of Object.entries(names.listViews)) {
      const [object = '', view = ''] = list.split('.');
      const file = join(packageDirectory, 'objects', object, 'listViews', `${view}.listView-meta.xml`);
      assert.ok(!(await readFile(file, 'utf8')).includes(`<label>${name}</label>`), list);
    }
    for (const name of [...Object.values(names.listViews), ...Object.values(names.folders)]) {
      assert.ok(name.length > 0 && name.length <= 40, name);
      assert.doesNotMatch(name, /['"]|[^\u00a0\u202f][:;?!%]/, 'set as French is');
    }
  });

  it('agree with their object', async () => {
    for (const [list, name] of Object.entries(names.listViews).filter(([list]) => list.endsWith('.All'))) {
      const translation = `${list.split('.')[0]}-fr`;
      const file = join(
        packageDirectory,
        'objectTranslations',
        translation,
        `${translation}.objectTranslation-meta.xml`,
      );
      const isFeminine = (await readFile(file, 'utf8')).includes('<gender>Feminine</gender>');
      assert.equal(name, isFeminine ? 'Toutes' : 'Tous', list);
    }
  });
});

describe('deploy --language', () => {
  let org: TestOrg;
  afterEach(() => org.close());

  const deploy = (...flags: string[]): ReturnType<typeof runCommand<DeployCommandResult>> =>
    runCommand(AdoptionDeploy, ['--target-org', org.admin.token, ...flags]);

  function speaks(language: string): void {
    org.running.org.db.prepare('UPDATE "Organization" SET "LanguageLocaleKey" = ?').run(language);
  }

  /** Name of a list view and of the two folders, as the org has them now. */
  function namesInOrg(): string[] {
    return [
      ['ListView', 'RolloutDecision__c.OpenQuestions'],
      ['ReportFolder', 'CrmAdoption'],
      ['DashboardFolder', 'CrmAdoption'],
    ].map(([type = '', name = '']) => {
      const text = org.running.org.metadata.read(type, name).map(({ content }) => new TextDecoder().decode(content));
      return /<(?:label|name)>([^<]*)</.exec(text.join())?.[1] ?? '';
    });
  }
  const ENGLISH = ['Open questions', 'CRM Adoption', 'CRM Adoption'];
  const FRENCH = ['Questions ouvertes', 'Adoption du CRM', 'Adoption du CRM'];

  it('names list views and folders in French, in English again, and leaves the rest as it is', async () => {
    org = await TestOrg.empty();
    const before = (await readdir(tmpdir())).filter((name) => name.startsWith('crm-adoption-names-'));
    const { result, stdout } = await deploy('--language', 'fr');
    assert.equal(result?.names, 'fr');
    assert.match(stdout, /list views and folders: French/);
    assert.deepEqual(namesInOrg(), FRENCH);
    const after = (await readdir(tmpdir())).filter((name) => name.startsWith('crm-adoption-names-'));
    assert.deepEqual(after, before, 'copies are deleted');
    const again = await deploy('--language', 'fr');
    assert.ok(again.result?.components.every(({ state }) => state === 'Unchanged'));
    const back = await deploy();
    assert.deepEqual(namesInOrg(), ENGLISH);
    assert.doesNotMatch(back.stdout, /French, for everybody/);
    const changed = back.result?.components.filter(({ state }) => state === 'Changed').map(({ type }) => type);
    assert.deepEqual([...new Set(changed)].sort(), ['DashboardFolder', 'ListView', 'ReportFolder']);
  });

  it('follows the language of the org, where it takes the French texts', async () => {
    org = await TestOrg.empty();
    speaks('fr_CA');
    assert.equal((await readOrganization(await org.connect())).language, 'fr');
    assert.equal((await deploy()).result?.names, 'fr');
    assert.deepEqual(namesInOrg(), FRENCH);
    assert.equal((await deploy('--language', 'en')).result?.names, 'en');
    assert.deepEqual(namesInOrg(), ENGLISH);
  });

  it('is English in an org of a language that we do not speak', async () => {
    org = await TestOrg.empty();
    speaks('de');
    assert.equal((await deploy('--dry-run')).result?.names, 'en');
  });

  it('mixes no languages by itself: a French org without French texts keeps English names, unless asked', async () => {
    org = await TestOrg.empty({ translationLanguages: [] });
    speaks('fr');
    const { result } = await deploy();
    assert.deepEqual([result?.translations, result?.names], ['unavailable', 'en']);
    assert.deepEqual(namesInOrg(), ENGLISH);
    assert.equal((await deploy('--language', 'fr')).result?.names, 'fr');
    assert.deepEqual(namesInOrg(), FRENCH);
  });
});
