import type { PackageFile } from '../src/model/packageModel.ts';
import { metadata } from './smallPackage.ts';

function file(path: string, root: string, body: string): PackageFile {
  return { path, text: metadata(root, body) };
}

function item(field: string, behavior: string): string {
  return `<layoutItems><behavior>${behavior}</behavior><field>${field}</field></layoutItems>\n`;
}

function section(items: string): string {
  return `<layoutSections>\n<customLabel>true</customLabel>\n<label>Facts</label>\n<layoutColumns>\n${items}</layoutColumns>\n<style>OneColumn</style>\n</layoutSections>`;
}

function property(name: string, value: string): string {
  return `<componentInstanceProperties><name>${name}</name><value>${value}</value></componentInstanceProperties>\n`;
}

function placed(name: string, identifier: string, properties: string): string {
  return `<itemInstances>\n<componentInstance>\n${properties}<componentName>${name}</componentName>\n<identifier>${identifier}</identifier>\n</componentInstance>\n</itemInstances>\n`;
}

function region(name: string, type: string, items: string): string {
  return `<flexiPageRegions>\n${items}<name>${name}</name>\n<type>${type}</type>\n</flexiPageRegions>\n`;
}

function fieldPermission(field: string, editable: boolean): string {
  return `<fieldPermissions><editable>${String(editable)}</editable><field>${field}</field><readable>true</readable></fieldPermissions>`;
}

function objectPermission(object: string): string {
  return `<objectPermissions>\n<allowCreate>true</allowCreate>\n<allowDelete>true</allowDelete>\n<allowEdit>true</allowEdit>\n<allowRead>true</allowRead>\n<modifyAllRecords>false</modifyAllRecords>\n<object>${object}</object>\n<viewAllRecords>false</viewAllRecords>\n</objectPermissions>`;
}

const editable = [
  'Garden__c.Area__c',
  'Garden__c.Keeper__c',
  'Garden__c.Notes__c',
  'Garden__c.State__c',
  'Plant__c.Code__c',
  'Plant__c.Height__c',
  'Plant__c.IsAlive__c',
  'Plant__c.Neighbour__c',
];
const readable = [
  'Garden__c.Advice__c',
  'Garden__c.Doubled__c',
  'Garden__c.Height__c',
  'Plant__c.Number__c',
  'Plant__c.Shade__c',
];

/** Permission set, layouts, pages, actions, tabs, app and component of the garden. */
export const gardenPages: readonly PackageFile[] = [
  file(
    'permissionsets/Gardener.permissionset-meta.xml',
    'PermissionSet',
    `<applicationVisibilities><application>Garden</application><visible>true</visible></applicationVisibilities>
    <customPermissions><enabled>true</enabled><name>GardenDigDeep</name></customPermissions>
    <description>Plants and digs.</description>
    ${editable.map((name) => fieldPermission(name, true)).join('\n')}
    ${readable.map((name) => fieldPermission(name, false)).join('\n')}
    <label>Gardener</label>
    ${objectPermission('Garden__c')}
    ${objectPermission('Plant__c')}
    <tabSettings><tab>Garden__c</tab><visibility>Visible</visibility></tabSettings>`,
  ),
  file('customPermissions/GardenDigDeep.customPermission-meta.xml', 'CustomPermission', '<label>Dig Deep</label>'),
  file(
    'layouts/Garden__c-Garden Layout.layout-meta.xml',
    'Layout',
    `${section(item('Name', 'Required') + item('State__c', 'Edit') + item('OpenedOn__c', 'Required') + item('Doubled__c', 'Readonly'))}
    <platformActionList>
    <actionListContext>Record</actionListContext>
    <platformActionListItems><actionName>Garden__c.AddPlant</actionName><actionType>QuickAction</actionType><sortOrder>0</sortOrder></platformActionListItems>
    </platformActionList>
    <relatedLists>
    <fields>NAME</fields>
    <fields>Height__c</fields>
    <relatedList>Plant__c.Garden__c</relatedList>
    </relatedLists>`,
  ),
  file(
    'layouts/Plant__c-Plant Layout.layout-meta.xml',
    'Layout',
    section(item('Name', 'Required') + item('Garden__c', 'Required')),
  ),
  file(
    'quickActions/Garden__c.AddPlant.quickAction-meta.xml',
    'QuickAction',
    `<fieldOverrides><field>Height__c</field><formula>Garden__c.Area__c / 2</formula></fieldOverrides>
    <label>Add Plant</label>
    <optionsCreateFeedItem>false</optionsCreateFeedItem>
    <quickActionLayout>
    <layoutSectionStyle>OneColumn</layoutSectionStyle>
    <quickActionLayoutColumns>
    <quickActionLayoutItems><emptySpace>false</emptySpace><field>Name</field><uiBehavior>Required</uiBehavior></quickActionLayoutItems>
    </quickActionLayoutColumns>
    </quickActionLayout>
    <targetObject>Plant__c</targetObject>
    <targetParentField>Garden__c</targetParentField>
    <type>Create</type>`,
  ),
  file(
    'flexipages/GardenPage.flexipage-meta.xml',
    'FlexiPage',
    `${region('header', 'Region', placed('force:highlightsPanel', 'highlights', property('collapsed', 'false')))}
    ${region('facts', 'Facet', '<itemInstances>\n<fieldInstance>\n<fieldItem>Record.State__c</fieldItem>\n<identifier>stateField</identifier>\n</fieldInstance>\n</itemInstances>\n')}
    ${region(
      'main',
      'Region',
      placed('flexipage:column', 'column', property('body', 'facts')) +
        placed('gardenView', 'garden', property('size', '4')) +
        placed(
          'lst:dynamicRelatedList',
          'plants',
          `${property('parentFieldApiName', 'Garden__c.Id')}${property('relatedListApiName', 'Plants__r')}${property('relatedListLabel', '{!$Label.garden_Weed}')}`,
        ) +
        placed('desktopDashboards:embeddedDashboard', 'board', property('dashboardName', 'Growth')),
    )}
    <masterLabel>Garden</masterLabel>
    <sobjectType>Garden__c</sobjectType>
    <template><name>flexipage:recordHomeTemplateDesktop</name></template>
    <type>RecordPage</type>`,
  ),
  file(
    'flexipages/GardenHomePage.flexipage-meta.xml',
    'FlexiPage',
    `${region('main', 'Region', '')}
    <masterLabel>Gardens</masterLabel>
    <template><name>flexipage:defaultAppHomeTemplate</name></template>
    <type>AppPage</type>`,
  ),
  file('tabs/Garden__c.tab-meta.xml', 'CustomTab', '<customObject>true</customObject>\n<motif>Custom18: Form</motif>'),
  file(
    'tabs/GardenHome.tab-meta.xml',
    'CustomTab',
    '<flexiPage>GardenHomePage</flexiPage>\n<label>Gardens</label>\n<motif>Custom18: Form</motif>',
  ),
  file(
    'applications/Garden.app-meta.xml',
    'CustomApplication',
    `<actionOverrides>
    <actionName>View</actionName>
    <content>GardenPage</content>
    <formFactor>Large</formFactor>
    <skipRecordTypeSelect>false</skipRecordTypeSelect>
    <type>Flexipage</type>
    <pageOrSobjectType>Garden__c</pageOrSobjectType>
    </actionOverrides>
    <label>Garden</label>
    <tabs>Garden__c</tabs>
    <tabs>standard-home</tabs>`,
  ),
  {
    path: 'lwc/gardenView/gardenView.ts',
    text: "import { LightningElement, api } from 'lwc';\nimport WEED from '@salesforce/label/c.garden_Weed';\nexport default class GardenView extends LightningElement {\n  @api size = 1;\n  label = { weed: WEED };\n  get title(): string {\n    return this.size > 1 ? WEED : '–';\n  }\n}\n",
  },
  {
    path: 'lwc/gardenView/gardenView.html',
    text: '<template>\n  <h2 title={title} class="Big Letters">{label.weed}: 5 % · €</h2>\n  <lightning-icon icon-name="utility:leaf"></lightning-icon>\n</template>\n',
  },
  file(
    'lwc/gardenView/gardenView.js-meta.xml',
    'LightningComponentBundle',
    `<apiVersion>66.0</apiVersion>
    <isExposed>true</isExposed>
    <masterLabel>Garden</masterLabel>
    <targets><target>lightning__RecordPage</target></targets>
    <targetConfigs>
    <targetConfig targets="lightning__RecordPage">
    <property name="size" type="Integer" label="Size" required="true"/>
    </targetConfig>
    </targetConfigs>`,
  ),
];
