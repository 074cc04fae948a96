/**
 * Functions of formulas. Source: Salesforce Help, "Formula Operators and Functions".
 * The third group is allowed only where a record is being saved.
 */
const EVERYWHERE =
  'ABS ACOS ADDMONTHS AND ASCII ASIN ATAN ATAN2 BEGINS BLANKVALUE BR CASE CASESAFEID CEILING CHR CONTAINS COS CURRENCYRATE ' +
  'DATE DATETIMEVALUE DATEVALUE DAY DAYOFYEAR DISTANCE EXP FIND FLOOR FORMATDURATION FROMUNIXTIME GEOLOCATION GETSESSIONID ' +
  'HOUR HTMLENCODE HYPERLINK IF IFERROR IMAGE IMAGEPROXYURL INCLUDES INITCAP ISBLANK ISCLONE ISNULL ISNUMBER ISOWEEK ISOYEAR ' +
  'ISPICKVAL JSENCODE JSINHTMLENCODE LEFT LEN LINKTO LN LOG LOWER LPAD MAX MCEILING MFLOOR MID MILLISECOND MIN MINUTE MOD MONTH ' +
  'NOT NOW NULLVALUE OR PARENTGROUPVAL PI PICKLISTCOUNT PREDICT PREVGROUPVAL REGEX REQUIRESCRIPT REVERSE RIGHT ROUND RPAD ' +
  'SECOND SIN SQRT SUBSTITUTE TAN TEXT TIMENOW TIMEVALUE TODAY TRIM TRUNC UNIXTIMESTAMP UPPER URLENCODE URLFOR VALUE ' +
  'VLOOKUP WEEKDAY YEAR INCLUDE JUNCTIONIDLIST';

/** Names of all functions. */
export const FUNCTIONS: ReadonlySet<string> = new Set([...EVERYWHERE.split(' '), 'ISCHANGED', 'ISNEW', 'PRIORVALUE']);

/** Functions about a record that is being saved: validation rules may use them, formula fields and default values may not. */
export const RULE_FUNCTIONS: ReadonlySet<string> = new Set(['ISCHANGED', 'ISNEW', 'PRIORVALUE', 'VLOOKUP']);

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
