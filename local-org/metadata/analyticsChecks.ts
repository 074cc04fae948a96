import { strFromU8 } from 'fflate';
import { checkComponent } from '../reports/checkDashboard.ts';
import { checkReportType } from '../reports/checkReportType.ts';
import { prepareReport } from '../reports/prepare.ts';
import { readDashboard } from '../reports/readDashboard.ts';
import { readReport } from '../reports/readReport.ts';
import { readReportType } from '../reports/readReportType.ts';
import type { FindReportType } from '../reports/source.ts';
import type { DeployPlan } from './deployPlan.ts';
import type { FileCheck } from './fileStage.ts';
import { missing, requireElements } from './findings.ts';
import { parseXml, positionOf, textOf, XmlError, type XmlElement } from './xml.ts';

/** Checks of reports, dashboards, their folders and report types. `local-org/reports` reads them the same way when it runs them, so that what deploys also runs. */
export const analyticsChecks: Readonly<Record<string, FileCheck>> = {
  ReportFolder: (_plan, component, { content }) => requireElements(component, content, ['name']),
  DashboardFolder: (_plan, component, { content }) => requireElements(component, content, ['name']),
  ReportType(plan, component, { content, source }) {
    requireElements(component, content, ['baseObject', 'category', 'deployed', 'description', 'label']);
    const object = textOf(content, 'baseObject') ?? '';
    if (!plan.schema.findObject(object)) {
      component.fail(missing('baseObject', 'CustomObject', object), positionOf(source, 'baseObject', object));
      return;
    }
    checkReportType(plan.schema, component.fullName, content, (problem, field) =>
      component.fail(problem, field === undefined ? { line: 1, column: 1 } : positionOf(source, 'field', field)),
    );
  },
  Report(plan, component, { content }) {
    checkFolder(plan, component, 'ReportFolder');
    const fail = (problem: string): void => component.fail(problem, { line: 1, column: 1 });
    const definition = readReport(component.fullName, content, fail);
    prepareReport(plan.schema, plannedReportTypes(plan), definition, fail);
  },
  Dashboard(plan, component, { content, source }) {
    checkFolder(plan, component, 'DashboardFolder');
    const fail = (problem: string): void => component.fail(problem, { line: 1, column: 1 });
    for (const part of readDashboard(component.fullName, content, fail).components) {
      const reportContent = contentOf(plan, 'Report', part.report);
      if (reportContent === undefined) {
        component.fail(missing('report', 'Report', part.report), positionOf(source, 'report', part.report));
        continue;
      }
      // What is wrong with the report itself stands at the report.
      const report = readReport(part.report, reportContent, () => undefined);
      const prepared = prepareReport(plan.schema, plannedReportTypes(plan), report, () => undefined);
      if (prepared !== undefined) checkComponent(part, report, prepared, fail);
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

/** Custom report types as they will be after the deploy, by the name that reports use. */
function plannedReportTypes(plan: DeployPlan): FindReportType {
  return (name) => {
    const developerName = name.replace(/__c$/, '');
    const content = name.endsWith('__c') ? contentOf(plan, 'ReportType', developerName) : undefined;
    return content && readReportType(developerName, content, () => undefined);
  };
}

/** Content of a file as it will be after the deploy; undefined when there is none that can be read. */
function contentOf(plan: DeployPlan, type: string, fullName: string): XmlElement | undefined {
  const [file] = plan.filesOf(type, fullName);
  try {
    return file && parseXml(strFromU8(file.content)).content;
  } catch (error) {
    if (error instanceof XmlError) return undefined;
    throw error;
  }
}
