import { metadata } from './smallPackage.ts';
import type { PackageFile } from '../src/model/packageModel.ts';

function file(path: string, root: string, body: string): PackageFile {
  return { path, text: metadata(root, body) };
}

function column(field: string, table: string): string {
  return `<columns><checkedByDefault>true</checkedByDefault><field>${field}</field><table>${table}</table></columns>`;
}

function objectTranslation(object: string, singular: string, body: string): PackageFile {
  return file(
    `objectTranslations/${object}-fr/${object}-fr.objectTranslation-meta.xml`,
    'CustomObjectTranslation',
    `<caseValues><plural>false</plural><value>${singular}</value></caseValues>
    <caseValues><plural>true</plural><value>${singular}s</value></caseValues>
    ${body}
    <nameFieldLabel>Nom</nameFieldLabel>`,
  );
}

function fieldTranslation(object: string, name: string, label: string, more = ''): PackageFile {
  const body = `<help>Que faut-il écrire ?</help>\n<label>${label}</label>\n<name>${name}</name>\n${more}`;
  return file(`objectTranslations/${object}-fr/${name}.fieldTranslation-meta.xml`, 'CustomFieldTranslation', body);
}

function value(english: string, french: string): string {
  return `<picklistValues><masterLabel>${english}</masterLabel><translation>${french}</translation></picklistValues>\n`;
}

/** Reports, dashboard, labels and French of the garden. */
export const gardenTexts: readonly PackageFile[] = [
  file(
    'reportTypes/GardensWithPlants.reportType-meta.xml',
    'ReportType',
    `<baseObject>Garden__c</baseObject>
    <category>other</category>
    <deployed>true</deployed>
    <join><outerJoin>true</outerJoin><relationship>Plants__r</relationship></join>
    <label>Gardens with Plants</label>
    <sections>
    ${column('State__c', 'Garden__c')}
    ${column('OpenedOn__c', 'Garden__c')}
    ${column('Owner', 'Garden__c')}
    ${column('Keeper__c.Email', 'Garden__c')}
    ${column('Height__c', 'Garden__c.Plants__r')}
    <masterLabel>Gardens</masterLabel>
    </sections>`,
  ),
  file('reports/Garden.reportFolder-meta.xml', 'ReportFolder', '<name>Garden</name>'),
  file('dashboards/Garden.dashboardFolder-meta.xml', 'DashboardFolder', '<name>Garden</name>'),
  file(
    'reports/Garden/Heights.report-meta.xml',
    'Report',
    `<aggregates><calculatedFormula>IF(RowCount &gt; 0, Garden__c.Plants__r.Height__c:SUM / RowCount, 0)</calculatedFormula><datatype>number</datatype><developerName>FORMULA1</developerName><isActive>true</isActive><masterLabel>Mean Height</masterLabel></aggregates>
    <chart>
    <chartSummaries><aggregate>Sum</aggregate><axisBinding>y</axisBinding><column>Garden__c.Plants__r$Height__c</column></chartSummaries>
    <chartType>VerticalColumn</chartType>
    <groupingColumn>Garden__c$State__c</groupingColumn>
    </chart>
    <columns>
    <aggregateTypes>Sum</aggregateTypes>
    <field>Garden__c.Plants__r$Height__c</field>
    </columns>
    <filter>
    <booleanFilter>1 OR 2</booleanFilter>
    <criteriaItems><column>Garden__c$State__c</column><operator>equals</operator><value>Wild,Tended</value></criteriaItems>
    <criteriaItems><column>Garden__c.Plants__r$Height__c</column><operator>greaterThan</operator><value>1</value></criteriaItems>
    </filter>
    <format>Matrix</format>
    <groupingsAcross><dateGranularity>Month</dateGranularity><field>Garden__c$OpenedOn__c</field><sortOrder>Asc</sortOrder></groupingsAcross>
    <groupingsDown><dateGranularity>Day</dateGranularity><field>Garden__c$State__c</field><sortOrder>Asc</sortOrder></groupingsDown>
    <name>Heights</name>
    <reportType>GardensWithPlants__c</reportType>`,
  ),
  file(
    'reports/Garden/Names.report-meta.xml',
    'Report',
    `<columns><field>CUST_NAME</field></columns>
    <columns><field>Plant__c.Height__c</field></columns>
    <columns><field>CHILD_NAME</field></columns>
    <format>Tabular</format>
    <name>Names</name>
    <reportType>CustomEntityCustomEntity$Garden__c$Plant__c</reportType>`,
  ),
  file(
    'dashboards/Garden/Growth.dashboard-meta.xml',
    'Dashboard',
    `<dashboardGridLayout>
    <dashboardGridComponents>
    <colSpan>6</colSpan>
    <columnIndex>0</columnIndex>
    <dashboardComponent>
    <chartSummary><aggregate>Sum</aggregate><column>Garden__c.Plants__r$Height__c</column></chartSummary>
    <componentType>Column</componentType>
    <groupingColumn>Garden__c$State__c</groupingColumn>
    <header>Heights by state</header>
    <report>Garden/Heights</report>
    </dashboardComponent>
    <rowIndex>0</rowIndex>
    <rowSpan>8</rowSpan>
    </dashboardGridComponents>
    <dashboardGridComponents>
    <colSpan>6</colSpan>
    <columnIndex>6</columnIndex>
    <dashboardComponent>
    <chartSummary><column>RowCount</column></chartSummary>
    <componentType>Metric</componentType>
    <header>Plants</header>
    <report>Garden/Heights</report>
    </dashboardComponent>
    <rowIndex>0</rowIndex>
    <rowSpan>8</rowSpan>
    </dashboardGridComponents>
    <numberOfColumns>12</numberOfColumns>
    <rowHeight>36</rowHeight>
    </dashboardGridLayout>
    <title>Growth</title>`,
  ),
  file(
    'labels/CustomLabels.labels-meta.xml',
    'CustomLabels',
    '<labels>\n<fullName>garden_Weed</fullName>\n<language>en_US</language>\n<protected>false</protected>\n<shortDescription>Weed</shortDescription>\n<value>Weed {0} beds.</value>\n</labels>',
  ),
  file(
    'translations/fr.translation-meta.xml',
    'Translations',
    `<customApplications><label>Jardin</label><name>Garden</name></customApplications>
    <customLabels><label>Désherbez {0} massifs.</label><name>garden_Weed</name></customLabels>
    <customTabs><label>Jardins</label><name>GardenHome</name></customTabs>
    <dashboardComponents><label>Hauteurs par état</label><name>Garden/Growth.Heights_by_state</name></dashboardComponents>
    <dashboardComponents><label>Plantes</label><name>Garden/Growth.Plants</name></dashboardComponents>
    <dashboards><label>Croissance</label><name>Garden/Growth</name></dashboards>
    <reportAggregateTranslations><label>Hauteur moyenne</label><name>FORMULA1</name><reportName>Garden/Heights</reportName></reportAggregateTranslations>
    <reportTypes><label>Jardins et plantes</label><name>GardensWithPlants</name><sections><label>Jardins</label><name>Gardens</name></sections></reportTypes>
    <reports><label>Hauteurs</label><name>Garden/Heights</name></reports>
    <reports><label>Noms</label><name>Garden/Names</name></reports>`,
  ),
  objectTranslation(
    'Garden__c',
    'Jardin',
    '<layouts><layout>Garden Layout</layout><sections><label>Faits</label><section>Facts</section></sections></layouts>\n<quickActions><label>Ajouter une plante</label><name>AddPlant</name></quickActions>',
  ),
  objectTranslation(
    'Plant__c',
    'Plante',
    '<layouts><layout>Plant Layout</layout><sections><label>Faits</label><section>Facts</section></sections></layouts>\n<validationRules><errorMessage>Une plante mesure au moins 0.</errorMessage><name>HeightNotNegative</name></validationRules>',
  ),
  fieldTranslation('Garden__c', 'State__c', 'État', value('Wild', 'Sauvage') + value('Well Tended', 'Soigné')),
  ...[
    ['Notes__c', 'Notes'],
    ['Area__c', 'Surface'],
    ['OpenedOn__c', 'Ouvert le'],
    ['Keeper__c', 'Jardinier'],
    ['Height__c', 'Hauteur'],
    ['Advice__c', 'Conseil'],
    ['Doubled__c', 'Double'],
  ].map(([name = '', label = '']) => fieldTranslation('Garden__c', name, label)),
  ...[
    ['Garden__c', 'Jardin'],
    ['Height__c', 'Hauteur'],
    ['IsAlive__c', 'Vivante'],
    ['Code__c', 'Code'],
    ['Number__c', 'Numéro'],
    ['Shade__c', 'Ombre'],
    ['Neighbour__c', 'Voisine'],
  ].map(([name = '', label = '']) => fieldTranslation('Plant__c', name, label)),
];
