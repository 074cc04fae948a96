import { createLocalOrg, type LocalOrg } from '@crm-adoption/local-org';

/** An org with a small app deployed, and the token of its administrator. */
export interface DeployedOrg {
  org: LocalOrg;
  token: string;
}

const namespace = 'xmlns="http://soap.sforce.com/2006/04/metadata"';

/** Puts one file of text into the metadata store, as a deploy does. */
export function deploy(org: LocalOrg, type: string, fullName: string, files: Record<string, string>): void {
  const contents = Object.entries(files).map(([path, text]) => ({ path, content: new TextEncoder().encode(text) }));
  org.transaction(() => org.metadata.write(type, fullName, contents));
}

/** A component bundle with a script and a template. */
export function deployBundle(org: LocalOrg, name: string, script: string, template = '<template></template>'): void {
  deploy(org, 'LightningComponentBundle', name, {
    [`lwc/${name}/${name}.js`]: script,
    [`lwc/${name}/${name}.html`]: template,
    [`lwc/${name}/${name}.js-meta.xml`]: `<LightningComponentBundle ${namespace}/>`,
  });
}

/** An org in memory with one app page, one app with three tabs and a permission set that shows one of them. */
export function deployedOrg(): DeployedOrg {
  const org = createLocalOrg({ now: new Date('2026-03-02T23:30:00Z') });
  deploy(org, 'CustomLabels', 'CustomLabels', {
    'labels/CustomLabels.labels': `<CustomLabels ${namespace}><labels><fullName>greeting</fullName><value>R&amp;D team</value></labels></CustomLabels>`,
  });
  deployBundle(
    org,
    'greeting',
    `import { LightningElement } from 'lwc';
     import label from '@salesforce/label/c.greeting';
     import NAME from '@salesforce/schema/Account.Name';
     import userId from '@salesforce/user/Id';
     export default class Greeting extends LightningElement { text = [label, NAME.fieldApiName, userId].join(); }`,
    '<template><lightning-card title={text}></lightning-card></template>',
  );
  deploy(org, 'FlexiPage', 'Start_Page', {
    'flexipages/Start_Page.flexipage': `<FlexiPage ${namespace}><flexiPageRegions><itemInstances><componentInstance>
      <componentInstanceProperties><name>size</name><value>large</value></componentInstanceProperties>
      <componentName>greeting</componentName></componentInstance></itemInstances><name>main</name><type>Region</type></flexiPageRegions>
      <masterLabel>Start</masterLabel><template><name>flexipage:defaultAppHomeTemplate</name></template><type>AppPage</type></FlexiPage>`,
  });
  const tab = (label: string): string =>
    `<CustomTab ${namespace}><flexiPage>Start_Page</flexiPage><label>${label}</label><motif>Custom23: Sun</motif></CustomTab>`;
  deploy(org, 'CustomTab', 'Start', { 'tabs/Start.tab': tab('Start here') });
  deploy(org, 'CustomTab', 'Hidden', { 'tabs/Hidden.tab': tab('Hidden') });
  deploy(org, 'CustomApplication', 'Demo', {
    'applications/Demo.app': `<CustomApplication ${namespace}><label>Demo app</label><tabs>Start</tabs><tabs>Hidden</tabs><tabs>standard-Opportunity</tabs></CustomApplication>`,
  });
  const token = org.issueToken(assignDemoSet(org));
  return { org, token };
}

function assignDemoSet(org: LocalOrg): string {
  org.transaction(() =>
    org.applySchema({
      objects: [],
      permissionSets: [
        {
          name: 'DemoUser',
          label: 'Demo user',
          objectPermissions: [],
          fieldPermissions: [],
          userPermissions: [],
          customPermissions: ['Demo_Permission'],
          visibleTabs: ['Start'],
          visibleApplications: ['Demo'],
        },
      ],
    }),
  );
  const user = idOf(org, 'SELECT "Id" FROM "User" WHERE "Username" = ?', 'admin@crm-adoption.local');
  const set = idOf(org, 'SELECT "Id" FROM "PermissionSet" WHERE "Name" = ?', 'DemoUser');
  org.db
    .prepare('INSERT INTO "PermissionSetAssignment" ("Id", "AssigneeId", "PermissionSetId") VALUES (?, ?, ?)')
    .run(org.ids.next('0Pa'), user, set);
  return user;
}

function idOf(org: LocalOrg, sql: string, value: string): string {
  return (org.db.prepare(sql).get(value) as { Id: string }).Id;
}
