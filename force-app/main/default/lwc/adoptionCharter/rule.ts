/** The words between the parts of a rule; `rule.inq` and `rule.ninq` take an object and a field. */
export interface RuleWords {
  text(key: string, ...values: string[]): string;
}

const SIGNS: Readonly<Record<string, string>> = { eq: '=', ne: '≠', gt: '>', gte: '≥', lt: '<', lte: '≤' };

type Json = Record<string, unknown>;

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** "last_n_days 45" as "last 45 days": the number takes the place of the letter. */
function dayText(value: Json): string | undefined {
  const [[name, number] = []] = Object.entries(isObject(value.range) ? value.range : {});
  if (name !== undefined) return name.replace('_n_', ` ${String(number)} `).replaceAll('_', ' ');
  const fixed = value.literal ?? value.value;
  return typeof fixed === 'string' ? fixed.toLowerCase().replaceAll('_', ' ') : undefined;
}

function operandText(value: unknown, words: RuleWords): string {
  if (value === null || value === '') return words.text('rule.empty');
  if (Array.isArray(value)) return value.map((each) => operandText(each, words)).join(', ');
  if (isObject(value)) return dayText(value) ?? JSON.stringify(value);
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** A join: which other records there must be, by which field they belong here, and what holds for them. */
function joinText(operator: 'inq' | 'ninq', join: Json, words: RuleWords): string {
  const { ApiName: field, ...objects } = join;
  const [[object, filter] = ['', {}]] = Object.entries(objects);
  const found = words.text(`rule.${operator}`, object, String(field));
  const isBare = !isObject(filter) || Object.keys(filter).length === 0;
  return isBare ? found : `${found} (${treeText(filter, words)})`;
}

/** One thing that must hold, with whatever stands beside it. `isChoice`: its text has an "or" that is in no brackets. */
interface Condition {
  text: string;
  isChoice: boolean;
}

function plain(text: string): Condition {
  return { text, isChoice: false };
}

/** All of them; brackets keep together what "and" would tear apart. */
function together(conditions: readonly Condition[], words: RuleWords): string {
  const isAlone = conditions.length === 1;
  const texts = conditions.map(({ text, isChoice }) => (isChoice && !isAlone ? `(${text})` : text));
  return texts.join(` ${words.text('rule.and')} `);
}

function choiceOf(items: readonly unknown[], words: RuleWords): Condition {
  const choices = items.map((item) => {
    const conditions = conditionsOf(item, words);
    const text = together(conditions, words);
    return conditions.length > 1 ? `(${text})` : text;
  });
  return { text: choices.join(` ${words.text('rule.or')} `), isChoice: choices.length > 1 };
}

function conditionsOfField(path: string, value: unknown, words: RuleWords): Condition[] {
  if (!isObject(value)) return [plain(`${path} = ${operandText(value, words)}`)];
  return Object.entries(value).flatMap(([key, operand]) => {
    if ((key === 'inq' || key === 'ninq') && isObject(operand)) return plain(joinText(key, operand, words));
    return key in SIGNS || !isObject(operand) || dayText(operand) !== undefined
      ? plain(`${path} ${SIGNS[key] ?? key} ${operandText(operand, words)}`)
      : conditionsOfField(`${path}.${key}`, operand, words);
  });
}

function conditionsOf(filter: unknown, words: RuleWords): Condition[] {
  if (!isObject(filter)) return [plain(JSON.stringify(filter))];
  return Object.entries(filter).flatMap(([key, value]) => {
    if (key === 'not') return plain(`${words.text('rule.not')} (${treeText(value, words)})`);
    if (key === 'and' && Array.isArray(value)) return value.flatMap((item) => conditionsOf(item, words));
    if (key === 'or' && Array.isArray(value)) return choiceOf(value, words);
    return conditionsOfField(key, value, words);
  });
}

function treeText(filter: unknown, words: RuleWords): string {
  return together(conditionsOf(filter, words), words);
}

/** A filter of a signal in a line that people without knowledge of filters can compare with another; fields by their names. */
export function ruleText(filter: string, words: RuleWords): string {
  try {
    return treeText(JSON.parse(filter), words);
  } catch {
    return filter;
  }
}
