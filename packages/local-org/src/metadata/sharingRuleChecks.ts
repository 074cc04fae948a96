import { childNames, childOf, childrenOf, flagOf, textOf, type XmlElement } from '@crm-adoption/metadata-check';
import { criteriaOf } from '../access/criteriaRules.ts';
import type { FieldType, SummaryOperator } from '../schema/types.ts';
import type { Component } from './components.ts';
import type { DeployPlan } from './deployPlan.ts';

const OPERATORS: ReadonlySet<SummaryOperator> = new Set([
  'equals',
  'notEqual',
  'lessThan',
  'greaterThan',
  'lessOrEqual',
  'greaterOrEqual',
  'contains',
  'notContain',
  'startsWith',
]);

/** Types whose columns hold what a filter writes. */
const COMPARABLE: ReadonlySet<FieldType> = new Set([
  'string',
  'email',
  'phone',
  'url',
  'picklist',
  'boolean',
  'int',
  'double',
  'currency',
  'percent',
]);

/** What this org does not support of sharing rules: it opens records by criteria, for reading, to everybody. */
export function checkSharingRules(plan: DeployPlan, component: Component, content: XmlElement): void {
  const refuse = (what: string, element?: XmlElement): void =>
    component.fail(`The local org does not support ${what} in sharing rules`, element);
  for (const kind of childNames(content)) if (kind !== 'sharingCriteriaRules') refuse(kind, childOf(content, kind));
  const object = plan.schema.findObject(component.fullName);
  for (const rule of childrenOf(content, 'sharingCriteriaRules')) {
    const access = textOf(rule, 'accessLevel') ?? '';
    if (access !== 'Read') refuse(`the accessLevel ${access}`, childOf(rule, 'accessLevel') ?? rule);
    const sharedTo = childOf(rule, 'sharedTo');
    for (const whom of sharedTo?.children ?? [])
      if (whom.name !== 'allInternalUsers') refuse(`sharedTo ${whom.name}`, whom);
    const logic = childOf(rule, 'booleanFilter');
    if (logic) refuse('booleanFilter', logic);
    if (!flagOf(rule, 'includeRecordsOwnedByAll'))
      refuse('includeRecordsOwnedByAll false', childOf(rule, 'includeRecordsOwnedByAll') ?? rule);
    const items = childrenOf(rule, 'criteriaItems');
    for (const [index, { field, operator }] of criteriaOf(rule).entries()) {
      const item = items[index];
      if (!OPERATORS.has(operator)) refuse(`the operation ${operator}`, item);
      const type = object && plan.schema.findField(object, field)?.type;
      if (type !== undefined && !COMPARABLE.has(type)) refuse(`criteria on ${field} of type ${type}`, item);
    }
  }
}
