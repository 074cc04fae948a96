import type { FileCheck } from './fileStage.ts';
import { missing, requireElements } from './findings.ts';
import { elementsOf, positionOf, textOf } from './xml.ts';

/** Checks of reports, dashboards, their folders and report types. Running them is the work of `local-org/reports`. */
export const analyticsChecks: Readonly<Record<string, FileCheck>> = {
  ReportFolder: (_plan, component, { content }) => requireElements(component, content, ['name']),
  DashboardFolder: (_plan, component, { content }) => requireElements(component, content, ['name']),
  ReportType(plan, component, { content, source }) {
    requireElements(component, content, ['baseObject', 'category', 'deployed', 'description', 'label']);
    const object = textOf(content, 'baseObject') ?? '';
    if (!plan.schema.findObject(object)) {
      component.fail(missing('baseObject', 'CustomObject', object), positionOf(source, 'baseObject', object));
    }
  },
  Report(plan, component, { content, source }) {
    requireElements(component, content, ['format', 'name', 'reportType']);
    checkFolder(plan, component, 'ReportFolder');
    const type = textOf(content, 'reportType') ?? '';
    // Only custom report types carry the suffix; those of standard and custom objects come with the objects.
    const custom = /^(.+)__c$/.exec(type)?.[1];
    if (custom !== undefined && !plan.exists('ReportType', custom) && !plan.schema.findObject(type)) {
      component.fail(missing('reportType', 'ReportType', type), positionOf(source, 'reportType', type));
    }
  },
  Dashboard(plan, component, { content, source }) {
    requireElements(component, content, ['title']);
    checkFolder(plan, component, 'DashboardFolder');
    const parts = [
      ...elementsOf(content, 'dashboardGridLayout').flatMap((grid) => elementsOf(grid, 'dashboardGridComponents')),
    ].flatMap((cell) => elementsOf(cell, 'dashboardComponent'));
    for (const part of parts) {
      const report = textOf(part, 'report');
      if (report === undefined || plan.exists('Report', report)) continue;
      component.fail(missing('report', 'Report', report), positionOf(source, 'report', report));
    }
  },
};

function checkFolder(
  plan: Parameters<FileCheck>[0],
  component: Parameters<FileCheck>[1],
  folderType: 'ReportFolder' | 'DashboardFolder',
): void {
  const folder = component.fullName.slice(0, component.fullName.lastIndexOf('/'));
  // Folders that every org has: "Public" and one's own.
  if (folder.startsWith('unfiled$') || plan.exists(folderType, folder)) return;
  component.fail(`Cannot find folder:${folder}`, { line: 1, column: 1 });
}
