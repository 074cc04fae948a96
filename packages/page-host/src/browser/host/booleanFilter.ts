/** Filter logic such as `1 AND (2 OR NOT 3)`: visibility rules and list views number their conditions so. */

function tokensOf(logic: string): string[] {
  return logic.toUpperCase().match(/\d+|AND|OR|NOT|[()]/g) ?? [];
}

/**
 * Combines the results of numbered conditions; without logic all must hold.
 * @throws Error when the logic cannot be read
 */
export function evaluateFilter(logic: string, results: boolean[]): boolean {
  const tokens = tokensOf(logic);
  if (tokens.length === 0) return results.every(Boolean);
  let at = 0;
  const either = (): boolean => {
    let value = both();
    while (tokens[at] === 'OR') {
      at += 1;
      // Both sides are read in any case, so that the position moves on.
      const right = both();
      value = value || right;
    }
    return value;
  };
  const both = (): boolean => {
    let value = one();
    while (tokens[at] === 'AND') {
      at += 1;
      const right = one();
      value = value && right;
    }
    return value;
  };
  const one = (): boolean => {
    const token = tokens[at];
    at += 1;
    if (token === 'NOT') return !one();
    if (token === '(') {
      const value = either();
      if (tokens[at] !== ')') throw unreadable(logic);
      at += 1;
      return value;
    }
    const result = results[Number(token) - 1];
    if (result === undefined) throw unreadable(logic);
    return result;
  };
  const value = either();
  if (at !== tokens.length) throw unreadable(logic);
  return value;
}

/** The same logic as a SOQL condition; without logic all must hold. */
export function combineConditions(logic: string, conditions: string[]): string {
  if (tokensOf(logic).length === 0) return conditions.join(' AND ');
  // Reading it once finds what is wrong before the org does.
  evaluateFilter(
    logic,
    conditions.map(() => true),
  );
  return tokensOf(logic)
    .map((token) => conditions[Number(token) - 1] ?? token)
    .join(' ');
}

function unreadable(logic: string): Error {
  return new Error(`The filter logic "${logic}" cannot be read.`);
}
