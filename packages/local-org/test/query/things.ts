import type { Condition, Expression, Literal, Operand } from '../../src/query/types.ts';
import { customField, customObject, SalesOrg } from '../fixtures/salesOrg.ts';

/** A record of the object that the property tests query: every kind of field once. */
export interface Thing {
  Text__c: string | null;
  Code__c: string | null;
  Number__c: number | null;
  Flag__c: boolean;
  Day__c: string | null;
  Moment__c: string | null;
  Tags__c: string | null;
  /** Index of the parent among the records. */
  parent: number | null;
}

/** An org with the object `Thing__c`. */
export function thingOrg(): SalesOrg {
  const sales = new SalesOrg();
  sales.deploy([
    customObject('Thing__c', [
      customField('Text__c', 'string'),
      customField('Code__c', 'string', { caseSensitive: true }),
      customField('Number__c', 'double'),
      customField('Flag__c', 'boolean', { nillable: false }),
      customField('Day__c', 'date'),
      customField('Moment__c', 'datetime'),
      customField('Tags__c', 'multipicklist'),
      customField('Notes__c', 'textarea', { length: 32768 }),
      customField('Parent__c', 'reference', {
        referenceTo: ['Thing__c'],
        relationshipName: 'Parent__r',
        childRelationshipName: 'Children__r',
        relationshipKind: 'lookup',
      }),
    ]),
  ]);
  return sales;
}

/** Stores records and gives their ids. */
export function storeThings(sales: SalesOrg, things: Thing[]): string[] {
  const ids: string[] = [];
  for (const { parent, ...values } of things) {
    ids.push(sales.insert('Thing__c', { ...values, Parent__c: parent === null ? null : (ids[parent] ?? null) }));
  }
  return ids;
}

/** The plain meaning of a condition, as written in query/types.ts, on records in memory. */
export function holds(condition: Condition, index: number, things: Thing[], today: string): boolean {
  switch (condition.kind) {
    case 'and':
      return condition.items.every((item) => holds(item, index, things, today));
    case 'or':
      return condition.items.some((item) => holds(item, index, things, today));
    case 'not':
      return !holds(condition.item, index, things, today);
    case 'compare': {
      const value = read(condition.left, index, things);
      return compare(value, condition.operator, condition.value, condition.left.path?.at(-1) ?? '', today);
    }
    case 'in': {
      const value = read(condition.left, index, things);
      const name = condition.left.path.at(-1) ?? '';
      return condition.values.some((item) => compare(value, 'eq', item, name, today)) !== condition.negated;
    }
    case 'includes': {
      const value = read(condition.left, index, things);
      const selected = new Set(value === null ? [] : String(value).toLowerCase().split(';'));
      const found = condition.values.some((set) =>
        set
          .toLowerCase()
          .split(';')
          .every((part) => selected.has(part)),
      );
      return found !== condition.negated;
    }
    case 'inQuery':
      throw new Error('semi-joins are tested by example');
  }
}

function read(left: Expression, index: number, things: Thing[]): Literal {
  const value = stored(left, index, things);
  // A flag is never null.
  return left.path?.at(-1) === 'Flag__c' ? (value ?? false) : value;
}

function stored(left: Expression, index: number, things: Thing[]): Literal {
  const [first = '', second] = left.path ?? [];
  const thing = things[index];
  if (second === undefined) return member(thing, first);
  return thing?.parent === null || thing?.parent === undefined ? null : member(things[thing.parent], second);
}

function member(thing: Thing | undefined, name: string): Literal {
  return thing?.[name as keyof Thing] ?? null;
}

function compare(value: Literal, operator: string, operand: Operand, name: string, today: string): boolean {
  if (typeof operand === 'object' && operand !== null) {
    const first = shift(today, -(operand.n ?? 0));
    return inRange(value === null ? null : String(value).slice(0, 10), operator, first, today);
  }
  const given = operand === '' ? null : operand;
  const other = name === 'Flag__c' ? (given ?? false) : given;
  if (operator === 'eq' && other === null) return value === null;
  if (operator === 'ne' && other === null) return value !== null;
  if (value === null || other === null) return operator === 'ne';
  if (operator === 'like') return pattern(String(other), name).test(String(value));
  const [left, right] = [comparable(value, name), comparable(other, name)];
  const results: Record<string, boolean> = {
    eq: left === right,
    ne: left !== right,
    lt: left < right,
    lte: left <= right,
    gt: left > right,
    gte: left >= right,
  };
  return results[operator] === true;
}

function inRange(day: string | null, operator: string, first: string, last: string): boolean {
  if (day === null) return operator === 'ne';
  const results: Record<string, boolean> = {
    eq: day >= first && day <= last,
    ne: day < first || day > last,
    lt: day < first,
    lte: day <= last,
    gt: day > last,
    gte: day >= first,
  };
  return results[operator] === true;
}

function shift(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

function comparable(value: string | number | boolean, name: string): string | number {
  if (typeof value !== 'string') return Number(value);
  return name === 'Code__c' ? value : value.toLowerCase();
}

function pattern(like: string, name: string): RegExp {
  const source = like.replaceAll(
    /\\(.)|([%_])|([^\\%_]+)/gsu,
    (_, escaped?: string, wildcard?: string, text?: string) => {
      if (wildcard !== undefined) return wildcard === '%' ? '.*' : '.';
      return (escaped ?? text ?? '').replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);
    },
  );
  return new RegExp(`^${source}$`, name === 'Code__c' ? 'su' : 'isu');
}
