import { customObjects, isPackaged } from '../../model/customObjects.ts';
import type { Component } from '../../model/packageModel.ts';
import { customReportType, joinedObjects, resolveColumn } from '../../model/reportColumns.ts';
import { childOf, childrenOf, descendantsOf, textOf, type XmlElement } from '../../xml/element.ts';
import type { Issue, Rule } from '../rule.ts';
import { partsOf } from './dashboards.ts';
import { reportFilter } from './reportFilters.ts';
import { missing, MISSING_FIX } from './missing.ts';

const groupingsOf = ({ element }: Component): XmlElement[] => [
  ...childrenOf(element, 'groupingsDown'),
  ...childrenOf(element, 'groupingsAcross'),
];

const reportTypeExists: Rule = {
  id: 'report-type-unknown',
  layer: 3,
  origin: 'platform',
  severity: 'error',
  statement: 'Reports are of a report type that exists and stand in a folder that exists.',
  *check(model): Iterable<Issue> {
    const objects = model.index(customObjects);
    for (const component of model.ofType('Report')) {
      const element = childOf(component.element, 'reportType');
      const name = element?.text ?? '';
      const joined = joinedObjects(model, name);
      const isUnknown = joined
        ? joined.some((object) => !objects.hasObject(object))
        : /^\w+__c$/.test(name) &&
          !isPackaged(name) &&
          !customReportType(model, name) &&
          !model.has('ReportType', name.replace(/__c$/, ''));
      if (isUnknown) yield { component, element, problem: missing('reportType', 'ReportType', name), fix: MISSING_FIX };
    }
    for (const [type, folderType] of [
      ['Report', 'ReportFolder'],
      ['Dashboard', 'DashboardFolder'],
    ] as const) {
      for (const component of model.ofType(type)) {
        const folder = component.fullName.split('/').slice(0, -1).join('/');
        if (folder === '' || folder === 'unfiled$public' || /__/.test(folder) || model.has(folderType, folder))
          continue;
        yield {
          component,
          problem: `Cannot find folder:${folder}`,
          fix: `Add ${folder}.${folderType === 'ReportFolder' ? 'reportFolder' : 'dashboardFolder'}-meta.xml.`,
        };
      }
    }
  },
};

/** Elements that name a column, at any depth. */
const columnTags = [
  'field',
  'column',
  'sortColumn',
  'sortByName',
  'dateColumn',
  'groupingColumn',
  'secondaryGroupingColumn',
];

const reportColumn: Rule = {
  id: 'report-column',
  layer: 3,
  origin: 'platform',
  severity: 'error',
  statement: 'Columns, groupings, filters, dates and charts of a report name columns of its report type.',
  *check(model): Iterable<Issue> {
    for (const component of model.ofType('Report')) {
      // Cross filters name fields of another object; blocks of a joined report have report types of their own.
      const parts = component.element.children.filter(
        ({ name }) => name !== 'crossFilters' && name !== 'block' && name !== 'buckets',
      );
      for (const part of parts) {
        const named = columnTags.flatMap((tag) => (part.name === tag ? [part] : descendantsOf(part, tag)));
        for (const element of named) {
          if (
            resolveColumn(model, component, element.text) !== undefined ||
            isPackaged(element.text.split('.')[0] ?? '')
          )
            continue;
          yield {
            component,
            element,
            problem: `The report type has no column ${element.text}`,
            fix: 'Correct the column, or add it to the report type.',
          };
        }
      }
    }
  },
};

const dateTypes = /^(Date|DateTime)$/;

const reportGrouping: Rule = {
  id: 'report-grouping',
  layer: 3,
  origin: 'platform',
  severity: 'error',
  statement:
    'Only dates are grouped by week, month and the like; formats have the groupings they need, and no long text is grouped.',
  *check(model): Iterable<Issue> {
    for (const component of model.ofType('Report')) {
      for (const grouping of groupingsOf(component)) {
        const name = textOf(grouping, 'field') ?? '';
        const type = resolveColumn(model, component, name)?.type;
        const granularity = childOf(grouping, 'dateGranularity');
        // Published reports carry Day on every grouping; it means nothing for other types.
        if (
          type !== undefined &&
          !dateTypes.test(type) &&
          granularity &&
          !/^(Day|None)$/.test(granularity.text) &&
          type !== 'Text'
        )
          yield {
            component,
            element: granularity,
            problem: `${name} of type ${type} cannot be grouped by ${granularity.text}`,
            fix: 'Remove dateGranularity.',
          };
        if (type !== undefined && /^(LongTextArea|Html)$/.test(type))
          yield {
            component,
            element: grouping,
            problem: `${name} of type ${type} cannot be grouped`,
            fix: 'Group by another column.',
          };
      }
      const format = childOf(component.element, 'format');
      const down = childrenOf(component.element, 'groupingsDown').length;
      const across = childrenOf(component.element, 'groupingsAcross').length;
      const fits: Readonly<Record<string, boolean>> = {
        Tabular: down === 0 && across === 0,
        // Reports keep their format when their groupings are removed.
        Summary: down <= 3 && across === 0,
        Matrix: down <= 2 && across <= 2,
      };
      if (format && fits[format.text] === false)
        yield {
          component,
          element: format,
          problem: `A report of format ${format.text} cannot have ${down} groupings down and ${across} across`,
          fix: 'Tabular has none, Summary up to 3 down, Matrix up to 2 down and 2 across.',
        };
    }
  },
};

const summable = /^(Number|Currency|Percent|Summary|Checkbox)$/;

const reportSummary: Rule = {
  id: 'report-summary',
  layer: 3,
  origin: 'platform',
  severity: 'error',
  statement:
    'Only numbers and check boxes are summed and averaged; charts show columns that the report summarizes, by groupings that it has.',
  *check(model): Iterable<Issue> {
    for (const component of model.ofType('Report')) {
      const summaries = new Set<string>(['RowCount']);
      for (const aggregate of childrenOf(component.element, 'aggregates'))
        summaries.add(textOf(aggregate, 'developerName') ?? '');
      for (const column of childrenOf(component.element, 'columns')) {
        const name = textOf(column, 'field') ?? '';
        const type = resolveColumn(model, component, name)?.type;
        for (const aggregate of childrenOf(column, 'aggregateTypes')) {
          summaries.add(`${aggregate.text} ${name}`);
          if (/^(Sum|Average|Median)$/.test(aggregate.text) && type !== undefined && !summable.test(type))
            yield {
              component,
              element: aggregate,
              problem: `${name} of type ${type} has no ${aggregate.text}`,
              fix: 'Remove the aggregate, or summarize a number.',
            };
        }
      }
      const groupings = groupingsOf(component).map((grouping) => textOf(grouping, 'field') ?? '');
      // Without groupings no chart is drawn; what it once showed stays in the file.
      if (groupings.length === 0) continue;
      for (const chart of childrenOf(component.element, 'chart'))
        yield* chartIssues(component, chart, summaries, groupings);
    }
  },
};

function* chartIssues(
  component: Component,
  chart: XmlElement,
  summaries: ReadonlySet<string>,
  groupings: readonly string[],
): Iterable<Issue> {
  for (const summary of childrenOf(chart, 'chartSummaries')) {
    const column = textOf(summary, 'column') ?? '';
    const aggregate = textOf(summary, 'aggregate');
    const name = aggregate === undefined ? column : `${aggregate} ${column}`;
    if (!summaries.has(name))
      yield {
        component,
        element: childOf(summary, 'column'),
        problem: `The chart shows ${name}, which the report does not summarize`,
        fix: 'Add aggregateTypes to the column of the report.',
      };
  }
  for (const tag of ['groupingColumn', 'secondaryGroupingColumn']) {
    const element = childOf(chart, tag);
    if (element && !groupings.includes(element.text))
      yield {
        component,
        element,
        problem: `The chart groups by ${element.text}, the report does not`,
        fix: 'Use a grouping of the report.',
      };
  }
}

/** Longest title of a component of a dashboard. */
const MAX_PART_TITLE = 40;

const reportText: Rule = {
  id: 'report-name-length',
  layer: 3,
  origin: 'platform',
  severity: 'error',
  statement:
    'Names of reports and titles of dashboards have at most 40 and 80 characters, titles of dashboard components 40, descriptions 255.',
  *check(model): Iterable<Issue> {
    for (const component of [...model.ofType('Report'), ...model.ofType('Dashboard')]) {
      const limits: readonly (readonly [string, number])[] =
        component.type === 'Report'
          ? [
              ['name', 40],
              ['description', 255],
            ]
          : [
              ['title', 80],
              ['description', 255],
            ];
      for (const [tag, most] of limits) {
        const element = childOf(component.element, tag);
        if (element && element.text.length > most)
          yield {
            component,
            element,
            problem: `The ${tag} has more than ${most} characters`,
            fix: `Shorten the ${tag}.`,
          };
      }
      // Published packages hold titles cut off at the fortieth character, and longer headers and footers.
      for (const part of partsOf(component)) {
        const element = childOf(part, 'title');
        if (element && element.text.length > MAX_PART_TITLE)
          yield {
            component,
            element,
            problem: `The title of a dashboard component has more than ${MAX_PART_TITLE} characters`,
            fix: 'Shorten the title.',
          };
      }
    }
  },
};

/** The rules about reports. */
export const reportRules: readonly Rule[] = [
  reportTypeExists,
  reportColumn,
  reportGrouping,
  reportSummary,
  reportFilter,
  reportText,
];
