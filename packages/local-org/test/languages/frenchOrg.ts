import { createLocalOrg } from '../../src/engine/create.ts';
import { deployZip, type DeployOutcome } from '../../src/metadata/deploy.ts';
import { addUser, idOf, logIn, type TrialOrg } from '../fixtures/trialOrg.ts';
import type { Session } from '../../src/org.ts';
import { field, metadata, objectFile, zipPackage } from '../fixtures/deployPackages.ts';

const parts = [
  field('Days__c', 'Number', '<precision>5</precision><scale>0</scale><inlineHelpText>Nights count.</inlineHelpText>'),
  field(
    'Kind__c',
    'Picklist',
    `<valueSet><restricted>true</restricted><valueSetDefinition><sorted>false</sorted>
<value><fullName>Sea</fullName><default>false</default><label>By sea</label></value>
<value><fullName>Land</fullName><default>false</default><label>By land</label></value></valueSetDefinition></valueSet>`,
  ),
  field(
    'Extras__c',
    'MultiselectPicklist',
    `<visibleLines>3</visibleLines><valueSet><restricted>true</restricted><valueSetDefinition><sorted>false</sorted>
<value><fullName>Wine</fullName><default>false</default><label>Wine</label></value>
<value><fullName>Music</fullName><default>false</default><label>Music</label></value></valueSetDefinition></valueSet>`,
  ),
  `<validationRules><fullName>DaysNotNegative</fullName><active>true</active><errorConditionFormula>Days__c &lt; 0</errorConditionFormula><errorDisplayField>Days__c</errorDisplayField><errorMessage>A voyage takes time.</errorMessage></validationRules>`,
];

const stop = field(
  'Voyage__c',
  'MasterDetail',
  '<referenceTo>Voyage__c</referenceTo><relationshipName>Stops</relationshipName>',
);

/** A small package in English with its French translation. */
export const frenchFiles: Record<string, string> = {
  'objects/Voyage__c.object': objectFile('Voyage', parts.join('')),
  'objects/Stop__c.object': objectFile('Stop', stop, 'ControlledByParent'),
  'labels/CustomLabels.labels': metadata(
    'CustomLabels',
    ['Hello', 'Ahoy']
      .map(
        (name) =>
          `<labels><fullName>${name}</fullName><language>en_US</language><protected>false</protected><shortDescription>${name}</shortDescription><value>${name}!</value></labels>`,
      )
      .join(''),
  ),
  'layouts/Voyage__c-Voyage Layout.layout': metadata(
    'Layout',
    '<layoutSections><customLabel>true</customLabel><label>Details</label><style>OneColumn</style><layoutColumns><layoutItems><behavior>Required</behavior><field>Name</field></layoutItems></layoutColumns></layoutSections>',
  ),
  'tabs/Voyage__c.tab': metadata('CustomTab', '<customObject>true</customObject><motif>Custom1: Heart</motif>'),
  'translations/fr.translation': metadata(
    'Translations',
    `<customLabels><label>Bonjour !</label><name>Hello</name></customLabels>
<customTabs><label>Mes voyages</label><name>Voyage__c</name></customTabs>`,
  ),
  'objectTranslations/Voyage__c-fr.objectTranslation': metadata(
    'CustomObjectTranslation',
    `<caseValues><plural>false</plural><value>Périple</value></caseValues>
<caseValues><plural>true</plural><value>Périples</value></caseValues>
<fields><help>Les nuits comptent.</help><label>Jours</label><name>Days__c</name></fields>
<fields><label>Mode</label><name>Kind__c</name><picklistValues><masterLabel>By sea</masterLabel><translation>Par mer</translation></picklistValues></fields>
<fields><label>Suppléments</label><name>Extras__c</name><picklistValues><masterLabel>Wine</masterLabel><translation>Vin</translation></picklistValues><picklistValues><masterLabel>Music</masterLabel><translation>Musique</translation></picklistValues></fields>
<layouts><layout>Voyage Layout</layout><sections><label>Détails</label><section>Details</section></sections></layouts>
<nameFieldLabel>Nom du périple</nameFieldLabel>
<validationRules><errorMessage>Un voyage prend du temps.</errorMessage><name>DaysNotNegative</name></validationRules>`,
  ),
  'objectTranslations/Stop__c-fr.objectTranslation': metadata(
    'CustomObjectTranslation',
    '<fields><label>Périple</label><name>Voyage__c</name><relationshipLabel>Escales</relationshipLabel></fields>',
  ),
};

const frenchMembers: Record<string, string[]> = {
  CustomObject: ['Voyage__c', 'Stop__c'],
  CustomLabels: ['CustomLabels'],
  CustomTab: ['Voyage__c'],
  Layout: ['Voyage__c-Voyage Layout'],
  Translations: ['fr'],
  CustomObjectTranslation: ['Voyage__c-fr', 'Stop__c-fr'],
};

export interface FrenchOrg extends TrialOrg {
  /** A system administrator who works in French. */
  camille: Session;
}

/** Deploys the files, some of them replaced. */
export function deployFiles({ org, admin }: TrialOrg, changes: Record<string, string> = {}): DeployOutcome {
  const zip = zipPackage({ ...frenchFiles, ...changes }, frenchMembers);
  return deployZip(org, admin, zip, { checkOnly: false, rollbackOnError: true });
}

/** An org with the package and two administrators, one for each language. */
export function openFrenchOrg(): FrenchOrg {
  const org = createLocalOrg({ now: new Date('2026-03-02T09:00:00Z') });
  const trial = { org, admin: logIn(org, String(org.db.prepare('SELECT "Id" FROM "User"').get()?.['Id'])) };
  const [failure] = deployFiles(trial).componentFailures;
  if (failure !== undefined) throw new Error(`${failure.fullName}: ${failure.problem ?? ''}`);
  const ProfileId = idOf(org, 'Profile', 'System Administrator');
  const camille = addUser(trial, 'Camille', { ProfileId, LanguageLocaleKey: 'fr', LocaleSidKey: 'fr_FR' });
  return { ...trial, camille };
}
