/** Destructive changes. Source: Metadata API guide, "Deleting Components from an Organization". */
import assert from 'node:assert/strict';
import { beforeEach, suite, test } from 'node:test';
import { createRecord } from '../../src/index.ts';
import { deployZip, type DeployOutcome } from '../../src/metadata/deploy.ts';
import { listMetadata } from '../../src/metadata/catalogue.ts';
import type { LocalOrg, Session } from '../../src/org.ts';
import { field, metadata, objectFile, voyagePackage, zipPackage } from '../fixtures/deployPackages.ts';
import { openTrialOrg } from '../fixtures/trialOrg.ts';

type Members = Record<string, string[]>;

suite('destructive changes', () => {
  let org: LocalOrg;
  let admin: Session;

  beforeEach(() => {
    ({ org, admin } = openTrialOrg());
    assert.ok(deployZip(org, admin, voyagePackage(), { checkOnly: false, rollbackOnError: true }).succeeded);
  });

  function manifest(members: Members): string {
    const types = Object.entries(members).map(
      ([name, names]) =>
        `<types>${names.map((each) => `<members>${each}</members>`).join('')}<name>${name}</name></types>`,
    );
    return metadata('Package', types.join(''));
  }

  function destroy(files: Record<string, Members>, checkOnly = false): DeployOutcome {
    const manifests = Object.entries(files).map(([when, members]): [string, string] => [
      `destructiveChanges${when}.xml`,
      manifest(members),
    ]);
    return deployZip(org, admin, zipPackage(Object.fromEntries(manifests), {}), { checkOnly, rollbackOnError: true });
  }

  function problems(outcome: DeployOutcome): string[] {
    return outcome.componentFailures.map(({ fullName, problem }) => `${fullName}: ${problem}`);
  }

  const names = (type: string): string[] => listMetadata(org, type).map(({ fullName }) => String(fullName));

  test('takes objects with their records, fields and rules, and what a permission set allowed on them', () => {
    createRecord(org, admin, 'Voyage__c', { Name: 'Out', Key__c: 'k' });
    const outcome = destroy({ Post: { CustomObject: ['Stop__c', 'Voyage__c'] } });
    assert.deepEqual(problems(outcome), []);
    assert.ok(outcome.componentSuccesses.every(({ deleted, fileName }) => deleted && fileName.endsWith('Post.xml')));
    assert.equal(org.schema.findObject('Voyage__c'), undefined);
    assert.deepEqual(names('CustomField'), []);
    assert.deepEqual(
      org.permissionSets().flatMap((set) => set.objectPermissions),
      [],
    );
    // The same package can be deployed again, and is empty.
    assert.ok(deployZip(org, admin, voyagePackage(), { checkOnly: false, rollbackOnError: true }).succeeded);
    assert.equal(org.db.prepare('SELECT COUNT(*) AS n FROM "Voyage__c"').get()?.['n'], 0);
  });

  test('takes labels and sharing rules out of the files that they share with others', () => {
    const label = (name: string): string =>
      `<labels><fullName>${name}</fullName><language>en_US</language><protected>true</protected>` +
      `<shortDescription>${name}</shortDescription><value>${name}</value></labels>`;
    const rule = (name: string): string =>
      `<sharingCriteriaRules><fullName>${name}</fullName><accessLevel>Read</accessLevel><label>${name}</label>` +
      '<sharedTo><allInternalUsers></allInternalUsers></sharedTo><criteriaItems><field>Name</field>' +
      '<operation>equals</operation><value>Out</value></criteriaItems>' +
      '<includeRecordsOwnedByAll>true</includeRecordsOwnedByAll></sharingCriteriaRules>';
    const files = {
      'labels/CustomLabels.labels': metadata('CustomLabels', ['One', 'Two', 'Three'].map(label).join('')),
      'sharingRules/Voyage__c.sharingRules': metadata('SharingRules', ['First', 'Second', 'Third'].map(rule).join('')),
    };
    const zip = zipPackage(files, { CustomLabels: ['CustomLabels'], SharingRules: ['Voyage__c'] });
    assert.deepEqual(problems(deployZip(org, admin, zip, { checkOnly: false, rollbackOnError: true })), []);

    const rules = ['Voyage__c.First', 'Voyage__c.Third'];
    assert.deepEqual(problems(destroy({ '': { CustomLabel: ['One', 'Two'], SharingCriteriaRule: rules } })), []);
    assert.deepEqual([names('CustomLabel'), names('SharingCriteriaRule')], [['Three'], ['Voyage__c.Second']]);

    const last = { CustomLabel: ['Three'], SharingCriteriaRule: ['Voyage__c.Second'] };
    assert.deepEqual(problems(destroy({ '': last })), []);
    assert.deepEqual([names('CustomLabels'), names('SharingRules')], [[], []]);
  });

  test('refuses what something else needs, and changes nothing', () => {
    const outcome = destroy({ '': { CustomObject: ['Voyage__c'], CustomField: ['Voyage__c.Days__c'] } });
    assert.ok(!outcome.succeeded);
    assert.match(problems(outcome).join(), /Voyage__c: .*referenced elsewhere.*CustomField - Stop__c\.Voyage__c/);
    assert.ok(org.schema.findObject('Voyage__c'));
    const [formula] = problems(destroy({ '': { CustomField: ['Voyage__c.Days__c'] } }));
    assert.match(formula ?? '', /CustomField - Voyage__c\.Hours__c, ValidationRule - Voyage__c\.DaysNotNegative/);
  });

  test('looks first at what goes before, then at what goes after', () => {
    const parts: Members = { CustomField: ['Voyage__c.Hours__c'], ValidationRule: ['Voyage__c.DaysNotNegative'] };
    const source: Members = { CustomField: ['Voyage__c.Days__c'] };
    assert.equal(destroy({ Pre: source, Post: parts }).succeeded, false);
    assert.deepEqual(problems(destroy({ Pre: parts, Post: source })), []);
    const voyage = org.schema.findObject('Voyage__c');
    assert.ok(voyage && org.schema.findField(voyage, 'Days__c') === undefined);
    assert.deepEqual(voyage.validationRules, []);
  });

  test('changes nothing when it only checks', () => {
    assert.ok(destroy({ Post: { CustomObject: ['Stop__c', 'Voyage__c'] } }, true).succeeded);
    assert.ok(org.schema.findObject('Voyage__c'));
  });

  test('keeps a permission set that somebody holds', () => {
    const [set] = org.db.prepare(`SELECT "Id" FROM "PermissionSet" WHERE "Name" = 'Sailor'`).all();
    const id = String(set?.['Id']);
    createRecord(org, admin, 'PermissionSetAssignment', { AssigneeId: admin.userId, PermissionSetId: id });
    assert.match(problems(destroy({ '': { PermissionSet: ['Sailor'] } })).join(), /assigned to users/);
    org.db.prepare('DELETE FROM "PermissionSetAssignment" WHERE "PermissionSetId" = ?').run(id);
    assert.deepEqual(problems(destroy({ '': { PermissionSet: ['Sailor'] } })), []);
    assert.deepEqual(names('PermissionSet').includes('Sailor'), false);
  });

  test('warns of what is not there, and refuses wildcards and unknown types', () => {
    const { succeeded, componentSuccesses } = destroy({ '': { CustomObject: ['Nowhere__c'] } });
    assert.ok(succeeded);
    assert.deepEqual(
      componentSuccesses.map(({ warning, deleted, problem }) => [warning, deleted, problem]),
      [[true, false, 'No CustomObject named: Nowhere__c found']],
    );
    assert.match(problems(destroy({ '': { CustomObject: ['*'] } })).join(), /Wildcards/);
    assert.match(problems(destroy({ '': { ApexClass: ['A'] } })).join(), /Unknown type name 'ApexClass'/);
  });

  test('gives a new object a prefix of its own after others went', () => {
    assert.ok(destroy({ Post: { CustomObject: ['Stop__c'] } }).succeeded);
    const files = {
      'objects/Port__c.object': objectFile(
        'Port',
        field('Depth__c', 'Number', '<precision>5</precision><scale>1</scale>'),
      ),
    };
    const deployed = deployZip(org, admin, zipPackage(files, { CustomObject: ['Port__c'] }), {
      checkOnly: false,
      rollbackOnError: true,
    });
    assert.ok(deployed.succeeded);
    const [port, voyage] = ['Port__c', 'Voyage__c'].map((name) => org.schema.findObject(name)?.keyPrefix);
    assert.notEqual(port, voyage);
  });
});
