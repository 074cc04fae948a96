import type { Condition } from '../query/types.ts';

/** A filter logic that cannot be read. */
export class LogicError extends Error {}

/**
 * Puts numbered conditions together as a filter logic says, for example `1 AND (2 OR NOT 3)`.
 * @param logic null joins all with AND
 * @throws LogicError for a logic that cannot be read, names a condition that is not there or leaves one out
 */
export function joinByLogic(logic: string | null, conditions: Condition[]): Condition {
  if (logic === null) return { kind: 'and', items: conditions };
  const tokens = logic.toUpperCase().match(/\d+|AND|OR|NOT|[()]|\S/gu) ?? [];
  const used = new Set<number>();
  let position = 0;
  const fail = (): LogicError => new LogicError(`The filter logic '${logic}' cannot be read`);
  const take = (token: string): boolean => {
    if (tokens[position] !== token) return false;
    position += 1;
    return true;
  };
  const operand = (): Condition => {
    if (take('NOT')) return { kind: 'not', item: operand() };
    if (take('(')) {
      const inner = chain('OR');
      if (!take(')')) throw fail();
      return inner;
    }
    const number = Number(tokens[position]);
    const condition = conditions[number - 1];
    if (!Number.isInteger(number)) throw fail();
    if (condition === undefined)
      throw new LogicError(`The filter logic '${logic}' names filter ${number}, which is not there`);
    position += 1;
    used.add(number);
    return condition;
  };
  const chain = (kind: 'AND' | 'OR'): Condition => {
    const next = kind === 'OR' ? () => chain('AND') : operand;
    const items = [next()];
    while (take(kind)) items.push(next());
    return items.length === 1 && items[0] !== undefined ? items[0] : { kind: kind === 'AND' ? 'and' : 'or', items };
  };
  const whole = chain('OR');
  if (position !== tokens.length) throw fail();
  const unused = conditions.findIndex((_condition, index) => !used.has(index + 1));
  if (unused >= 0) throw new LogicError(`The filter logic '${logic}' leaves out filter ${unused + 1}`);
  return whole;
}
