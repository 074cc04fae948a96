import type { HavingClause, WhereClause } from '@jetstreamapp/soql-parser-js';
import { malformed } from '../query/errors.ts';
import type { Condition } from '../query/types.ts';
import { NEGATION_MARKER } from './syntax.ts';

type Clause = WhereClause | HavingClause;
/** A single condition of the parser. */
export type Leaf = Extract<NonNullable<Clause['left']>, { operator: unknown }>;
type Token = '(' | ')' | 'AND' | 'OR' | 'NOT' | Leaf;

/**
 * Rebuilds the tree of a WHERE or HAVING clause. The parser gives a right-nested list in which parentheses are counts
 * on the conditions, so that precedence is lost; the list is written out as tokens again and read properly.
 *
 * @throws QueryError MALFORMED_QUERY when AND and OR stand side by side without parentheses, as on the platform
 */
export function conditionTree(clause: Clause, leaf: (leaf: Leaf) => Condition): Condition {
  const reader = new TokenReader(tokensOf(clause), leaf);
  const condition = reader.any();
  reader.end();
  return condition;
}

function tokensOf(clause: Clause): Token[] {
  const tokens: Token[] = [];
  let node: Clause | undefined = clause;
  while (node !== undefined) {
    const { left } = node;
    const negates = left !== null && 'field' in left && left.field === NEGATION_MARKER;
    tokens.push(...repeated('(', left?.openParen));
    if (negates) {
      tokens.push('NOT');
    } else if (left !== null && 'operator' in left) {
      tokens.push(left, ...repeated(')', left.closeParen));
    }
    if ('operator' in node && !negates) {
      tokens.push(node.operator);
    }
    node = 'right' in node ? node.right : undefined;
  }
  return tokens;
}

function repeated(token: '(' | ')', count: number | undefined): Token[] {
  return Array.from({ length: count ?? 0 }, () => token);
}

class TokenReader {
  private readonly tokens: Token[];
  private readonly leaf: (leaf: Leaf) => Condition;
  private position = 0;

  public constructor(tokens: Token[], leaf: (leaf: Leaf) => Condition) {
    this.tokens = tokens;
    this.leaf = leaf;
  }

  /** Terms joined by one kind of operator. */
  public any(): Condition {
    const first = this.term();
    const items = [first];
    const operator = this.tokens[this.position];
    if (operator !== 'AND' && operator !== 'OR') {
      return first;
    }
    while (this.tokens[this.position] === operator) {
      this.position += 1;
      items.push(this.term());
    }
    const next = this.tokens[this.position];
    if (next === 'AND' || next === 'OR') {
      throw malformed(`unexpected token: '${next}'`);
    }
    return { kind: operator === 'AND' ? 'and' : 'or', items };
  }

  public end(): void {
    if (this.position < this.tokens.length) {
      throw malformed(`unexpected token: '${this.describe()}'`);
    }
  }

  private term(): Condition {
    const token = this.tokens[this.position];
    this.position += 1;
    if (token === 'NOT') {
      return { kind: 'not', item: this.term() };
    }
    if (token === '(') {
      const inner = this.any();
      if (this.tokens[this.position] !== ')') {
        throw malformed(`unexpected token: '${this.describe()}'`);
      }
      this.position += 1;
      return inner;
    }
    if (typeof token === 'object') {
      return this.leaf(token);
    }
    throw malformed(`unexpected token: '${token ?? '<EOF>'}'`);
  }

  private describe(): string {
    const token = this.tokens[this.position];
    return token === undefined ? '<EOF>' : typeof token === 'string' ? token : 'condition';
  }
}
