import { isAggregate } from '../query/expressions.ts';
import { malformed } from '../query/errors.ts';
import type { SelectItem } from '../query/types.ts';
import type { Source } from './source.ts';

/** A value item of a grouped query with the name that it has in the answer. */
export interface NamedColumn {
  name: string;
  item: Extract<SelectItem, { kind: 'value' }>;
  /** Position in the query's items. */
  at: number;
}

/**
 * Names of the columns of an aggregate answer: the alias, the last part of a plain field's path, or `expr0`, `expr1`...
 * for expressions without an alias.
 *
 * @throws QueryError MALFORMED_QUERY when two columns would have one name
 */
export function aggregateColumns(source: Source, items: SelectItem[]): NamedColumn[] {
  const columns: NamedColumn[] = [];
  let expressions = 0;
  items.forEach((item, at) => {
    if (item.kind !== 'value') {
      return;
    }
    const plain = !isAggregate(item.read) && item.read.dateFunction === undefined;
    const name =
      item.alias ?? (plain ? (source.column(item.read, 'select').path.at(-1) ?? '') : `expr${String(expressions)}`);
    expressions += item.alias === undefined && !plain ? 1 : 0;
    if (columns.some((column) => column.name.toLowerCase() === name.toLowerCase())) {
      throw malformed(`duplicate alias: ${name}`, { subject: name, clause: 'select' });
    }
    columns.push({ name, item, at });
  });
  return columns;
}
