import { targetOf, type CustomField } from '../../model/customField.ts';
import { namesIn } from '../../formulas/names.ts';
import { customObjects, isPackaged, type CustomObjects } from '../../model/customObjects.ts';
import { resultType } from '../../model/resultType.ts';
import { childOf, childrenOf, flagOf, textOf } from '../../xml/element.ts';
import type { Issue, Rule } from '../rule.ts';
import { MISSING_FIX } from './missing.ts';

const isReference = ({ type }: CustomField): boolean => type === 'Lookup' || type === 'MasterDetail';

const relationshipTarget: Rule = {
  id: 'relationship-target',
  layer: 3,
  origin: 'platform',
  severity: 'error',
  statement: 'Lookups and master-details point to objects that exist.',
  *check(model): Iterable<Issue> {
    const objects = model.index(customObjects);
    for (const field of objects.fields()) {
      const target = targetOf(field);
      if (!isReference(field) || target === undefined || objects.hasObject(target)) continue;
      yield {
        component: field.component,
        element: childOf(field.component.element, 'referenceTo'),
        problem: `referenceTo value of '${target}' does not resolve to a valid sObject type`,
        fix: MISSING_FIX,
      };
    }
  },
};

const relationshipName: Rule = {
  id: 'relationship-name',
  layer: 3,
  origin: 'platform',
  severity: 'error',
  statement: 'Child relationship names are valid and unique for each parent.',
  *check(model): Iterable<Issue> {
    const seen = new Map<string, string>();
    for (const field of model.index(customObjects).fields()) {
      const element = childOf(field.component.element, 'relationshipName');
      const target = targetOf(field);
      if (!element || target === undefined) continue;
      const name = element.text;
      if (!/^[A-Za-z](?!.*__)\w*(?<!_)$/.test(name.replace(/^[A-Za-z]\w*?__(?=[A-Za-z])/, '')) || name.length > 40)
        yield {
          component: field.component,
          element,
          problem: `The relationship name ${name} of ${field.object}.${field.name} is not valid`,
          fix: 'Use up to 40 letters, digits and single underscores, beginning with a letter.',
        };
      const key = `${target}.${name}`.toLowerCase();
      const ofOrg = model.org.childField?.(target, name);
      const isTaken = ofOrg !== undefined && model.find('CustomField', ofOrg) === undefined;
      const other = seen.get(key) ?? (isTaken ? ofOrg : undefined);
      if (other !== undefined)
        yield {
          component: field.component,
          element,
          problem: `There is already a Child Relationship named ${name} on ${target} (${other})`,
          fix: 'Choose another relationshipName.',
        };
      else seen.set(key, field.component.fullName);
    }
  },
};

const lookupDelete: Rule = {
  id: 'lookup-delete-constraint',
  layer: 3,
  origin: 'platform',
  severity: 'error',
  statement:
    'A required lookup restricts or cascades deletes; it cannot be emptied. A master-detail has no such choice.',
  *check(model): Iterable<Issue> {
    for (const { type, component, object, name } of model.index(customObjects).fields()) {
      const element = childOf(component.element, 'deleteConstraint');
      const isRequired = flagOf(component.element, 'required');
      if (type === 'Lookup' && isRequired && (element?.text ?? 'SetNull') === 'SetNull')
        yield {
          component,
          element,
          problem: "A required lookup must specify 'deleteConstraint' as Restrict or Cascade",
          fix: 'Set deleteConstraint to Restrict, or required to false.',
        };
      if (type === 'MasterDetail' && element)
        yield {
          component,
          element,
          problem: `Can not specify 'deleteConstraint' for a CustomField of type MasterDetail: ${object}.${name}`,
          fix: 'Remove deleteConstraint: deleting a master deletes its details.',
        };
    }
  },
};

const lookupFilter: Rule = {
  id: 'lookup-filter-field',
  layer: 3,
  origin: 'platform',
  severity: 'error',
  statement: 'Lookup filters compare fields that exist on the target or, as $Source, on the object itself.',
  *check(model): Iterable<Issue> {
    const objects = model.index(customObjects);
    for (const field of objects.fields()) {
      const target = targetOf(field);
      for (const filter of childrenOf(field.component.element, 'lookupFilter')) {
        for (const item of childrenOf(filter, 'filterItems')) {
          for (const tag of ['field', 'valueField']) {
            const element = childOf(item, tag);
            if (!element || element.text.startsWith('$User') || element.text.startsWith('$Profile')) continue;
            const isSource = element.text.startsWith('$Source.');
            const owner = isSource ? field.object : element.text.split('.')[0];
            const path = element.text.split('.').slice(1).join('.');
            const isTarget = isSource || owner?.toLowerCase() === target?.toLowerCase();
            if (owner !== undefined && isTarget && objects.follow(owner, path)) continue;
            if (owner !== undefined && isPackaged(owner)) continue;
            yield {
              component: field.component,
              element,
              problem: `The lookup filter of ${field.object}.${field.name} names ${element.text}, which does not exist`,
              fix: MISSING_FIX,
            };
          }
        }
      }
    }
  },
};

/** Lookups between standard objects that carry roll-ups as a master-detail does. Source: Salesforce Help, "Roll-Up Summary Field". */
const standardMasters: ReadonlySet<string> = new Set([
  'campaignmember.campaignid',
  'opportunity.accountid',
  'opportunity.campaignid',
  'opportunitylineitem.opportunityid',
  'orderitem.orderid',
  'quotelineitem.quoteid',
]);

/** Types that a roll-up can sum, and those of which it can give the least and greatest. */
const summable = /^(Number|Currency|Percent)$/;
const comparable = /^(Number|Currency|Percent|Date|DateTime)$/;

const rollUp: Rule = {
  id: 'roll-up-summary',
  layer: 3,
  origin: 'platform',
  severity: 'error',
  statement:
    'A roll-up summarizes details of its own object by fields that exist, have a fitting type and read neither the time nor other records.',
  *check(model): Iterable<Issue> {
    const objects = model.index(customObjects);
    for (const field of objects.fields().filter(({ type }) => type === 'Summary')) {
      const { component, object } = field;
      const name = `${object}.${field.name}`;
      const foreign = childOf(component.element, 'summaryForeignKey');
      const [child = '', key = ''] = (foreign?.text ?? '').split('.');
      const relationship = objects.known(child, key);
      const isMaster =
        (relationship?.type === 'MasterDetail' && sameName(relationship.referenceTo[0], object)) ||
        standardMasters.has(`${child}.${key}`.toLowerCase());
      if (!isMaster && !isPackaged(child) && !isPackaged(key)) {
        yield {
          component,
          element: foreign,
          problem: `The roll-up ${name} goes through ${foreign?.text ?? ''}, which is no master-detail to ${object}`,
          fix: 'Name a master-detail field of a detail, as Detail__c.Master__c.',
        };
        continue;
      }
      const operation = textOf(component.element, 'summaryOperation') ?? '';
      const summed = childOf(component.element, 'summarizedField');
      if (operation === 'count' && summed)
        yield {
          component,
          element: summed,
          problem: "Can not specify 'summarizedField' when summaryOperation is count",
          fix: 'Remove summarizedField.',
        };
      else if (operation !== 'count') {
        const [owner = '', summedName = ''] = (summed?.text ?? '').split('.');
        const summarized = objects.known(owner, summedName);
        const type = summarized && resultType(objects, summarized);
        const isFit = (operation === 'sum' ? summable : comparable).test(type === 'Summary' ? 'Number' : (type ?? ''));
        const unsteady = unsteadyRead(objects, owner, summedName);
        if (unsteady !== undefined)
          yield {
            component,
            element: summed,
            problem: `The roll-up ${name} cannot summarize ${summed?.text ?? ''}: its formula reads ${unsteady}`,
            fix: 'Summarize a stored field, or a formula that reads only stored fields of the same record.',
          };
        if (!sameName(owner, child) || (!isFit && !isPackaged(summed?.text ?? '')))
          yield {
            component,
            element: summed,
            problem: `The roll-up ${name} cannot ${operation} ${summed?.text ?? 'nothing'}${type === undefined ? ', which does not exist' : ` of type ${type}`}`,
            fix: 'Name a number (or, for min and max, also a date) of the detail.',
          };
      }
      for (const filter of childrenOf(component.element, 'summaryFilterItems')) {
        const element = childOf(filter, 'field');
        const [owner = '', filterName = ''] = (element?.text ?? '').split('.');
        if (!sameName(owner, child) || !objects.hasField(owner, filterName)) {
          yield {
            component,
            element,
            problem: `The filter of the roll-up ${name} names ${element?.text ?? 'nothing'}, which does not exist`,
            fix: `Name a field of ${child}.`,
          };
          continue;
        }
        const reason = filterObstacle(objects, owner, filterName);
        if (reason !== undefined)
          yield {
            component,
            element,
            problem: `Cannot filter a roll-up summary by ${element?.text ?? ''}: ${reason}`,
            fix: 'Filter by a stored field with short values, or by a formula that reads only such fields of the same record.',
          };
      }
    }
  },
};

/** Types whose values a filter of a roll-up cannot compare. Source: Salesforce Help, "Roll-Up Summary Field". */
const unfilterable = /^(Html|Hierarchy|LongTextArea|Lookup|MasterDetail|MultiselectPicklist)$/;

/** Why a roll-up cannot be filtered by a field; undefined when it can. */
function filterObstacle(objects: CustomObjects, object: string, name: string): string | undefined {
  const type = objects.known(object, name)?.type ?? '';
  if (unfilterable.test(type)) return `it is of type ${type}`;
  const unsteady = unsteadyRead(objects, object, name);
  return unsteady === undefined ? undefined : `its formula reads ${unsteady}`;
}

/**
 * What a formula reads, itself or through other formulas, that changes without a save: the time and fields of other
 * records. Source: Salesforce Help, "Roll-Up Summary Field".
 */
function unsteadyRead(
  objects: CustomObjects,
  object: string,
  name: string,
  passed: readonly string[] = [],
): string | undefined {
  const formula = objects.known(object, name)?.formula;
  if (formula === undefined || passed.includes(name.toLowerCase())) return undefined;
  for (const read of namesIn(formula)) {
    if (read.isFunction ? /^(NOW|TIMENOW|TODAY)$/i.test(read.name) : read.name.includes('.')) return read.name;
    const deeper = read.isFunction
      ? undefined
      : unsteadyRead(objects, object, read.name, [...passed, name.toLowerCase()]);
    if (deeper !== undefined) return deeper;
  }
  return undefined;
}

function sameName(left: string | undefined, right: string | undefined): boolean {
  return left !== undefined && left.toLowerCase() === right?.toLowerCase();
}

/** The rules about fields that tie objects together. */
export const relationshipRules: readonly Rule[] = [
  relationshipTarget,
  relationshipName,
  lookupDelete,
  lookupFilter,
  rollUp,
];
