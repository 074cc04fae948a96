import assert from 'node:assert/strict';
import { test } from 'node:test';
import { labelsFor } from '@crm-adoption/local-org';
import { pageText } from '../src/metadata/pageText.ts';
import { readFlexiPage } from '../src/metadata/flexiPages.ts';
import { evaluateFilter } from '../src/browser/host/booleanFilter.ts';
import { allNodes, fieldsOfPage, formSections, seenNodes } from '../src/browser/host/pageTree.ts';
import { isVisible } from '../src/browser/host/visibility.ts';
import type { ObjectPageData, VisibilityRule } from '../src/contract.ts';
import { deploy, deployedOrg } from './deployedOrg.ts';

const { org } = deployedOrg();
const labels = labelsFor(org, 'en_US');

const field = (name: string, behavior: string): string =>
  `<itemInstances><fieldInstance><fieldInstanceProperties><name>uiBehavior</name><value>${behavior}</value></fieldInstanceProperties>
   <fieldItem>Record.${name}</fieldItem></fieldInstance></itemInstances>`;
const component = (name: string, properties: Record<string, string>, rule = ''): string =>
  `<itemInstances><componentInstance>${Object.entries(properties)
    .map(
      ([key, value]) =>
        `<componentInstanceProperties><name>${key}</name><value>${value}</value></componentInstanceProperties>`,
    )
    .join('')}<componentName>${name}</componentName>${rule}</componentInstance></itemInstances>`;
const region = (name: string, type: string, content: string): string =>
  `<flexiPageRegions>${content}<name>${name}</name><type>${type}</type></flexiPageRegions>`;

deploy(org, 'FlexiPage', 'Rec', {
  'flexipages/Rec.flexipage': `<FlexiPage>${region('main', 'Region', component('flexipage:tabset', { tabs: 'tabFacet' }))}
    ${region('tabFacet', 'Facet', component('flexipage:tab', { title: '{!$Label.greeting}', body: 'body' }))}
    ${region(
      'body',
      'Facet',
      component('flexipage:fieldSection', { label: 'Main', columns: 'columns' }) +
        component(
          'c:own',
          {},
          '<visibilityRule><criteria><leftValue>{!Record.Rating}</leftValue><operator>EQUAL</operator></criteria></visibilityRule>',
        ),
    )}
    ${region('columns', 'Facet', component('flexipage:column', { body: 'fields' }))}
    ${region('fields', 'Facet', field('Name', 'required') + field('Secret__c', 'none'))}
    <template><name>flexipage:recordHomeTemplateDesktop</name></template></FlexiPage>`,
});

const page = readFlexiPage(org.metadata, 'Rec', labels);
assert.ok(page);

const audience = (record: Record<string, unknown>, readable: string[]) => ({
  visibility: { record, customPermissions: ['Lead'], permissions: [] },
  mayReadField: (name: string): boolean => readable.includes(name),
  hasRelatedList: (): boolean => false,
});

test('facets stand where properties name them, labels are resolved', () => {
  assert.deepEqual(
    allNodes(page).map(({ name }) => name),
    ['flexipage:tabset', 'flexipage:tab', 'flexipage:fieldSection', 'flexipage:column', 'Name', 'Secret__c', 'c:own'],
  );
  assert.equal(allNodes(page)[1]?.properties['title'], 'R&D team');
  assert.deepEqual(fieldsOfPage(page), { shown: ['Name', 'Secret__c'], asked: ['Rating'] });
});

test('a facet that names itself ends', () => {
  deploy(org, 'FlexiPage', 'Loop', {
    'flexipages/Loop.flexipage': `<FlexiPage>${region('main', 'Region', component('a:b', { body: 'self' }))}
      ${region('self', 'Facet', component('a:c', { body: 'self' }))}</FlexiPage>`,
  });
  const loop = readFlexiPage(org.metadata, 'Loop', labels);
  assert.ok(loop);
  assert.deepEqual(
    allNodes(loop).map(({ name }) => name),
    ['a:b', 'a:c'],
  );
});

test('fields that may not be read and what their absence empties are not on the page', () => {
  const names = (record: Record<string, unknown>, readable: string[]): string[] =>
    allNodes({
      ...page,
      regions: page.regions.map((one) => ({
        ...one,
        components: seenNodes(one.components, audience(record, readable)),
      })),
    })
      .map(({ name }) => name)
      .filter((name) => !name.startsWith('flexipage:tab'));
  assert.deepEqual(names({ Rating: null }, ['Name']), ['flexipage:fieldSection', 'flexipage:column', 'Name', 'c:own']);
  assert.deepEqual(names({ Rating: 'Hot' }, []), []);
});

test('forms take the sections of the page, with what it requires; else the layout', () => {
  const data = { page, sections: [] } as unknown as ObjectPageData;
  const items = [
    { name: 'Name', behavior: 'required' },
    { name: 'Secret__c', behavior: 'none' },
  ];
  assert.deepEqual(formSections(data), [{ label: 'Main', columns: [items] }]);
  const layout = [{ label: 'Layout', columns: [] }];
  assert.deepEqual(formSections({ page: null, sections: layout } as unknown as ObjectPageData), layout);
});

test('visibility rules compare values, blanks, numbers and permissions', () => {
  const holds = (leftValue: string, operator: string, rightValue: string, record = {}): boolean => {
    const rule: VisibilityRule = { criteria: [{ leftValue, operator, rightValue }], booleanFilter: '' };
    return isVisible(rule, audience(record, []).visibility);
  };
  assert.equal(holds('{!Record.A}', 'EQUAL', '', { A: null }), true);
  assert.equal(holds('{!Record.A}', 'EQUAL', '', { A: 0 }), false);
  assert.equal(holds('{!Record.A}', 'EQUAL', 'true', { A: true }), true);
  assert.equal(holds('{!Record.A}', 'NE', 'x', { A: 'x' }), false);
  assert.equal(holds('{!Record.A}', 'GE', '10', { A: 9 }), false);
  assert.equal(holds('{!Record.A}', 'GT', '9', { A: 10 }), true);
  assert.equal(holds('{!Record.P__r.B}', 'EQUAL', 'y', { P__r: { B: 'y' } }), true);
  assert.equal(holds('{!$Permission.CustomPermission.Lead}', 'EQUAL', 'true'), true);
  assert.equal(holds('{!$Permission.CustomPermission.Other}', 'EQUAL', 'true'), false);
});

test('filter logic follows its brackets, and says when it cannot be read', () => {
  assert.equal(evaluateFilter('1 AND (2 OR NOT 3)', [true, false, false]), true);
  assert.equal(evaluateFilter('1 OR 2 AND 3', [true, false, false]), true);
  assert.equal(evaluateFilter('', [true, false]), false);
  assert.throws(() => evaluateFilter('1 AND 4', [true]), /1 AND 4/);
  assert.throws(() => evaluateFilter('(1', [true]), /cannot be read/);
});

test('labels inside markup are text, and unknown ones stay as written', () => {
  assert.equal(pageText(labels, '<p>{!$Label.greeting}</p>'), '<p>R&amp;D team</p>');
  assert.equal(pageText(labels, '{!$Label.missing}'), '{!$Label.missing}');
  assert.equal(pageText(labelsFor(org, 'fr'), 'Standard.Tab.detail'), 'Détails');
});
