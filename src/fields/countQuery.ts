/** Aliases of year and month, and of the records of a month. */
export const MONTH_GROUPS = ['y', 'm'] as const;
export const COUNTED_RECORDS = 'n';

/**
 * SOQL that counts the records of an object and those in which each field is filled (`c0`, `c1` ...), by month of their
 * last change, in UTC. Months keep the answer far below the 2,000 groups an aggregate query gives at most.
 */
export function countQuery(object: string, fields: readonly string[]): string {
  const months = ['CALENDAR_YEAR(LastModifiedDate)', 'CALENDAR_MONTH(LastModifiedDate)'];
  const groups = months.map((month, index) => `${month} ${MONTH_GROUPS[index]}`);
  const counts = fields.map((field, index) => `COUNT(${field}) c${index}`);
  const columns = [...groups, `COUNT(Id) ${COUNTED_RECORDS}`, ...counts].join(', ');
  return `SELECT ${columns} FROM ${object} GROUP BY ${months.join(', ')}`;
}
