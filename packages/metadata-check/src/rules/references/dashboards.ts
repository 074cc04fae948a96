import { resolveDotted } from '../../model/reportColumns.ts';
import type { Component } from '../../model/packageModel.ts';
import { childOf, childrenOf, descendantsOf, numberOf, textOf, type XmlElement } from '../../xml/element.ts';
import type { Issue, Rule } from '../rule.ts';
import { missing, MISSING_FIX } from './missing.ts';

/** The charts, tables and figures of a dashboard, in a grid or in the three columns of older ones. */
export function partsOf({ element }: Component): XmlElement[] {
  return ['components', 'dashboardComponent'].flatMap((tag) => descendantsOf(element, tag));
}

/** Aggregates before a column of a table: sum, average, largest, smallest, median, unique. */
const aggregatePrefix = /^(s|a|mx|m|x|n|med|u)!/;

const dashboardReport: Rule = {
  id: 'dashboard-report',
  layer: 3,
  origin: 'platform',
  severity: 'error',
  statement: 'Components of a dashboard show reports that exist, grouped and summarized by columns of these.',
  *check(model): Iterable<Issue> {
    for (const component of model.ofType('Dashboard')) {
      for (const part of partsOf(component)) {
        const element = childOf(part, 'report');
        if (!element) continue;
        const report = model.find('Report', element.text) ?? byName(model.ofType('Report'), element.text);
        if (!report) {
          if (!model.has('Report', element.text))
            yield { component, element, problem: missing('report', 'Report', element.text), fix: MISSING_FIX };
          continue;
        }
        const groupings = ['groupingsDown', 'groupingsAcross']
          .flatMap((tag) => childrenOf(report.element, tag))
          .map((grouping) => textOf(grouping, 'field') ?? '');
        for (const grouping of childrenOf(part, 'groupingColumn')) {
          if (!groupings.includes(grouping.text))
            yield {
              component,
              element: grouping,
              problem: `The report ${element.text} is not grouped by ${grouping.text}`,
              fix: 'Use a grouping of the report.',
            };
        }
        const charted = childrenOf(part, 'chartSummary').flatMap((summary) => childOf(summary, 'column') ?? []);
        for (const column of [...charted, ...descendantsOf(part, 'reportColumn')]) {
          const name = column.text.replace(aggregatePrefix, '');
          // Tables may keep columns that the report no longer shows.
          const isUsed = !charted.includes(column) || name === 'RowCount' || usesColumn(report, name);
          if (!isUsed || resolveDotted(model, report, name) === undefined)
            yield {
              component,
              element: column,
              problem: `The report ${element.text} has no column ${column.text}`,
              fix: 'Use a column or formula of the report.',
            };
        }
      }
    }
  },
};

/** Dashboards may name the report with the name of its folder or of the folder's parents. */
function byName(reports: readonly Component[], name: string): Component | undefined {
  return reports.find(({ fullName }) => fullName.endsWith(`/${name}`));
}

function usesColumn({ element }: Component, name: string): boolean {
  return (
    childrenOf(element, 'columns').some((column) => textOf(column, 'field') === name) ||
    childrenOf(element, 'aggregates').some((aggregate) => textOf(aggregate, 'developerName') === name)
  );
}

const dashboardGrid: Rule = {
  id: 'dashboard-grid',
  layer: 3,
  origin: 'platform',
  severity: 'error',
  statement: 'Components of a dashboard have a size, stay inside the grid and do not overlap; there are at most 20.',
  *check(model): Iterable<Issue> {
    for (const component of model.ofType('Dashboard')) {
      for (const grid of childrenOf(component.element, 'dashboardGridLayout')) {
        const width = numberOf(grid, 'numberOfColumns') ?? 12;
        const cells = new Set<string>();
        const parts = childrenOf(grid, 'dashboardGridComponents');
        if (parts.length > 20)
          yield {
            component,
            element: parts[20],
            problem: 'A dashboard has at most 20 components',
            fix: 'Remove components.',
          };
        for (const part of parts) {
          const [left, top, columns, rows] = ['columnIndex', 'rowIndex', 'colSpan', 'rowSpan'].map(
            (tag) => numberOf(part, tag) ?? 0,
          );
          const own = covered(left ?? 0, top ?? 0, columns ?? 0, rows ?? 0);
          const empty = ['colSpan', 'rowSpan'].map((tag) => childOf(part, tag)).find((size) => Number(size?.text) < 1);
          if (empty)
            yield {
              component,
              element: empty,
              problem: 'The component has no size',
              fix: `Set ${empty.name} to 1 or more.`,
            };
          if ((left ?? 0) + (columns ?? 0) > width)
            yield {
              component,
              element: childOf(part, 'colSpan') ?? part,
              problem: `The component is wider than the ${width} columns of the grid`,
              fix: 'Change columnIndex or colSpan.',
            };
          if (own.some((cell) => cells.has(cell)))
            yield {
              component,
              element: part,
              problem: 'The component overlaps another one',
              fix: 'Change rowIndex or columnIndex.',
            };
          for (const cell of own) cells.add(cell);
        }
      }
    }
  },
};

function covered(left: number, top: number, columns: number, rows: number): string[] {
  return Array.from({ length: Math.max(0, columns * rows) }, (_cell, index) => {
    return `${left + (index % columns)},${top + Math.floor(index / columns)}`;
  });
}

/** The rules about dashboards. */
export const dashboardRules: readonly Rule[] = [dashboardReport, dashboardGrid];
