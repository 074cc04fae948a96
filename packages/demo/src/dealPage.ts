import type { Connection } from '@salesforce/core';
import { ComponentSetBuilder } from '@salesforce/source-deploy-retrieve';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deployComponents } from '../../../src/deploy/deployPackage.ts';

const PAGE = 'DealRecordPage';
const APP = 'CrmAdoption.app-meta.xml';
const PACKAGE = join(import.meta.dirname, '..', '..', '..', 'force-app', 'main', 'default');

/** What an administrator activates in the App Builder: the page of deals in one app. */
const OVERRIDE = `  <actionOverrides>
    <actionName>View</actionName>
    <content>${PAGE}</content>
    <formFactor>Large</formFactor>
    <skipRecordTypeSelect>false</skipRecordTypeSelect>
    <type>Flexipage</type>
    <pageOrSobjectType>Opportunity</pageOrSobjectType>
  </actionOverrides>
`;

function component(name: string): string {
  return `<itemInstances><componentInstance><componentName>${name}</componentName><identifier>${name.replace(':', '_')}</identifier></componentInstance></itemInstances>`;
}

function region(name: string, ...components: string[]): string {
  return `  <flexiPageRegions>${components.map(component).join('')}<name>${name}</name><type>Region</type></flexiPageRegions>\n`;
}

function dealPage(): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<FlexiPage xmlns="http://soap.sforce.com/2006/04/metadata">
${region('header', 'force:highlightsPanel')}${region('main', 'force:detailPanel')}${region('sidebar', 'c:adoptionRecordStrip', 'force:relatedListContainer')}  <masterLabel>Deal Record Page</masterLabel>
  <sobjectType>Opportunity</sobjectType>
  <template><name>flexipage:recordHomeTemplateDesktop</name></template>
  <type>RecordPage</type>
</FlexiPage>
`;
}

/**
 * Places the strip on the page of deals, as the guide tells administrators to: the package ships no page for their objects.
 * @throws Error with what the org refused
 */
export async function placeStrip(connection: Connection): Promise<void> {
  const source = mkdtempSync(join(tmpdir(), 'deal-page-'));
  try {
    for (const folder of ['flexipages', 'applications']) mkdirSync(join(source, folder));
    writeFileSync(join(source, 'flexipages', `${PAGE}.flexipage-meta.xml`), dealPage());
    const app = readFileSync(join(PACKAGE, 'applications', APP), 'utf8');
    writeFileSync(
      join(source, 'applications', APP),
      app.replace('  <actionOverrides>', `${OVERRIDE}  <actionOverrides>`),
    );
    const components = await ComponentSetBuilder.build({ sourcepath: [source], sourceapiversion: '66.0' });
    const outcome = await deployComponents(connection, components, { dryRun: false, waitSeconds: 120, rest: false });
    if (!outcome.success)
      throw new Error(outcome.failures.map(({ name, problem }) => `${name}: ${problem}`).join('\n'));
  } finally {
    rmSync(source, { recursive: true });
  }
}
