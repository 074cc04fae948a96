import assert from 'node:assert/strict';
import { test } from 'node:test';
import { labelsFor } from '@crm-adoption/local-org';
import { readFlexiPage } from '../src/metadata/flexiPages.ts';
import { motifIcon } from '../src/metadata/icons.ts';
import { readObjectPages } from '../src/metadata/objectPages.ts';
import { findTab } from '../src/metadata/tabs.ts';
import { deploy, deployedOrg } from './deployedOrg.ts';

const { org, token } = deployedOrg();
const session = org.session(token);
assert.ok(session);
const labels = labelsFor(org, 'en_US');
const account = org.schema.findObject('Account');
assert.ok(account);

test('regions of older app pages name their components directly', () => {
  deploy(org, 'FlexiPage', 'Old', {
    'flexipages/Old.flexipage': `<FlexiPage><flexiPageRegions><componentInstances><componentName>c:one</componentName></componentInstances>
      <componentInstances><componentName>two</componentName></componentInstances><name>main</name></flexiPageRegions></FlexiPage>`,
  });
  const names = readFlexiPage(org.metadata, 'Old', labels)?.regions.map(({ components }) =>
    components.map(({ name }) => name),
  );
  assert.deepEqual(names, [['c:one', 'c:two']]);
  assert.equal(readFlexiPage(org.metadata, 'Missing', labels), undefined);
});

test("the deployed layout and list view shape an object's pages", () => {
  deploy(org, 'Layout', 'Account-Account Layout', {
    'layouts/Account-Account Layout.layout': `<Layout><layoutSections><label>Main</label><layoutColumns><layoutItems><field>Name</field></layoutItems>
      <layoutItems><emptySpace>true</emptySpace></layoutItems></layoutColumns><layoutColumns/></layoutSections><layoutSections><label>Links</label></layoutSections></Layout>`,
  });
  deploy(org, 'ListView', 'Account.All', {
    'objects/Account.object': `<ListView><fullName>All</fullName><columns>NAME</columns><columns>OWNER.ALIAS</columns><columns>NO_SUCH</columns><label>All accounts</label></ListView>`,
  });
  const pages = readObjectPages(org, session, account, undefined);
  assert.deepEqual(pages.sections, [{ label: 'Main', columns: [[{ name: 'Name', behavior: 'none' }]] }]);
  assert.deepEqual(
    pages.listViews.map(({ name, label, columns, isMine }) => [name, label, columns, isMine]),
    [['All', 'All accounts', ['Name', 'OwnerId'], false]],
  );
  assert.deepEqual([pages.icon, pages.page, pages.actions], ['standard:account', null, ['Edit', 'Delete']]);
});

test('list views come in the order of the language of the person, whatever the machine speaks', () => {
  for (const [name, label] of Object.entries({ All: 'Zebras', Mine: 'Ärzte' })) {
    deploy(org, 'ListView', `Contact.${name}`, {
      'objects/Contact.object': `<ListView><fullName>${name}</fullName><label>${label}</label></ListView>`,
    });
  }
  const contact = org.schema.findObject('Contact');
  assert.ok(contact);
  const inOrder = (language: string): string[] =>
    readObjectPages(org, { ...session, language }, contact, undefined).listViews.map(({ label }) => label);
  assert.deepEqual(inOrder('de'), ['Ärzte', 'Zebras']);
  assert.deepEqual(inOrder('sv'), ['Zebras', 'Ärzte']);
});

test('tabs are found by the names that apps use', () => {
  assert.equal(findTab(org.metadata, org.schema, 'standard-Account')?.url, '/lightning/o/Account/list');
  assert.equal(findTab(org.metadata, org.schema, 'Start')?.url, '/lightning/n/Start');
  assert.equal(findTab(org.metadata, org.schema, 'Account'), undefined);
  assert.equal(findTab(org.metadata, org.schema, 'standard-home')?.url, '/lightning/page/home');
  assert.equal(motifIcon('Custom9: Lightning'), 'custom:custom9');
  assert.equal(motifIcon('Other'), undefined);
});
