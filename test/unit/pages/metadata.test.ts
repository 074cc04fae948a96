import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFlexiPage } from '../../../local-org/pages/metadata/flexiPages.ts';
import { motifIcon } from '../../../local-org/pages/metadata/icons.ts';
import { readLabels } from '../../../local-org/pages/metadata/labels.ts';
import { readObjectPages } from '../../../local-org/pages/metadata/objectPages.ts';
import { findTab } from '../../../local-org/pages/metadata/tabs.ts';
import { deploy, deployedOrg } from './deployedOrg.ts';

const { org } = deployedOrg();
const account = org.schema.findObject('Account');
assert.ok(account);

test('labels keep their text, entities resolved', () => {
  assert.deepEqual([...readLabels(org.metadata)], [['greeting', 'R&D team']]);
});

test('regions of older app pages name their components directly', () => {
  deploy(org, 'FlexiPage', 'Old', {
    'flexipages/Old.flexipage': `<FlexiPage><flexiPageRegions><componentInstances><componentName>c:one</componentName></componentInstances>
      <componentInstances><componentName>two</componentName></componentInstances><name>main</name></flexiPageRegions></FlexiPage>`,
  });
  const names = readFlexiPage(org.metadata, 'Old')?.regions.map(({ components }) => components.map(({ name }) => name));
  assert.deepEqual(names, [['c:one', 'c:two']]);
  assert.equal(readFlexiPage(org.metadata, 'Missing'), undefined);
});

test("the deployed layout and list view shape an object's pages", () => {
  deploy(org, 'Layout', 'Account-Account Layout', {
    'layouts/Account-Account Layout.layout': `<Layout><layoutSections><label>Main</label><layoutColumns><layoutItems><field>Name</field></layoutItems>
      <layoutItems><emptySpace>true</emptySpace></layoutItems></layoutColumns><layoutColumns/></layoutSections><layoutSections><label>Links</label></layoutSections></Layout>`,
  });
  deploy(org, 'ListView', 'Account.All', {
    'objects/Account.object': `<ListView><fullName>All</fullName><columns>NAME</columns><columns>OWNER.ALIAS</columns><columns>NO_SUCH</columns><label>All accounts</label></ListView>`,
  });
  assert.deepEqual(readObjectPages(org.metadata, account), {
    icon: 'standard:account',
    sections: [{ label: 'Main', columns: [['Name']] }],
    listColumns: ['Name', 'OwnerId'],
    listLabel: 'All accounts',
  });
});

test('tabs are found by the names that apps use', () => {
  assert.equal(findTab(org.metadata, org.schema, 'standard-Account')?.url, '/lightning/o/Account/list');
  assert.equal(findTab(org.metadata, org.schema, 'Start')?.url, '/lightning/n/Start');
  assert.equal(findTab(org.metadata, org.schema, 'Account'), undefined);
  assert.equal(findTab(org.metadata, org.schema, 'standard-home'), undefined);
  assert.equal(motifIcon('Custom9: Lightning'), 'custom:custom9');
  assert.equal(motifIcon('Other'), undefined);
});
