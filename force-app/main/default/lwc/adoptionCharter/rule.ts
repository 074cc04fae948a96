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

function partText(path: string, value: unknown, words: RuleWords): string {
  if (!isObject(value)) return `${path} = ${operandText(value, words)}`;
  const parts = Object.entries(value).map(([key, operand]) => {
    if ((key === 'inq' || key === 'ninq') && isObject(operand)) return joinText(key, operand, words);
    return key in SIGNS || !isObject(operand) || dayText(operand) !== undefined
      ? `${path} ${SIGNS[key] ?? key} ${operandText(operand, words)}`
      : partText(path === '' ? key : `${path}.${key}`, operand, words);
  });
  return parts.join(` ${words.text('rule.and')} `);
}

function treeText(filter: unknown, words: RuleWords): string {
  if (!isObject(filter)) return JSON.stringify(filter);
  const parts = Object.entries(filter).map(([key, value]) => {
    if (key === 'not') return `${words.text('rule.not')} (${treeText(value, words)})`;
    if ((key !== 'and' && key !== 'or') || !Array.isArray(value)) return partText(key, value, words);
    const items = value.map((item) =>
      isObject(item) && ('or' in item || 'and' in item) ? `(${treeText(item, words)})` : treeText(item, words),
    );
    return items.join(` ${words.text(`rule.${key}`)} `);
  });
  return parts.join(` ${words.text('rule.and')} `);
}

/** A filter of a signal in a line that people without knowledge of filters can compare with another; fields by their names. */
export function ruleText(filter: string, words: RuleWords): string {
  try {
    return treeText(JSON.parse(filter), words);
  } catch {
    return filter;
  }
}
