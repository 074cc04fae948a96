import type { PackageFormula } from './formulas.ts';

/**
 * Functions of formulas. Source: Salesforce Help, "Formula Operators and Functions".
 * Formulas call a division by zero an error only when they run: there is no IFERROR.
 */
const EVERYWHERE =
  'ABS ACOS ADDMONTHS AND ASCII ASIN ATAN ATAN2 BEGINS BLANKVALUE BR CASE CASESAFEID CEILING CHR CONTAINS COS CURRENCYRATE ' +
  'DATE DATETIMEVALUE DATEVALUE DAY DAYOFYEAR DISTANCE EXP FIND FLOOR FORMATDURATION FROMUNIXTIME GEOLOCATION GETSESSIONID ' +
  'HOUR HTMLENCODE HYPERLINK IF IMAGE IMAGEPROXYURL INCLUDES INITCAP ISBLANK ISCLONE ISNULL ISNUMBER ISOWEEK ISOYEAR ' +
  'ISPICKVAL JSENCODE JSINHTMLENCODE LEFT LEN LINKTO LN LOG LOWER LPAD MAX MCEILING MFLOOR MID MILLISECOND MIN MINUTE MOD MONTH ' +
  'NOT NOW NULLVALUE OR PARENTGROUPVAL PI PICKLISTCOUNT PREDICT PREVGROUPVAL REGEX REQUIRESCRIPT REVERSE RIGHT ROUND RPAD ' +
  'SECOND SIN SQRT SUBSTITUTE TAN TEXT TIMENOW TIMEVALUE TODAY TRIM TRUNC UNIXTIMESTAMP UPPER URLENCODE URLFOR VALUE ' +
  'VLOOKUP WEEKDAY YEAR INCLUDE JUNCTIONIDLIST';

/** Functions that ask how the record that is being saved changes. */
export const CHANGE_FUNCTIONS: ReadonlySet<string> = new Set(['ISCHANGED', 'ISNEW', 'PRIORVALUE']);

/** Names of all functions. */
export const FUNCTIONS: ReadonlySet<string> = new Set([...EVERYWHERE.split(' '), ...CHANGE_FUNCTIONS]);

/** Functions about a record that is being saved, which formula fields and default values do not know. */
const WHILE_SAVING: ReadonlySet<string> = new Set([...CHANGE_FUNCTIONS, 'VLOOKUP']);

/** Functions of custom buttons, links and pages, and the two of summary formulas in reports. */
const ELSEWHERE: ReadonlySet<string> = new Set(
  'HTMLENCODE INCLUDE JSENCODE JSINHTMLENCODE LINKTO PARENTGROUPVAL PREVGROUPVAL REQUIRESCRIPT URLENCODE URLFOR'.split(
    ' ',
  ),
);

/** What to do instead when this kind of formula does not take the function; undefined when it does. */
export function alternativeTo(name: string, kind: PackageFormula['kind']): string | undefined {
  const upper = name.toUpperCase();
  if (ELSEWHERE.has(upper)) return 'Leave it out: only buttons, links, pages and summary formulas of reports take it.';
  const isForRules = WHILE_SAVING.has(upper) ? kind !== 'rule' : upper === 'REGEX' && kind === 'field';
  return isForRules ? 'Use it in a validation rule.' : undefined;
}

/**
 * Functions that take a picklist, by its type. An org refuses ISBLANK and ISNULL of a picklist with one value: those take
 * its TEXT. Source: Salesforce Help, "Tips for Working with Picklist and Multi-Select Picklist Values in Formulas".
 */
export const PICKLIST_FUNCTIONS: Readonly<Record<string, ReadonlySet<string>>> = {
  Picklist: new Set(['CASE', 'ISCHANGED', 'ISPICKVAL', 'PRIORVALUE', 'TEXT']),
  MultiselectPicklist: new Set([
    'CASE',
    'INCLUDES',
    'ISBLANK',
    'ISCHANGED',
    'ISNULL',
    'ISPICKVAL',
    'PICKLISTCOUNT',
    'PRIORVALUE',
    'TEXT',
  ]),
};
