import assert from 'node:assert/strict';
import { beforeEach, suite, test } from 'node:test';
import { deployZip } from '../../src/metadata/deploy.ts';
import type { LocalOrg, Session } from '../../src/org.ts';
import { metadata, objectFile, zipPackage } from '../fixtures/deployPackages.ts';
import { openTrialOrg } from '../fixtures/trialOrg.ts';

const bundleMeta = metadata(
  'LightningComponentBundle',
  '<apiVersion>66.0</apiVersion><isExposed>true</isExposed><targets><target>lightning__AppPage</target></targets>',
);

/** A small app: a page with a component, a tab for it, an app with the tab, a label the component shows. */
const appFiles: Record<string, string> = {
  'labels/CustomLabels.labels': metadata(
    'CustomLabels',
    '<labels><fullName>Hello</fullName><language>en_US</language><protected>false</protected><shortDescription>Hello</shortDescription><value>Hello &amp; welcome</value></labels>',
  ),
  'lwc/greeting/greeting.js':
    "import { LightningElement } from 'lwc';\nimport hello from '@salesforce/label/c.Hello';\nexport default class Greeting extends LightningElement { hello = hello; }\n",
  'lwc/greeting/greeting.html': '<template><p>{hello}</p></template>',
  'lwc/greeting/greeting.js-meta.xml': bundleMeta,
  'flexipages/HomePage.flexipage': metadata(
    'FlexiPage',
    `<flexiPageRegions><itemInstances><componentInstance><componentName>c:greeting</componentName></componentInstance></itemInstances><name>main</name><type>Region</type></flexiPageRegions>
<masterLabel>Home</masterLabel><template><name>flexipage:defaultAppHomeTemplate</name></template><type>AppPage</type>`,
  ),
  'tabs/Home.tab': metadata(
    'CustomTab',
    '<flexiPage>HomePage</flexiPage><label>Home</label><motif>Custom1: Heart</motif>',
  ),
  'applications/Voyages.app': metadata(
    'CustomApplication',
    '<label>Voyages</label><navType>Standard</navType><tabs>Home</tabs><tabs>standard-Account</tabs><uiType>Lightning</uiType>',
  ),
  'objects/Voyage__c.object': objectFile(
    'Voyage',
    '<listViews><fullName>All</fullName><columns>NAME</columns><filterScope>Everything</filterScope><label>All</label></listViews>',
  ),
  'layouts/Voyage__c-Voyage %26 Stop Layout.layout': metadata(
    'Layout',
    '<layoutSections><layoutColumns><layoutItems><behavior>Required</behavior><field>Name</field></layoutItems></layoutColumns><style>OneColumn</style></layoutSections>',
  ),
};

const appMembers: Record<string, string[]> = {
  CustomLabels: ['CustomLabels'],
  LightningComponentBundle: ['greeting'],
  FlexiPage: ['HomePage'],
  CustomTab: ['Home'],
  CustomApplication: ['Voyages'],
  CustomObject: ['Voyage__c'],
  Layout: ['Voyage__c-Voyage & Stop Layout'],
};

suite('deploying components and pages', () => {
  let org: LocalOrg;
  let admin: Session;
  beforeEach(() => {
    ({ org, admin } = openTrialOrg());
  });

  const escapeMembers = (members: Record<string, string[]>): Record<string, string[]> =>
    Object.fromEntries(
      Object.entries(members).map(([type, names]) => [type, names.map((name) => name.replace('&', '&amp;'))]),
    );
  const deploy = (files: Record<string, string>, members: Record<string, string[]> = appMembers) =>
    deployZip(org, admin, zipPackage(files, escapeMembers(members)), { checkOnly: false, rollbackOnError: true });
  /** Problems after replacing files of the app; undefined leaves a file out. */
  const problemsWith = (changes: Record<string, string | undefined>): string[] => {
    const files = Object.entries({ ...appFiles, ...changes }).filter(
      (entry): entry is [string, string] => entry[1] !== undefined,
    );
    return deploy(Object.fromEntries(files)).componentFailures.map(
      (row) => `${row.fullName} (${row.lineNumber ?? '-'}): ${row.problem ?? ''}`,
    );
  };

  test('keeps what pages need by type and full name', () => {
    const outcome = deploy(appFiles);
    assert.deepEqual(outcome.componentFailures, []);
    assert.deepEqual(
      org.metadata.read('LightningComponentBundle', 'greeting').map((file) => file.path),
      ['lwc/greeting/greeting.html', 'lwc/greeting/greeting.js', 'lwc/greeting/greeting.js-meta.xml'],
    );
    for (const type of ['CustomLabels', 'FlexiPage', 'CustomTab', 'CustomApplication', 'Layout']) {
      assert.deepEqual(org.metadata.list(type), appMembers[type]);
    }
    assert.deepEqual(org.metadata.list('ListView'), ['Voyage__c.All']);
    assert.ok(
      outcome.componentSuccesses.some((row) => row.componentType === 'CustomLabel' && row.fullName === 'Hello'),
    );
    const again = deploy(appFiles);
    assert.deepEqual(
      again.componentSuccesses.filter((row) => row.changed),
      [],
    );
  });

  test('refuses bundles without script, without meta file, or with TypeScript left in', () => {
    assert.match(
      problemsWith({ 'lwc/greeting/greeting.js': undefined }).join(),
      /Cannot find Lightning Component Bundle greeting\.js/,
    );
    assert.match(problemsWith({ 'lwc/greeting/greeting.js-meta.xml': undefined }).join(), /greeting\.js-meta\.xml/);
    assert.match(
      problemsWith({ 'lwc/greeting/greeting.ts': 'export {}' }).join(),
      /Unexpected file in Lightning Component Bundle: greeting\.ts/,
    );
  });

  test('refuses scripts and templates that do not compile, with their line', () => {
    const script = "import { LightningElement } from 'lwc';\nexport default class Greeting extends {\n";
    assert.match(
      problemsWith({ 'lwc/greeting/greeting.js': script }).join(),
      /^greeting \(3\): greeting\.js: LWC1007: Unexpected token/,
    );
    assert.match(
      problemsWith({ 'lwc/greeting/greeting.html': '<template>\n<p>{1 + 1}</p></template>' }).join(),
      /greeting\.html: /,
    );
    assert.deepEqual(org.metadata.list('LightningComponentBundle'), []);
  });

  test('refuses imports of what is not in the org', () => {
    const importing = (specifier: string): string =>
      problemsWith({
        'lwc/greeting/greeting.js': `${appFiles['lwc/greeting/greeting.js'] ?? ''}import x from '${specifier}';\nvoid x;\n`,
      }).join();
    assert.match(importing('@salesforce/label/c.Ghost'), /greeting \(4\): Invalid reference c\.Ghost of type label/);
    assert.match(
      importing('@salesforce/schema/Voyage__c.Ghost__c'),
      /Invalid reference Voyage__c\.Ghost__c of type sobjectField/,
    );
    assert.match(importing('@salesforce/apex/Ghost.run'), /Invalid reference Ghost\.run of type apexMethod/);
    assert.match(importing('c/ghost'), /No MODULE named markup:\/\/c:ghost found/);
    assert.equal(importing('@salesforce/schema/Opportunity.Account.Name'), '');
  });

  test('refuses pages, tabs, apps and layouts that name what is not there', () => {
    const replaced = (path: string, from: string, to: string): string =>
      problemsWith({ [path]: (appFiles[path] ?? '').replace(from, to) }).join();
    assert.match(
      replaced('flexipages/HomePage.flexipage', 'c:greeting', 'c:ghost'),
      /HomePage \(3\): .*component: c:ghost/,
    );
    assert.match(
      replaced('flexipages/HomePage.flexipage', 'AppPage', 'RecordPage'),
      /not exposed for lightning__RecordPage/,
    );
    assert.match(
      replaced('tabs/Home.tab', 'HomePage', 'Ghost'),
      /In field: flexiPage - no FlexiPage named Ghost found/,
    );
    assert.match(
      replaced('applications/Voyages.app', '<tabs>Home', '<tabs>Ghost'),
      /In field: tab - no CustomTab named Ghost found/,
    );
    const layout = 'layouts/Voyage__c-Voyage %26 Stop Layout.layout';
    assert.match(replaced(layout, '<field>Name', '<field>Ghost__c'), /no CustomField named Voyage__c\.Ghost__c found/);
    const object = 'objects/Voyage__c.object';
    assert.match(
      replaced(object, '<columns>NAME', '<columns>Ghost__c'),
      /Could not resolve list view column: Ghost__c/,
    );
    assert.deepEqual(org.metadata.list('CustomTab'), []);
  });

  test('a component may refer to what an earlier deploy brought', () => {
    deploy(appFiles);
    const outcome = deploy(
      { 'tabs/Second.tab': (appFiles['tabs/Home.tab'] ?? '').replace('<label>Home', '<label>Second') },
      { CustomTab: ['Second'] },
    );
    assert.deepEqual(outcome.componentFailures, []);
    assert.deepEqual(org.metadata.read('CustomTab', 'Second')[0]?.path, 'tabs/Second.tab');
  });
});
