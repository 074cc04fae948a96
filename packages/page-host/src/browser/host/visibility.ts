/**
 * Whether something on a Lightning page is shown (https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/meta_flexipage.htm, UiFormulaRule).
 */
import type { VisibilityCriterion, VisibilityRule } from '../../contract.ts';
import { evaluateFilter } from './booleanFilter.ts';
import type { Row } from './soql.ts';

/** What visibility rules can ask about. */
export interface VisibilityContext {
  record: Row;
  customPermissions: string[];
  permissions: string[];
}

/** A rule of a kind that the shell does not know hides nothing: what is meant to be seen must not vanish silently. */
export function isVisible(rule: VisibilityRule | null, context: VisibilityContext): boolean {
  if (!rule) return true;
  const results = rule.criteria.map((criterion) => holds(criterion, context));
  return evaluateFilter(rule.booleanFilter, results);
}

/** Names of the record's fields that a rule reads, relationships included (`Project__r.Status__c`). */
export function fieldsOfRule(rule: VisibilityRule | null): string[] {
  return (rule?.criteria ?? []).flatMap(({ leftValue }) => /^\{!Record\.([\w.]+)\}$/.exec(leftValue)?.[1] ?? []);
}

function holds({ leftValue, operator, rightValue }: VisibilityCriterion, context: VisibilityContext): boolean {
  const left = valueOf(leftValue, context);
  if (left === undefined) return true;
  const order = typeof left === 'number' ? left - Number(rightValue) : left.localeCompare(rightValue);
  const isEqual = typeof left === 'number' && rightValue !== '' ? order === 0 : String(left) === rightValue;
  switch (operator) {
    case 'EQUAL':
      return isEqual;
    case 'NE':
      return !isEqual;
    case 'CONTAINS':
      return String(left).includes(rightValue);
    case 'GT':
      return left !== '' && order > 0;
    case 'GE':
      return left !== '' && order >= 0;
    case 'LT':
      return left !== '' && order < 0;
    case 'LE':
      return left !== '' && order <= 0;
    default:
      return true;
  }
}

/** Blank is an empty text; undefined is what the shell cannot look up. */
function valueOf(expression: string, context: VisibilityContext): string | number | undefined {
  const custom = /^\{!\$Permission\.CustomPermission\.(\w+)\}$/.exec(expression)?.[1];
  if (custom !== undefined) return String(context.customPermissions.includes(custom));
  const standard = /^\{!\$Permission\.StandardPermission\.(\w+)\}$/.exec(expression)?.[1];
  if (standard !== undefined) return String(context.permissions.includes(standard));
  const path = /^\{!Record\.([\w.]+)\}$/.exec(expression)?.[1];
  if (path === undefined) return undefined;
  let value: unknown = context.record;
  for (const name of path.split('.')) value = (value as Row | null | undefined)?.[name];
  return typeof value === 'number' || typeof value === 'string'
    ? value
    : typeof value === 'boolean'
      ? String(value)
      : '';
}
