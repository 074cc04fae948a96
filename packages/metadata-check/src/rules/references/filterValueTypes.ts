/** What may stand as the value of a filter, by type of field. Sources: Salesforce Help, "Enter Values in Filter Conditions", and "Relative Date Values for Filters". */

const NUMBER = /^[-+]?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?%?$/;
/** Whether a text is a whole range of days such as `TODAY` or `LAST_N_WEEKS:12`, with blanks or underscores. */
const RELATIVE_DATE =
  /^(TODAY|YESTERDAY|TOMORROW|(LAST|THIS|NEXT)_(WEEK|MONTH|QUARTER|YEAR|FISCAL_QUARTER|FISCAL_YEAR)|(LAST|NEXT)_90_DAYS|(LAST|NEXT)_N_(DAYS|WEEKS|MONTHS|QUARTERS|YEARS|FISCAL_QUARTERS|FISCAL_YEARS):\d+|N_(DAYS|WEEKS|MONTHS|QUARTERS|YEARS|FISCAL_QUARTERS|FISCAL_YEARS)_AGO:\d+|(LAST|NEXT)_\d+_(DAYS|WEEKS|MONTHS|QUARTERS|YEARS)|\d+_(DAYS|WEEKS|MONTHS|QUARTERS|YEARS)_(AGO|FROM_(NOW|TODAY)))$/i;
/** `2026-12-31`, `12/31/2026` or `12/31/2026 8:00 AM`, and the same with a time as XML writes it. */
const DAY = /^(\d{4}-\d{1,2}-\d{1,2}([T ].+)?|\d{1,2}\/\d{1,2}\/\d{2,4}( .+)?)$/;
const FLAG = /^(true|false|0|1)$/i;

/** What a value of this type looks like when it is wrong; undefined when it fits, or the type takes any text. */
export function valueProblem(type: string, value: string): string | undefined {
  const text = value.trim().replace(/^"(.*)"$/, '$1');
  // Values may come from a link (`{!Record.Id}`), and empty ones stand for records without a value.
  if (text === '' || text.startsWith('{!') || text.startsWith('$')) return undefined;
  switch (type) {
    case 'Checkbox':
      return FLAG.test(text) ? undefined : 'true or false';
    case 'Currency':
    case 'Number':
    case 'Percent':
      // A currency may stand before the number, and several values are separated by commas.
      return text.split(/,\s+|,(?!\d{3}(\D|$))/).every((part) => NUMBER.test(part.trim().replace(/^[A-Z]{3}\s*/, '')))
        ? undefined
        : 'a number';
    case 'Date':
    case 'DateTime':
      return text
        .split(',')
        .every((part) => RELATIVE_DATE.test(part.trim().replace(/ /g, '_')) || DAY.test(part.trim()))
        ? undefined
        : 'a date as 2026-12-31 or a range such as LAST_N_DAYS:30';
    default:
      return undefined;
  }
}

/** Whether a text is filter logic: numbers, AND, OR, NOT and brackets that close. */
export function isFilterLogic(text: string): boolean {
  const tokens = text.match(/\d+|AND|OR|NOT|[()]|\S/gi) ?? [];
  let next = 0;
  const take = (pattern: RegExp): boolean => {
    if (!pattern.test(tokens[next] ?? '')) return false;
    next += 1;
    return true;
  };
  const term = (): boolean => {
    if (take(/^NOT$/i)) return term();
    if (take(/^\d+$/)) return true;
    return take(/^\($/) && chain() && take(/^\)$/);
  };
  const chain = (): boolean => {
    if (!term()) return false;
    while (take(/^(AND|OR)$/i)) if (!term()) return false;
    return true;
  };
  return chain() && next === tokens.length;
}

/** Values of a filter: separated by commas, in quotes when they hold one. */
export function listedValues(text: string): string[] {
  return [...text.matchAll(/\s*(?:"([^"]*)"|([^,]+))/g)].flatMap(([, quoted, plain = '']) => {
    const value = (quoted ?? plain).trim();
    return value === '' ? [] : [value];
  });
}
