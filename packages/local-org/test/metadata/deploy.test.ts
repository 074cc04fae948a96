import assert from 'node:assert/strict';
import { beforeEach, suite, test } from 'node:test';
import { deployZip, type DeployOutcome } from '../../src/metadata/deploy.ts';
import type { LocalOrg, Session } from '../../src/org.ts';
import {
  field,
  metadata,
  objectFile,
  voyageFiles,
  voyageMembers,
  voyagePackage,
  zipPackage,
} from '../fixtures/deployPackages.ts';
import { openTrialOrg } from '../fixtures/trialOrg.ts';

suite('deploying metadata', () => {
  let org: LocalOrg;
  let admin: Session;
  beforeEach(() => {
    ({ org, admin } = openTrialOrg());
  });

  const deploy = (zip: Uint8Array, checkOnly = false): DeployOutcome =>
    deployZip(org, admin, zip, { checkOnly, rollbackOnError: true });
  const problems = (outcome: DeployOutcome): string[] =>
    outcome.componentFailures.map((row) => `${row.componentType} ${row.fullName}: ${row.problem ?? ''}`);

  test('teaches the org objects, fields, rules and permission sets, with a result row for each', () => {
    const outcome = deploy(voyagePackage());
    assert.deepEqual(problems(outcome), []);
    const rows = outcome.componentSuccesses.map((row) => `${row.componentType} ${row.fullName}`);
    for (const row of [
      'CustomObject Voyage__c',
      'CustomField Voyage__c.Days__c',
      'CustomField Stop__c.Voyage__c',
      'ValidationRule Voyage__c.DaysNotNegative',
      'PermissionSet Sailor',
    ]) {
      assert.ok(rows.includes(row), row);
    }
    assert.ok(outcome.componentSuccesses.every((row) => row.created && row.changed));
    const voyage = org.schema.findObject('voyage__c');
    assert.ok(voyage);
    assert.equal(
      voyage.fields.some((candidate) => candidate.name === 'OwnerId'),
      true,
    );
    const stop = org.schema.findObject('Stop__c');
    assert.deepEqual([stop?.hasOwner, stop?.sharingModel], [false, 'ControlledByParent']);
    const hours = org.schema.findField(voyage, 'Hours__c');
    assert.deepEqual([hours?.formula, hours?.createable], ['Days__c * 24', false]);
    assert.deepEqual(
      org.permissionSets().map((set) => set.name),
      ['Sailor'],
    );
  });

  test('a second deploy of the same package creates and changes nothing', () => {
    deploy(voyagePackage());
    const again = deploy(voyagePackage());
    assert.deepEqual(problems(again), []);
    assert.deepEqual(
      again.componentSuccesses.filter((row) => row.created || row.changed),
      [],
    );
  });

  test('a changed rule is the only changed component', () => {
    deploy(voyagePackage());
    const changed = voyageFiles['objects/Voyage__c.object'].replace('A voyage takes time.', 'Voyages take time.');
    const outcome = deploy(zipPackage({ ...voyageFiles, 'objects/Voyage__c.object': changed }, voyageMembers));
    const rows = outcome.componentSuccesses.filter((row) => row.changed);
    assert.deepEqual(
      rows.map((row) => [row.fullName, row.created]),
      [['Voyage__c.DaysNotNegative', false]],
    );
    assert.equal(org.schema.findObject('Voyage__c')?.validationRules[0]?.message, 'Voyages take time.');
  });

  test('a dry run and a failed deploy change nothing', () => {
    const before = JSON.stringify([org.schema.objects(), org.permissionSets()]);
    assert.equal(deploy(voyagePackage(), true).succeeded, true);
    assert.equal(JSON.stringify([org.schema.objects(), org.permissionSets()]), before);
    const broken = { ...voyageFiles, 'permissionsets/Sailor.permissionset': metadata('PermissionSet', '') };
    assert.equal(deploy(zipPackage(broken, voyageMembers)).succeeded, false);
    assert.equal(JSON.stringify([org.schema.objects(), org.permissionSets()]), before);
    assert.equal(org.db.prepare(`SELECT 1 FROM sqlite_master WHERE name = 'Voyage__c'`).get(), undefined);
  });

  test('fields of an object can come later, also for standard objects', () => {
    deploy(voyagePackage());
    const only = (object: string): Uint8Array =>
      zipPackage(
        { [`objects/${object}.object`]: metadata('CustomObject', field('Port__c', 'Text', '<length>20</length>')) },
        { CustomField: [`${object}.Port__c`] },
      );
    for (const name of ['Voyage__c', 'Account']) {
      const outcome = deploy(only(name));
      assert.deepEqual(
        outcome.componentSuccesses.map((row) => row.fullName),
        [`${name}.Port__c`],
      );
      const object = org.schema.findObject(name);
      assert.ok(object && org.schema.findField(object, 'Port__c') && org.schema.findField(object, 'OwnerId'));
    }
    assert.match(problems(deploy(only('Ghost__c'))).join(), /Entity 'Ghost__c' does not exist/);
  });

  test('a redeploy keeps the data', () => {
    deploy(voyagePackage());
    const insert = org.db.prepare('INSERT INTO "Voyage__c" ("Id", "Key__c") VALUES (?, ?)');
    insert.run(org.ids.next('a00'), 'KEPT');
    const relabelled = voyageFiles['objects/Voyage__c.object'].replace(
      '<label>Days</label>',
      '<label>Days at sea</label>',
    );
    const outcome = deploy(zipPackage({ ...voyageFiles, 'objects/Voyage__c.object': relabelled }, voyageMembers));
    assert.deepEqual(problems(outcome), []);
    const rows = org.db.prepare('SELECT "Key__c" AS key FROM "Voyage__c"').all();
    assert.deepEqual(
      rows.map((row) => row['key']),
      ['KEPT'],
    );
  });

  test('data that stands against a change fails the deploy, which leaves the org as it was', () => {
    const withPort = (properties: string): Uint8Array => {
      const port = field('Port__c', 'Text', `<length>20</length>${properties}`);
      return zipPackage({ 'objects/Voyage__c.object': objectFile('Voyage', port) }, { CustomObject: ['Voyage__c'] });
    };
    deploy(withPort(''));
    const insert = org.db.prepare('INSERT INTO "Voyage__c" ("Id", "Port__c") VALUES (?, ?)');
    for (const id of [org.ids.next('a00'), org.ids.next('a00')]) insert.run(id, 'Brest');
    assert.match(problems(deploy(withPort('<unique>true</unique>'))).join(), /Voyage__c\.Port__c cannot be unique/);
    const voyage = org.schema.findObject('Voyage__c');
    assert.equal(voyage && org.schema.findField(voyage, 'Port__c')?.unique, false);
  });
});
