import { resolveColumn } from '../../model/reportColumns.ts';
import { childOf, childrenOf, textOf } from '../../xml/element.ts';
import type { Issue, Rule } from '../rule.ts';
import { missing } from './missing.ts';
import { reportNameOnce } from './reportNames.ts';

const reportDate: Rule = {
  id: 'report-date',
  layer: 3,
  origin: 'platform',
  severity: 'error',
  statement: 'The period of a report is about a date.',
  *check(model): Iterable<Issue> {
    for (const component of model.ofType('Report')) {
      for (const period of childrenOf(component.element, 'timeFrameFilter')) {
        const element = childOf(period, 'dateColumn');
        const type = element && resolveColumn(model, component, element.text)?.type;
        if (type === undefined || /^(Date|DateTime)$/.test(type)) continue;
        yield {
          component,
          element,
          problem: `${element?.text ?? ''} of type ${type} is no date`,
          fix: 'Name a date column of the report type.',
        };
      }
    }
  },
};

const reportShape: Rule = {
  id: 'report-shape',
  layer: 3,
  origin: 'ours',
  severity: 'error',
  statement:
    'A matrix is grouped both ways, a summary one way, and nothing is charted without a grouping; a report shows each column once: as a grouping or as a column.',
  *check(model): Iterable<Issue> {
    for (const component of model.ofType('Report')) {
      const { element } = component;
      const format = childOf(element, 'format');
      const across = childrenOf(element, 'groupingsAcross');
      const down = childrenOf(element, 'groupingsDown');
      if (format?.text === 'Matrix' && (across.length === 0 || down.length === 0))
        yield {
          component,
          element: format,
          problem: 'A report of format Matrix needs groupings down and across',
          fix: 'Add the grouping that is missing, or use the format Summary.',
        };
      if (format?.text === 'Summary' && down.length === 0)
        yield {
          component,
          element: format,
          problem: 'A report of format Summary needs a grouping',
          fix: 'Add groupingsDown, or use the format Tabular.',
        };
      const chart = childOf(element, 'chart');
      if (chart && across.length + down.length === 0 && format?.text !== 'MultiBlock')
        yield {
          component,
          element: chart,
          problem: 'The report charts nothing',
          fix: 'Group it, or remove the chart.',
        };
      const seen = new Set([...across, ...down].map((grouping) => textOf(grouping, 'field')));
      for (const column of childrenOf(element, 'columns')) {
        const field = childOf(column, 'field');
        if (field && seen.has(field.text))
          yield {
            component,
            element: field,
            problem: `The report shows ${field.text} twice`,
            fix: 'Remove the column.',
          };
        seen.add(field?.text);
      }
    }
  },
};

const reportTypeSuffix: Rule = {
  id: 'report-type-suffix',
  layer: 3,
  origin: 'platform',
  severity: 'error',
  statement: 'Reports name a custom report type with __c.',
  *check(model): Iterable<Issue> {
    for (const component of model.ofType('Report')) {
      const element = childOf(component.element, 'reportType');
      if (!element || element.text.endsWith('__c') || !model.find('ReportType', element.text)) continue;
      yield {
        component,
        element,
        problem: missing('reportType', 'ReportType', element.text),
        fix: `Write ${element.text}__c: custom report types are named so.`,
      };
    }
  },
};

/** Whose records reports show, as published packages write it. Source: Metadata API Developer Guide, "Report". */
const SCOPES = ['organization', 'org', 'orgAll', 'team', 'user', 'salesteam', 'myteam'];

const reportScope: Rule = {
  id: 'report-scope',
  layer: 3,
  origin: 'ours',
  severity: 'error',
  statement: 'Reports are about a scope that is known: organization, team, user ...',
  *check(model): Iterable<Issue> {
    for (const component of model.ofType('Report')) {
      const element = childOf(component.element, 'scope');
      if (!element || SCOPES.includes(element.text)) continue;
      const problem = `The scope ${element.text} is not known here`;
      yield { component, element, problem, fix: `Use one of ${SCOPES.join(', ')}.` };
    }
  },
};

/** The rules about the period and the shape of reports. */
export const reportPartRules: readonly Rule[] = [
  reportDate,
  reportShape,
  reportScope,
  reportNameOnce,
  reportTypeSuffix,
];
