import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { after, describe, it } from 'node:test';
import { checkPackage } from '../src/checkPackage.ts';
import { compileBundles } from '../src/components/compileBundles.ts';
import { readImports } from '../src/components/readImports.ts';
import { convertPackage, readPackageFolder } from '../src/conversion/convert.ts';
import { PackageModel } from '../src/model/packageModel.ts';
import { componentRules } from '../src/rules/components/componentRules.ts';
import { gardenPackage } from './gardenPackage.ts';
import { smallPackage } from './smallPackage.ts';

const root = mkdtempSync(join(tmpdir(), 'metadata-check-'));
after(() => rmSync(root, { recursive: true }));

const project = resolve(import.meta.dirname, '..', '..', '..');
cpSync(join(project, 'force-app/.forceignore'), join(root, '.forceignore'));
writeFileSync(
  join(root, 'sfdx-project.json'),
  JSON.stringify({ packageDirectories: [{ path: 'force-app', default: true }] }),
);
const folder = { root, directory: join(root, 'force-app'), apiVersion: '67.0' };
for (const { path, text } of smallPackage) write(path, text);

function write(path: string, text: string): void {
  const file = join(folder.directory, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

describe('converting a package', () => {
  it('carries every component and nothing that .forceignore names', async () => {
    write('lwc/treeList/treeList.ts', 'export default class {}');
    write('lwc/treeList/__tests__/treeList.test.ts', '');
    const { deployed, unowned, failure } = await convertPackage(folder);
    assert.equal(failure, undefined);
    assert.deepEqual(unowned, []);
    assert.deepEqual([...deployed].sort(), [
      'lwc/treeList/treeList.html',
      'lwc/treeList/treeList.js',
      'lwc/treeList/treeList.js-meta.xml',
      'objects/Tree__c.object',
      'package.xml',
    ]);
    const read = await readPackageFolder(folder);
    assert.deepEqual(read.map(({ path }) => path).sort(), smallPackage.map(({ path }) => `force-app/${path}`).sort());
  });

  it('names a file that no component owns', async () => {
    write('tabs/notes.txt', 'Oak');
    const { unowned, failure } = await convertPackage(folder);
    assert.ok(failure !== undefined || unowned.includes('force-app/tabs/notes.txt'), 'said nothing');
  });
});

describe('compiling components', () => {
  const script = 'lwc/treeList/treeList.js';
  const withScript = (text: string) =>
    smallPackage.map((file) => (file.path === script ? { path: script, text } : file));

  it('gives the place of a mistake', async () => {
    const files = withScript(
      "import { LightningElement } from 'lwc';\nexport default class X extends LightningElement {\n  a b\n}\n",
    );
    const bundles = await compileBundles(new PackageModel(files));
    const [finding] = checkPackage(files, { rules: componentRules, facts: { bundles } });
    assert.deepEqual([finding?.file, finding?.line, finding?.rule], [script, 3, 'component-compiles']);
  });

  it('knows the properties that a class has from the component it extends', async () => {
    const parent =
      "import { LightningElement, api } from 'lwc';\nexport default class T extends LightningElement { @api most; }\n";
    const folder = 'lwc/oakList/oakList';
    const meta = smallPackage.find(({ path }) => path === 'lwc/treeList/treeList.js-meta.xml')?.text ?? '';
    const files = [
      ...withScript(parent),
      { path: `${folder}.js`, text: "import T from 'c/treeList';\nexport default class Oaks extends T {}\n" },
      { path: `${folder}.js-meta.xml`, text: meta },
    ];
    const bundles = await compileBundles(new PackageModel(files));
    assert.deepEqual([...(bundles.get('oakList')?.publicProperties ?? [])], ['most']);
  });

  it('finds a label, a field and a component that are nowhere, as reading the imports does', async () => {
    const files = withScript(
      [
        "import { LightningElement, api } from 'lwc';",
        "import label from '@salesforce/label/c.nothing';",
        "import field from '@salesforce/schema/Tree__c.Nothing__c';",
        "import height from '@salesforce/schema/Tree__c.Height__c';",
        "import other from 'c/nothing';",
        'export default class X extends LightningElement { @api limit = [label, field, height, other]; }',
      ].join('\n'),
    );
    const model = new PackageModel(files);
    const compiled = await compileBundles(model);
    const read = new Map([
      [
        'treeList',
        {
          diagnostics: [],
          references: readImports(model.contentOf('LightningComponentBundle', 'treeList')),
          publicProperties: undefined,
        },
      ],
    ]);
    for (const bundles of [compiled, read]) {
      const found = checkPackage(files, { rules: componentRules, facts: { bundles } });
      assert.deepEqual(
        found.map(({ line, problem }) => [line, problem]),
        [
          [2, 'Invalid reference c.nothing of type label (in treeList.js)'],
          [3, 'Invalid reference Tree__c.Nothing__c of type sobjectField (in treeList.js)'],
          [5, 'No MODULE named markup://c:nothing found (in treeList.js)'],
        ],
      );
    }
  });
});

describe('checking GraphQL', () => {
  const found = (text: string): string[] => {
    const queries = [{ bundle: 'treeList', name: 'Q', text, file: 'lwc/treeList/treeList.js', line: 1 }];
    return checkPackage(smallPackage, { rules: componentRules, facts: { queries } }).map(({ problem }) => problem);
  };

  it('takes what the UI API takes: filters, orders, owners, standard objects', () => {
    const text = `query q($owner: ID) { uiapi { query {
      Tree__c(where: {and: [{OwnerId: {eq: $owner}}, {Height__c: {gte: 2}}]}, orderBy: {Name: {order: ASC}}, first: 5) {
        edges { node { Id Name { value displayValue } Owner { ... on User { Email { value } } } } }
        pageInfo { hasNextPage }
      }
      Opportunity(where: {CloseDate: {lt: {literal: TODAY}}, Account: {Name: {like: "A%"}}}) { totalCount }
      Task(where: {Status: {eq: "Open"}}) { edges { node { Subject { value } } } }
    } } }`;
    assert.deepEqual(found(text), []);
  });

  for (const name of ['Kept-Gardens', '1Gardens', 'Plants']) {
    it(`leaves a relationship called ${name} to the rule about such names`, () => {
      const files = gardenPackage.map(({ path, text }) => ({
        path,
        text: text.replace(
          /<referenceTo>Plant__c<\/referenceTo>(\s*)<relationshipName>Neighbours/,
          (_found, blank: string) => `<referenceTo>Garden__c</referenceTo>${blank}<relationshipName>${name}`,
        ),
      }));
      const queries = [
        { bundle: 'q', name: 'Q', text: '{ uiapi { query { Plant__c { totalCount } } } }', file: 'q', line: 1 },
      ];
      assert.notDeepEqual(files, gardenPackage);
      assert.deepEqual(checkPackage(files, { rules: componentRules, facts: { queries } }), []);
    });
  }
});
