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

suite('refusals of a deploy', () => {
  let org: LocalOrg;
  let admin: Session;
  beforeEach(() => {
    ({ org, admin } = openTrialOrg());
  });

  const deploy = (zip: Uint8Array, checkOnly = false): DeployOutcome =>
    deployZip(org, admin, zip, { checkOnly, rollbackOnError: true });
  const problems = (outcome: DeployOutcome): string[] =>
    outcome.componentFailures.map((row) => `${row.componentType} ${row.fullName}: ${row.problem ?? ''}`);
  /** Deploys the objects of the small package with one of its files replaced or added. */
  const problemsOf = (files: Record<string, string>, members: Record<string, string[]>): string[] =>
    problems(deploy(zipPackage({ ...voyageFiles, ...files }, { ...voyageMembers, ...members })));

  test('refuses bad field properties, with the line of the field', () => {
    const refused = (definition: string): string => {
      const body = objectFile('Voyage', `\n${definition}`);
      const outcome = deploy(zipPackage({ 'objects/Voyage__c.object': body }, { CustomObject: ['Voyage__c'] }), true);
      assert.deepEqual([...new Set(outcome.componentFailures.map((row) => row.lineNumber))], [4]);
      return outcome.componentFailures.map((row) => row.problem).join('; ');
    };
    assert.equal(refused(field('A__c', 'Text', '')), "Must specify 'length' for a CustomField of type Text: A__c");
    assert.match(refused(field('A__c', 'Text', '<length>256</length>')), /between 1 and 255/);
    assert.match(refused(field('A__c', 'Number', '<precision>19</precision><scale>0</scale>')), /between 1 and 18/);
    assert.match(refused(field('A__c', 'Number', '<precision>5</precision>')), /Must specify 'scale'/);
    assert.match(refused(field('A__c', 'Location', '')), /does not support fields of type 'Location'/);
    assert.match(refused(field('A__c', 'Date', '<maskChar>X</maskChar>')), /does not support maskChar in a field/);
    assert.match(refused(field('A__c', 'Date', '<colour>red</colour>')), /Element .*colour invalid/);
    assert.match(refused(field('A__c', 'Date', '<length>5</length>')), /Can not specify 'length'/);
    assert.match(refused(field('A', 'Date', '')), /must end in __c/);
    assert.match(refused(field('A__c', 'Checkbox', '')), /Must specify 'defaultValue'/);
    assert.match(
      refused(field('A__c', 'Lookup', '<referenceTo>Ghost__c</referenceTo>')),
      /referenceTo value of 'Ghost__c' does not resolve/,
    );
    assert.match(
      refused(field('A__c', 'Lookup', '<referenceTo>Account</referenceTo><required>true</required>')),
      /required lookup must specify 'deleteConstraint'/,
    );
    assert.match(refused(field('A__c', 'Checkbox', '<formula>Nope__c = 1</formula>')), /Nope__c/);
    assert.match(refused(field('A__c', 'Checkbox', '<formula>IF(</formula>')), /./);
  });

  test('refuses rules whose formula does not parse or whose field is unknown', () => {
    const rule = (formula: string, errorField: string): string =>
      `<validationRules><fullName>R</fullName><active>true</active><errorConditionFormula>${formula}</errorConditionFormula>` +
      `<errorDisplayField>${errorField}</errorDisplayField><errorMessage>m</errorMessage></validationRules>`;
    const refused = (parts: string): string[] =>
      problemsOf({ 'objects/Voyage__c.object': objectFile('Voyage', parts) }, {}).filter((row) =>
        row.startsWith('ValidationRule'),
      );
    assert.match(refused(rule('ISBLANK(Ghost__c)', 'Name')).join(), /Voyage__c\.R: .*Ghost__c/);
    assert.match(refused(rule('ISBLANK(Name)', 'Ghost__c')).join(), /Field Ghost__c does not exist\. Check spelling\./);
    assert.deepEqual(refused(rule('ISBLANK(Name)', 'Name')), []);
  });

  test('a detail must take its sharing from its master', () => {
    const stop = voyageFiles['objects/Stop__c.object'].replace('ControlledByParent', 'Private');
    assert.match(problemsOf({ 'objects/Stop__c.object': stop }, {}).join(), /Cannot set sharingModel to Private/);
  });

  test('refuses permission sets that name what is unknown, required or unreachable', () => {
    const refused = (body: string): string =>
      problemsOf(
        { 'permissionsets/Sailor.permissionset': metadata('PermissionSet', `<label>S</label>${body}`) },
        {},
      ).join('; ');
    const object = (name: string, rights: string): string =>
      `<objectPermissions><object>${name}</object>${rights}</objectPermissions>`;
    const fieldRight = (name: string): string =>
      `<fieldPermissions><field>${name}</field><readable>true</readable><editable>true</editable></fieldPermissions>`;
    assert.match(refused(object('Ghost__c', '')), /In field: object - no CustomObject named Ghost__c found/);
    assert.match(
      refused(object('Voyage__c', '<allowEdit>true</allowEdit>')),
      /Permission Edit Voyage__c depends on permission\(s\): Read Voyage__c/,
    );
    assert.match(
      refused(object('Stop__c', '<allowRead>true</allowRead>')),
      /Permission Read Stop__c depends on permission\(s\): Read Voyage__c/,
    );
    assert.match(refused(fieldRight('Voyage__c.Ghost__c')), /no CustomField named Voyage__c\.Ghost__c found/);
    assert.match(refused(fieldRight('Voyage__c.Key__c')), /You cannot deploy to a required field: Voyage__c\.Key__c/);
    assert.match(refused(fieldRight('Stop__c.Voyage__c')), /You cannot deploy to a required field: Stop__c\.Voyage__c/);
    assert.match(
      refused('<tabSettings><tab>Ghost</tab><visibility>Visible</visibility></tabSettings>'),
      /In field: tab - no CustomTab named Ghost found/,
    );
    assert.match(
      refused('<userPermissions><enabled>true</enabled><name>FlyToTheMoon</name></userPermissions>'),
      /Unknown user permission: FlyToTheMoon/,
    );
    assert.match(
      refused('<classAccesses><apexClass>X</apexClass><enabled>true</enabled></classAccesses>'),
      /In field: apexClass - no ApexClass named X found/,
    );
    assert.match(
      refused('<flowAccesses><enabled>true</enabled><flow>X</flow></flowAccesses>'),
      /does not support flowAccesses in a permission set/,
    );
  });

  test('compares package.xml with the zip in both directions', () => {
    assert.deepEqual(problemsOf({}, { CustomObject: ['Voyage__c', 'Stop__c', 'Ghost__c'] }), [
      "CustomObject Ghost__c: An object 'Ghost__c' of type CustomObject was named in package.xml, but was not found in zipped directory",
    ]);
    assert.deepEqual(problemsOf({}, { PermissionSet: [] }), ['PermissionSet Sailor: Not in package.xml']);
    assert.match(
      problemsOf({}, { ApexClass: ['X'] }).join(),
      /Unknown type name 'ApexClass' specified in package\.xml/,
    );
    assert.match(
      problemsOf({ 'classes/X.cls': 'class X {}' }, {}).join(),
      /does not support the metadata type of this file/,
    );
  });

  test('tells members of one name in package.xml apart by their places', () => {
    const { componentFailures } = deploy(zipPackage({}, { CustomObject: ['Ghost__c'], PermissionSet: ['Ghost__c'] }));
    const columns = componentFailures.map(({ columnNumber }) => columnNumber);
    const first = '<types>'.length + 1;
    const types = '<types><members>Ghost__c</members><name>CustomObject</name></types>';
    assert.deepEqual(columns, [first, types.length + first]);
  });

  test('malformed XML fails with its place', () => {
    const [row] = deploy(
      zipPackage(
        { 'objects/Voyage__c.object': '<?xml version="1.0"?>\n<CustomObject>\n<label>x</lable>\n</CustomObject>' },
        { CustomObject: ['Voyage__c'] },
      ),
    ).componentFailures;
    assert.equal(row?.fullName, 'Voyage__c');
    assert.equal(row?.lineNumber, 3);
  });

  test('refuses packages it cannot read, partial deploys, and users without the permission', () => {
    const code = (run: () => unknown): string => {
      try {
        run();
      } catch (error) {
        return (error as { code: string }).code;
      }
      return 'none';
    };
    assert.equal(
      code(() => deploy(new Uint8Array([1, 2, 3]))),
      'INVALID_ZIP',
    );
    assert.equal(
      code(() => deployZip(org, admin, voyagePackage(), { checkOnly: false, rollbackOnError: false })),
      'UNSUPPORTED',
    );
    const reader: Session = { ...admin, access: { ...admin.access, has: () => false } };
    assert.equal(
      code(() => deployZip(org, reader, voyagePackage(), { checkOnly: true, rollbackOnError: true })),
      'INSUFFICIENT_ACCESS',
    );
  });
});
