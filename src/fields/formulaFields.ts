/** Fields of a record that a formula reads, in capitals: formulas know no case. */
export type FormulaFields = {
  /** Fields that it looks for a value in: the rule can fire because they are empty. */
  asked: ReadonlySet<string>;
  /** All of them, those included. */
  read: ReadonlySet<string>;
};

const COMMENT_OR_TEXT = /\/\*[\s\S]*?\*\/|"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'/g;
/** A name that is no function, no part of a path to another record, and no global variable such as `$User`. */
const OWN_FIELD = /(?<![\w.$])[A-Z]\w*(?![\w(.])/g;
const WRAPPED = String.raw`(?:(?:TEXT|TRIM|VALUE)\()*(?<field>[A-Z]\w*)\)*`;
/** What is true of an empty field. `NOT` in front of it turns it around: such a field is read, and not asked for. */
const EMPTY = [
  String.raw`IS(?:BLANK|NULL)\(@\)`,
  String.raw`ISPICKVAL\(@,""\)`,
  String.raw`LEN\(@\)={1,2}0\b`,
  String.raw`(?<![\w.$])@={1,2}(?:""|NULL\b)`,
].map((form) => new RegExp(`(?<not>NOT\\(|!)?${form.replace('@', () => WRAPPED)}`, 'g'));

/** A formula without comments, blanks and the words of texts: none of them names a field. */
function bare(formula: string): string {
  return formula
    .replaceAll(COMMENT_OR_TEXT, (part) => (part.startsWith('/') ? '' : part.length > 2 ? '"1"' : '""'))
    .replaceAll(/\s+/g, '')
    .toUpperCase();
}

/**
 * The fields of its own record that the formula of a validation rule reads. Names only: whether there is such a field, the
 * object's description says. Source: Salesforce Help, "Formula Operators and Functions by Context".
 */
export function fieldsOf(formula: string): FormulaFields {
  const text = bare(formula);
  const empties = EMPTY.flatMap((form) => [...text.matchAll(form)].map(({ groups }) => groups ?? {}));
  return {
    asked: new Set(empties.flatMap(({ not, field }) => (not === undefined && field !== undefined ? [field] : []))),
    read: new Set([...text.matchAll(OWN_FIELD)].map(([name]) => name)),
  };
}
