import { FUNCTIONS } from '../../formulas/functions.ts';
import { namesIn } from '../../formulas/names.ts';
import { typeProblem } from '../../formulas/typeCheck.ts';
import { resolveDotted } from '../../model/reportColumns.ts';
import { childOf, childrenOf } from '../../xml/element.ts';
import type { Issue, Rule } from '../rule.ts';

/** A column with its summary, as summary formulas name it: `RolloutMember__c.PlannedLoad__c:SUM`. */
const summaries = /([\w.$!]+):(?:SUM|AVG|MAX|MIN|UNIQUE|MEDIAN)\b/g;

/** The level of a parent group: `PARENTGROUPVAL(RowCount, GRAND_SUMMARY)`, or the names of groupings. */
const levels = /(?<=\b(?:PARENTGROUPVAL|PREVGROUPVAL)\s*\()([^,()]*),[^()]*(?=\))/gi;

/** Summary formulas join objects and fields by dots, custom report types by `$` elsewhere. */
export const reportFormula: Rule = {
  id: 'report-formula',
  layer: 5,
  origin: 'platform',
  severity: 'error',
  statement: 'Summary formulas of reports parse, and summarize columns of the report type.',
  *check(model): Iterable<Issue> {
    for (const component of model.ofType('Report')) {
      for (const aggregate of childrenOf(component.element, 'aggregates')) {
        const element = childOf(aggregate, 'calculatedFormula');
        if (!element) continue;
        const issue = (problem: string): Issue => ({
          component,
          element,
          problem: `Summary formula of ${component.fullName}: ${problem}`,
          fix: 'Use functions of the platform and columns with their summary, for example Object__c.Field__c:SUM.',
        });
        for (const [, column = ''] of element.text.matchAll(summaries)) {
          const dots = [...column.matchAll(/\./g)].map(({ index }) => index);
          const candidates = [column, ...dots.map((dot) => `${column.slice(0, dot)}$${column.slice(dot + 1)}`)];
          if (!candidates.some((candidate) => resolveDotted(model, component, candidate) !== undefined))
            yield issue(`${column} is no column of the report type`);
        }
        const plain = element.text
          .replace(summaries, '1')
          .replace(levels, '$1, 1')
          .replace(/\bRowCount\b/g, '1');
        for (const { name, isFunction } of namesIn(plain)) {
          if (!isFunction) yield issue(`${name} has no summary such as :SUM`);
          else if (!FUNCTIONS.has(name.toUpperCase())) yield issue(`unknown function ${name}`);
        }
        const problem = /PARENTGROUPVAL|PREVGROUPVAL/.test(plain) ? undefined : typeProblem(plain, [], 'Number');
        if (problem) yield issue(problem.text);
      }
    }
  },
};
