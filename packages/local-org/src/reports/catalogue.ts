import { OrgError } from '../errors.ts';
import { isId, toId18 } from '../engine/ids.ts';
import { childrenOf, textOf, type XmlElement } from '@crm-adoption/metadata-check';
import { readComponent } from '../metadata/storedComponent.ts';
import type { LocalOrg, MetadataStore, Session } from '../org.ts';
import type { DashboardDefinition } from './dashboardDefinition.ts';
import type { ReportDefinition, ReportTypeDefinition } from './definition.ts';
import { analyticsId } from './ids.ts';
import { prepareReport, type PreparedReport } from './prepare.ts';
import { readDashboard } from './readDashboard.ts';
import { readReport } from './readReport.ts';
import { readReportType } from './readReportType.ts';
import type { FindReportType } from './source.ts';

/** The deployed reports, report types and dashboards, with who may open them. */

const IGNORE = (): void => undefined;

/** Groups of people that a folder can be shared with here; the local org has no others that cover a reader. */
const EVERYBODY = ['AllInternalUsers', 'Organization'];

/** Content of a report or dashboard that is among the visible names. */
function contentOf(org: LocalOrg, type: 'Report' | 'Dashboard', fullName: string): XmlElement {
  const content = readComponent(org.metadata, type, fullName);
  if (content === undefined) throw new Error(`The ${type} ${fullName} has no file`);
  return content;
}

/** Finds deployed custom report types by the name that reports use: with `__c` behind it. */
function deployedReportTypes(store: MetadataStore): FindReportType {
  return (name): ReportTypeDefinition | undefined => {
    const developerName = name.replace(/__c$/u, '');
    const content = name.endsWith('__c') ? readComponent(store, 'ReportType', developerName) : undefined;
    return content && readReportType(developerName, content, IGNORE);
  };
}

/** Label of a folder; its name when it says none. */
export function folderLabel(store: MetadataStore, kind: 'Report' | 'Dashboard', folder: string): string {
  return textOf(readComponent(store, `${kind}Folder`, folder), 'name') ?? folder;
}

/**
 * Whether a person may open a folder: it is public or shared with everybody, or they see all data (which here stands
 * for the platform's permissions on public folders).
 */
function mayOpenFolder(org: LocalOrg, session: Session, kind: 'Report' | 'Dashboard', folder: string): boolean {
  if (session.access.has('ViewAllData')) return true;
  const content = readComponent(org.metadata, `${kind}Folder`, folder);
  const shares = childrenOf(content, 'folderShares').map((share) => textOf(share, 'sharedToType') ?? '');
  const accessType = textOf(content, 'accessType');
  return accessType === 'Public' || accessType === 'PublicInternal' || shares.some((type) => EVERYBODY.includes(type));
}

function visibleNames(org: LocalOrg, session: Session, kind: 'Report' | 'Dashboard'): string[] {
  if (!session.access.has('RunReports')) return [];
  return org.metadata
    .list(kind)
    .filter((name) => mayOpenFolder(org, session, kind, name.slice(0, Math.max(0, name.lastIndexOf('/')))));
}

/** Reports in folders that the person may open, by full name. */
export function visibleReports(org: LocalOrg, session: Session): ReportDefinition[] {
  return visibleNames(org, session, 'Report').map((name) => storedReport(org, name));
}

/** Dashboards in folders that the person may open, by full name. */
export function visibleDashboards(org: LocalOrg, session: Session): DashboardDefinition[] {
  return visibleNames(org, session, 'Dashboard').map((name) => storedDashboard(org, name));
}

/** @throws OrgError NOT_FOUND when no report has this id or full name, or the person may not open its folder */
export function findReport(org: LocalOrg, session: Session, idOrName: string): ReportDefinition {
  return storedReport(org, findName(org, session, 'Report', idOrName));
}

/** @throws OrgError NOT_FOUND when no dashboard has this id, or the person may not open its folder */
export function findDashboard(org: LocalOrg, session: Session, idOrName: string): DashboardDefinition {
  return storedDashboard(org, findName(org, session, 'Dashboard', idOrName));
}

function findName(org: LocalOrg, session: Session, kind: 'Report' | 'Dashboard', idOrName: string): string {
  const id = isId(idOrName) ? toId18(idOrName) : undefined;
  const found = visibleNames(org, session, kind).find(
    (name) => name === idOrName || name.endsWith(`/${idOrName}`) || analyticsId(kind, name) === id,
  );
  if (found === undefined) {
    throw new OrgError(
      'NOT_FOUND',
      `The ${kind.toLowerCase()} ${idOrName} isn't available: it does not exist, or you may not open its folder.`,
      {
        status: 404,
      },
    );
  }
  return found;
}

function storedReport(org: LocalOrg, fullName: string): ReportDefinition {
  return readReport(fullName, contentOf(org, 'Report', fullName), IGNORE);
}

function storedDashboard(org: LocalOrg, fullName: string): DashboardDefinition {
  return readDashboard(fullName, contentOf(org, 'Dashboard', fullName), IGNORE);
}

/**
 * A report ready to run.
 * @throws OrgError BAD_REQUEST naming what the report refers to that is not there (any more)
 */
export function preparedReport(org: LocalOrg, definition: ReportDefinition): PreparedReport {
  const problems: string[] = [];
  const prepared = prepareReport(org.schema, deployedReportTypes(org.metadata), definition, (problem) =>
    problems.push(problem),
  );
  if (prepared === undefined || problems.length > 0) {
    throw new OrgError('BAD_REQUEST', `The report ${definition.fullName} cannot run. ${problems.join('. ')}`);
  }
  return prepared;
}
