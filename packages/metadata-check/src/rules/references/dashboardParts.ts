import type { Component } from '../../model/packageModel.ts';
import { childOf, childrenOf, descendantsOf, numberOf, textOf, type XmlElement } from '../../xml/element.ts';
import type { Issue, Rule } from '../rule.ts';
import { partsOf } from './dashboards.ts';

const dashboardPart: Rule = {
  id: 'dashboard-component',
  layer: 3,
  origin: 'platform',
  severity: 'error',
  statement: 'Charts and tables of a dashboard have a report.',
  *check(model): Iterable<Issue> {
    for (const component of model.ofType('Dashboard')) {
      for (const part of partsOf(component)) {
        const type = textOf(part, 'componentType') ?? '';
        if (/^(Scontrol|VisualforcePage|RichText|Image|Text)$/.test(type) || childOf(part, 'report')) continue;
        yield {
          component,
          element: part,
          problem: `The ${type} of the dashboard has no report`,
          fix: 'Add report with folder and name of the report.',
        };
      }
    }
  },
};

/** Columns with their aggregates that a report computes. */
function summariesOf({ element }: Component): Set<string> {
  return new Set(
    childrenOf(element, 'columns').flatMap((column) =>
      childrenOf(column, 'aggregateTypes').map(({ text }) => `${text} ${textOf(column, 'field') ?? ''}`),
    ),
  );
}

const dashboardSummary: Rule = {
  id: 'dashboard-summary',
  layer: 3,
  origin: 'ours',
  severity: 'error',
  statement:
    'Charts of a dashboard show and sort by sums that their report computes; limits of a gauge or figure rise.',
  *check(model): Iterable<Issue> {
    for (const component of model.ofType('Dashboard')) {
      for (const part of partsOf(component)) {
        yield* chartIssues(component, part, model.find('Report', textOf(part, 'report') ?? ''));
        const [first, second] = ['indicatorBreakpoint1', 'indicatorBreakpoint2'].map((tag) => numberOf(part, tag));
        if (first !== undefined && second !== undefined && first > second)
          yield {
            component,
            element: childOf(part, 'indicatorBreakpoint1'),
            problem: 'The first limit is greater than the second',
            fix: 'Write the smaller limit first.',
          };
      }
    }
  },
};

function* chartIssues(component: Component, part: XmlElement, report: Component | undefined): Iterable<Issue> {
  if (!report) return;
  const summaries = summariesOf(report);
  const charted = new Set<string>();
  for (const summary of childrenOf(part, 'chartSummary')) {
    const column = textOf(summary, 'column') ?? '';
    const aggregate = textOf(summary, 'aggregate');
    charted.add(column);
    if (aggregate === undefined || summaries.has(`${aggregate} ${column}`)) continue;
    yield {
      component,
      element: childOf(summary, 'aggregate'),
      problem: `The report ${report.fullName} has no ${aggregate} of ${column}`,
      fix: 'Add aggregateTypes to the column of the report.',
    };
  }
  for (const element of charted.size > 0 ? descendantsOf(part, 'sortColumn') : []) {
    const column = element.text.replace(/^\w+!/, '');
    if (column === element.text || charted.has(column)) continue;
    yield {
      component,
      element,
      problem: `The chart is sorted by ${element.text}, which it does not show`,
      fix: 'Sort by a column of the chart.',
    };
  }
}

/** The rules about single components of dashboards. */
export const dashboardPartRules: readonly Rule[] = [dashboardPart, dashboardSummary];
