import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { ComponentSet } from '@salesforce/source-deploy-retrieve';
import { readContents } from '../../../src/deploy/contents.ts';
import { readPackage } from '../../../src/deploy/deployPackage.ts';
import { keyOf, type Found } from '../../../src/deploy/inOrg.ts';
import { packageDirectory } from '../../../src/deploy/packageSource.ts';
import { packageVersion, readSealText, SEAL, withSealSource } from '../../../src/deploy/seal.ts';
import { compare, isOlder, type OrgState } from '../../../src/deploy/survey.ts';

const BEFORE = '2026-11-01T08:00:00.000Z';
const SEALED = '2026-11-02T08:00:00.000Z';
const AFTER = '2026-11-03T08:00:00.000Z';

const contents = {
  parts: [
    { type: 'Layout', name: 'A__c-A Layout' },
    { type: 'Layout', name: 'B__c-B Layout' },
    { type: 'CustomField', name: 'A__c.F__c' },
    { type: 'Translations', name: 'fr' },
  ],
  fingerprints: new Map([
    ['CustomField', 'abc'],
    ['Layout', 'def'],
    ['Translations', 'ghi'],
  ]),
};

function found(type: string, name: string, changedOn = BEFORE): Found {
  return { type, name, changedBy: 'Rita Rep', changedOn };
}

function state(components: Found[], seal: OrgState['seal'] = undefined): OrgState {
  return { seal, found: new Map(components.map((component) => [keyOf(component), component])) };
}

const sealed = { version: '1.2.0', deployId: '0Af1', fingerprints: ['def', 'old'] };

describe('what a deploy finds in an org', () => {
  it('is all new in an org that never had the package', () => {
    const survey = compare(contents, '1.3.0', state([]));
    assert.equal(survey.versionBefore, null);
    assert.deepEqual(
      survey.types.map(({ type, created }) => [type, created]),
      [
        ['CustomField', 1],
        ['Layout', 2],
        ['Translations', 1],
      ],
    );
    assert.deepEqual([survey.foreign, survey.edited], [[], []]);
  });

  it("is somebody else's when the package never was there; files that every org has are not", () => {
    const { foreign } = compare(
      contents,
      '1.3.0',
      state([found('Layout', 'a__C-a layout'), found('Translations', 'fr')]),
    );
    assert.deepEqual(
      foreign.map(({ name }) => name),
      ['a__C-a layout'],
    );
  });

  it('is the same where the content of its type is, changed elsewhere', () => {
    const there = [found('Layout', 'A__c-A Layout'), found('CustomField', 'A__c.F__c')];
    const { types, foreign } = compare(contents, '1.3.0', state(there, sealed));
    assert.deepEqual(types, [
      { type: 'CustomField', created: 0, changed: 1, unchanged: 0 },
      { type: 'Layout', created: 1, changed: 0, unchanged: 1 },
      { type: 'Translations', created: 1, changed: 0, unchanged: 0 },
    ]);
    assert.deepEqual(foreign, []);
  });

  it('was changed by people when its date is after the seal', () => {
    const seal = found('CustomPermission', SEAL, SEALED);
    const there = [seal, found('Layout', 'A__c-A Layout', AFTER), found('Layout', 'B__c-B Layout', SEALED)];
    const { types, edited } = compare(contents, '1.3.0', state(there, sealed));
    assert.deepEqual(edited, [there[1]]);
    assert.deepEqual(types[1], { type: 'Layout', created: 0, changed: 1, unchanged: 1 });
  });

  it('is not known to be changed when another tool brought the package, as nothing says when that ended', () => {
    const there = [found('CustomPermission', SEAL, SEALED), found('Layout', 'A__c-A Layout', AFTER)];
    assert.deepEqual(compare(contents, '1.3.0', state(there, { version: '1.2.0' })).edited, []);
  });

  it('has versions that are compared as numbers', () => {
    assert.ok(isOlder('1.9.0', '1.10.0'));
    assert.ok(!isOlder('1.10.0', '1.9.9'));
    assert.ok(!isOlder('1.2.0', '1.2.0'));
    assert.ok(!isOlder('2.0.0', '1.9.9'));
    assert.ok(isOlder('0.9.0-beta.1', '1.0.0'));
  });
});

describe('the seal of a deploy', () => {
  it('in the package carries the version of the plugin', async () => {
    const file = join(packageDirectory, 'customPermissions', `${SEAL}.customPermission-meta.xml`);
    const [, description = ''] = /<description>(.*)<\/description>/.exec(await readFile(file, 'utf8')) ?? [];
    assert.deepEqual(readSealText(description), { version: await packageVersion() });
  });

  it('is read as it was written, and fits into a description', async () => {
    const { fingerprints } = await readContents(await readPackage({}));
    const seal = {
      version: '10.20.30-beta.1',
      deployId: '0Af000000000001AAA',
      fingerprints: [...fingerprints.values()],
    };
    await withSealSource(seal, async (directory) => {
      const file = join(directory, 'customPermissions', `${SEAL}.customPermission-meta.xml`);
      const [, description = ''] = /<description>(.*)<\/description>/.exec(await readFile(file, 'utf8')) ?? [];
      assert.deepEqual(readSealText(description), seal);
      assert.ok(description.length <= 255, String(description.length));
    });
  });

  it('is none when somebody wrote something else there', () => {
    assert.equal(readSealText('Our own permission'), undefined);
    assert.equal(readSealText(''), undefined);
  });
});

describe('the contents of the package', () => {
  it('name every part of a file that holds several, and no file twice', async () => {
    const { parts, fingerprints } = await readContents(await readPackage({}));
    const keys = parts.map(keyOf);
    assert.equal(new Set(keys).size, keys.length);
    for (const key of [
      'CustomLabel adoptionbandbadge_amber',
      'CustomField adoptionsignal__c.key__c',
      'ReportFolder crmadoption',
    ])
      assert.ok(keys.includes(key), key);
    assert.equal(new Set(fingerprints.values()).size, fingerprints.size);
  });

  it('are none without components', async () => {
    assert.deepEqual(await readContents(new ComponentSet()), { parts: [], fingerprints: new Map() });
  });
});
