import assert from 'node:assert/strict';
import { beforeEach, suite, test } from 'node:test';
import { describeMetadataTypes, listMetadata } from '../../src/metadata/catalogue.ts';
import { deployZip, type DeployOutcome } from '../../src/metadata/deploy.ts';
import type { LocalOrg, Session } from '../../src/org.ts';
import { metadata, voyageFiles, voyageMembers, zipPackage } from '../fixtures/deployPackages.ts';
import { openTrialOrg } from '../fixtures/trialOrg.ts';

/** The voyage as an object that reports may read. */
const reported = voyageFiles['objects/Voyage__c.object'].replace(
  '<sharingModel>',
  '<enableReports>true</enableReports><sharingModel>',
);

/** One file of each type that the org keeps for its pages, reports and languages. */
const storedFiles: Record<string, string> = {
  'objects/Voyage__c.object': reported,
  'quickActions/Voyage__c.AddStop.quickAction': metadata(
    'QuickAction',
    '<label>Add Stop</label><optionsCreateFeedItem>false</optionsCreateFeedItem><targetObject>Stop__c</targetObject><type>Create</type>',
  ),
  'reportTypes/Voyages.reportType': metadata(
    'ReportType',
    '<baseObject>Voyage__c</baseObject><category>other</category><deployed>true</deployed><description>All.</description><label>Voyages</label><sections><columns><checkedByDefault>true</checkedByDefault><field>Name</field><table>Voyage__c</table></columns><masterLabel>Voyages</masterLabel></sections>',
  ),
  'reports/Sea-meta.xml': metadata('ReportFolder', '<accessType>Public</accessType><name>Sea</name>'),
  'reports/Sea/Journeys.report': metadata(
    'Report',
    '<columns><field>Voyage__c$Name</field></columns><format>Tabular</format><name>Journeys</name><reportType>Voyages__c</reportType>',
  ),
  'dashboards/Sea-meta.xml': metadata('DashboardFolder', '<accessType>Public</accessType><name>Sea</name>'),
  'dashboards/Sea/Bridge.dashboard': metadata(
    'Dashboard',
    '<backgroundEndColor>#FFFFFF</backgroundEndColor><backgroundFadeDirection>Diagonal</backgroundFadeDirection><backgroundStartColor>#FFFFFF</backgroundStartColor><dashboardGridLayout><dashboardGridComponents><colSpan>4</colSpan><columnIndex>0</columnIndex><dashboardComponent><componentType>Table</componentType><report>Sea/Journeys</report></dashboardComponent><rowIndex>0</rowIndex><rowSpan>4</rowSpan></dashboardGridComponents><numberOfColumns>12</numberOfColumns><rowHeight>36</rowHeight></dashboardGridLayout><dashboardType>LoggedInUser</dashboardType><textColor>#000000</textColor><title>Bridge</title><titleColor>#000000</titleColor><titleSize>12</titleSize>',
  ),
  'labels/CustomLabels.labels': metadata(
    'CustomLabels',
    '<labels><fullName>Hello</fullName><language>en_US</language><protected>false</protected><shortDescription>Hello</shortDescription><value>Hello</value></labels>',
  ),
  'translations/fr.translation': metadata(
    'Translations',
    '<customLabels><label>Bonjour</label><name>Hello</name></customLabels>',
  ),
  'objectTranslations/Voyage__c-fr.objectTranslation': metadata(
    'CustomObjectTranslation',
    '<fields><label>Jours</label><name>Days__c</name></fields>',
  ),
};

const storedMembers: Record<string, string[]> = {
  QuickAction: ['Voyage__c.AddStop'],
  ReportType: ['Voyages'],
  Report: ['Sea/', 'Sea/Journeys'],
  Dashboard: ['Sea', 'Sea/Bridge'],
  CustomLabels: ['CustomLabels'],
  Translations: ['fr'],
  CustomObjectTranslation: ['Voyage__c-fr'],
};

suite('deploying what pages, reports and languages read', () => {
  let org: LocalOrg;
  let admin: Session;
  beforeEach(() => {
    ({ org, admin } = openTrialOrg());
  });

  const deploy = (changes: Record<string, string | undefined> = {}, members = storedMembers): DeployOutcome => {
    const files = Object.entries({ ...voyageFiles, ...storedFiles, ...changes }).filter(
      (entry): entry is [string, string] => entry[1] !== undefined,
    );
    const zip = zipPackage(Object.fromEntries(files), { ...voyageMembers, ...members });
    return deployZip(org, admin, zip, { checkOnly: false, rollbackOnError: true });
  };
  const problemsWith = (path: string, from: string, to: string): string =>
    deploy({ [path]: (storedFiles[path] ?? '').replace(from, to) })
      .componentFailures.map((row) => `${row.componentType} ${row.fullName}: ${row.problem ?? ''}`)
      .join();

  test('keeps each file and reports folders as components of their own', () => {
    const outcome = deploy();
    assert.deepEqual(outcome.componentFailures, []);
    const rows = outcome.componentSuccesses.map((row) => `${row.componentType} ${row.fullName}`);
    for (const row of ['ReportFolder Sea', 'Report Sea/Journeys', 'DashboardFolder Sea', 'Dashboard Sea/Bridge'])
      assert.ok(rows.includes(row), row);
    assert.deepEqual(
      org.metadata.read('Report', 'Sea/Journeys').map((file) => file.path),
      ['reports/Sea/Journeys.report'],
    );
    assert.deepEqual(org.metadata.list('CustomObjectTranslation'), ['Voyage__c-fr']);
    assert.deepEqual(
      deploy().componentSuccesses.filter((row) => row.changed),
      [],
    );
  });

  test('lists reports by folder, and folders by their type', () => {
    deploy();
    const names = (type: string, folder?: string): unknown[] =>
      listMetadata(org, type, folder).map((row) => row['fullName']);
    assert.deepEqual(names('ReportFolder'), ['Sea']);
    assert.deepEqual(names('Report', 'Sea'), ['Sea/Journeys']);
    assert.deepEqual(names('Report', 'Land'), []);
    const types = describeMetadataTypes(org)['metadataObjects'] as { xmlName: string; inFolder: boolean }[];
    assert.deepEqual(
      types.filter((type) => type.inFolder).map((type) => type.xmlName),
      ['Report', 'Dashboard'],
    );
  });

  test('lists who made a component and who changed it last, parts of files too', () => {
    org.clock.set(new Date('2026-03-02T09:00:00Z'));
    deploy();
    org.clock.set(new Date('2026-03-03T09:00:00Z'));
    deploy();
    const dates = (type: string, folder?: string): unknown[] =>
      listMetadata(org, type, folder).map((row) => [row['fullName'], row['createdDate'], row['lastModifiedDate']]);
    const [report = []] = dates('Report', 'Sea') as string[][];
    assert.deepEqual(report, ['Sea/Journeys', '2026-03-02T09:00:00.000Z', '2026-03-03T09:00:00.000Z']);
    assert.deepEqual(dates('CustomLabel'), [['Hello', ...report.slice(1)]]);
    assert.deepEqual(dates('Report'), [], 'reports are listed by folder only');
    const [object] = listMetadata(org, 'CustomObject');
    assert.notEqual(object?.['lastModifiedByName'], '');
  });

  test('refuses a folder or report that package.xml does not name, and one that is named and missing', () => {
    const unnamed = deploy({}, { ...storedMembers, Report: ['Sea/Journeys'] }).componentFailures;
    assert.deepEqual(
      unnamed.map((row) => [row.fullName, row.problem]),
      [['Sea', 'Not in package.xml']],
    );
    const [missing] = deploy({}, { ...storedMembers, Report: ['Sea/', 'Sea/Journeys', 'Sea/Ghost'] }).componentFailures;
    assert.match(missing?.problem ?? '', /'Sea\/Ghost' of type Report was named in package\.xml, but was not found/);
  });

  test('refuses what names something that is not there', () => {
    const report = 'reports/Sea/Journeys.report';
    assert.match(problemsWith(report, 'Voyages__c', 'Ghosts__c'), /Report Sea\/Journeys: .*Ghosts__c/);
    const action = 'quickActions/Voyage__c.AddStop.quickAction';
    assert.match(problemsWith(action, 'Stop__c', 'Ghost__c'), /no CustomObject named Ghost__c/);
    assert.match(problemsWith('reportTypes/Voyages.reportType', 'Voyage__c', 'Ghost__c'), /no CustomObject/);
    assert.match(problemsWith('translations/fr.translation', 'Hello', 'Ghost'), /no CustomLabel named Ghost/);
    const translation = 'objectTranslations/Voyage__c-fr.objectTranslation';
    assert.match(problemsWith(translation, 'Days__c', 'Ghost__c'), /Voyage__c has no field Ghost__c to translate/);
    const folderless = deploy({ 'reports/Sea-meta.xml': undefined }, { ...storedMembers, Report: ['Sea/Journeys'] });
    assert.deepEqual(
      folderless.componentFailures.map((row) => row.problem),
      ['Cannot find folder:Sea'],
    );
    assert.deepEqual(org.metadata.list('Report'), []);
  });
});
