import assert from 'node:assert/strict';
import { beforeEach, suite, test } from 'node:test';
import { deployZip, type DeployOutcome } from '../../src/metadata/deploy.ts';
import type { LocalOrg, Session } from '../../src/org.ts';
import { field, metadata, voyageFiles, voyageMembers, voyagePackage, zipPackage } from '../fixtures/deployPackages.ts';
import { openTrialOrg } from '../fixtures/trialOrg.ts';

suite('a deploy refuses what the metadata check refuses', () => {
  let org: LocalOrg;
  let admin: Session;
  beforeEach(() => {
    ({ org, admin } = openTrialOrg());
  });

  const deploy = (files: Record<string, string>, members: Record<string, string[]>): DeployOutcome =>
    deployZip(org, admin, zipPackage(files, members), { checkOnly: false, rollbackOnError: true });
  const withTab = (tab: string): DeployOutcome =>
    deploy({ ...voyageFiles, 'tabs/Voyage__c.tab': tab }, { ...voyageMembers, CustomTab: ['Voyage__c'] });

  test('in its own form: type, name, file, line, column and words', () => {
    const broken = metadata(
      'CustomTab',
      '\n<customObject>true</customObject>\n<motif>Custom1: Heart</motif>\n<colour>Red</colour>\n',
    );
    const outcome = withTab(broken);
    assert.equal(outcome.succeeded, false);
    const lines = broken.split('\n');
    const rows = outcome.componentFailures.filter(
      (row) => row.fullName === 'Voyage__c' && row.componentType === 'CustomTab',
    );
    const unknown = rows.find((row) => row.problem?.includes('colour'));
    assert.deepEqual(
      [unknown?.fileName, unknown?.problemType, unknown?.lineNumber, unknown?.columnNumber],
      ['tabs/Voyage__c.tab', 'Error', lines.findIndex((line) => line.includes('<colour>')) + 1, 1],
    );
    assert.match(unknown?.problem ?? '', /^Element \{http:.*\}colour invalid at this location in type CustomTab$/);
  });

  test('and keeps nothing of it, as a failed deploy rolls back whole', () => {
    withTab(
      metadata('CustomTab', '<customObject>true</customObject><motif>Custom1: Heart</motif><colour>Red</colour>'),
    );
    assert.equal(org.schema.findObject('Voyage__c'), undefined);
    assert.deepEqual(org.permissionSets(), []);
    assert.deepEqual(org.metadata.list('CustomTab'), []);
  });

  test('looking up what earlier deploys brought', () => {
    const bundle = {
      'lwc/voyages/voyages.js':
        "import { LightningElement } from 'lwc';\nimport days from '@salesforce/schema/Voyage__c.Days__c';\nexport default class Voyages extends LightningElement { days = days; }\n",
      'lwc/voyages/voyages.html': '<template></template>',
      'lwc/voyages/voyages.js-meta.xml': metadata('LightningComponentBundle', '<apiVersion>66.0</apiVersion>'),
    };
    const members = { LightningComponentBundle: ['voyages'] };
    assert.match(
      deploy(bundle, members).componentFailures[0]?.problem ?? '',
      /Voyage__c\.Days__c of type sobjectField/,
    );
    assert.equal(deployZip(org, admin, voyagePackage(), { checkOnly: false, rollbackOnError: true }).succeeded, true);
    assert.deepEqual(deploy(bundle, members).componentFailures, []);
  });

  test('and of a component that they refuse nothing else is said', () => {
    const outcome = withTab(
      metadata('CustomTab', '<motif>Custom1: Heart</motif><page>Ghost</page><url>https://example.com</url>'),
    );
    assert.deepEqual(
      outcome.componentFailures.map(({ problem }) => problem),
      ['The tab Voyage__c needs a label', 'In field: page - no ApexPage named Ghost found'],
    );
  });
});

suite('what an earlier deploy brought counts as what the package holds', () => {
  let org: LocalOrg;
  let admin: Session;
  beforeEach(() => {
    ({ org, admin } = openTrialOrg());
    const outcome = deployZip(org, admin, voyagePackage(), { checkOnly: false, rollbackOnError: true });
    assert.equal(outcome.succeeded, true);
  });

  const problems = (files: Record<string, string>, members: Record<string, string[]>): string[] =>
    deployZip(org, admin, zipPackage(files, members), { checkOnly: true, rollbackOnError: true }).componentFailures.map(
      ({ problem }) => problem ?? '',
    );
  const permissionSet = (body: string): string[] =>
    problems(
      { 'permissionsets/Pilot.permissionset': metadata('PermissionSet', `<label>Pilot</label>${body}`) },
      { PermissionSet: ['Pilot'] },
    );
  const onObject = (name: string): string =>
    `<objectPermissions><allowCreate>false</allowCreate><allowDelete>false</allowDelete><allowEdit>false</allowEdit><allowRead>true</allowRead><modifyAllRecords>false</modifyAllRecords><object>${name}</object><viewAllRecords>false</viewAllRecords></objectPermissions>`;
  const onField = (name: string): string =>
    `<fieldPermissions><editable>false</editable><field>${name}</field><readable>true</readable></fieldPermissions>`;

  test('for permissions: required fields, masters, objects that this org lacks', () => {
    assert.deepEqual(permissionSet(onField('Voyage__c.Key__c')), [
      'You cannot deploy to a required field: Voyage__c.Key__c',
    ]);
    assert.deepEqual(permissionSet(onField('Account.Name')), ['You cannot deploy to a required field: Account.Name']);
    assert.deepEqual(permissionSet(onField('Voyage__c.Days__c')), []);
    assert.deepEqual(permissionSet(onObject('Stop__c')), [
      'Permission Read Stop__c depends on permission(s): Read Voyage__c',
    ]);
    assert.deepEqual(permissionSet(onObject('Campaign')), ['In field: object - no CustomObject named Campaign found']);
  });

  test('for names of relationships', () => {
    const port = (relationshipName: string): string[] =>
      problems(
        {
          'objects/Account.object': metadata(
            'CustomObject',
            field(
              'Voyage__c',
              'Lookup',
              `<referenceTo>Voyage__c</referenceTo><relationshipName>${relationshipName}</relationshipName>`,
            ),
          ),
        },
        { CustomField: ['Account.Voyage__c'] },
      );
    assert.deepEqual(port('Stops'), [
      'There is already a Child Relationship named Stops on Voyage__c (Stop__c.Voyage__c)',
    ]);
    assert.deepEqual(port('Ports'), []);
  });

  test('for layouts and translations of standard objects', () => {
    const layout = (object: string, name: string): string[] =>
      problems(
        {
          [`layouts/${object}-Short.layout`]: metadata(
            'Layout',
            `<layoutSections><layoutColumns><layoutItems><behavior>Edit</behavior><field>${name}</field></layoutItems></layoutColumns><style>OneColumn</style></layoutSections>`,
          ),
        },
        { Layout: [`${object}-Short`] },
      );
    assert.deepEqual(layout('Account', 'Industry'), []);
    assert.deepEqual(layout('Account', 'Colour'), ['In field: field - no CustomField named Account.Colour found']);
    assert.deepEqual(layout('Campaign', 'Name'), ['In field: layout - no CustomObject named Campaign found']);
    const translation = metadata('CustomObjectTranslation', '<layouts><layout>Long</layout></layouts>');
    assert.deepEqual(
      problems(
        { 'objectTranslations/Voyage__c-fr.objectTranslation': translation },
        { CustomObjectTranslation: ['Voyage__c-fr'] },
      ),
      ['Voyage__c has no layout Long to translate'],
    );
  });
});
