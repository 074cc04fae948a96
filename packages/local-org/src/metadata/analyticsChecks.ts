import { strFromU8 } from 'fflate';
import { checkComponent } from '../reports/checkDashboard.ts';
import { checkReportType } from '../reports/checkReportType.ts';
import { prepareReport } from '../reports/prepare.ts';
import { readDashboard } from '../reports/readDashboard.ts';
import { readReport } from '../reports/readReport.ts';
import { readReportType } from '../reports/readReportType.ts';
import type { FindReportType } from '../reports/source.ts';
import type { DeployPlan } from './deployPlan.ts';
import type { FileCheck } from './fileCheck.ts';
import { parseXml, XmlError, type XmlElement } from '@crm-adoption/metadata-check';

/**
 * Whether this org can run reports and dashboards that the rules take: `reports/` reads them the same way when it
 * runs them, so that what deploys also runs.
 */
export const analyticsChecks: Readonly<Record<string, FileCheck>> = {
  ReportType(plan, component, content) {
    checkReportType(plan.schema, component.fullName, content, (problem, element) =>
      component.fail(problem, element ?? { line: 1, column: 1 }),
    );
  },
  Report(plan, component, content) {
    const fail = (problem: string): void => component.fail(problem, { line: 1, column: 1 });
    const definition = readReport(component.fullName, content, fail);
    prepareReport(plan.schema, plannedReportTypes(plan), definition, fail);
  },
  Dashboard(plan, component, content) {
    const fail = (problem: string): void => component.fail(problem, { line: 1, column: 1 });
    for (const part of readDashboard(component.fullName, content, fail).components) {
      const reportContent = contentOf(plan, 'Report', part.report);
      if (reportContent === undefined) continue;
      // What is wrong with the report itself stands at the report.
      const report = readReport(part.report, reportContent, () => undefined);
      const prepared = prepareReport(plan.schema, plannedReportTypes(plan), report, () => undefined);
      if (prepared !== undefined) checkComponent(part, report, prepared, fail);
    }
  },
};

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
    return file && parseXml(strFromU8(file.content));
  } catch (error) {
    if (error instanceof XmlError) return undefined;
    throw error;
  }
}
