import {
  analyticsId,
  folderLabel,
  type LocalOrg,
  type Session,
  visibleDashboards,
  visibleReports,
  wordsFor,
} from '@crm-adoption/local-org';
import type { AnalyticsData } from './contract.ts';

/** Reports and dashboards that a person may open, in their language, by name. */
export function analyticsData(org: LocalOrg, session: Session): AnalyticsData {
  const words = wordsFor(org, session);
  const byName = <T extends { name: string }>(items: T[]): T[] =>
    items.sort((one, other) => one.name.localeCompare(other.name, session.language.replace('_', '-')));
  return {
    reports: byName(
      visibleReports(org, session).map(({ fullName, name, description, folder }) => ({
        id: analyticsId('Report', fullName),
        fullName,
        name: words.reportName(fullName, name),
        description: words.reportDescription(fullName, description) ?? '',
        folder: folderLabel(org.metadata, 'Report', folder),
      })),
    ),
    dashboards: byName(
      visibleDashboards(org, session).map(({ fullName, title, description, folder }) => ({
        id: analyticsId('Dashboard', fullName),
        fullName,
        name: words.dashboardTitle(fullName, title),
        description: words.dashboardDescription(fullName, description) ?? '',
        folder: folderLabel(org.metadata, 'Dashboard', folder),
      })),
    ),
  };
}
