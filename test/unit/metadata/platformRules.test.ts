import assert from 'node:assert/strict';
import { beforeEach, suite, test } from 'node:test';
import { deployZip, type DeployOutcome } from '../../../local-org/metadata/deploy.ts';
import type { LocalOrg, Session } from '../../../local-org/org.ts';
import { metadata, voyageFiles, voyageMembers, voyagePackage, zipPackage } from '../../fixtures/deployPackages.ts';
import { openTrialOrg } from '../../fixtures/trialOrg.ts';

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
});
