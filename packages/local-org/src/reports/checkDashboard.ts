import type { DashboardComponentDefinition } from './dashboardDefinition.ts';
import type { ReportDefinition } from './definition.ts';
import { summaryKeys, type PreparedReport } from './prepare.ts';
import type { ProblemSink } from './reading.ts';

/** Summaries of custom report types are also written with a dot between object and field, as formulas are. */
function sameKey(one: string, other: string): boolean {
  return one.replaceAll('$', '.') === other.replaceAll('$', '.');
}

/** Notes groupings and summaries of a component that its report does not have. */
export function checkComponent(
  component: DashboardComponentDefinition,
  report: ReportDefinition,
  prepared: PreparedReport,
  problem: ProblemSink,
): void {
  const groupings = [...report.groupingsDown, ...report.groupingsAcross].map(({ field }) => field);
  const keys = summaryKeys(prepared);
  const columns = report.columns.map(({ field }) => field);
  const known = { grouping: groupings, aggregate: keys, detail: columns };
  const wanted = [
    ...component.groupings.map((key) => ({ key, type: 'grouping' as const })),
    ...component.summaries.map((key) => ({ key, type: 'aggregate' as const })),
    ...component.tableColumns,
  ];
  for (const { key, type } of wanted) {
    if (!known[type].some((name) => sameKey(name, key))) {
      problem(
        `The component ${component.header ?? component.index} shows ${key}, which is no ${type} of the report ${report.fullName}`,
      );
    }
  }
}
