/** Operations that compare texts only, that order values, and that look into a multi-select picklist. */
const textual = /^(contains|notContain|startsWith)$/;
const ordering = /^(lessThan|greaterThan|lessOrEqual|greaterOrEqual)$/;
const multiple = /^(includes|excludes)$/;

/** Types that only equal or differ. */
const unordered = /^(Checkbox|Picklist)$/;
const numeric = /^(Number|Currency|Percent|Date|DateTime|Time|Summary|Checkbox)$/;

/**
 * Whether a filter on a field of this type may use the operation.
 * Source: Salesforce Help, "Filter Operators Reference".
 */
export function operationFits(type: string, operation: string): boolean {
  if (multiple.test(operation)) return type === 'MultiselectPicklist';
  if (textual.test(operation)) return !numeric.test(type);
  if (ordering.test(operation)) return !unordered.test(type) && type !== 'MultiselectPicklist';
  return true;
}
