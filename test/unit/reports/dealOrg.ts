/** An org with deals of a sales team, its people, and short ways to write and run reports about them. */
import type { Session } from '../../../local-org/org.ts';
import { createRecord } from '../../../local-org/records/dml.ts';
import type { ReportResult } from '../../../local-org/reports/answerTypes.ts';
import { findReport, preparedReport } from '../../../local-org/reports/catalogue.ts';
import { reportResult } from '../../../local-org/reports/reportAnswer.ts';
import { runReport } from '../../../local-org/reports/runReport.ts';
import { wordsFor } from '../../../local-org/reports/translations.ts';
import { metadata } from '../../fixtures/deployPackages.ts';
import {
  addRole,
  addUser,
  customObject,
  deploy,
  field,
  idOf,
  masterDetail,
  objectPermission,
  openTrialOrg,
  permissionSet,
  picklist,
  reference,
  type TrialOrg,
} from '../../fixtures/trialOrg.ts';

/** Objects of the org; `Secret__c` is a field that the readers may not read. */
const REGION = customObject(
  'Region__c',
  [field('Name', 'string', { custom: false, nameField: true }), field('Goal__c', 'double')],
  {
    sharingModel: 'ReadWrite',
    reportable: true,
  },
);
const DEAL = customObject(
  'Deal__c',
  [
    field('Name', 'string', { custom: false, nameField: true }),
    reference('Region__c', 'Region__c', { childRelationshipName: 'Deals__r' }),
    picklist('Stage__c', ['Won', 'Lost', 'Open']),
    field('Amount__c', 'currency'),
    field('Rate__c', 'percent'),
    field('ClosedOn__c', 'date'),
    field('IsHot__c', 'boolean'),
    field('Secret__c', 'double'),
    field('Tags__c', 'multipicklist', { picklistValues: [] }),
  ],
  { reportable: true },
);
const VISIT = customObject(
  'Visit__c',
  [
    field('Name', 'string', { custom: false, nameField: true }),
    masterDetail('Deal__c', 'Deal__c', { childRelationshipName: 'Visits__r' }),
    field('Minutes__c', 'double'),
  ],
  { reportable: true },
);
const DIARY = customObject('Diary__c', [field('Name', 'string', { custom: false, nameField: true })], {
  reportable: false,
});

const READABLE = ['Stage__c', 'Amount__c', 'Rate__c', 'ClosedOn__c', 'IsHot__c', 'Tags__c', 'Region__c'].map(
  (name) => `Deal__c.${name}`,
);

/** Who is in the org: Ann and Bob below Mia, Zoe in another team, Dora above all. */
export interface DealOrg extends TrialOrg {
  people: Record<'ann' | 'bob' | 'mia' | 'zoe' | 'dora', Session>;
  regions: Record<'north' | 'south', string>;
}

/** A deal; what is left out is empty. */
export interface Deal {
  name: string;
  owner?: keyof DealOrg['people'];
  region?: keyof DealOrg['regions'];
  stage?: 'Won' | 'Lost' | 'Open';
  amount?: number;
  rate?: number;
  closedOn?: string;
  isHot?: boolean;
}

/** Opens the org; the clock stands at Monday, 16 November 2026. */
export function openDealOrg(): DealOrg {
  const trial = openTrialOrg();
  const { org, admin } = trial;
  const reads = ['Region__c', 'Deal__c', 'Visit__c', 'Diary__c'].map((object) => objectPermission(object, 'CRED'));
  const fields = [...READABLE, 'Region__c.Goal__c', 'Visit__c.Minutes__c'];
  deploy(
    org,
    [REGION, DEAL, VISIT, DIARY],
    [
      permissionSet('Reader', {
        objectPermissions: reads,
        fieldPermissions: fields.map((name) => ({ field: name, readable: true, editable: false })),
      }),
    ],
  );
  const director = addRole(trial, 'Director', null);
  const manager = addRole(trial, 'Manager', director);
  const rep = addRole(trial, 'Rep', manager);
  const other = addRole(trial, 'Other', director);
  const person = (name: string, role: string): Session => {
    const session = addUser(trial, name, { UserRoleId: role });
    createRecord(org, admin, 'PermissionSetAssignment', {
      AssigneeId: session.userId,
      PermissionSetId: idOf(org, 'PermissionSet', 'Reader'),
    });
    return session;
  };
  return {
    ...trial,
    people: {
      ann: person('Ann', rep),
      bob: person('Bob', rep),
      mia: person('Mia', manager),
      zoe: person('Zoe', other),
      dora: person('Dora', director),
    },
    regions: {
      north: createRecord(org, admin, 'Region__c', { Name: 'North', Goal__c: 100 }),
      south: createRecord(org, admin, 'Region__c', { Name: 'South', Goal__c: 50 }),
    },
  };
}

/** Creates deals and answers their ids. */
export function addDeals({ org, admin, people, regions }: DealOrg, deals: Deal[]): string[] {
  return deals.map(({ name, owner, region, stage, amount, rate, closedOn, isHot }) =>
    createRecord(org, admin, 'Deal__c', {
      Name: name,
      ...(owner && { OwnerId: people[owner].userId }),
      ...(region && { Region__c: regions[region] }),
      Stage__c: stage ?? null,
      Amount__c: amount ?? null,
      Rate__c: rate ?? null,
      ClosedOn__c: closedOn ?? null,
      IsHot__c: isHot ?? false,
    }),
  );
}

/** Writes XML of an element and its children; a list repeats the element, undefined leaves it out. */
export type Xml = { [name: string]: string | Xml | (string | Xml)[] | undefined };

export function xml(content: Xml): string {
  return Object.entries(content)
    .flatMap(([name, value]) =>
      [value ?? []].flat().map((one) => `<${name}>${typeof one === 'string' ? escape(one) : xml(one)}</${name}>`),
    )
    .join('');
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** A report file's text. */
export function reportFile(content: Xml): string {
  return metadata('Report', xml({ name: 'Deals', reportType: 'CustomEntity$Deal__c', format: 'Tabular', ...content }));
}

/** Puts a report into the org as a deploy does, without its checks. */
export function putReport({ org }: TrialOrg, name: string, content: Xml): void {
  put(org, 'Report', `Sales/${name}`, reportFile(content));
  put(org, 'ReportFolder', 'Sales', metadata('ReportFolder', xml({ name: 'Sales', accessType: 'Public' })));
}

export function put(org: TrialOrg['org'], type: string, fullName: string, text: string): void {
  org.transaction(() =>
    org.metadata.write(type, fullName, [{ path: fullName, content: new TextEncoder().encode(text) }]),
  );
}

/** Runs a report as one person and answers it as the API does. */
export function run(trial: TrialOrg, session: Session, content: Xml, details = true): ReportResult {
  const { org } = trial;
  putReport(trial, 'Trial', content);
  const context = { viewpoint: session, words: wordsFor(org, session) };
  const prepared = preparedReport(org, findReport(org, session, 'Sales/Trial'));
  const report = runReport(org, session, prepared, context);
  return reportResult(report, { ...context, basePath: '/services/data/v67.0', includeDetails: details });
}

/** Labels of the detail rows of a fact. */
export function rowLabels({ factMap }: ReportResult, key = 'T!T'): string[][] {
  return (factMap[key]?.rows ?? []).map(({ dataCells }) => dataCells.map(({ label }) => label));
}

/** Values of a fact's summaries. */
export function figures({ factMap }: ReportResult, key = 'T!T'): (number | null)[] | undefined {
  return factMap[key]?.aggregates.map(({ value }) => value);
}

/** A filter of a report. */
export function criterion(column: string, operator: string, value: string): Xml {
  return { column, columnToColumn: 'false', isUnlocked: 'true', operator, value };
}
