import type { PackageFile } from '../src/model/packageModel.ts';

/** A metadata file's text: root element around indented lines. */
export function metadata(root: string, body: string): string {
  const lines = body.trim().split('\n');
  return `<?xml version="1.0" encoding="UTF-8" ?>\n<${root} xmlns="http://soap.sforce.com/2006/04/metadata">\n${lines
    .map((line) => `    ${line.trim()}\n`)
    .join('')}</${root}>\n`;
}

/** A small package that an org takes, written for the tests: mutants break it without depending on the real one. */
export const smallPackage: readonly PackageFile[] = [
  {
    path: 'objects/Tree__c/Tree__c.object-meta.xml',
    text: metadata(
      'CustomObject',
      `
      <deploymentStatus>Deployed</deploymentStatus>
      <label>Tree</label>
      <nameField>
      <label>Tree Name</label>
      <type>Text</type>
      </nameField>
      <pluralLabel>Trees</pluralLabel>
      <sharingModel>ReadWrite</sharingModel>`,
    ),
  },
  {
    path: 'objects/Tree__c/fields/Height__c.field-meta.xml',
    text: metadata(
      'CustomField',
      `
      <fullName>Height__c</fullName>
      <label>Height</label>
      <precision>5</precision>
      <required>false</required>
      <scale>2</scale>
      <type>Number</type>`,
    ),
  },
  {
    path: 'objects/Tree__c/listViews/All.listView-meta.xml',
    text: metadata(
      'ListView',
      `
      <fullName>All</fullName>
      <columns>NAME</columns>
      <columns>Height__c</columns>
      <filterScope>Everything</filterScope>
      <label>All</label>`,
    ),
  },
  {
    path: 'lwc/treeList/treeList.js',
    text: "import { LightningElement, api } from 'lwc';\nexport default class TreeList extends LightningElement {\n  @api limit;\n}\n",
  },
  { path: 'lwc/treeList/treeList.html', text: '<template><p>Trees</p></template>\n' },
  {
    path: 'lwc/treeList/treeList.js-meta.xml',
    text: metadata(
      'LightningComponentBundle',
      `
      <apiVersion>66.0</apiVersion>
      <isExposed>true</isExposed>
      <masterLabel>Trees</masterLabel>
      <targets>
      <target>lightning__AppPage</target>
      <target>lightning__RecordPage</target>
      </targets>
      <targetConfigs>
      <targetConfig targets="lightning__AppPage">
      <property name="limit" type="Integer" label="How many" min="1" max="50" default="10"/>
      </targetConfig>
      <targetConfig targets="lightning__RecordPage">
      <objects>
      <object>Tree__c</object>
      </objects>
      </targetConfig>
      </targetConfigs>`,
    ),
  },
];
