/**
 * Sharing rules by criteria: which records everybody reads because of what they hold. They are read from what is
 * deployed; `metadata/sharingRuleChecks` keeps out what is not modelled here.
 * Source: Metadata API Developer Guide, "SharingRules".
 */
import { childrenOf, textOf, type XmlElement } from '@crm-adoption/metadata-check';
import { readComponent } from '../metadata/storedComponent.ts';
import type { LocalOrg } from '../org.ts';
import { filterSql, type FilterItem } from '../records/filterItems.ts';
import type { ObjectSchema, SummaryOperator } from '../schema/types.ts';

/** The comparisons of a rule; a record is shared when all of them hold. */
export function criteriaOf(rule: XmlElement): FilterItem[] {
  return childrenOf(rule, 'criteriaItems').map((item) => ({
    field: textOf(item, 'field') ?? '',
    operator: (textOf(item, 'operation') ?? '') as SummaryOperator,
    value: textOf(item, 'value') ?? '',
  }));
}

/** Conditions for a table used under `alias`: one a rule, each keeping rows that everybody reads. */
export function sharedWithEverybody(org: LocalOrg, object: ObjectSchema, alias: string): string[] {
  return childrenOf(readComponent(org.metadata, 'SharingRules', object.name), 'sharingCriteriaRules').map(
    (rule) =>
      `(${criteriaOf(rule)
        .map((item) => filterSql(object, item, alias))
        .join(' AND ')})`,
  );
}
