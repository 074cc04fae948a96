import type { PackageFile } from '../src/model/packageModel.ts';
import { metadata } from './smallPackage.ts';

const described =
  '<description>What it is for.</description>\n<inlineHelpText>What to write.</inlineHelpText>\n<securityClassification>Internal</securityClassification>';

function file(path: string, root: string, body: string): PackageFile {
  return { path, text: metadata(root, body) };
}

function field(object: string, name: string, body: string): PackageFile {
  const content = `<fullName>${name}</fullName>\n${described}\n${body}`;
  return file(`objects/${object}/fields/${name}.field-meta.xml`, 'CustomField', content);
}

function object(name: string, label: string, sharing: string, more = ''): PackageFile {
  return file(
    `objects/${name}/${name}.object-meta.xml`,
    'CustomObject',
    `
    <deploymentStatus>Deployed</deploymentStatus>
    <description>Something in the garden.</description>
    <enableBulkApi>true</enableBulkApi>
    <enableHistory>true</enableHistory>
    <enableSharing>true</enableSharing>
    <enableStreamingApi>true</enableStreamingApi>
    <externalSharingModel>${sharing === 'ReadWrite' ? 'Private' : sharing}</externalSharingModel>
    <label>${label}</label>
    <nameField><label>Name</label><type>Text</type></nameField>
    <pluralLabel>${label}s</pluralLabel>
    ${more}
    <sharingModel>${sharing}</sharingModel>`,
  );
}

const picklist = `<valueSet>
  <restricted>true</restricted>
  <valueSetDefinition>
    <sorted>false</sorted>
    <value><fullName>Wild</fullName><default>true</default><label>Wild</label></value>
    <value><fullName>Tended</fullName><default>false</default><label>Well Tended</label></value>
  </valueSetDefinition>
</valueSet>`;

/** Objects, fields and rules of a small garden; they keep every rule, policies included. */
export const gardenObjects: readonly PackageFile[] = [
  object(
    'Garden__c',
    'Garden',
    'ReadWrite',
    `<compactLayoutAssignment>Overview</compactLayoutAssignment>
    <searchLayouts>
    <searchResultsAdditionalFields>State__c</searchResultsAdditionalFields>
    </searchLayouts>`,
  ),
  object('Plant__c', 'Plant', 'ControlledByParent'),
  field(
    'Garden__c',
    'State__c',
    `<label>State</label>\n<trackHistory>true</trackHistory>\n<type>Picklist</type>\n${picklist}`,
  ),
  field(
    'Garden__c',
    'Notes__c',
    '<label>Notes</label>\n<length>1000</length>\n<type>LongTextArea</type>\n<visibleLines>4</visibleLines>',
  ),
  field('Garden__c', 'Area__c', '<label>Area</label>\n<precision>8</precision>\n<scale>2</scale>\n<type>Number</type>'),
  field(
    'Garden__c',
    'OpenedOn__c',
    '<defaultValue>TODAY()</defaultValue>\n<label>Opened On</label>\n<required>true</required>\n<type>Date</type>',
  ),
  field(
    'Garden__c',
    'Keeper__c',
    '<deleteConstraint>SetNull</deleteConstraint>\n<label>Keeper</label>\n<referenceTo>User</referenceTo>\n<relationshipName>KeptGardens</relationshipName>\n<type>Lookup</type>',
  ),
  field(
    'Garden__c',
    'Height__c',
    '<label>Height</label>\n<summarizedField>Plant__c.Height__c</summarizedField>\n<summaryFilterItems><field>Plant__c.IsAlive__c</field><operation>equals</operation><value>True</value></summaryFilterItems>\n<summaryForeignKey>Plant__c.Garden__c</summaryForeignKey>\n<summaryOperation>sum</summaryOperation>\n<type>Summary</type>',
  ),
  field(
    'Garden__c',
    'Advice__c',
    '<formula>IF(ISPICKVAL(State__c, "Wild"),\nKeeper__r.FirstName &amp; $Label.garden_Weed,\nTEXT(State__c))</formula>\n<label>Advice</label>\n<type>Text</type>',
  ),
  field(
    'Garden__c',
    'Doubled__c',
    '<formula>Area__c * 2</formula>\n<label>Doubled</label>\n<precision>18</precision>\n<scale>2</scale>\n<type>Number</type>',
  ),
  field(
    'Plant__c',
    'Garden__c',
    '<label>Garden</label>\n<referenceTo>Garden__c</referenceTo>\n<relationshipName>Plants</relationshipName>\n<relationshipOrder>0</relationshipOrder>\n<type>MasterDetail</type>',
  ),
  field(
    'Plant__c',
    'Height__c',
    '<label>Height</label>\n<precision>5</precision>\n<scale>1</scale>\n<type>Number</type>',
  ),
  field(
    'Plant__c',
    'Shade__c',
    '<formula>Height__c * Garden__r.Area__c</formula>\n<label>Shade</label>\n<precision>18</precision>\n<scale>2</scale>\n<type>Number</type>',
  ),
  field('Plant__c', 'IsAlive__c', '<defaultValue>true</defaultValue>\n<label>Alive</label>\n<type>Checkbox</type>'),
  field(
    'Plant__c',
    'Code__c',
    '<externalId>true</externalId>\n<label>Code</label>\n<length>80</length>\n<type>Text</type>\n<unique>true</unique>',
  ),
  field(
    'Plant__c',
    'Number__c',
    '<displayFormat>P-{00000}</displayFormat>\n<label>Number</label>\n<type>AutoNumber</type>',
  ),
  field(
    'Plant__c',
    'Neighbour__c',
    '<deleteConstraint>SetNull</deleteConstraint>\n<label>Neighbour</label>\n<lookupFilter><active>true</active><filterItems><field>Plant__c.Garden__c</field><operation>equals</operation><valueField>$Source.Garden__c</valueField></filterItems><isOptional>true</isOptional></lookupFilter>\n<referenceTo>Plant__c</referenceTo>\n<relationshipName>Neighbours</relationshipName>\n<type>Lookup</type>',
  ),
  file(
    'objects/Plant__c/validationRules/HeightNotNegative.validationRule-meta.xml',
    'ValidationRule',
    `<fullName>HeightNotNegative</fullName>
    <active>true</active>
    <errorConditionFormula>AND(ISCHANGED(Height__c), Height__c &lt; 0)</errorConditionFormula>
    <errorDisplayField>Height__c</errorDisplayField>
    <errorMessage>A plant is at least 0 high.</errorMessage>`,
  ),
  file(
    'objects/Garden__c/listViews/Wild.listView-meta.xml',
    'ListView',
    `<fullName>Wild</fullName>
    <booleanFilter>1 OR 2</booleanFilter>
    <columns>NAME</columns>
    <columns>State__c</columns>
    <filterScope>Everything</filterScope>
    <filters><field>State__c</field><operation>equals</operation><value>Wild</value></filters>
    <filters><field>Area__c</field><operation>greaterThan</operation><value>10</value></filters>
    <label>Wild Gardens</label>`,
  ),
  file(
    'objects/Garden__c/compactLayouts/Overview.compactLayout-meta.xml',
    'CompactLayout',
    '<fullName>Overview</fullName>\n<fields>Name</fields>\n<fields>State__c</fields>\n<label>Overview</label>',
  ),
];
